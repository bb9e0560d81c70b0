"""Reading every figure of a text."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from discrepancy.extraction.figures import hedges
from discrepancy.extraction.figures.ages import aged
from discrepancy.extraction.figures.bounds import admitted, number
from discrepancy.extraction.figures.changes import change
from discrepancy.extraction.figures.compounds import measure
from discrepancy.extraction.figures.exclusions import excluded, lead_words
from discrepancy.extraction.figures.figure import Figure
from discrepancy.extraction.figures.measures import Measure
from discrepancy.extraction.figures.multiples import multiplying_words
from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.numerals import starting_words
from discrepancy.extraction.figures.ones import one_counts
from discrepancy.extraction.figures.plain import Plain, plain
from discrepancy.extraction.figures.ranges import ranged, score
from discrepancy.extraction.figures.tokens import Line, lines
from discrepancy.extraction.figures.zeros import zero, zero_words
from discrepancy.model import Change, Modifier, Number, Quantity, Span
from discrepancy.options import Options

_LIST = 20
"""Tokens within which "one" may take up a figure before it: "three are critical and one is in surgery"."""

_NOUN = 4
"""Tokens between a change and the same change in another unit: "fell by 12 rare goats, or 3 percent"."""

_GAP = 8
"""Words within which a bare number after "by" may take up the unit before it: "rose by 3% and fares by 4"."""

_LEFT = (["from"], [",", "up", "from"], [",", "down", "from"])
"""Words between a level and the one that it was before."""


class _Placed(NamedTuple):
    """A measure with its hedges: tokens [start, end) whole, of which [first, last) hold no unit that stands apart."""

    measure: Measure
    start: int
    first: int
    last: int
    end: int
    modifier: Modifier
    change: Change | None


def figures(text: str, options: Options = Options()) -> tuple[Figure, ...]:
    """Every figure of the text, in its order; spans do not overlap.

    Args:
        text: any text, such as an article with its paragraphs. Nothing is read across the end of a line.
        options: how wide hedges reach.

    Returns:
        Figures whose spans are offsets into `text` as given.
    """
    folded = plain(text)
    return tuple(
        _figure(text, folded, line, placed, options) for line in lines(folded.text) for placed in _placed(line)
    )


def _placed(line: Line) -> Iterator[_Placed]:
    """The figures of a line, from left to right."""
    index, triggers = 0, _triggers()
    previous: _Placed | None = None
    level: _Placed | None = None
    while index < len(line):
        token = line.tokens[index]
        if token.kind != "digits" and token.text not in triggers:
            index += 1
            continue
        found, index = _next(line, index, previous)
        if found is not None and found.start >= (previous.end if previous else 0):  # in "2€1" the sign is taken
            previous = _with_words(line, found, previous, level)
            level = previous if previous.change is None and previous.measure.unit != "count" else level
            index = max(index, previous.end)
            yield previous


@cache
def _triggers() -> frozenset[str]:
    """Words worth a look: those with which a figure, or something that is none, may begin."""
    return starting_words() | lead_words() | zero_words() | multiplying_words()


def _next(line: Line, index: int, previous: _Placed | None) -> tuple[Measure | None, int]:
    """The measure or range at token `index`, if any, and the index where to go on."""
    nothing = zero(line, index)
    if nothing is not None:
        return Measure(nothing, index, index, nothing.end, nothing.end, "count"), nothing.end
    past = excluded(line, index)
    if past > index:
        return None, past
    first = measure(line, index)
    if first is None:
        return None, index + 1
    after_score = score(line, first)
    if after_score is not None:
        return None, after_score
    whole = ranged(line, first)
    if whole is not None:
        return whole, whole.end
    listed = previous is not None and previous.measure.unit == "count" and index - previous.end <= _LIST
    return (first if one_counts(line, first.numeral, listed=listed) else None), first.end


def _with_words(line: Line, found: Measure, previous: _Placed | None, level: _Placed | None) -> _Placed:
    """The measure with its hedges, as an age where it is one, and whether it is the size of a change.

    `level` is the last figure in a unit before it that is not the size of a change.
    """
    floor = previous.end if previous else 0
    if previous is not None and _goes_on(line, previous, found):
        found = replace(found, unit=previous.measure.unit)
    elif previous is not None and level is not None and _levels_too(line, previous, level, found):
        found = replace(found, unit=level.measure.unit)
    found = aged(line, found, following_age=bool(previous and previous.measure.property == "age")) or found
    modifiers, first = hedges.before(line, found.first, floor)
    more, last = hedges.after(line, found.last)
    modifiers += more
    start, end = min(first, found.start), max(last, found.end)
    if found.start < found.first:
        more, start = hedges.before(line, found.start, floor)
        modifiers += more
    if last == found.last:
        more, end = hedges.after(line, found.end)
        modifiers += more
        last = end if found.last == found.end else last
    modifier = hedges.binding(modifiers)
    size = found.change or change(line, start, end, unit=found.unit)
    if previous and size is None and _changes_too(line, previous, found, start):
        size = previous.change
    if previous and modifier == "exact" and _converts(line, previous, found):
        modifier, size = previous.modifier, size or previous.change
    return _Placed(found, start, first, last, end, modifier, size)


def _goes_on(line: Line, previous: _Placed, found: Measure) -> bool:
    """Whether a bare number is in the unit of the one before it.

    It is another change ("by 3 percent and fares by 4"), or the level that is left ("109.32 yen, down from 110.15") or
    reached ("from 14-18 mpg to 24").
    """
    if found.unit != "count" or previous.measure.unit == "count":
        return False
    between = _between(line, previous.end, found.start)
    if between == ["to"]:
        return line.word(previous.start - 1) == "from"
    if not uncounting(line, found.end):
        return False
    if previous.change is None:
        return between in _LEFT and found.change is None
    both = line.word(previous.start - 1) == line.word(found.start - 1) == "by"
    return both and "." not in between and len(between) < _GAP


def _levels_too(line: Line, previous: _Placed, level: _Placed, found: Measure) -> bool:
    """Whether a bare number is in the unit of a level before it in its sentence, as one told beside it.

    It stands behind the same word ("down 1% at 1,463.2 points, while the other ended at 1,334.2"), or both are joined
    ("2.8 degrees in May and 3.1 last year"). A whole number could count something, and does so unless it is the level
    that a change led to. Signs of money and percent are said again unless the two are joined.
    """
    counting = found.numeral.low.denominator == 1 and previous.change is None
    bare = uncounting(line, found.end) or line.word(found.end) in neighbours("when something is measured")
    if found.unit != "count" or counting or not bare:
        return False
    if any(line.word(at) in (".", ";", ":") for at in range(level.end, found.start)):
        return False
    before, unit = line.word(found.start - 1), level.measure.unit
    if before == "and":
        return level is previous
    return (
        before in ("at", "to")
        and before == line.word(level.start - 1)
        and not (unit == "percent" or unit[:3].isupper())
    )


def _between(line: Line, start: int, end: int) -> list[str]:
    """The last few words of tokens [start, end)."""
    return [line.word(at) for at in range(max(start, end - _GAP), end)]


def _changes_too(line: Line, previous: _Placed, found: Measure, start: int) -> bool:
    """Whether a measure is the size of a change as the one before it is.

    It is one of a list ("rose 3% and 4%", "cut rents by 3% and fares by 4%"), or the same change told in another unit
    ("fell 312 points, or 0.8 percent").
    """
    between = _between(line, previous.end, start)
    if found.unit == previous.measure.unit:
        listed = between[-1:] == ["and"] and neighbours("between changes").issuperset(between)
        sized = found.unit not in ("count", "fraction") and line.word(found.end) != "of"
        return (listed and sized) or line.word(start - 1) == "by"
    told_again = between[-2:] in ([",", "or"], ["or"], ["("]) and len(between) <= _NOUN
    return told_again and found.unit != "count"


def _converts(line: Line, previous: _Placed, found: Measure) -> bool:
    """Whether a measure is the one before it in another unit: "about 58km (36 miles)", "40 hp (30 kW / 41 PS)"."""
    units = {previous.measure.unit, found.unit}
    within = line.word(previous.start - 1) == "(" and line.word(previous.end) in ("/", ";")
    return (
        previous.end == found.start - 1
        and (line.word(previous.end) == "(" or within)
        and len(units) == 2
        and not units & {"count", "fraction", "percent"}
        and previous.modifier != "vague"
    )


def _figure(text: str, folded: Plain, line: Line, placed: _Placed, options: Options) -> Figure:
    span = _span(folded, line, placed.start, placed.end)
    stated, low, high, modifier = _values(placed, options)
    quantity = Quantity(
        stated=stated,
        low=low,
        high=high,
        modifier=modifier,
        unit=placed.measure.unit,
        change=placed.change,
        text=span.quote(text),
    )
    return Figure(span, _span(folded, line, placed.first, placed.last), quantity, placed.measure.property)


def _span(folded: Plain, line: Line, start: int, end: int) -> Span:
    """Where tokens [start, end) stand in the text as given."""
    given = folded.given(line[start].start, line[end - 1].end)
    return Span(start=given[0], end=given[1])


def _values(
    placed: _Placed, options: Options
) -> tuple[tuple[Number, Number] | None, Number | None, Number | None, Modifier]:
    """What a figure states and admits, and its modifier."""
    found = placed.measure.numeral
    if found.form == "vague" or found.high is None:
        return None, number(found.low), None if found.high is None else number(found.high), "vague"
    stated = (number(found.low), number(found.high))
    modifier: Modifier = "range" if found.low != found.high and placed.modifier == "exact" else placed.modifier
    return stated, *admitted(stated, modifier, options.hedges), modifier
