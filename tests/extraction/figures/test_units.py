"""Units that stand apart from their number, are said once for several, or are the abbreviations of a trade."""

import pytest

from discrepancy.extraction.figures import Figure, figures

Row = tuple[object, str]


def row(figure: Figure) -> Row:
    """The stated value, or both where they differ, and the unit."""
    low, high = figure.quantity.stated or (figure.quantity.low, figure.quantity.high)
    return (low if low == high else (low, high), figure.quantity.unit)


# A unit said once, behind the last of several numbers.
SUSPENDED: list[tuple[str, list[Row]]] = [
    ("10- and 20-dollar notes", [(10, "USD"), (20, "USD")]),
    ("six-, nine- and 12-month terms", [(6, "month"), (9, "month"), (12, "month")]),
    ("a 5- or 7-mile walk", [((5, 7), "mile")]),
    ("five- to ten-year terms", [((5, 10), "year")]),
    ("two- and three-bedroom flats", [(2, "count"), (3, "count")]),
    ("It has 10- and then nothing.", [(10, "count")]),
]

# A unit that a bare number takes over from a level before it, and where it may not.
CARRIED: list[tuple[str, list[Row]]] = [
    (
        "The index ended down 1% at 1,463.2 points, while its neighbour lost 2% to end at 1,334.2.",
        [(1, "percent"), (1463.2, "point"), (2, "percent"), (1334.2, "point")],
    ),
    (
        "The index rose 1% to 1,463 points as its neighbour rose 2% to 1,334.",
        [(1, "percent"), (1463, "point"), (2, "percent"), (1334, "point")],
    ),
    ("a slope of 2.8 degrees in May and 3.1 last year", [(2.8, "degree angle"), (3.1, "degree angle")]),
    ("a slope of 2.8 degrees in May and three last year", [(2.8, "degree angle"), (3, "count")]),
    ("a slope of 2.8 degrees. It was wet and 3.1 last year.", [(2.8, "degree angle"), (3.1, "count")]),
    ("It stood at 12 metres and its rival at 3.1.", [(12, "metre"), (3.1, "metre")]),
    ("It stood at 12 metres and its rival scored 3.1.", [(12, "metre"), (3.1, "count")]),
    ("Yields rose to 4.2% and took the gauge to 101.3.", [(4.2, "percent"), (101.3, "count")]),
    (
        "Shares rose 3% to $4.20 and the score fell 2% to 3.1.",
        [(3, "percent"), (4.2, "USD"), (2, "percent"), (3.1, "count")],
    ),
    ("a slope of 2.8 degrees and 3.1 million goats", [(2.8, "degree angle"), (3100000, "count")]),
]

# A range told from its upper bound down, which needs the unit twice; and what only looks like one.
DOWNWARD: list[tuple[str, list[Row]]] = [
    ("depths of 40 metres to 30 metres", [((30, 40), "metre")]),
    ("depths of 40 to 30 metres", [(40, "count"), (30, "metre")]),
    ("She won by 12 metres to 8 metres.", [(12, "metre"), (8, "metre")]),
    ("It fell by 40 metres to 30 metres.", [(40, "metre"), (30, "metre")]),
    ("rents of $40 to $30", [(40, "USD"), (30, "USD")]),
]

# A name with a number that is taken up without its first word.
NAMES: list[tuple[str, list[Row]]] = [
    ("The iPhone 11 Pro and 11 Pro Max sold out.", []),
    ("They fed 11 Shetland ponies and 11 Shetland sheep.", [(11, "count"), (11, "count")]),
]

# What a count is taken by; and a time or a distance that only looks like it.
RATES: list[tuple[str, list[Row]]] = [
    ("40 flights a day, 12 calls each week", [(40, "count per day"), (12, "count per week")]),
    ("hundreds of new cases every hour", [((100, 999), "count per hour")]),
    ("40 people per square kilometre", [(40, "count per square kilometre")]),
    ("2.3 children per woman, 30 pupils per class", [(2.3, "count per woman"), (30, "count per class")]),
    ("40 litres of milk a day, 40 litres of milk a week old", [(40, "litre per day"), (40, "litre")]),
    ("They shot 40 goats a week ago.", [(40, "count")]),
    ("They met 12 goats an hour from town.", [(12, "count")]),
    ("12 goats and a dog", [(12, "count")]),
    ("40 per cent of 12 goats per se", [(40, "percent"), (12, "count")]),
]

# The unit of a scale that is named behind the number.
SCALES: list[tuple[str, list[Row]]] = [
    ("It was 37 on the Celsius scale.", [(37, "degree Celsius")]),
    ("It scored between 50 and 70 on the GPa scale.", [((50, 70), "gigapascal")]),
    ("She put 37 on the bathroom scale.", [(37, "count")]),
]

# Weights in stones, and stones.
STONE: list[tuple[str, list[Row]]] = [
    ("He weighs 12 stone.", [(12, "stone")]),
    ("She lost three stone in a year.", [(3, "stone")]),
    ("The 16st prop was 12 stone 4lb as a boy.", [(16, "stone"), (172, "pound-mass")]),
    ("He went from 21st 2lb to 11st.", [((154, 296), "pound-mass")]),
    ("two stone heavier, a 15-stone man", [(2, "stone"), (15, "stone")]),
    ("two stone walls, 12 stones, a 12-stone circle", [(2, "count"), (12, "count"), (12, "count")]),
    ("the 21st and the 101st", []),
]

# Symbols of science and computing; a single letter needs words of its trade.
SYMBOLS: list[tuple[str, list[Row]]] = [
    ("220 kPa, 32psi, 990 hPa", [(220, "kilopascal"), (32, "pound per square inch"), (990, "hectopascal")]),
    ("a current of 1.3 A/cm2", [(1.3, "ampere per square centimetre")]),
    ("20 mSv a year", [(20, "millisievert per year")]),
    ("80 Mbps, 10Gbps", [(80, "megabit per second"), (10, "gigabit per second")]),
    ("a capacitor of 2.5 F, a 125cc scooter", [(2.5, "farad"), (125, "cubic centimetre")]),
    ("16 A roads, 40 F words", [(16, "count"), (40, "count")]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*SUSPENDED, *CARRIED, *DOWNWARD, *NAMES, *RATES, *SCALES, *STONE, *SYMBOLS]
)
def test_units(text: str, expected: list[Row]) -> None:
    assert [row(figure) for figure in figures(text)] == expected


def test_some_one_trillion_is_a_number() -> None:
    assert [row(figure) for figure in figures("some one trillion goats")] == [(10**12, "count")]
