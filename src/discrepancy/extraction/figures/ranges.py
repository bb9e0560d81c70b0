"""Two numbers that bound one quantity: "10 to 15", "between 30 and 40", "$3 billion to $5 billion", "20 or 25"."""

from dataclasses import replace

from discrepancy.extraction.figures.measures import Measure, measure
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.tokens import Line

_DASHES = ("-", "–")
_PERHAPS = ("maybe", "perhaps", "possibly", "even")


def ranged(line: Line, first: Measure, *, changing: bool = False) -> Measure | None:
    """The range whose lower bound is `first`, as one measure from the lower to the upper bound, or null.

    The upper bound must be the greater one, in the same unit or the only one with a unit: scores and votes ("3-1",
    "91-73") and steps down are no ranges.
    """
    if first.numeral.low != first.numeral.high:
        return None
    between = line.word(first.start - 1) == "between"
    at = _joined(line, first.end, between=between)
    second = measure(line, at) if at is not None else None
    if second is None or second.start != at or second.numeral.low != second.numeral.high:
        return None
    lower, upper = _same_scale(first, second), second.numeral
    if lower.low >= upper.low or not _one_unit(first, second):
        return None
    start = first.start - between
    numeral = Numeral(lower.low, upper.low, start, upper.end, lower.form, upper.scale)
    return Measure(numeral, start, second.end, second.joined, second.unit if second.unit != "count" else first.unit)


def _joined(line: Line, index: int, *, between: bool) -> int | None:
    """The index after the words at `index` that join two bounds, or null where none stand there."""
    word = line.word(index)
    if between:
        return index + 1 if word in ("and", "to", *_DASHES) else None
    if word in ("to", "or"):
        return index + 1 + (line.word(index + 1) in _PERHAPS)
    if word in _DASHES and line[index].spaced == line[index + 1].spaced:
        return index + 1
    if word == "," and line.word(index + 1) in _PERHAPS:
        return index + 2
    return None


def _one_unit(first: Measure, second: Measure) -> bool:
    return first.unit == second.unit or "count" in (first.unit, second.unit)


def _same_scale(first: Measure, second: Measure) -> Numeral:
    """The lower bound, with the upper one's scale where only that has one: "four to five thousand"."""
    lower, scale = first.numeral, second.numeral.scale
    if lower.scale != 1 or scale == 1 or first.end != first.joined or lower.low >= second.numeral.low / scale:
        return lower
    return replace(lower, low=lower.low * scale, high=lower.low * scale)
