"""Which pairs are worth comparing: those that a shared key brings together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from discrepancy.alignment.mentions import Mention


def candidates(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `mentions` that share a dimension, the smaller first, each once."""
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for place, mention in enumerate(mentions):
        blocks[mention.dimension].append(place)
    for block in blocks.values():
        yield from _pairs(block)


def _pairs(block: Iterable[int]) -> Iterator[tuple[int, int]]:
    earlier: list[int] = []
    for place in block:
        yield from ((one, place) for one in earlier)
        earlier.append(place)
