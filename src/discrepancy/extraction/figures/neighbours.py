"""Lists of words that stand beside numbers and tell how they are meant."""

from functools import cache

from discrepancy.extraction.figures.tokens import Line
from discrepancy.lexicon.loading import Entry, entries


class Neighbours(Entry):
    """A list of words, named by what it decides. Examples end in " = " and the values of all their figures."""

    words: tuple[str, ...]


@cache
def neighbours(name: str) -> frozenset[str]:
    """The words of the list `name`."""
    return frozenset(next(item.words for item in entries("neighbours", "list", Neighbours) if item.name == name))


def uncounting(line: Line, index: int) -> bool:
    """Whether no noun follows at `index` that a number before it could count: a sign, a small word, or nothing."""
    if line[index].kind == "sign":
        return line.word(index) not in ("-", "%")
    return line.word(index) in neighbours("small words")
