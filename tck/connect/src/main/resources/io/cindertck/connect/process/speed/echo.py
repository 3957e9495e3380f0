"""Sends back every line that it is sent."""

import os

unsent = b''
while True:
    chunk = os.read(0, 65536)
    if not chunk:
        break
    unsent += chunk
    end = unsent.rfind(b'\n') + 1
    if end:
        os.write(1, unsent[:end])
        unsent = unsent[end:]
