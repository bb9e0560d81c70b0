"""A number with its sign, currency or unit: "$13.2bn", "10 million euros", "six-week", "5 feet 7 inches"."""

from dataclasses import dataclass, replace
from fractions import Fraction

from discrepancy.extraction.figures import hedges, magnitudes, money, units
from discrepancy.extraction.figures.codes import part_of_code, part_of_title
from discrepancy.extraction.figures.neighbours import uncounting
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.numerals import numeral, part_named
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words
from discrepancy.extraction.figures.years import is_year
from discrepancy.model import Change

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
}
"""Units that are written as two numbers, and how many of the smaller make one of the greater."""

_DIVIDED = frozenset(greater for greater, _ in _PARTS)
_INCHES = ('"', "\u2033", "''")
"""Signs of inches after "5'7", where a foot's sign stands before the number."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its currency or unit, at tokens [start, end).

    Of these, [first, last) are sign, symbol, number, scale and a unit without a space before it: what reads as one
    numeral. `property` is a property that the wording shows ("aged 34": age), `change` the way of a movement between
    two levels ("from 12 to 17").
    """

    numeral: Numeral
    start: int
    first: int
    last: int
    end: int
    unit: str
    property: str | None = None
    change: Change | None = None


def measure(line: Line, index: int) -> Measure | None:
    """The measure whose number begins at token `index`; its currency or sign may stand before."""
    if line.word(index) == "two" and line.word(index - 1) == "or" and (few := _one_or_two(line, index)):
        return few
    whole = _measure(line, index)
    return _one_and_part(line, index) if whole is None else _in_parts(line, whole) or whole


def _measure(line: Line, index: int) -> Measure | None:
    currency = None
    digits = line[index].kind == "digits"
    if digits:
        currency = money.before(line, index)
        if currency is None and (part_of_code(line, index) or is_year(line, index)):
            return None
    found = numeral(line, index, money=currency is not None)
    if found is None or (not digits and part_of_title(line, index)):
        return None
    whole = _with_unit(line, found) if currency is None else _with_currency(line, found, currency)
    runs_on = found.form == "digits" and not line[whole.end].spaced and line[whole.end].kind == "word"
    return None if runs_on and whole.last == found.end else _signed(line, whole)


def _with_currency(line: Line, found: Numeral, currency: money.Money) -> Measure:
    name, end = money.nation(line, found.end, currency.unit)
    per = units.per(line, end)
    unit = f"{name} per {per.name}" if per else name
    return Measure(found, currency.at, currency.at, found.end, per.end if per else end, unit)


def _with_unit(line: Line, found: Numeral) -> Measure:
    """The number with the unit behind it, a magnitude, a part of something, or else a count."""
    named = _part_of_unit(line, found) or _named(line, found, found.end + _linked(line, found))
    if named is None and (hedged := hedges.after(line, found.end)[1]) > found.end:
        named = _named(line, found, hedged)
    before = None if named else magnitudes.before(line, hedges.before(line, found.start, 0)[1])
    if named is not None:
        if found.form == "vague" and found.high is not None and found.scale > 1:
            found = replace(found, high=found.high + 1)
        glued = not line[found.end].spaced and line[found.end].text != "-" and named.end > found.end
        return Measure(found, found.start, found.start, named.end if glued else found.end, named.end, named.name)
    if before is not None:
        return Measure(found, before, found.start, found.end, found.end, "magnitude")
    unit = "fraction" if _is_part(line, found) else "count"
    return Measure(found, found.start, found.start, found.end, found.end, unit)


def _linked(line: Line, found: Numeral) -> bool:
    """Whether a small word stands between the number and its unit: "dozens of miles", "half an hour"."""
    return line.word(found.end) in {"vague": ("of",), "share": ("a", "an")}.get(found.form, ())


def _is_part(line: Line, found: Numeral) -> bool:
    return found.form == "share" or (0 < found.low < 1 and line.word(found.end) == "of")


