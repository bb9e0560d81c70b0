"""The figures of one finding by the day on which they were published."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from discrepancy.model import Document
from discrepancy.reporting.html.plot import Plot, Row
from discrepancy.reporting.html.scale import Scale, scale
from discrepancy.reporting.witnesses import Witnesses

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""In English like the rest of the page, whatever the locale of the machine: `strftime` would follow that."""
NEAREST = 16.0
"""Per cent of the width that two days written below the line need between them."""
CLOSEST = 9.0
"""Per cent of the height that two labels of one day need between them."""


@dataclass(frozen=True, slots=True)
class Point:
    """A value of one day, in per cent of width and of height from the top; `label_y` is where its label stands."""

    x: float
    y: float
    label_y: float
    shape: int
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Points by day; `days` are the marks below the line, all of `year` where that is known; `scale` is on the left."""

    points: tuple[Point, ...]
    days: tuple[tuple[float, str], ...]
    scale: Scale
    year: int | None


def timeline(plot: Plot, known: Witnesses) -> Timeline | None:
    """The plot's rows by day; nothing where they were published on one day, or when is not known."""
    dated = [
        (published, row.bar.dot, row)
        for row in plot.rows
        if row.bar and row.bar.dot is not None and (published := day(known.documents[row.assertion.document]))
    ]
    days = sorted({published for published, _, _ in dated})
    if len(days) < 2:
        return None
    across = scale([one.toordinal() for one in days])
    merged: dict[tuple[date, float, int], list[Row]] = {}
    for published, dot, row in dated:
        merged.setdefault((published, dot, row.shape), []).append(row)
    points: list[Point] = []
    for published in days:
        found = [(100 - dot, shape, rows) for (on, dot, shape), rows in merged.items() if on == published]
        points.extend(_column(across.at(published.toordinal()), sorted(found, key=lambda one: one[:2]), known))
    year = days[0].year if days[0].year == days[-1].year else None
    marks = [
        (across.at(one.toordinal()), f"{one.day} {MONTHS[one.month - 1][:3]}" + ("" if year else f" {one.year}"))
        for one in days
    ]
    return Timeline(tuple(points), tuple(_legible(marks)), plot.scale, year)


def _legible(marks: Sequence[tuple[float, str]]) -> Iterator[tuple[float, str]]:
    """The first and the last of the marks, and those between that are not too near to others."""
    first, *between, last = marks
    yield first
    at = first[0]
    for mark in between:
        if mark[0] - at >= NEAREST and last[0] - mark[0] >= NEAREST:
            yield mark
            at = mark[0]
    yield last


def day(document: Document) -> date | None:
    """The day on which a document was published, where it is known."""
    published = document.published
    return published.date() if isinstance(published, datetime) else published


def in_words(one: date) -> str:
    """A day as it is written for a reader: "3 March 2031"."""
    return f"{one.day} {MONTHS[one.month - 1]} {one.year}"


def _column(x: float, found: Iterable[tuple[float, int, list[Row]]], known: Witnesses) -> list[Point]:
    """The points of one day from the top down, their labels moved apart."""
    points: list[Point] = []
    for y, shape, rows in found:
        outlets = list(dict.fromkeys(known.outlet(row.assertion) for row in rows))
        more = f" and {len(outlets) - 1} more" if len(outlets) > 1 else ""
        label_y = max(y, points[-1].label_y + CLOSEST) if points else y
        points.append(Point(x, round(y, 2), round(label_y, 2), shape, f"{rows[0].figure} · {outlets[0]}{more}"))
    return points
