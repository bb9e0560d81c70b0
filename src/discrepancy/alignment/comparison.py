"""Two figures compared facet by facet, and the sum: log-odds that both are about one quantity (Fellegi and Sunter 1969)."""

from dataclasses import dataclass
from functools import cache

from discrepancy.alignment.facets import FACETS, Facet, Level
from discrepancy.alignment.mentions import Mention
from discrepancy.lexicon.loading import Entry, entries

EXCLUDED = float("-inf")
"""The sum of a comparison that a facet excludes."""


class Weights(Entry):
    """What the levels of one facet weigh."""

    levels: dict[str, float]


@cache
def weights() -> dict[str, dict[str, float]]:
    """Facet name to level name to log-odds, as `en/weights.toml` has them."""
    return {entry.name: entry.levels for entry in entries("weights", "facet", Weights)}


@dataclass(frozen=True, slots=True)
class Comparison:
    """The level that each facet found, and what they come to."""

    levels: tuple[tuple[Facet, Level, float], ...]
    total: float

    @property
    def sentences(self) -> tuple[str, ...]:
        """One sentence a facet, with its weight, those that weigh most first."""
        ordered = sorted(self.levels, key=lambda found: -abs(found[2]))
        return tuple(f"{facet.name}: {level.sentence} ({weight:+.1f})" for facet, level, weight in ordered)


def compare(left: Mention, right: Mention) -> Comparison:
    """Every facet's level for two figures; the order of the two does not matter."""
    table = weights()
    found = []
    for facet in FACETS:
        level = facet.level(left, right)
        found.append((facet, level, EXCLUDED if level.name == "excluded" else table[facet.name][level.name]))
    return Comparison(tuple(found), table["prior"]["all"] + sum(weight for _, _, weight in found))
