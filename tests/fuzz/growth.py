"""How the time grows with the size of what is hostile: no way in may take time out of proportion to its input.

    PYTHONPATH=tests python -m fuzz.growth [TARGET ...]

Repeats each line and each odd piece of a target's seeds, inside the seed, up to 25,000 bytes and then up to four times
as many; prints the slowest and the exponent of growth, which is 1 where time is in proportion and 2 where it is
quadratic. Nothing depends on its figures: they are for a person to read.
"""

import math
import sys
import time
from collections.abc import Callable, Iterator

from fuzz.spoiling import ODD
from fuzz.targets import TARGETS, seeds

SMALL, LARGE = 5_000, 20_000
SHOWN = 5
WORTH = 0.02
"""Seconds for the small input from which on its growth is worth a look; below, the clock decides."""


def repeated(raw: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """What stands before, what is repeated, and what stands after: each line where it stands, odd pieces midway."""
    lines = raw.splitlines(keepends=True)
    for number, line in enumerate(lines):
        yield b"".join(lines[:number]), line, b"".join(lines[number + 1 :])
    for piece in ODD:
        yield raw[: len(raw) // 2], piece, raw[len(raw) // 2 :]


def seconds(check: Callable[[bytes], None], raw: bytes) -> float:
    """How long one input takes, of this process alone: others may be at work."""
    start = time.process_time()
    check(raw)
    return time.process_time() - start


def main() -> None:
    """Print the slowest repetitions of each target."""
    for name in sys.argv[1:] or TARGETS:
        check = TARGETS[name].check
        for seed in seeds(name):
            check(seed)  # what is loaded once counts for nothing
        found = []
        for before, piece, after in (one for seed in seeds(name) for one in repeated(seed)):
            short, long = (seconds(check, before + piece * (size // len(piece)) + after) for size in (SMALL, LARGE))
            if short >= WORTH or long >= WORTH * (LARGE / SMALL) ** 2:
                found.append((math.log(long / short) / math.log(LARGE / SMALL), long, piece[:60]))
        print(f"{name}: {len(found)} of more than {WORTH:g} s for {SMALL:,} bytes")
        for exponent, took, piece in sorted(found, reverse=True)[:SHOWN]:
            print(f"  exponent {exponent:.2f}, {took:6.2f} s for {LARGE:,} bytes: {piece!r}")


if __name__ == "__main__":
    main()
