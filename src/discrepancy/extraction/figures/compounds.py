"""Measures in more than one number: "5 feet 7 inches", "an hour and a half", "a day or two"."""

from dataclasses import replace
from fractions import Fraction

from discrepancy.extraction.figures import units
from discrepancy.extraction.figures.measures import Measure, simple
from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.numerals import part_named
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words

_PARTS = {
    ("foot", "inch"): 12,
    ("metre", "centimetre"): 100,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("hour", "second"): 3600,
    ("minute", "second"): 60,
    ("year", "month"): 12,
    ("pound-mass", "ounce"): 16,
    ("stone", "pound-mass"): 14,
}
"""Units that are written as two numbers, and how many of the smaller make one of the greater."""

_DIVIDED = frozenset(greater for greater, _ in _PARTS)
_INCHES = ('"', "\u2033", "''")
"""Signs of inches after "5'7", where a foot's sign stands before the number."""


def measure(line: Line, index: int) -> Measure | None:
    """The measure whose number begins at token `index`; its currency or sign may stand before."""
    if line.word(index) == "two" and line.word(index - 1) == "or" and (few := _one_or_two(line, index)):
        return few
    whole = simple(line, index)
    return _one_of(line, index) if whole is None else _in_parts(line, whole) or whole


def alike(first: Measure, second: Measure) -> tuple[Measure, Measure]:
    """Two measures in the smaller of their units, where the one divides the other: "18 months to three years"."""
    down, up = _PARTS.get((first.unit, second.unit)), _PARTS.get((second.unit, first.unit))
    return (
        replace(first, numeral=_times(first.numeral, down or 1), unit=second.unit if down else first.unit),
        replace(second, numeral=_times(second.numeral, up or 1), unit=first.unit if up else second.unit),
    )


def _in_parts(line: Line, whole: Measure) -> Measure | None:
    """A measure in two units: "5 feet 7 inches", "an hour and a half", "two hours, four minutes and 12 seconds"."""
    if whole.numeral.form == "vague" or whole.numeral.low.denominator != 1:
        return None
    return _with_fraction(line, whole) or _with_smaller(line, whole)


def _one_of(line: Line, index: int) -> Measure | None:
    """One of a unit, with a part of it or what it measures: "an hour and a half", "a foot of snow", "a mile wide"."""
    following = line.word(index + 2)
    if line.word(index) not in ("a", "an") or not (
        following in ("and", "of") or following in neighbours("sides measured")
    ):
        return None
    named = units.unit(line, index + 1)
    if named is None or named.end != index + 2:
        return None
    numeral = Numeral(Fraction(1), Fraction(1), index, index + 1, "words")
    one = Measure(numeral, index, index, index + 1, named.end, named.name)
    if following == "and":
        return _in_parts(line, one)
    whose = following == "of" and (
        line[index + 3].kind != "word" or line.word(index + 3) in neighbours("whose measure")
    )
    return one if named.name in neighbours("one of a measure") and not whose else None


def _one_or_two(line: Line, index: int) -> Measure | None:
    """One or two of a unit that stands before the "or": "a day or two", "the next week or two"."""
    named = units.unit(line, index - 2)
    if named is None or named.end != index - 1:
        return None
    start = index - 2 - (line.word(index - 3) in ("a", "an"))
    few = Numeral(Fraction(1), Fraction(2), start, index + 1, "words")
    return Measure(few, start, start, index + 1, index + 1, named.name)


def _with_fraction(line: Line, whole: Measure) -> Measure | None:
    """A measure with a part of its unit behind it: "two hours and a half", "a mile and a quarter"."""
    at = whole.end + 1
    if whole.unit == "count" or line.word(whole.end) != "and" or line.word(at) in ("half", "quarter"):
        return None
    part = part_named(line, at)
    if part is None or line.hyphen(part[1]) or line.word(part[1]) in words().cardinals:
        return None
    halved = part[0].denominator == 2
    if not halved and (whole.unit == "second" or not uncounting(line, part[1])):
        return None
    value = whole.numeral.low + part[0]
    return replace(whole, numeral=replace(whole.numeral, low=value, high=value, end=part[1]), last=part[1], end=part[1])


def _with_smaller(line: Line, whole: Measure) -> Measure | None:
    """A measure with a number of a smaller unit behind it: "7 minutes 30 seconds", "5-foot-6", "six feet two"."""
    if whole.unit == "metre" and (lap := simple(line, whole.end)) is not None and lap.unit == "second":
        whole = replace(whole, unit="minute")  # "1m 18.7s"
    if whole.unit not in _DIVIDED:
        return None
    at = whole.end
    at += line.word(at) == "," and whole.unit != "year"
    at += line.word(at) == "and"
    at += line.hyphen(at)
    part = simple(line, at) if line[at].kind in ("digits", "word") else None
    if part is None or part.start != at or part.numeral.form == "vague":
        return None
    if whole.unit == "foot" and part.unit == "count":
        end = _bare_inches(line, whole, part)
        return None if end is None else _added(whole, replace(part, unit="inch", last=end, end=end))
    if whole.unit == "hour" and part.unit == "metre":
        part = replace(part, unit="minute")
    smaller = _with_smaller(line, part) if (whole.unit, part.unit) in _PARTS else None
    return (_added(whole, smaller) if smaller else None) or _added(whole, part)


def _added(whole: Measure, part: Measure) -> Measure | None:
    """The two in the smaller unit, or null where the second is no part of the first one's unit."""
    times = _PARTS.get((whole.unit, part.unit))
    if times is None or not 0 <= part.numeral.low < times or whole.numeral.low.denominator != 1:
        return None
    value = whole.numeral.low * times + part.numeral.low
    found = replace(whole.numeral, low=value, high=value, end=part.numeral.end)
    return Measure(found, whole.start, whole.first, part.last, part.end, part.unit)


def _times(numeral: Numeral, factor: int) -> Numeral:
    high = None if numeral.high is None else numeral.high * factor
    return replace(numeral, low=numeral.low * factor, high=high)


def _bare_inches(line: Line, whole: Measure, part: Measure) -> int | None:
    """The index after inches without their name, with their sign if it is there: "5'7", "5-foot-6", "six feet two"."""
    if line.word(whole.end - 1) == "'":
        return part.end + (line.word(part.end) in _INCHES and not line[part.end].spaced)
    hyphened = part.start == whole.end + 1 and line.hyphen(whole.end)
    return part.end if hyphened or (part.start == whole.end and uncounting(line, part.end)) else None
