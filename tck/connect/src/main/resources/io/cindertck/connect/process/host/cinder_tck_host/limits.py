"""The bounds on what is sent to the kit: those of its class Limits, which says what each is."""

ANSWER = 8 << 20
LEVELS = 40
VALUES = 50_000
TEXT = 64 << 10
TEXTS = 1_000_000
INTEGER = 3_000
NAME = 256
LOOKS = 400
EXCEPTION = 16 << 10
TRACEBACK = 32 << 10
ANCESTORS = 100
CHANGES = 200
CHANGED = 4 << 10
METHODS = 100
ERROR = 600

# The longest message that is read. One that is longer ends the host: it comes from no kit.
REQUEST = 64 << 20
# How much memory a driver may use up, in bytes: the machine is not its own.
MEMORY = 2 << 30
