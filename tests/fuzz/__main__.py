"""The long run: one way in, led by the lines that each input reaches (atheris, which is libFuzzer for Python).

    PYTHONPATH=tests python -m fuzz TARGET [OPTION ...]

The options are libFuzzer's: `-max_total_time=600` ends it after ten minutes, `-runs=100000` after so many inputs. It
goes on from what earlier runs found worth keeping, in `.fuzz/TARGET`, and writes an input that breaks a promise to
`.fuzz/`. One that takes longer than 20 seconds breaks one as well.
"""

import sys
from functools import partial
from pathlib import Path
from random import Random

import atheris

KEPT = Path(".fuzz")

with atheris.instrument_imports(include=["discrepancy", "tomllib"]):
    from fuzz.spoiling import pieces, spoilt
    from fuzz.targets import TARGETS, seeds


def main() -> None:
    """Fuzz the way in that the command line names."""
    name, *options = sys.argv[1:] or [""]
    if name not in TARGETS:
        sys.exit(f"give one of {', '.join(TARGETS)}")
    corpus = KEPT / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (corpus / f"seed-{number}").write_bytes(seed)
    usual = ["-keep_seed=1", "-timeout=20", "-rss_limit_mb=4096", f"-artifact_prefix={KEPT}/{name}-"]
    mutator = partial(mutated, pieces(seeds(name)))
    atheris.Setup([name, *usual, *options, str(corpus)], TARGETS[name].check, custom_mutator=mutator)
    atheris.Fuzz()


def mutated(known: list[bytes], raw: bytes, most: int, seed: int) -> bytes:
    """`raw` with pieces of it put together wrongly, or with bytes changed as libFuzzer does."""
    chance = Random(seed)
    return spoilt(raw, known, chance)[:most] if chance.random() < 0.5 else atheris.Mutate(raw, most)


main()
