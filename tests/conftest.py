"""What holds for every test."""

import signal

from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # no test depends on a clock
settings.load_profile("untimed")

# What a shell runs in the background ignores interrupts, and so do its children: not the tests that send one.
signal.signal(signal.SIGINT, signal.default_int_handler)