def _part_of_unit(line: Line, found: Numeral) -> units.Unit | None:
    """The unit that a number is a part of: "a quarter of a mile", "1/16 of an inch", "half of one percent"."""
    one = line.word(found.end + 1) in ("a", "an", "one", "1")
    if not one or line.word(found.end) != "of" or not _is_part(line, found):
        return None
    named = _named(line, found, found.end + 2)
    ordinal = named is not None and line.word(named.end - 1) == "second" and not uncounting(line, named.end)
    return None if ordinal else named


def _named(line: Line, found: Numeral, index: int) -> units.Unit | None:
    currency = money.after(line, index, found)
    taken = units.per(line, currency.end) if currency else None
    priced = units.Unit(f"{currency.name} per {taken.name}", taken.end) if currency and taken else currency
    return magnitudes.behind(line, found) or priced or units.unit(line, index)


def _signed(line: Line, found: Measure) -> Measure:
    """The measure as a negative one where a minus stands before it; "-0.2%" is a change and stays as it is."""
    if found.numeral.high is None:
        return found
    negative = replace(found.numeral, low=-found.numeral.high, high=-found.numeral.low)
    if found.first < found.numeral.start and line.word(found.numeral.start - 1) == "-":
        return replace(found, numeral=negative)
    at = found.first - 1
    named = at - (line.word(at) == "-")
    if line.word(named) == "minus":
        if line.word(named - 1) == "or":
            return found
        at = named
        return replace(found, numeral=negative, start=at, first=at)
    free = line.word(at) == "-" and not line[at + 1].spaced and (line[at].spaced or line.word(at - 1) == "(")
    if not free or found.unit in ("count", "percent"):
        return found
    return replace(found, numeral=negative, start=at, first=at)


def _in_parts(line: Line, whole: Measure) -> Measure | None:
    """A measure in two units: "5 feet 7 inches", "an hour and a half", "two hours, four minutes and 12 seconds"."""
    if whole.numeral.form == "vague" or whole.numeral.low.denominator != 1:
        return None
    return _with_fraction(line, whole) or _with_smaller(line, whole)


def _one_and_part(line: Line, index: int) -> Measure | None:
    """One of a unit and a part of it: "an hour and 20 minutes", "a mile and a half"."""
    if line.word(index) not in ("a", "an") or line.word(index + 2) != "and":
        return None
    named = units.unit(line, index + 1)
    if named is None or named.end != index + 2:
        return None
    one = Numeral(Fraction(1), Fraction(1), index, index + 1, "words")
    return _in_parts(line, Measure(one, index, index, index + 1, named.end, named.name))


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
    if whole.unit not in _DIVIDED:
        return None
    at = whole.end
    at += line.word(at) == "," and whole.unit != "year"
    at += line.word(at) == "and"
    at += line.hyphen(at)
    part = _measure(line, at) if line[at].kind in ("digits", "word") else None
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
    return Measure(found, whole.start, whole.first, part.last, part.end, part.unit, whole.property)


def alike(first: Measure, second: Measure) -> tuple[Measure, Measure]:
    """Two measures in the smaller of their units, where the one divides the other: "18 months to three years"."""
    down, up = _PARTS.get((first.unit, second.unit)), _PARTS.get((second.unit, first.unit))
    return (
        replace(first, numeral=_times(first.numeral, down or 1), unit=second.unit if down else first.unit),
        replace(second, numeral=_times(second.numeral, up or 1), unit=first.unit if up else second.unit),
    )


def _times(numeral: Numeral, factor: int) -> Numeral:
    high = None if numeral.high is None else numeral.high * factor
    return replace(numeral, low=numeral.low * factor, high=high)


def _bare_inches(line: Line, whole: Measure, part: Measure) -> int | None:
    """The index after inches without their name, with their sign if it is there: "5'7", "5-foot-6", "six feet two"."""
    if line.word(whole.end - 1) == "'":
        return part.end + (line.word(part.end) in _INCHES and not line[part.end].spaced)
    hyphened = part.start == whole.end + 1 and line.hyphen(whole.end)
    return part.end if hyphened or (part.start == whole.end and uncounting(line, part.end)) else None
