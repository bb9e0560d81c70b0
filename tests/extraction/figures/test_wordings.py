"""Wordings of the news that were once misread: each line is a text and what its figures say."""

import pytest

from discrepancy.extraction.figures import Figure, figures

Row = tuple[object, str]


def row(figure: Figure) -> Row:
    """The stated value, or both where they differ, and the unit."""
    low, high = figure.quantity.stated or (figure.quantity.low, figure.quantity.high)
    return (low if low == high else (low, high)), figure.quantity.unit


# A measure in two units or three, or with a part of its unit behind it; "an" is one where a part follows.
PARTS: list[tuple[str, list[Row]]] = [
    ("An hour and a half later", [(1.5, "hour")]),
    ("The crossing took an hour and 20 minutes.", [(80, "minute")]),
    ("It lasted two hours and a half, and a year and two months", [(2.5, "hour"), (14, "month")]),
    ("a mile and a quarter, a pound and a half of flour", [(1.25, "mile"), (1.5, "pound-mass")]),
    ("two hours, four minutes and 12 seconds", [(7452, "second")]),
    ("He is six feet two and heavy; she is six foot two.", [(74, "inch"), (74, "inch")]),
    ("She is 5'7\" tall, he a 6'2 forward.", [(67, "inch"), (74, "inch")]),
    ("1 metre 80 centimetres", [(180, "centimetre")]),
    # no part of the measure before it
    ("two miles and a half dozen goats", [(2, "mile"), (12, "count")]),
    ("It fell 2 feet 3 times.", [(2, "foot"), (3, "count")]),
    ("three years, six months later", [(3, "year"), (6, "month")]),
    ("a day and 12 goats, a second and a third goat, an hour and more", [(12, "count")]),
    ("1 day 1 day 1 day", [(1, "day")] * 3),
]

# A part of a unit is told in that unit, and is no part of what is counted.
PART_OF_A_UNIT: list[tuple[str, list[Row]]] = [
    ("a quarter of a mile, two-thirds of an acre", [(0.25, "mile"), (2 / 3, "acre")]),
    ("1/16 of an inch, 0.5 of a second", [(0.0625, "inch"), (0.5, "second")]),
    ("half of one percent, a quarter of a percentage point", [(0.5, "percent"), (0.25, "percentage point")]),
    ("half a point in the poll", [(0.5, "point")]),
    ("a third of a year's pay, half of a second term", [(1 / 3, "fraction"), (0.5, "fraction")]),
]

# Points are a unit of an index or a poll; of a game they are counted.
POINTS: list[tuple[str, list[Row]]] = [
    ("The Alder index closed at 1,112.5 points, up 34 points.", [(1112.5, "point"), (34, "point")]),
    ("She leads by 12 points in the poll.", [(12, "point")]),
    ("They won by 12 points.", [(12, "count")]),
]


@pytest.mark.parametrize(("text", "expected"), [*PARTS, *PART_OF_A_UNIT, *POINTS])
def test_units(text: str, expected: list[Row]) -> None:
    assert [row(figure) for figure in figures(text)] == expected
