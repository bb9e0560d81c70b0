"""A number with its sign, currency or unit: "$13.2bn", "10 million euros", "six-week", "5 feet 7 inches"."""

from dataclasses import dataclass, replace

from discrepancy.extraction.figures import hedges, magnitudes, money, units
from discrepancy.extraction.figures.codes import part_of_code, part_of_title
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.numerals import numeral
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.years import is_year
from discrepancy.model import Change

_PARTS = {
    ("foot", "inch"): 12,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("year", "month"): 12,
    ("pound-mass", "ounce"): 16,
}
"""Units that are written as two numbers, and how many of the smaller make one of the greater."""


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
    whole = _measure(line, index)
    return None if whole is None else _in_parts(line, whole) or whole


def _measure(line: Line, index: int) -> Measure | None:
    currency = None
    if line[index].kind == "digits":
        currency = money.before(line, index)
        if currency is None and (part_of_code(line, index) or is_year(line, index)):
            return None
    elif part_of_title(line, index):
        return None
    found = numeral(line, index, money=currency is not None)
    if found is None:
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
    linked = {"vague": ("of",), "share": ("a", "an")}.get(found.form, ())
    at = found.end + (line.word(found.end) in linked)
    named = _named(line, found, at)
    if named is None and (hedged := hedges.after(line, at)[1]) > at:
        named = _named(line, found, hedged)
    before = None if named else magnitudes.before(line, hedges.before(line, found.start, 0)[1])
    if named is not None:
        if found.form == "vague" and found.high is not None and found.scale > 1:
            found = replace(found, high=found.high + 1)
        glued = not line[found.end].spaced and line[found.end].text != "-" and named.end > found.end
        return Measure(found, found.start, found.start, named.end if glued else found.end, named.end, named.name)
    if before is not None:
        return Measure(found, before, found.start, found.end, found.end, "magnitude")
    part = found.form == "share" or (0 < found.low < 1 and line.word(found.end) == "of")
    unit = "fraction" if part else "count"
    return Measure(found, found.start, found.start, found.end, found.end, unit)


def _named(line: Line, found: Numeral, index: int) -> units.Unit | None:
    return magnitudes.behind(line, found) or money.after(line, index, found) or units.unit(line, index)


def _signed(line: Line, found: Measure) -> Measure:
    """The measure as a negative one where a minus stands before it; "-0.2%" is a change and stays as it is."""
    if found.numeral.high is None:
        return found
    negative = replace(found.numeral, low=-found.numeral.high, high=-found.numeral.low)
    if found.first < found.numeral.start and line.word(found.numeral.start - 1) == "-":
        return replace(found, numeral=negative)
    at = found.first - 1
    if line.word(at) == "minus" or (line.word(at) == "-" and line.word(at - 1) == "minus"):
        at -= line.word(at) == "-"
        return replace(found, numeral=negative, start=at, first=at)
    free = line.word(at) == "-" and not line[at + 1].spaced and (line[at].spaced or line.word(at - 1) == "(")
    if not free or found.unit in ("count", "percent"):
        return found
    return replace(found, numeral=negative, start=at, first=at)


def _in_parts(line: Line, whole: Measure) -> Measure | None:
    """A measure in two units: "5 feet 7 inches", "7 minutes 30 seconds", "5-foot-6"."""
    at = whole.end
    if whole.numeral.form == "vague" or whole.unit not in ("foot", "hour", "minute", "year", "pound-mass"):
        return None
    at += line.word(at) == "and"
    at += line.hyphen(at)
    part = _measure(line, at) if line[at].kind in ("digits", "word") else None
    if part is None or part.start != at or part.numeral.form == "vague":
        return None
    feet = whole.unit == "foot" and part.unit == "count" and at == whole.end + line.hyphen(whole.end) and at > whole.end
    times = 12 if feet or (whole.unit == "foot" and line.word(at - 1) == "'") else _PARTS.get((whole.unit, part.unit))
    if times is None or not 0 <= part.numeral.low < times or whole.numeral.low.denominator != 1:
        return None
    value = whole.numeral.low * times + part.numeral.low
    smaller = "inch" if feet else part.unit
    found = replace(whole.numeral, low=value, high=value, end=part.numeral.end)
    return Measure(found, whole.start, whole.first, part.last, part.end, smaller, whole.property)
