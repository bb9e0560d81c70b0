"""Reading every figure of a text."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from discrepancy.extraction.figures import hedges
from discrepancy.extraction.figures.ages import OF_AGE, aged
from discrepancy.extraction.figures.bounds import admitted, number
from discrepancy.extraction.figures.changes import change
from discrepancy.extraction.figures.compounds import measure
from discrepancy.extraction.figures.exclusions import excluded, lead_words
from discrepancy.extraction.figures.figure import Figure
from discrepancy.extraction.figures.measures import Measure
from discrepancy.extraction.figures.multiples import multiplying_words
from discrepancy.extraction.figures.numerals import starting_words
from discrepancy.extraction.figures.ones import one_counts
from discrepancy.extraction.figures.plain import Plain, plain
from discrepancy.extraction.figures.ranges import ranged, score
from discrepancy.extraction.figures.taken import Placed, changes_too, converts, goes_on, levels_too
from discrepancy.extraction.figures.tokens import Line, lines
from discrepancy.extraction.figures.zeros import zero, zero_words
from discrepancy.model import Modifier, Number, Quantity, Span
from discrepancy.options import Options

_LIST = 20
"""Tokens within which "one" may take up a figure before it: "three are critical and one is in surgery"."""


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


def _placed(line: Line) -> Iterator[Placed]:
    """The figures of a line, from left to right."""
    index, triggers = 0, _triggers()
    previous: Placed | None = None
    level: Placed | None = None
    tokens = line.tokens
    while index < len(tokens):
        token = tokens[index]
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
    return _beginnings() | lead_words() | zero_words()


@cache
def _beginnings() -> frozenset[str]:
    """Words with which a measure may begin."""
    return starting_words() | multiplying_words()


def _next(line: Line, index: int, previous: Placed | None) -> tuple[Measure | None, int]:
    """The measure or range at token `index`, if any, and the index where to go on."""
    nothing = zero(line, index)
    if nothing is not None:
        return Measure(nothing, index, index, nothing.end, nothing.end, "count"), nothing.end
    past = excluded(line, index)
    if past > index:
        return None, past
    begins = line[index].kind == "digits" or line.word(index) in _beginnings()
    first = measure(line, index) if begins else None
    if first is None:
        return None, index + 1
    after_score = score(line, first)
    if after_score is not None:
        return None, after_score
    sized = previous is not None and previous.change is not None and changes_too(line, previous, first, first.start)
    whole = ranged(line, first, sized=sized)
    if whole is not None:
        return whole, whole.end
    listed = previous is not None and previous.measure.unit == "count" and index - previous.end <= _LIST
    return (first if one_counts(line, first.numeral, listed=listed) else None), first.end


def _with_words(line: Line, found: Measure, previous: Placed | None, level: Placed | None) -> Placed:
    """The measure with its hedges, as an age where it is one, and whether it is the size of a change.

    `level` is the last figure in a unit before it that is not the size of a change.
    """
    floor = previous.end if previous else 0
    if previous is not None and goes_on(line, previous, found):
        found = replace(found, unit=previous.measure.unit)
    elif previous is not None and level is not None and levels_too(line, previous, level, found):
        found = replace(found, unit=level.measure.unit)
    found = aged(line, found, following_age=previous is not None and previous.measure.unit.endswith(OF_AGE)) or found
    hedging, first = hedges.before(line, found.first, floor)
    more, last = hedges.after(line, found.last)
    hedging += more
    start, end = min(first, found.start), max(last, found.end)
    if found.start < found.first:
        more, start = hedges.before(line, found.start, floor)
        hedging += more
    if last == found.last:
        more, end = hedges.after(line, found.end)
        hedging += more
        last = end if found.last == found.end else last
    if found.unit == "count":
        hedging += hedges.behind(line, end)
    hedge = hedges.binding(hedging)
    size = found.change or change(line, start, end, unit=found.unit)
    if previous and size is None and changes_too(line, previous, found, start):
        size = previous.change
    if previous and hedge.modifier == "exact" and converts(line, previous, found):
        hedge, size = previous.hedging, size or previous.change
    return Placed(found, start, first, last, end, hedge, size)


def _figure(text: str, folded: Plain, line: Line, placed: Placed, options: Options) -> Figure:
    span = _span(folded, line, placed.start, placed.end)
    stated, low, high, modifier = _values(placed, options)
    quantity = Quantity(
        stated=stated,
        low=low,
        high=high,
        modifier=modifier,
        unit=placed.measure.unit,
        change=None if placed.measure.goal else placed.change,
        text=span.quote(text),
    )
    return Figure(span, _span(folded, line, placed.first, placed.last), quantity)


def _span(folded: Plain, line: Line, start: int, end: int) -> Span:
    """Where tokens [start, end) stand in the text as given."""
    given = folded.given(line[start].start, line[end - 1].end)
    return Span(start=given[0], end=given[1])


def _values(
    placed: Placed, options: Options
) -> tuple[tuple[Number, Number] | None, Number | None, Number | None, Modifier]:
    """What a figure states and admits, and its modifier."""
    found = placed.measure.numeral
    if found.form == "vague" or found.high is None:
        return None, number(found.low), None if found.high is None else number(found.high), "vague"
    stated = (number(found.low), number(found.high))
    if placed.measure.goal:
        low, high = placed.measure.goal
        return stated, number(low), number(high), "movement"
    modifier, near = placed.hedging
    if found.low != found.high and modifier == "exact":
        modifier = "range"
    return stated, *admitted(stated, modifier, options.hedges, near=near), modifier
