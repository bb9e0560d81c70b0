"""One number as written, before hedges, units and ranges: "3,000", "forty-two", "half a million", "several hundred".

Each function tries one kind of number at a token and returns it, or nothing; `numeral` tries them in order.
"""

import re
import unicodedata
from dataclasses import replace
from fractions import Fraction
from functools import cache

from discrepancy.extraction.figures.cardinals import cardinal, scale_word
from discrepancy.extraction.figures.neighbours import neighbours
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.proportions import proportion
from discrepancy.extraction.figures.scales import scaled
from discrepancy.extraction.figures.tokens import VULGAR, Line
from discrepancy.extraction.figures.vague import vague, vague_words
from discrepancy.extraction.figures.words import words

_VULGAR = {char: Fraction(unicodedata.numeric(char)).limit_denominator(10) for char in VULGAR}
_POWER_OF_TEN = re.compile(r"([\d.]+) ?[x×] ?10\^?(-?\d+)")
_GROUPING = str.maketrans("", "", ",' ")
_LONGEST = 30
"""Digits that a figure may have at most; longer runs are keys and codes."""


def numeral(line: Line, start: int, *, money: bool = False) -> Numeral | None:
    """The number that begins at token `start`; `money` tells that a currency stands before it."""
    if line[start].kind == "digits":
        return proportion(line, start) or _digits(line, start, money=money)
    if not _may_start(line, start):
        return None
    return _part_of_scale(line, start) or proportion(line, start) or vague(line, start) or _spelt(line, start)


@cache
def starting_words() -> frozenset[str]:
    """Words with which a number may begin."""
    return frozenset(words().cardinals) | {spelt[0] for spelt in vague_words()} | {"half", "quarter", "a", "an"}


@cache
def _after_article() -> frozenset[str]:
    """Words with which a number may go on after "a" or "an"."""
    table = words()
    scales = {word.name for word in table.cardinals.values() if word.kind in ("scale", "group", "collective")}
    return (
        frozenset(scales) | set(table.singular_denominators) | {spelt[1] for spelt in vague_words() if len(spelt) > 1}
    )


def _may_start(line: Line, index: int) -> bool:
    """A cheap look before the grammar: most words of a text begin no number."""
    word = line.word(index)
    return word in starting_words() and (word not in ("a", "an") or line.word(index + 1) in _after_article())


def _digits(line: Line, start: int, *, money: bool) -> Numeral | None:
    token = line[start]
    if len(token.text) > _LONGEST:
        return None
    if "10" in token.text and (power := _POWER_OF_TEN.fullmatch(token.text)):
        value = Fraction(power[1]) * Fraction(10) ** int(power[2])
        return Numeral(value, value, start, start + 1, "digits")
    value, end = _unscaled(line, start)
    factor, end = scaled(line, end, priced=money)
    value = value * factor if factor > 1 else value
    plain = Numeral(value, value, start, end, "digits", factor)
    return plain if money or value != int(value) else _and_a_half(line, plain) or plain


def _unscaled(line: Line, start: int) -> tuple[Fraction, int]:
    """The digits at `start` with the fraction that may follow them, and the index after both."""
    text, end = line.word(start), start + 1
    if text in _VULGAR:
        return _VULGAR[text], end
    plain = text.translate(_GROUPING)
    if not plain.isdigit():
        return Fraction(plain), end
    value, part = Fraction(int(plain)), _small_fraction(line, end)
    if part is not None:
        return value + part[0], part[1]
    return _slashed(line, start) or (value, end)


def _small_fraction(line: Line, index: int) -> tuple[Fraction, int] | None:
    """A fraction after whole digits: "3½", "3 1/2"."""
    if line.word(index) in _VULGAR:
        return _VULGAR[line.word(index)], index + 1
    return _slashed(line, index) if line[index].kind == "digits" and line[index].spaced else None


def _slashed(line: Line, index: int) -> tuple[Fraction, int] | None:
    """Digits, a slash and more digits, the upper number the smaller: "1/2"."""
    if (
        line.word(index + 1) != "/"
        or line[index + 2].kind != "digits"
        or line[index + 1].spaced != line[index + 2].spaced
    ):
        return None
    upper, lower = line.word(index), line.word(index + 2)
    if not (upper.isdigit() and lower.isdigit() and len(lower) <= 3 and 0 < int(upper or 0) < int(lower)):
        return None
    return Fraction(int(upper), int(lower)), index + 3


