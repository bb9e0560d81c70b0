"""The short run: every seed, and a fixed number of spoilt ones, keep the promise of every way in."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.spoiling import pieces, spoilt
from fuzz.targets import CORPUS, TARGETS, broke, seeds

PARSED = {"extract": 25, "scan": 15}
"""Examples for the ways in that take tens of milliseconds an input."""
EXAMPLES = 100
FIXED = settings(derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("name", TARGETS)
def test_a_seed_keeps_the_promise(name: str) -> None:
    given_seeds = seeds(name)
    assert given_seeds
    for seed in (*given_seeds, *broke(name)):
        TARGETS[name].check(seed)


def test_every_seed_belongs_to_a_target() -> None:
    used = {path for target in TARGETS.values() for path in CORPUS.glob(target.seeds)}
    used |= {path for name in TARGETS for path in CORPUS.glob(f"found/{name}-*")}
    assert {path for path in CORPUS.rglob("*") if path.is_file()} == used


@pytest.mark.parametrize("name", TARGETS)
def test_a_spoilt_seed_keeps_the_promise(name: str) -> None:
    given_seeds = seeds(name)
    known = pieces(given_seeds)

    @settings(FIXED, max_examples=PARSED.get(name, EXAMPLES))
    @given(st.sampled_from(given_seeds), st.randoms(use_true_random=False))
    def check(seed: bytes, chance: Random) -> None:
        TARGETS[name].check(spoilt(seed, known, chance))

    check()
