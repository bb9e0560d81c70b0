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
    ("two miles and a half dozen goats", [(2, "mile"), (6, "count")]),
    ("It fell 2 feet 3 times.", [(2, "foot"), (3, "count")]),
    ("three years, six months later", [(3, "year"), (6, "month")]),
    ("a day and 12 goats, a second and a third goat, an hour and more", [(12, "count")]),
    ("1 day 1 day 1 day", [(1, "day")] * 3),
    # one or two of a unit
    (
        "in a day or two, the next week or two, one goat or two",
        [((1, 2), "day"), ((1, 2), "week"), (1, "count"), (2, "count")],
    ),
]

# A part of a unit is told in that unit, and is no part of what is counted.
PART_OF_A_UNIT: list[tuple[str, list[Row]]] = [
    ("a quarter of a mile, two-thirds of an acre", [(0.25, "mile"), (2 / 3, "acre")]),
    ("1/16 of an inch, 0.5 of a second", [(0.0625, "inch"), (0.5, "second")]),
    ("half of one percent, a quarter of a percentage point", [(0.5, "percent"), (0.25, "percentage point")]),
    ("half a point in the poll", [(0.5, "point")]),
    ("a third of a year's pay, half of a second term", [(1 / 3, "fraction"), (0.5, "fraction")]),
]

# What money in words is taken by.
RATES: list[tuple[str, list[Row]]] = [
    ("1.72 euros per litre, 63 cents a share", [(1.72, "EUR per litre"), (63, "cent per share")]),
    ("10 million dollars a year", [(10**7, "USD per year")]),
    ("£45m plus £5m, plus or minus 3%", [(45000000, "GBP"), (5000000, "GBP"), (3, "percent")]),
    ("1 in 1,000 goats, one in 100,000 goats", [(0.001, "fraction"), (0.00001, "fraction")]),
    ("She lost 6-4, 3-6, 7-5 after winning 3-6, 6-4 in May, in 3-6 hours.", [((3, 6), "hour")]),
]

# Out of how many so many are counted; the noun stays outside the figure.
BASES: list[tuple[str, list[Row]]] = [
    ("The rate fell to 5 per 100,000.", [(5, "count per 100,000")]),
    (
        "12.4 deaths per 100 000 people, 30 new cases per million",
        [(12.4, "count per 100,000"), (30, "count per 1,000,000")],
    ),
    ("5 goals per game, 5 per cent, 12 goats", [(5, "count per game"), (5, "percent"), (12, "count")]),
]

# A letter is a piece of a currency's sign only where it touches it.
MONEY: list[tuple[str, list[Row]]] = [
    ("A $300 goat, A$300", [(300, "USD"), (300, "AUD")]),
    ("It is in section C $40 apart; C$40, US $40", [(40, "USD"), (40, "CAD"), (40, "USD")]),
    ("He was fined 300 pounds, paid five pounds a ticket", [(300, "GBP"), (5, "GBP")]),
    ("a 3-for-2 offer", []),
]

# Pounds of weight, and millions of a unit.
WEIGHTS: list[tuple[str, list[Row]]] = [
    ("a 2,000-pound bomb, a 2,000-pound fine", [(2000, "pound-mass"), (2000, "GBP")]),
    ("It weighs 4,000 pounds and cost 4,000 pounds.", [(4000, "pound-mass"), (4000, "GBP")]),
    ("9.8m bpd, 1.2m km, 3m sq ft", [(9800000, "barrel per day"), (1200000, "kilometre"), (3000000, "square foot")]),
    ("a 5m day out, a 9m wall", [(5, "metre"), (9, "metre")]),
]

# Two units of one range, and times of races.
TWO_UNITS: list[tuple[str, list[Row]]] = [
    ("18 months to three years, between 90 minutes and two hours", [((18, 36), "month"), ((90, 120), "minute")]),
    ("It took 1h 32m, 2hrs 24min 11sec.", [(92, "minute"), (8651, "second")]),
    ("The wait was cut from two hours to 40 minutes.", [((40, 120), "minute")]),
    (
        "It cut losses by 25% to 30%, and they fell by 3% to 8%.",
        [((25, 30), "percent"), (3, "percent"), (8, "percent")],
    ),
    ("a magnitude-7.2 tremor, an earthquake measuring 6.4", [(7.2, "magnitude"), (6.4, "magnitude")]),
    ("It was 40 below zero, then 12 degrees below zero.", [(-40, "degree angle"), (-12, "degree angle")]),
    ("a wall measuring 6.4 by 2 metres", [(6.4, "count"), (2, "metre")]),
    ("He carded a six-under 66.", [(6, "count"), (66, "count")]),
]

