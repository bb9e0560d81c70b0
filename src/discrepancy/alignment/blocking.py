"""Which pairs are worth comparing: those that a shared key brings together."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from discrepancy.alignment.mentions import Mention
from discrepancy.alignment.taxonomy import related

ALL = 400
"""Up to so many figures of one dimension in one story, every pair is compared."""

RAREST = 3
"""Beyond that, by how many of the rarest words beside a figure it looks for its like."""

NEXT = 8
"""How many of those that share the word it is compared with: its neighbours by property, noun and value."""


def candidates(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `mentions` that share a dimension, the smaller first, each once.

    A mention stands in at most `ALL` pairs, or in `RAREST` times twice `NEXT`, whatever the size of the story.
    """
    blocks: defaultdict[str, defaultdict[str | None, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, mention in enumerate(mentions):
        blocks[mention.dimension][mention.assertion.subject.property].append(place)
    for block in blocks.values():
        if sum(map(len, block.values())) <= ALL:
            yield from _everyone(block)
        else:
            yield from sorted(_neighbours([place for places in block.values() for place in places], mentions))


def _everyone(block: Mapping[str | None, Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Every pair but those of which the lexicon says that different things are said."""
    for said, places in block.items():
        yield from combinations(places, 2)
        for other, others in block.items():
            if str(said) < str(other) and related(said, other) != "different":
                yield from ((min(pair), max(pair)) for pair in product(places, others))


def _neighbours(block: Sequence[int], mentions: Sequence[Mention]) -> set[tuple[int, int]]:
    counts = Counter(word for place in block for word in mentions[place].beside.weights)
    sharing: defaultdict[str, list[int]] = defaultdict(list)
    for place in block:
        words = [word for word in mentions[place].beside.weights if counts[word] > 1]
        for word in sorted(words, key=lambda word: (counts[word], word))[:RAREST]:
            sharing[word].append(place)
    found = set()
    for places in sharing.values():
        ordered = sorted(places, key=lambda place: _alike(mentions[place], place))
        for at, one in enumerate(ordered):
            found |= {(min(one, other), max(one, other)) for other in ordered[at + 1 : at + 1 + NEXT]}
    return found


def _alike(mention: Mention, place: int) -> tuple[str, list[str], float, int]:
    return (mention.assertion.subject.property or "", sorted(mention.heads), mention.value, place)
