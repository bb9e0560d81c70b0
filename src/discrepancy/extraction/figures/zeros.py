"""None at all, where it counts: "no one was hurt", "none of the 12", "no arrests"."""

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.tokens import Line
from discrepancy.lexicon.loading import Entry, entries

_REACH = 8
"""Words within which something must befall "no one"."""


class Nobody(Entry):
    """Words for no person. Each example holds a figure of value zero; no counterexample does."""


class Happening(Entry):
    """What may befall those who are counted."""

    words: tuple[str, ...]


class Uncounted(Entry):
    """Plural nouns that "no" counts."""

    words: tuple[str, ...]


class _Tables(NamedTuple):
    nobody: tuple[tuple[str, ...], ...]
    happenings: frozenset[str]
    nouns: frozenset[str]


@cache
def _tables() -> _Tables:
    return _Tables(
        tuple(tuple(word.name.split()) for word in entries("zeros", "nobody", Nobody)),
        frozenset(word for item in entries("zeros", "happening", Happening) for word in item.words),
        frozenset(word for item in entries("zeros", "uncounted", Uncounted) for word in item.words),
    )


@cache
def zero_words() -> frozenset[str]:
    """Words with which a zero may begin."""
    return frozenset({"no", *(spelt[0] for spelt in _tables().nobody)})


def zero(line: Line, start: int) -> Numeral | None:
    """The zero that the words at token `start` say."""
    first = line.word(start)
    if first not in zero_words():
        return None
    if first == "no" and line.word(start + 1) in _tables().nouns:
        return _none(start, start + 1)
    if first == "none" and line.word(start + 1) == "of" and line[start + 2].kind in ("word", "digits"):
        return _none(start, start + 1)
    for spelt in _tables().nobody:
        end = start + len(spelt)
        if tuple(line.word(at) for at in range(start, end)) == spelt and _befallen(line, end):
            return _none(start, end)
    return None


def _none(start: int, end: int) -> Numeral:
    return Numeral(Fraction(0), Fraction(0), start, end, "words")


def _befallen(line: Line, start: int) -> bool:
    """Whether something that is counted befalls the subject that ends at `start`, in the same clause."""
    for at in range(start, start + _REACH):
        if line[at].kind != "word":
            return False
        if line.word(at) in _tables().happenings:
            return True
    return False
