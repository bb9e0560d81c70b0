"""The form of a facet: a question about two figures and its possible answers, tried in order."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from discrepancy.alignment.mentions import Mention
from discrepancy.alignment.words import Words

Condition = Callable[[Mention, Mention], bool]

EXCLUDED = "excluded"
"""The name of a level that parts two figures whatever the other facets say."""


@dataclass(frozen=True, slots=True)
class Level:
    """One answer: when it holds, whichever figure is named first, and the sentence that tells it to a reader."""

    name: str
    holds: Condition
    sentence: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One question about two figures."""

    name: str
    levels: tuple[Level, ...]

    def level(self, left: Mention, right: Mention) -> Level:
        """The first level that holds; the last of a facet always does."""
        for level in self.levels:
            if level.holds(left, right):
                return level
        raise AssertionError(f"no level of {self.name} holds: its last one must always do")


def otherwise(_left: Mention, _right: Mention) -> bool:
    """The condition of a last level."""
    return True


def common_share(words: Callable[[Mention], Words]) -> Callable[[Mention, Mention], float]:
    """The share of their words' weight that two figures have in common; levels that ask in turn share the answer."""
    return lru_cache(maxsize=1)(lambda left, right: words(left).overlap(words(right)))