# Points are a unit of an index or a poll; of a game they are counted.
POINTS: list[tuple[str, list[Row]]] = [
    ("The Alder index closed at 1,112.5 points, up 34 points.", [(1112.5, "point"), (34, "point")]),
    ("She leads by 12 points in the poll.", [(12, "point")]),
    ("They won by 12 points.", [(12, "count")]),
]


# A bare number is in the unit of the change that it is told beside.
GOES_ON: list[tuple[str, list[Row]]] = [
    ("Rents rose by 3 percent and fares by 4.", [(3, "percent"), (4, "percent")]),
    ("Rents rose by 3 percent and fares by 4 euros.", [(3, "percent"), (4, "EUR")]),
    ("It bought 109.32 yen, down from 110.15.", [(109.32, "JPY"), (110.15, "JPY")]),
    ("The rate rose to 4.3 percent from 4.1 in May.", [(4.3, "percent"), (4.1, "percent")]),
    ("The flock grew 5% from 40,000.", [(5, "percent"), (40000, "count")]),
    ("The flock grew 5% from 40,000 to 46,000.", [(5, "percent"), ((40000, 46000), "count")]),
    ("It rose to 4 percent from 12 goats.", [(4, "percent"), (12, "count")]),
    ("Rents rose by 3 percent. The march was joined by 4.", [(3, "percent"), (4, "count")]),
]

# Figures that were taken for bounds, and names that were taken for figures.
LEVELS: list[tuple[str, list[Row]]] = [
    ("The Alder 200 index fell 3%.", [(3, "percent")]),
    ("Her blood pressure was 140/90.", [(140, "count")]),
    ("They were 212/7 at tea.", []),
    ("They left by half past nine.", []),
    ("between a quarter and a third of the flock", [((0.25, 1 / 3), "fraction")]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*PARTS, *PART_OF_A_UNIT, *RATES, *BASES, *MONEY, *WEIGHTS, *TWO_UNITS, *POINTS, *GOES_ON, *LEVELS],
)
def test_units(text: str, expected: list[Row]) -> None:
    assert [row(figure) for figure in figures(text)] == expected


# "Up to" is a bound, but not where its "up" belongs to a verb.
@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("The rate ticked up to 4 percent.", "exact"),
        ("They brought the toll up to 40.", "exact"),
        ("The toll is now up to 40.", "exact"),
        ("Prices are back up to 40 euros.", "exact"),
        ("It can now carry up to 40 goats.", "at_most"),
        ("It takes up to 40 days.", "at_most"),
        ("They will bring a mill to the town, creating up to 40 jobs.", "at_most"),
        ("They brought up to 40 goats.", "at_most"),
        ("Barely 40 goats strayed.", "about"),
    ],
)
def test_modifiers(text: str, modifier: str) -> None:
    assert [figure.quantity.modifier for figure in figures(text)] == [modifier]


def test_a_figure_told_in_several_units_has_one_modifier() -> None:
    found = figures("It makes just under 296 hp (224 kW / 300 PS), or about 3bn euros (£2.6bn; $3.2bn).")
    assert [figure.quantity.modifier for figure in found] == ["less_than"] * 3 + ["about"] * 3
    assert [figure.quantity.low for figure in found[:3]] == [266.4, 201.6, 270]