def _part_of_scale(line: Line, start: int) -> Numeral | None:
    """A part of a scale, as in "half a million", "half-dozen", "a half million", "three quarters of a million"."""
    found = part_named(line, start)
    if found is None:
        return None
    part, at = found
    at += line.hyphen(at) and line.word(at + 1) in ("of", "a")  # "half-a-dozen"
    at += line.word(at) == "of"
    at += line.hyphen(at)
    at += line.word(at) == "a"
    at += line.hyphen(at)
    word = words().cardinals.get(line.word(at))
    if word is None or word.kind not in ("scale", "group") or (at == found[1] and not _beside_scale(line, start, at)):
        return None
    return Numeral(part * word.value, part * word.value, start, at + 1, "words", word.value)


def _beside_scale(line: Line, start: int, at: int) -> bool:
    """Whether the part at `start` stands right before its scale at `at`: "a half million", but "a third million"."""
    before = line.word(start - 1)
    alone = at - start == 1 and line.word(start) == "half" and before not in {"and", *neighbours("which half")}
    return alone or (line.word(start) == "a" and line.word(at - 1) in ("half", "quarter"))


def part_named(line: Line, start: int) -> tuple[Fraction, int] | None:
    """The part that "half", "a quarter" or "three quarters" at token `start` names, and the index after it."""
    table = words()
    if line.word(start) in ("half", "quarter"):
        return Fraction(1, table.singular_denominators[line.word(start)]), start + 1
    upper = (1, start + 1) if line.word(start) in ("a", "an") else None
    if upper is None:
        found = cardinal(line, start)
        upper = (found.value, found.end) if found else None
    if upper is None:
        return None
    at = upper[1] + 1 if line.hyphen(upper[1]) else upper[1]
    lower = (table.singular_denominators if upper[0] == 1 else table.plural_denominators).get(line.word(at))
    return (Fraction(upper[0], lower), at + 1) if lower else None


def _spelt(line: Line, start: int) -> Numeral | None:
    """A cardinal in words, with what may follow it: a half, a scale, a dozen."""
    group = words().cardinals.get(line.word(start))
    if group is not None and group.kind in ("group", "zero", "collective"):
        return _lone(line, start)
    article = line.word(start) in ("a", "an")
    dozen = words().cardinals.get(line.word(start + 1)) if article else None
    if dozen is not None and dozen.kind == "group" and dozen.name != "score":
        return Numeral(Fraction(dozen.value), Fraction(dozen.value), start, start + 2, "words", dozen.value)
    found = cardinal(line, start)
    if found is None:
        return None
    plain = Numeral(Fraction(found.value), Fraction(found.value), start, found.end, "words", found.scale)
    return _and_a_half(line, plain) or _dozens(line, plain) or plain


def _lone(line: Line, start: int) -> Numeral | None:
    """A word that counts by itself: "zero", "dozen", "trio", and "pair" in "a pair of thieves"; "score" does not."""
    word = words().cardinals[line.word(start)]
    first = start - 1 if word.kind == "collective" and line.word(start - 1) == "a" else start
    paired = first < start and line.word(start + 1) == "of" and line.word(start + 2) not in neighbours("worn in pairs")
    if word.name == "score" or (word.name == "pair" and not paired):
        return None
    return Numeral(Fraction(word.value), Fraction(word.value), first, start + 1, "words", max(word.value, 1))


def _and_a_half(line: Line, found: Numeral) -> Numeral | None:
    """A half added, as in "two and a half", "two and a half million", "one and one-half", "a million and a half"."""
    at = found.end + 1 if line.hyphen(found.end) else found.end
    if line.word(at) != "and":
        return None
    at = at + 2 if line.hyphen(at + 1) else at + 1
    part = part_named(line, at)
    if part is None or line.word(at) == "half" or line.word(part[1]) == "of":
        return None
    value, end = found.low + part[0] * found.scale, part[1]
    scale = scale_word(line, end) if found.scale == 1 else None
    factor, end = scale or (1, end)
    return replace(found, low=value * factor, high=value * factor, end=end, scale=max(found.scale, factor))


def _dozens(line: Line, found: Numeral) -> Numeral | None:
    """A number of dozens, as in "two dozen", "three score"."""
    at = found.end + 1 if line.hyphen(found.end) else found.end
    word = words().cardinals.get(line.word(at))
    if word is None or word.kind != "group" or (word.name == "score" and not _score_counts(line, at)):
        return None
    value = found.low * word.value
    return replace(found, low=value, high=value, end=at + 1, scale=word.value)


def _score_counts(line: Line, at: int) -> bool:
    """Whether "score" after a number is twenty: a noun follows, and no other word of a game."""
    return line[at + 1].kind == "word" and line.word(at + 1) not in neighbours("points of a game")
