"""Two figures compared facet by facet, and the sum: log-odds that both are about one quantity.

The form is that of record linkage (Fellegi and Sunter 1969): each facet's level weighs for or against, and the
weights add up.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from discrepancy.alignment.facets import EXCLUDED, FACETS, Condition, Facet, Level
from discrepancy.alignment.facets.figure import agreeing
from discrepancy.alignment.mentions import Mention
from discrepancy.lexicon.loading import Entry, entries

AGAINST_ALL = float("-inf")
"""What a level weighs that parts two figures whatever the other facets say."""


class Weights(Entry):
    """What the levels of one facet weigh, and what was expected of them before any were fitted."""

    expected: dict[str, float]
    levels: dict[str, float]


@cache
def weights() -> dict[str, dict[str, float]]:
    """Facet name to level name to log-odds, as `en/weights.toml` has them."""
    return {entry.name: entry.levels for entry in entries("weights", "facet", Weights)}


class Threshold(Entry):
    """The log-odds from which something is done."""

    value: float


@cache
def threshold(name: str) -> float:
    """The value of a threshold; the head of `en/weights.toml` says what each is for."""
    return float(next(entry.value for entry in entries("weights", "threshold", Threshold) if entry.name == name))


@dataclass(frozen=True, slots=True)
class Comparison:
    """The level that each facet found, and what they come to."""

    levels: tuple[tuple[Facet, Level, float], ...]
    total: float

    def without(self, facet: str) -> float:
        """The total had this facet not been asked."""
        return weights()["prior"]["all"] + sum(weight for asked, _, weight in self.levels if asked.name != facet)

    @property
    def speaking_for(self) -> tuple[str, ...]:
        """The sentences of the levels that speak for one quantity, the weightiest first."""
        ordered = sorted(self.levels, key=lambda found: -found[2])
        return tuple(level.sentence for _, level, weight in ordered if weight > 0)


BEST = 0.4
"""The share of the best pair of texts in what several come to together; the rest is their average.

The best alone would join what one lucky wording brings near, the average alone would let the terse hide what the
explicit say. Set by hand on labelled stories, each left out of the fit in turn.
"""


def together(totals: Collection[float]) -> float:
    """What the log-odds of several pairs of texts come to; minus infinity where there is none."""
    return BEST * max(totals) + (1 - BEST) * sum(totals) / len(totals) if totals else float("-inf")


def joining(left: Mention, right: Mention) -> float:
    """By how much two figures are above the threshold for one alignment, which is another for figures that differ."""
    return total(left, right) - threshold("join" if agreeing(left, right) else "differ")


def total(left: Mention, right: Mention) -> float:
    """What comparing two figures comes to, without asking on once a facet excludes."""
    found = weights()["prior"]["all"]
    for levels in conditions():
        for holds, weight in levels:
            if holds(left, right):
                found += weight
                break
        if found == AGAINST_ALL:
            break
    return found


@cache
def conditions() -> tuple[tuple[tuple[Condition, float], ...], ...]:
    """For every facet when each of its levels holds, in turn, and what that weighs: all that a mere sum needs."""
    return tuple(tuple((level.holds, _weight(facet, level)) for level in facet.levels) for facet in FACETS)


def _weight(facet: Facet, level: Level) -> float:
    return AGAINST_ALL if level.name == EXCLUDED else weights()[facet.name][level.name]


def compare(left: Mention, right: Mention) -> Comparison:
    """Every facet's level for two figures; the order of the two does not matter."""
    levels = [(facet, facet.level(left, right)) for facet in FACETS]
    found = tuple((facet, level, _weight(facet, level)) for facet, level in levels)
    return Comparison(found, sum((weight for _, _, weight in found), start=weights()["prior"]["all"]))