# "Just under 40" is less than 40, and near it: a comparison says by itself which side of the number it means, and the
# words before it how far.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("over 40 goats", ("more_than", 40, None, "over 40")),
        ("just over 40 goats", ("more_than", 40, 44, "just over 40")),
        ("a little less than $40m", ("less_than", 36_000_000, 40_000_000, "a little less than $40m")),
        ("marginally above 40 percent", ("more_than", 40, 44, "marginally above 40 percent")),
        ("well under 40 goats", ("less_than", None, 40, "well under 40")),
        ("far more than 40 goats", ("more_than", 40, None, "far more than 40")),
        ("nearly 40 goats", ("almost", 36, 40, "nearly 40")),
        # short of is near by itself, until it is said to be well short
        ("just shy of 40 goats", ("almost", 36, 40, "just shy of 40")),
        ("well short of 40 goats", ("less_than", None, 40, "well short of 40")),
        # "many" are those told of, where the number is no measure of how many
        ("The marchers, many over 60, sang.", ("more_than", 60, None, "over 60")),
        # of stacked hedges the one that binds, and how near only that one is
        ("at least just over 40 goats", ("at_least", 40, None, "at least just over 40")),
        # no comparison: the degree belongs to the verb, or tells of the time
        ("Sales have just topped 40 goats.", ("more_than", 40, None, "topped 40")),
        ("He has just 40 goats.", ("exact", 40, 40, "40")),
        ("The flock had just climbed past 40 goats.", ("more_than", 40, None, "past 40")),
    ],
)
def test_how_far_a_comparison_goes(text: str, expected: tuple[str, float | None, float | None, str]) -> None:
    (figure,) = figures(text)
    found = figure.quantity
    assert (found.modifier, found.low, found.high, found.text) == expected


# Who is of an age, in wordings that do not say so.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was 91.", [True]),
        ("He will be 35 by the end of May.", [True]),
        ("He's 35, and she would have been about 40 today.", [True, True]),
        ("Dr Ruiz, who is 47, has three dogs.", [True, False]),
        ("Ana Ruiz turned 60 last week and retired at 61.", [True, True]),
        ("Miller dies at 91", [True]),
        ("a girl of 12 and a man of about 60", [True, True]),
        ("children under five and anyone over 65", [True, True]),
        ("Children under five make up most.", [True]),
        ("people under 12 flags", [False]),
        ("no one older than 40", [True]),
        ("The president, 81, spoke.", [True]),
        ("The youngest victim was two, the oldest 84.", [True, True]),
        ("Two brothers, 8 and 10, fled.", [False, True, True]),
        ("Their ages ranged from 17 to 63.", [True]),
        ("girls as young as 12, anyone 18 or older, the 16-24 age group", [True, True, True]),
        ("the 5-year-old's mother", [True]),
        ("Workers, 40 of whom were hurt, fled.", [False]),
        ("It helped people over five years.", [False]),
        ("12 age groups, the oldest 84 trees", [False, False]),
        ("The driver, 45, and his wife, 31, were held; two women, 23 and 25, fled.", [True, True, False, True, True]),
        ("The average age was 38; the pension age will rise to 67.", [True, True]),
        # no ages
        ("She was 20 minutes late and two up with three to play.", [False, False, False]),
        ("He had 35, and she 12.", [False, False]),
        ("He was 10 under par and 15 of 18 from the line.", [False, False, False]),
        ("She was 1.8 metres tall; he is 2.1 better.", [False, False]),
        ("Police turned 40 people away.", [False]),
        ("The women, 12 of them, left, and goats, 12, strayed.", [False, False]),
        ("a herd of 12, over 65 goats", [False, False]),
        ("Life expectancy for men fell to 76.1.", [False]),
    ],
)
def test_ages(text: str, expected: list[bool]) -> None:
    assert [figure.quantity.unit == "year of age" for figure in figures(text)] == expected


def test_a_life_expectancy_is_in_years() -> None:
    found = figures("Life expectancy for men there is around 73, and he was told of 12 more.")
    assert [figure.quantity.unit for figure in found] == ["year", "count"]


