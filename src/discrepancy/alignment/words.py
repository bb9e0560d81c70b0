"""Words of a stretch of text, and how much each tells: a word that every document has tells little."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
STRETCHES = 1024
"""How many stretches of text are remembered: figures of one sentence or paragraph come together, and share it."""

_ENDINGS = ("ing", "ed", "es", "s")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word in lower case without its inflection, so that "killed" and "kills" are one.

    Deliberately cruder than a lemmatizer: it only ever compares words of one run with each other.
    """
    lower = word.lower()
    for ending in _ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) > 2 and not lower.endswith("ss"):
            return lower[: -len(ending)].rstrip("e")
    return lower.rstrip("e") if len(lower) > 3 else lower


@lru_cache(maxsize=STRETCHES)
def stems(text: str) -> frozenset[str]:
    """The stems of the words in `text`, each once; figures are no words."""
    return frozenset(stem(word) for word in _WORD.findall(text))


@dataclass(frozen=True, slots=True)
class Words:
    """Stems with their weights and the sum of those."""

    weights: dict[str, float]
    total: float

    def overlap(self, other: "Words") -> float:
        """Of the weight of both sides together, the share that lies on stems that both have: 0 to 1 (Dice)."""
        shared = self.weights.keys() & other.weights.keys()
        if not shared:
            return 0.0
        return 2 * math.fsum(map(self.weights.__getitem__, shared)) / (self.total + other.total)


NOTHING = Words({}, 0.0)
"""No words at all."""


class Rarity:
    """How much a word tells, from the documents of one run: log((N + 1) / number of documents that have it).

    Texts that are the same count once, so that a reprint changes nothing.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        texts = set(texts)
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(stems(text))
        self._unseen = math.log(len(texts) + 1)
        self._weights = {word: math.log((len(texts) + 1) / count) for word, count in counts.items()}
        self._remembered = lru_cache(maxsize=STRETCHES)(self._weighed)

    def weigh(self, words: frozenset[str]) -> Words:
        """The stems with their weights; one that no document has weighs as one that a single document has."""
        return self._remembered(words)

    def _weighed(self, words: frozenset[str]) -> Words:
        weights = {word: self._weights.get(word, self._unseen) for word in sorted(words)}
        return Words(weights, sum(weights.values()))
