"""The plain long run: so many spoilt seeds of each way in, the same ones each time, without atheris.

    PYTHONPATH=tests python -m fuzz.many COUNT [TARGET ...]

Blind where atheris is led, but ten times as fast, and on every system. An input that breaks a promise is named by its
number, by which `spoilt_by` makes it again.
"""

import sys
import traceback
from random import Random

from fuzz.spoiling import pieces, spoilt
from fuzz.targets import TARGETS, seeds


def spoilt_by(number: int, given_seeds: list[bytes], known: list[bytes]) -> bytes:
    """The input of that number."""
    chance = Random(number)
    return spoilt(chance.choice(given_seeds), known, chance)


def main() -> None:
    """Try each target, and leave with the number of inputs that broke a promise."""
    count, *names = sys.argv[1:]
    broken = 0
    for name in names or TARGETS:
        given_seeds = seeds(name)
        known = pieces(given_seeds)
        for number in range(int(count)):
            try:
                TARGETS[name].check(spoilt_by(number, given_seeds, known))
            except Exception:
                broken += 1
                print(f"{name}: input {number}")
                traceback.print_exc()
        print(f"{name}: {count} inputs tried")
    sys.exit(min(broken, 1))


if __name__ == "__main__":
    main()
