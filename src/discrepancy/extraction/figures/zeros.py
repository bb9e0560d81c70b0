"""None at all, where it counts: "no one was hurt", "none of the 12", "no arrests"."""

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.tokens import Line
from discrepancy.lexicon.loading import Entry, entries

_REACH = 8
"""Words within which something must befall "no one"."""
_OF_SOME = {("none",), ("not", "one")}
"""Words for no person that may stand before "of the 12", whatever is said of them."""
_LONGEST = 3
"""Words that the name of those whom "no" counts may have: "no health care workers"."""


class Nobody(Entry):
    """Words for no person. Each example holds a figure of value zero; no counterexample does."""


class Happening(Entry):
    """What may befall those who are counted."""

    words: tuple[str, ...]


class Uncounted(Entry):
    """Plural nouns that "no" counts."""

    words: tuple[str, ...]


class Between(Entry):
    """Words between those whom "no" counts and what befalls them."""

    words: tuple[str, ...]


class Uncounting(Entry):
    """Words behind "no" with which it counts nobody, or only those who are left."""

    words: tuple[str, ...]


class Kind(Entry):
    """Words between "no" and the nouns that it counts, with which it still counts all of them or all of a kind."""

    words: tuple[str, ...]


class _Tables(NamedTuple):
    nobody: tuple[tuple[str, ...], ...]
    happenings: frozenset[str]
    nouns: frozenset[str]
    between: frozenset[str]
    uncounting: frozenset[str]
    kinds: frozenset[str]


@cache
def _tables() -> _Tables:
    return _Tables(
        tuple(tuple(word.name.split()) for word in entries("zeros", "nobody", Nobody)),
        frozenset(word for item in entries("zeros", "happening", Happening) for word in item.words),
        frozenset(word for item in entries("zeros", "uncounted", Uncounted) for word in item.words),
        frozenset(word for item in entries("zeros", "between", Between) for word in item.words),
        frozenset(word for item in entries("zeros", "uncounting", Uncounting) for word in item.words),
        frozenset(word for item in entries("zeros", "kind", Kind) for word in item.words),
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
    at = start + 1
    while first == "no" and at - start < _LONGEST and line.word(at) in _tables().kinds:
        at += 1
    if first == "no" and line.word(at) in _tables().nouns:
        return _none(start, start + 1)
    for spelt in _tables().nobody:
        end = start + len(spelt)
        of_some = spelt in _OF_SOME and line.word(end) == "of" and line[end + 1].kind in ("word", "digits")
        if tuple(line.word(at) for at in range(start, end)) == spelt and (of_some or _befallen(line, end)):
            return _none(start, end)
    return _none(start, start + 1) if first == "no" and _unharmed(line, start + 1) else None


def _none(start: int, end: int) -> Numeral:
    return Numeral(Fraction(0), Fraction(0), start, end, "words")


def _unharmed(line: Line, start: int) -> bool:
    """Whether a noun of a few words stands at `start`, and right behind it what does not befall those it names."""
    at = start
    while at - start < _LONGEST and line[at].kind == "word" and line.word(at) not in _tables().between:
        at += 1
    told = at
    while line[told].kind == "word" and line.word(told) in _tables().between:
        told += 1
    named = at > start and not any(line.word(place) in _tables().uncounting for place in range(start, at))
    return named and told > at and line.word(told) in _tables().happenings


def _befallen(line: Line, start: int) -> bool:
    """Whether something that is counted befalls the subject that ends at `start`, in the same clause."""
    for at in range(start, start + _REACH):
        if line[at].kind != "word":
            return False
        if line.word(at) in _tables().happenings:
            return True
    return False
