"""What digits are multiplied by: scale words ("4 hundred million"), suffixes ("12.3m", "5bn") and dozens."""

from functools import cache
from typing import NamedTuple

from discrepancy.extraction.figures import money, units
from discrepancy.extraction.figures.neighbours import neighbours
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words
from discrepancy.lexicon.properties import properties

_BEFORE = 12
"""Tokens within which what is told in millions stands before a figure."""


class Scale(NamedTuple):
    """What a number is multiplied by, and the index after the words that say so."""

    factor: int
    end: int


def scaled(line: Line, index: int, *, priced: bool) -> Scale:
    """The scale written after the digits that end at token `index`, of factor 1 where there is none.

    Args:
        line: the line that holds the digits.
        index: the token after the digits.
        priced: whether a currency stands before the digits, so that "m" is a million.
    """
    glued = not line[index].spaced and line[index].kind == "word"
    suffix = words().suffixes.get(line.word(index)) if glued else None
    if suffix is not None:
        return Scale(suffix, index + 1) if _multiplies(line, index, priced=priced) else Scale(1, index)
    factor = 1
    while factor < 10**12:
        at = index + 1 if line.hyphen(index) else index
        word = words().cardinals.get(line.word(at))
        if word is None or word.kind not in ("scale", "group") or word.name == "score":
            break
        factor, index = factor * word.value, at + 1
    return Scale(factor, index)


def _multiplies(line: Line, index: int, *, priced: bool) -> bool:
    """Whether the letter at `index` multiplies: before money, or beside what is told in millions, as in "35m devices".

    "a 5m tall mast" and "a 100m final" are metres, "40t" are tonnes.
    """
    letter = line.raw(index)
    if priced or letter in ("k", "K", "M", "B"):
        return True
    if letter in ("T", "t"):
        return False
    return _unit_follows(line, index + 1) or _noun_follows(line, index + 1) or _noun_before(line, index)


def _noun_follows(line: Line, index: int) -> bool:
    """Whether a plural noun that a number may count stands at `index`, or a word or two further."""
    if line.word(index) in neighbours("raced in metres"):
        return False
    for at in range(index, index + 3):
        word = line.word(at)
        if line[at].kind != "word" or word in neighbours("no noun"):
            return False
        if word in neighbours("plural nouns without s") or (word.endswith("s") and not word.endswith("ss")):
            return True
    return False


def _noun_before(line: Line, index: int) -> bool:
    """Whether what is told in millions stands a little before "m" at `index`: "sales rose to 1.3m from 1.1m in May".

    So does a count of thousands by which it changed: "fell by 79,000 to 1.1m".
    """
    if line.word(index + 1) in neighbours("sides and ways in metres"):
        return False
    if line.word(index - 2) in ("to", "from") and "," in line.word(index - 3) and line[index - 3].kind == "digits":
        return True
    for at in range(index - 2, index - 2 - _BEFORE, -1):  # "6.5m people are hungry, 4m at risk"
        if line.word(at) in (".", ";"):
            break
        if line.word(at) == "m" and not line[at].spaced and _noun_follows(line, at + 1):
            return True
    for at in range(index - 1, index - 1 - _BEFORE, -1):
        if line.word(at) in (".", ";") or line.word(at) in neighbours("told in millions"):
            return line.word(at) not in (".", ";")
    return False


def _unit_follows(line: Line, index: int) -> bool:
    """Whether a unit or what befell people stands at `index`, so that "m" is a million: "1.2m km", "3m displaced"."""
    word = line.word(index)
    if not line[index].spaced or word in neighbours("spans of time") or word in ("a", "an"):
        return False
    if money.after(line, index) is not None or word in _of_people():
        return True
    return (len(word) < 4 or word.endswith("s")) and units.unit(line, index) is not None


@cache
def _of_people() -> frozenset[str]:
    """Words that are said of people: "3m displaced"."""
    families = properties()
    return frozenset(word for word, family in families.adjectives.items() if family in families.people)
