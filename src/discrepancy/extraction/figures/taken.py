"""What a figure takes over from the one before it: its unit, its change, or its modifier."""

from typing import NamedTuple

from discrepancy.extraction.figures.hedges import Hedging
from discrepancy.extraction.figures.measures import Measure
from discrepancy.extraction.figures.money import priced
from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.tokens import Line
from discrepancy.model import Change

_NOUN = 4
"""Tokens between a change and the same change in another unit: "fell by 12 rare goats, or 3 percent"."""

_GAP = 8
"""Words within which a bare number after "by" may take up the unit before it: "rose by 3% and fares by 4"."""

_LEFT = (
    ["from"],
    [",", "up", "from"],
    [",", "down", "from"],
    ["against"],
    ["versus"],
    ["compared", "with"],
    ["compared", "to"],
    [",", "compared", "with"],
    [",", "against"],
)
"""Words between a level and the one that it was before, or is set against."""

_FAR = 60
"""Tokens within which a level may be told beside another."""


class Placed(NamedTuple):
    """A measure with its hedges: tokens [start, end) whole, of which [first, last) hold no unit that stands apart."""

    measure: Measure
    start: int
    first: int
    last: int
    end: int
    hedging: Hedging
    change: Change | None


def goes_on(line: Line, previous: Placed, found: Measure) -> bool:
    """Whether a bare number is in the unit of the one before it.

    It is another change ("by 3 percent and fares by 4"), or the level that is left ("109.32 yen, down from 110.15") or
    reached ("from 14-18 mpg to 24").
    """
    if found.unit != "count" or previous.measure.unit == "count":
        return False
    between = _between(line, previous.end, found.start)
    if between == ["to"]:
        return line.word(previous.start - 1) == "from"
    if not (uncounting(line, found.end) or line.word(found.end) in neighbours("when something is measured")):
        return False
    if previous.change is None:
        return between in _LEFT and found.change is None and line.word(found.end) != "of"
    both = line.word(previous.start - 1) == line.word(found.start - 1) == "by"
    return both and "." not in between and len(between) < _GAP


def levels_too(line: Line, previous: Placed, level: Placed, found: Measure) -> bool:
    """Whether a bare number is in the unit of a level before it in its sentence, as one told beside it.

    It stands behind the same word ("down 1% at 1,463.2 points, while the other ended at 1,334.2"), or both are joined
    ("2.8 degrees in May and 3.1 last year"). A whole number could count something, and does so unless it is the level
    that a change led to. Signs of money and percent are said again unless the two are joined.
    """
    counting = found.numeral.low.denominator == 1 and previous.change is None
    bare = uncounting(line, found.end) or line.word(found.end) in neighbours("when something is measured")
    if level is previous and level.measure.unit == "magnitude" and line.word(found.start - 1) == "and":
        return found.unit == "count" and found.numeral.low.denominator != 1
    if found.unit != "count" or counting or not bare or found.start - level.end > _FAR:
        return False
    if any(line.word(at) in (".", ";", ":") for at in range(level.end, found.start)):
        return False
    before, unit = line.word(found.start - 1), level.measure.unit
    if before == "and":
        return level is previous
    alike = before in ("at", "to") and before == line.word(level.start - 1)
    return alike and unit != "percent" and not priced(unit)


def _between(line: Line, start: int, end: int) -> list[str]:
    """The last few words of tokens [start, end)."""
    return [line.word(at) for at in range(max(start, end - _GAP), end)]


def changes_too(line: Line, previous: Placed, found: Measure, start: int) -> bool:
    """Whether a measure is the size of a change as the one before it is.

    It is one of a list ("rose 3% and 4%", "cut rents by 3% and fares by 4%"), or the same change told in another unit
    ("fell 312 points, or 0.8 percent").
    """
    between = _between(line, previous.end, start)
    if found.unit == previous.measure.unit:
        listed = (between[-1:] == ["and"] or (between == [","] and start == found.start)) and neighbours(
            "between changes"
        ).issuperset(between)
        sized = found.unit not in ("count", "fraction") and line.word(found.end) != "of"
        return (listed and sized) or line.word(start - 1) == "by" or (sized and _goes_with(line, previous.end, start))
    told_again = between[-2:] in ([",", "or"], ["or"], ["("]) and len(between) <= _NOUN
    return told_again and found.unit != "count"


def _goes_with(line: Line, end: int, start: int) -> bool:
    """Whether tokens [end, start) only name what or when it was that changed too: "3%, pork 5%", "in May and 3%"."""
    between = [line.word(at) for at in range(end, start)]
    named = between[:1] == [","] or between[:1] == ["and"]
    if named and len(between) in (2, 3) and all(line[at].kind == "word" for at in range(end + 1, start)):
        return not neighbours("small words").intersection(between[1:]) - {"and"} and not between[-1].endswith("ing")
    placed = between[:1] in (["in"], ["on"], ["at"]) and between[-1:] in (["and"], ["but"]) and 3 <= len(between) <= 5
    return placed and line.raw(end + 1 + (line.word(end + 1) == "the"))[:1].isupper()


def converts(line: Line, previous: Placed, found: Measure) -> bool:
    """Whether a measure is the one before it in another unit: "about 58km (36 miles)", "40 hp (30 kW / 41 PS)"."""
    units = {previous.measure.unit, found.unit}
    within = line.word(previous.start - 1) == "(" and line.word(previous.end) in ("/", ";")
    return (
        previous.end == found.start - 1
        and (line.word(previous.end) == "(" or within)
        and len(units) == 2
        and not units & {"count", "fraction", "percent"}
        and previous.hedging.modifier != "vague"
    )
