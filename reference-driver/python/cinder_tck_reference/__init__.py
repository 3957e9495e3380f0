"""The Python twin of cinder-tck's reference driver."""
