"""The Python side of the driver protocol. Standard library only; Python 3.9 and later."""

PROTOCOL = 1
NAME = "cinder-tck-host"
