"""A number with its sign, currency or unit: "$13.2bn", "10 million euros", "six-week", "a quarter of a mile"."""

from dataclasses import dataclass, replace
from fractions import Fraction

from discrepancy.extraction.figures import hedges, magnitudes, money, multiples, units
from discrepancy.extraction.figures.codes import part_of_code, part_of_title
from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.numerals import numeral
from discrepancy.extraction.figures.proportions import people_told
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.years import is_year
from discrepancy.model import Change

_BELOW_ZERO = {
    **{unit: unit for unit in ("degree angle", "degree Celsius", "degree fahrenheit")},
    "count": "degree angle",
}
"""Units that may stand before "below zero", and what they are there: "40 below zero" is of degrees."""

_SEVERAL = 4
"""Numbers that may share the unit behind the last of them: "six-, nine- and 12-month terms"."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its currency or unit, at tokens [start, end).

    Of these, [first, last) are sign, symbol, number, scale and a unit without a space before it: what reads as one
    numeral. `change` is the way that the wording shows a change to go ("doubled"), `goal` the level that a movement
    came to ("from 12 to 17").
    """

    numeral: Numeral
    start: int
    first: int
    last: int
    end: int
    unit: str
    change: Change | None = None
    goal: tuple[Fraction, Fraction] | None = None


def simple(line: Line, index: int) -> Measure | None:
    """The measure in one unit whose number begins at token `index`; its currency or sign may stand before."""
    currency = None
    digits = line[index].kind == "digits"
    if digits:
        currency = money.before(line, index)
        if currency is None and (part_of_code(line, index) or is_year(line, index)):
            return None
    elif (multiple := multiples.multiple(line, index)) is not None:
        end = multiple.numeral.end
        return Measure(multiple.numeral, index, index, end, end, multiple.unit, change=multiple.change)
    found = numeral(line, index, money=currency is not None)
    if found is None or (not digits and part_of_title(line, index)):
        return None
    whole = _with_unit(line, found) if currency is None else _with_currency(line, found, currency)
    runs_on = found.form == "digits" and not line[whole.end].spaced and line[whole.end].kind == "word"
    return None if runs_on and whole.last == found.end else _signed(line, _below_zero(line, whole))


def _with_currency(line: Line, found: Numeral, currency: money.Money) -> Measure:
    name, end = money.nation(line, found.end, currency.unit)
    per = units.per(line, end)
    unit = f"{name} per {per.name}" if per else name
    return Measure(found, currency.at, currency.at, found.end, per.end if per else end, unit)


def _with_unit(line: Line, found: Numeral) -> Measure:
    """The number with the unit behind it, a magnitude, a part of something, or else a count."""
    named = _part_of_unit(line, found) or _named(line, found, found.end + _linked(line, found))
    named = named or _put_off(line, found) or _shared(line, found)
    if named is None and (hedged := hedges.after(line, found.end)[1]) > found.end:
        named = _named(line, found, hedged)
    before = None if named else magnitudes.before(line, hedges.before(line, found.start, 0)[1])
    if named is not None:
        if found.form == "vague" and found.high is not None and found.scale > 1:
            found = replace(found, high=found.high + 1)
        taken = units.base(line, named.end) if line.word(named.end) == "of" and named.name != "percent" else None
        name = f"{named.name} per {taken.name}" if taken else named.name
        glued = not line[found.end].spaced and line[found.end].text != "-" and named.end > found.end
        return Measure(found, found.start, found.start, named.end if glued else found.end, named.end, name)
    if before is not None:
        return Measure(found, before, found.start, found.end, found.end, "magnitude")
    if _is_part(line, found):
        return Measure(found, found.start, found.start, people_told(line, found), found.end, "fraction")
    base = units.base(line, found.end)
    end = base.end if base and line.word(found.end) == "per" else found.end
    return Measure(found, found.start, found.start, found.end, end, f"count per {base.name}" if base else "count")


def _put_off(line: Line, found: Numeral) -> units.Unit | None:
    """The unit behind the last of several numbers: "10- and 20-dollar notes", "six-, nine- and 12-month terms"."""
    at = found.end
    for _ in range(_SEVERAL):
        if line.word(at) != "-" or line[at].spaced or not (line[at + 1].spaced or line.word(at + 1) == ","):
            return None
        at += 1 + (line.word(at + 1) == ",")
        at += line.word(at) in ("and", "or", "to")
        following = numeral(line, at) if line[at].kind in ("digits", "word") else None
        if following is None:
            return None
        at = following.end
        named = _named(line, following, at) if line.hyphen(at) else None
        if named is not None:
            return units.Unit(named.name, found.end)
    return None


def _shared(line: Line, found: Numeral) -> units.Unit | None:
    """The unit of time that two terms share: "jailed for 14 and nine years", but not "nine years later"."""
    at = found.end + 1
    if line.word(found.start - 1) not in ("for", "of", "by") or line.word(found.end) != "and":
        return None
    second = numeral(line, at) if line[at].kind in ("digits", "word") else None
    named = units.unit(line, second.end) if second and second.form != "vague" else None
    if named is None or line.word(named.end - 1) not in neighbours("spans of time"):
        return None
    return None if line.word(named.end) in neighbours("then") else units.Unit(named.name, found.end)


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
    if line.word(index) in neighbours("in a row"):
        span = units.unit(line, index + 1)
        return span if span and line.word(index + 1) in neighbours("spans of time") else None
    times = multiples.behind(line, index)
    if times is not None:
        return units.Unit(multiples.TIMES, times)
    currency = money.after(line, index, found)
    taken = units.per(line, currency.end) if currency else None
    priced = units.Unit(f"{currency.name} per {taken.name}", taken.end) if currency and taken else currency
    return magnitudes.behind(line, found) or priced or units.unit(line, index) or units.on_scale(line, index)


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
    heat = found.unit.startswith("degree")
    signs = ("-", "–") if heat else ("-",)
    free = line.word(at) in signs and not line[at + 1].spaced and (line[at].spaced or line.word(at - 1) == "(")
    cold = found.unit == "count" and any(line.word(p) in neighbours("heat and cold") for p in range(at - 4, at))
    led = found.unit == "count" and line.word(at - 1) in ("to", "from", "at", "of")  # "fell to -22"
    if not free or (found.unit in ("count", "percent") and not (cold or led)):
        return found
    return replace(found, numeral=negative, start=at, first=at)


def _below_zero(line: Line, found: Measure) -> Measure:
    """The measure as a negative one where so many degrees are told as below zero."""
    below = (line.word(found.end), line.word(found.end + 1)) == ("below", "zero")
    if not below or found.unit not in _BELOW_ZERO or found.numeral.high is None:
        return found
    negative = replace(found.numeral, low=-found.numeral.high, high=-found.numeral.low)
    return replace(found, numeral=negative, unit=_BELOW_ZERO[found.unit], end=found.end + 2)
