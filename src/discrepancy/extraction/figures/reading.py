"""Reading every figure of a text."""

from collections.abc import Iterator
from typing import NamedTuple

from discrepancy.extraction.figures import changes
from discrepancy.extraction.figures.bounds import admitted, number
from discrepancy.extraction.figures.exclusions import excluded
from discrepancy.extraction.figures.figure import Figure
from discrepancy.extraction.figures.hedges import binding, hedged
from discrepancy.extraction.figures.measures import Measure, measure
from discrepancy.extraction.figures.plain import Plain, plain
from discrepancy.extraction.figures.ranges import ranged
from discrepancy.extraction.figures.tokens import Line, lines
from discrepancy.model import Modifier, Number, Quantity, Span
from discrepancy.options import Options


class _Values(NamedTuple):
    stated: tuple[Number, Number] | None
    low: Number | None
    high: Number | None
    modifier: Modifier


def figures(text: str, options: Options = Options()) -> tuple[Figure, ...]:
    """Every figure of the text, in its order; spans do not overlap.

    Args:
        text: any text, such as an article with its paragraphs. Nothing is read across the end of a line.
        options: how wide hedges reach.

    Returns:
        Figures whose spans are offsets into `text` as given.
    """
    folded = plain(text)
    return tuple(figure for line in lines(folded.text) for figure in _of_line(text, folded, line, options))


def _of_line(text: str, folded: Plain, line: Line, options: Options) -> Iterator[Figure]:
    index, floor = 0, 0
    while index < len(line):
        past = excluded(line, index)
        if past > index:
            index = past
            continue
        found = measure(line, index)
        if found is None:
            index += 1
            continue
        figure, end = _figure(text, folded, line, found, floor, options)
        yield figure
        index = floor = end


def _figure(text: str, folded: Plain, line: Line, first: Measure, floor: int, options: Options) -> tuple[Figure, int]:
    whole = ranged(line, first) or first
    modifiers = hedged(line, whole.start, whole.joined, floor)
    end = max(whole.end, modifiers.end)
    if modifiers.end == whole.joined < whole.end:
        behind = hedged(line, whole.end, whole.end, whole.end)
        modifiers = modifiers._replace(modifier=binding((modifiers.modifier, behind.modifier)))
        end = behind.end
    start = modifiers.start
    span = _span(folded, line, start, end)
    values = _values(whole, modifiers.modifier, options)
    quantity = Quantity(
        stated=values.stated,
        low=values.low,
        high=values.high,
        modifier=values.modifier,
        unit=whole.unit,
        change=changes.change(line, start, end, measured=whole.unit not in ("count", "fraction")),
        text=span.quote(text),
    )
    return Figure(span, _span(folded, line, start, modifiers.end), quantity), end


def _span(folded: Plain, line: Line, start: int, end: int) -> Span:
    """Where tokens [start, end) stand in the text as given."""
    given = folded.given(line[start].start, line[end - 1].end)
    return Span(start=given[0], end=given[1])


def _values(whole: Measure, modifier: Modifier, options: Options) -> _Values:
    """What a measure states and admits, and its modifier."""
    low, high = whole.numeral.low, whole.numeral.high
    if whole.numeral.form == "vague":
        return _Values(None, number(low), None if high is None else number(high), "vague")
    stated = (number(low), number(low if high is None else high))
    kind: Modifier = "range" if low != high and modifier == "exact" else modifier
    return _Values(stated, *admitted(stated, kind, options.hedges), kind)
