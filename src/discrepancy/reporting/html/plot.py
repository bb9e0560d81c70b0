"""The figures of one finding on a line: a dot for what is stated, a bar for what the figure admits."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from discrepancy.model import Assertion, Quantity
from discrepancy.reporting.html.scale import Scale, scale, written
from discrepancy.reporting.outline import Case
from discrepancy.reporting.witnesses import Witnesses, figure

SHAPES = 6
"""How many shapes and colours there are for the sides of a finding; further sides begin again with the first."""
MOST = 40
"""How many figures a plot shows; the quotations below it show all."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure's place on the plot, in per cent: the dot, if one value is stated, and the values that are admitted."""

    dot: float | None
    start: float
    end: float
    open_start: bool
    open_end: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of one source; `bar` is null for a figure in a unit that is not the plot's."""

    assertion: Assertion
    shape: int
    source: str
    figure: str
    admits: str
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Plot:
    """The rows of a finding on one scale; `unit` is null for counts; `more` figures are not shown."""

    rows: tuple[Row, ...]
    scale: Scale
    unit: str | None
    more: int


def plot(case: Case, known: Witnesses) -> Plot | None:
    """The plot of a finding, side by side; nothing where its figures have no values, or all the same."""
    shapes: dict[str, int] = {}
    for number, side in enumerate(case.sides):
        for account in side.accounts:
            for assertion in account.assertions:
                shapes.setdefault(assertion.id, number % SHAPES)
    members = [known.assertions[one] for one in shapes]
    unit = Counter(member.quantity.unit for member in members).most_common(1)[0][0]
    comparable = [member.quantity for member in members if member.quantity.unit == unit]
    values = [value for quantity in comparable for value in bounds(quantity)]
    if len({(quantity.stated, quantity.low, quantity.high) for quantity in comparable}) < 2 or not values:
        return None
    line = scale(values)
    rows = _rows(members, shapes, line, unit, known)
    return Plot(tuple(rows[:MOST]), line, None if unit == "count" else unit, max(len(rows) - MOST, 0))


def bounds(quantity: Quantity) -> list[float]:
    """The finite values that a figure states or admits."""
    values = (*(quantity.stated or ()), quantity.low, quantity.high)
    return [float(value) for value in values if value is not None and math.isfinite(value)]


def admits(quantity: Quantity) -> str:
    """The values that a figure admits, in words."""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return "any value" if low is high else f"{written(low)} or more" if low is not None else _most(high)
    return written(low) if low == high else f"{written(low)} to {written(high)}"


def _most(high: float | None) -> str:
    return f"{written(high)} or less" if high is not None else "any value"


def _rows(members: Sequence[Assertion], shapes: dict[str, int], line: Scale, unit: str, known: Witnesses) -> list[Row]:
    rows: dict[tuple[str, str, int], Row] = {}
    for member in members:
        source, words, shape = _source(member, known), figure(member), shapes[member.id]
        bar = _bar(member.quantity, line) if member.quantity.unit == unit else None
        row = Row(member, shape, source, words, admits(member.quantity), bar)
        rows.setdefault((source, words.lower(), shape), row)
    return list(rows.values())


def _source(member: Assertion, known: Witnesses) -> str:
    speaker = known.speaker(member)
    return f"{speaker}, in {known.outlet(member)}" if speaker else known.outlet(member)


def _bar(quantity: Quantity, line: Scale) -> Bar:
    stated = quantity.stated
    return Bar(
        dot=line.at(stated[0]) if stated and stated[0] == stated[1] else None,
        start=0.0 if quantity.low is None else line.at(quantity.low),
        end=100.0 if quantity.high is None else line.at(quantity.high),
        open_start=quantity.low is None,
        open_end=quantity.high is None,
    )