# The size of a change, and levels beside it, in the wordings of markets, budgets, polls and weather.
CHANGES: list[tuple[str, list[str | None]]] = [
    ("The Alder index closed up 34.5 points at 7,812.", ["increase", None]),
    ("The index lost 312 points, or 0.8 percent, to end at 38,112.", ["decrease", "decrease", None]),
    ("It fell to $3.2m, or 12 percent of sales.", [None, None]),
    ("The index lost 312 points or 0.8 percent to 38,112.", ["decrease", "decrease", None]),
    ("Its shares slid 11.1 per cent or $1.60 to $13.", ["decrease", "decrease", None]),
    ("The Alder index lost 129.83, or 0.4%, to 34,288.64.", ["decrease", "decrease", None]),
    ("He dropped 12.5 crates on average, and 3.5 of them lost 2.5.", [None, None, "decrease"]),
    ("It makes up 90%. Coal makes up 40%.", [None, None]),
    ("They sank two ships. The pound sank 5%.", [None, "decrease"]),
    ("Prices rose 4% in May and 3% in June.", ["increase", "increase"]),
    ("Beef rose 3%, pork 5% and lamb 7%.", ["increase"] * 3),
    ("Rents rose 3%, and 5% of tenants left.", ["increase", None]),
    ("Rents rose 3%, topping 5%.", ["increase", None]),
    ("Traffic is off 6.8 percent. Alder (+3.2%), Brook (-1.5%).", ["decrease", "increase", "decrease"]),
    ("They expected a 220,000 increase in payrolls, after a gain of 190,000 jobs.", ["increase", "increase"]),
    ("The price was $680,000 down 2% on the year.", [None, "decrease"]),
    ("It got $27 million up from $25 million.", [None, None]),
    ("It was lower than the $3 that was expected, and 4%, lower than the 5% in May.", [None, None, None]),
    ("Nine in 10 barns up for auction were sold.", [None]),
    ("The stock fell as low as $18.", [None]),
    ("Payrolls rose a seasonally adjusted 173,000, prices a startling 14 percent.", ["increase", None]),
    ("They added a new 5% tax.", [None]),
    ("Payrolls (-25,000) and (+43,000) were lower.", ["decrease", "increase"]),
    ("He covered up a $4 million debt. The chamber advanced a $40 billion plan.", [None, None]),
    ("It fell from 82 claims relating to 102 farms.", [None, None]),
    ("He fell five times. Profit rose 2.4 times.", [None, "increase"]),
    ("He won over 40 percent, and she over 5 percentage points.", [None, None]),
    ("The toll rose to 900 less than a day after the quake.", [None]),
    ("The lake rose to 12 feet less than a week later.", [None]),
    ("Forty goats are ill, up 14 since Monday. They set up 12 camps on Monday.", [None, "increase", None]),
    ("Shells reduced 300 homes to rubble, and the council reduced 300 jobs to 200.", [None, "decrease", None]),
    ("They lifted an alert caused by a 7.8 magnitude quake.", [None]),
    ("They shot down 40% of the drones.", [None]),
    ("Losses widened by 12% to £3m, and the gap narrowed by 4%.", ["increase", None, "decrease"]),
    ("The net loss narrowed to $4m from $6m.", [None, None]),
    ("The economy contracted by 0.3 percent after it expanded 1.2%.", ["decrease", "increase"]),
    ("The budget was slashed by 40%, pay trimmed by 3%.", ["decrease", "decrease"]),
    ("The bank cut its rate by a quarter of a point to 4.25 percent.", ["decrease", None]),
    ("Rates were cut by half a point.", ["decrease"]),
    ("Output fell by a fifth; the price dropped a quarter; fares rose a third.", ["decrease", "decrease", "increase"]),
    ("He lost a third of his goats.", [None]),
    ("a 12% year-on-year drop, a 5% one-off price rise", ["decrease", "increase"]),
    ("He lost by fewer than 300 votes.", [None]),
    ("The £3-a-day charge rises to £5.", [None, None]),
    ("an increase in rents of 12%, a fall in output of 3%", ["increase", "decrease"]),
    ("Rents rose a better-than-expected 5%.", ["increase"]),
    ("Rents rose an annualised 3%.", ["increase"]),
    ("Rents rose 3% and 4% in two years.", ["increase", "increase", None]),
    ("Output grew 0.4% quarter-on-quarter and 1.9% year-on-year.", ["increase", "increase"]),
    ("The flock fell by 12 goats, or 3 percent, to 400.", ["decrease", "decrease", None]),
    ("Turnout was up 3 points on May, and the party fell 6 points to 21 percent.", ["increase", "decrease", None]),
    ("The mill raised $5m and raised wages 3%.", [None, "increase"]),
    ("He recovered 80% of the haul; $4m in gains", [None, None]),
    ("a loss of 5%, a loss of $5m", ["decrease", None]),
    ("The river rose 3 feet. He fell 3 metres from a roof.", ["increase", None]),
    ("The hole was widened by 3 metres.", ["increase"]),
    ("The coin plunged from $36,040 at 10.45pm on Friday to $34,935.", [None]),
    ("It rose from 3% in the third quarter to 4% in the fourth.", [None]),
    ("Prices rose from 3% in May according to 40 shops.", [None, None]),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_changes(text: str, expected: list[str | None]) -> None:
    assert [figure.quantity.change for figure in figures(text)] == expected
