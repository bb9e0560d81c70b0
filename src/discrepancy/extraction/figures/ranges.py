"""Two numbers that bound one quantity: "10 to 15", "between 30 and 40", "$3 billion to $5 billion", "20 or 25"."""

from dataclasses import replace

from discrepancy.extraction.figures.changes import changing
from discrepancy.extraction.figures.measures import Measure, measure
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.tokens import Line

_DASHES = ("-", "–")
_PERHAPS = ("maybe", "perhaps", "possibly", "even")
_SYMBOL = 5
"""Tokens that a currency before the upper bound may take."""


def ranged(line: Line, first: Measure) -> Measure | None:
    """The range whose lower bound is `first`, as one measure from the lower to the upper bound, or null.

    The upper bound must be the greater one, and its unit the only one or the same: scores and votes ("3-1", "91-73") and
    steps down are no ranges, nor is a change from one level to another ("rose from 12 to 17").
    """
    if first.numeral.form == "vague":
        return None
    between = line.word(first.start - 1) == "between"
    at = _joined(line, first.end, between=between)
    if at is None or (line.word(first.start - 1) == "from" and changing(line, first.start - 1)):
        return None
    second = next((found for place in range(at, at + _SYMBOL) if (found := measure(line, place)) and found.start == at), None)
    if second is None or second.numeral.form == "vague":
        return None
    lower, upper = _same_scale(first, second), second.numeral
    if lower.low >= upper.low or not _one_unit(first, second):
        return None
    start = first.start - between
    numeral = Numeral(lower.low, upper.low, start, upper.end, lower.form, upper.scale)
    unit = first.unit if second.unit == "count" else second.unit
    return Measure(numeral, start, first.first - between if first.start == first.first else first.first, second.last, second.end, unit)


def _joined(line: Line, index: int, *, between: bool) -> int | None:
    """The index after the words at `index` that join two bounds, or null where none stand there."""
    word = line.word(index)
    if between:
        return index + 1 if word in ("and", "to", *_DASHES) else None
    if word in ("to", "or"):
        at = index + 1 + (line.word(index + 1) in _PERHAPS)
        return at + (line.word(at) == "-" and not line[at].spaced)
    if word in _DASHES and line[index].spaced == line[index + 1].spaced:
        return index + 1
    if word == "," and line.word(index + 1) in _PERHAPS:
        return index + 2
    return None


def _one_unit(first: Measure, second: Measure) -> bool:
    """Whether the bounds have one unit, or only one of them has any: "5 to 7%", "$19 to 22 million", "$62 and $68 per share"."""
    return first.unit == second.unit or "count" in (first.unit, second.unit) or second.unit.startswith(f"{first.unit} per ")


def _same_scale(first: Measure, second: Measure) -> Numeral:
    """The lower bound, with the upper one's scale where only that has one: "four to five thousand"."""
    lower, scale = first.numeral, second.numeral.scale
    if lower.scale != 1 or scale == 1 or first.end != first.last or lower.low >= second.numeral.low / scale:
        return lower
    return replace(lower, low=lower.low * scale, high=lower.low * scale)


def score(line: Line, first: Measure) -> int | None:
    """The index after a score or vote that begins with `first`: "3-1", "91-73", "14-0"; null where none does."""
    at = first.end
    if first.unit != "count" or first.numeral.form != "digits" or line.word(at) not in _DASHES:
        return None
    second = line[at + 1]
    whole = line.word(at - 1).isdigit() and second.text.isdigit()
    if not whole or line[at].spaced != second.spaced or len(second.text) > 3 or int(second.text) > first.numeral.low:
        return None
    return at + 2
