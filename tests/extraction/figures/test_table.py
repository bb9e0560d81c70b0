"""What is read of a sentence: each line is a text and the figures in it, as value, modifier and unit."""

import pytest

from discrepancy.extraction.figures import Figure, figures

Row = tuple[object, str, str]


def row(figure: Figure) -> Row:
    """The stated value, or both where they differ; the bounds of a vague one."""
    low, high = figure.quantity.stated or (figure.quantity.low, figure.quantity.high)
    return (low if low == high else (low, high), figure.quantity.modifier, figure.quantity.unit)


# Digits, grouped in every way, with decimals, signs and scales.
DIGITS: list[tuple[str, list[Row]]] = [
    ("3,000 pilgrims", [(3000, "exact", "count")]),
    ("1,213,400 ballots", [(1213400, "exact", "count")]),
    ("3000 pilgrims", [(3000, "exact", "count")]),
    ("13 009 pilgrims", [(13009, "exact", "count")]),
    ("13\u2009009 pilgrims", [(13009, "exact", "count")]),
    ("13\u00a0009 pilgrims", [(13009, "exact", "count")]),
    ("12'500 pilgrims", [(12500, "exact", "count")]),
    ("2,50,000 farmers", [(250000, "exact", "count")]),
    ("a rate of .25 percent", [(0.25, "exact", "percent")]),
    ("1.2 million readers", [(1200000, "exact", "count")]),
    ("4 hundred million letters", [(400000000, "exact", "count")]),
    ("35m devices", [(35000000, "exact", "count")]),
    ("Two men, both 31, were held.", [(2, "exact", "count"), (31, "exact", "year of age")]),
    ("The victims were 19 and 22.", [(19, "exact", "year of age"), (22, "exact", "year of age")]),
    ("The victims were 19 men and 22 women.", [(19, "exact", "count"), (22, "exact", "count")]),
    ("Ana Ruiz is 33. She sings.", [(33, "exact", "year of age")]),
    ("The toll was 33.", [(33, "exact", "count")]),
    ("Fire took 3 barns.", [(3, "exact", "count")]),
    ("Two Newton families moved.", [(2, "exact", "count")]),
    ("a force of two newtons", [(2, "exact", "newton")]),
    ("Both cars, 12 in all, were sold.", [(12, "exact", "count")]),
    ("Guards handed over 36 captives; over 40 fled.", [(36, "exact", "count"), (40, "more_than", "count")]),
    ("The population of 9.4m is up from 9.1m.", [(9400000, "exact", "count"), (9100000, "exact", "count")]),
    ("The show drew 5.1m viewers and then 4.2m.", [(5100000, "exact", "count"), (4200000, "exact", "count")]),
    ("Sales of masts 12m tall rose.", [(12, "exact", "metre")]),
    ("4.3M sales", [(4300000, "exact", "count")]),
    ("2bn messages", [(2000000000, "exact", "count")]),
    ("8.5 lakh voters and 2 crore letters", [(850000, "exact", "count"), (20000000, "exact", "count")]),
    ("3 1/2 miles, 3½ miles", [(3.5, "exact", "mile"), (3.5, "exact", "mile")]),
    ("½ mile", [(0.5, "exact", "mile")]),
    ("minus 5 degrees Celsius, -4C", [(-5, "exact", "degree Celsius"), (-4, "exact", "degree Celsius")]),
    ("1.99×10−30 kg", [(1.99e-30, "exact", "kilogram")]),
]

# Words, with hyphens or without, at the beginning of a sentence or not.
WORDS: list[tuple[str, list[Row]]] = [
    ("Eleven ferries sank.", [(11, "exact", "count")]),
    ("I want a hundred and two of those", [(102, "exact", "count")]),
    ("forty-two, forty two", [(42, "exact", "count"), (42, "exact", "count")]),
    ("Seventy five hundred sheep", [(7500, "exact", "count")]),
    ("two million one thousand sheep", [(2001000, "exact", "count")]),
    ("five thousand, six hundred sheep", [(5600, "exact", "count")]),
    ("twenty-eight thousand six hundred forty-two sheep", [(28642, "exact", "count")]),
    ("one hundred and one hundred", [(100, "exact", "count"), (100, "exact", "count")]),
    ("three score villagers", [(60, "exact", "count")]),
    ("two dozen, half a dozen, half-dozen", [(24, "exact", "count"), (6, "exact", "count"), (6, "exact", "count")]),
    ("half a million sheep", [(500000, "exact", "count")]),
    ("two and a half million sheep", [(2500000, "exact", "count")]),
    ("one and a half thousand sheep", [(1500, "exact", "count")]),
    ("a million and a half sheep", [(1500000, "exact", "count")]),
    ("a quarter of a million sheep", [(250000, "exact", "count")]),
    ("one and one-half miles", [(1.5, "exact", "mile")]),
    ("three quarters of the flock", [(0.75, "exact", "fraction")]),
    ("one in five farms, two out of three farms", [(0.2, "exact", "fraction"), (2 / 3, "exact", "fraction")]),
    ("3/4 of the flock", [(0.75, "exact", "fraction")]),
    ("eight of the 12 sheep", [(8, "exact", "count"), (12, "exact", "count")]),
    ("a trio of thieves", [(3, "exact", "count")]),
    ("No one was hurt; none of the 12 died", [(0, "exact", "count"), (0, "exact", "count"), (12, "exact", "count")]),
]

# Hedges before and after, stacked, and with words between.
HEDGES: list[tuple[str, list[Row]]] = [
    ("at least another 12 sheep", [(12, "at_least", "count")]),
    ("as many as an additional 30 sheep", [(30, "at_most", "count")]),
    ("at least about 40 sheep", [(40, "at_least", "count")]),
    ("an estimated 800,000 sheep", [(800000, "about", "count")]),
    ("40-odd sheep, 40 or so sheep, ~40 sheep", [(40, "about", "count")] * 3),
    ("20-plus years, 30 seconds or so", [(20, "at_least", "year"), (30, "about", "second")]),
    ("no fewer than 40, no more than 40", [(40, "at_least", "count"), (40, "at_most", "count")]),
    ("just under 40, fewer than 40", [(40, "less_than", "count"), (40, "less_than", "count")]),
    ("It bred 12 goats over two years.", [(12, "exact", "count"), (2, "exact", "year")]),
    ("It died over two years ago.", [(2, "more_than", "year")]),
    ("more than $40, well over €40m", [(40, "more_than", "USD"), (40000000, "more_than", "EUR")]),
    ("about 58km (36 miles)", [(58, "about", "kilometre"), (36, "about", "mile")]),
    ("winds of 60 MPH, a 70MPH limit", [(60, "exact", "mile per hour"), (70, "exact", "mile per hour")]),
    ("1.2° Celsius, 2 deg C", [(1.2, "exact", "degree Celsius"), (2, "exact", "degree Celsius")]),
    ("two runs over six innings", [(2, "exact", "count"), (6, "exact", "count")]),
    ("run over three miles", [(3, "exact", "mile")]),
    ("pushed the total up to $82, took his haul up to 40 goals", [(82, "exact", "USD"), (40, "exact", "count")]),
    ("'It took 12', she said, 'and 15'.", [(12, "exact", "count"), (15, "exact", "count")]),
    ("the 400m hurdles, 35m devices", [(400, "exact", "metre"), (35000000, "exact", "count")]),
    ("two in 4 2/3 innings", [(2, "exact", "count"), (4 + 2 / 3, "exact", "count")]),
    ("90km and over 40 bends", [(90, "exact", "kilometre"), (40, "more_than", "count")]),
    ("between the ages of 18 and 34", [((18, 34), "range", "year of age")]),
    ("Rs 80-100 per kg, £20-30 a day", [((80, 100), "range", "INR per kilogram"), ((20, 30), "range", "GBP per day")]),
    ("It was –8C, with lows of -5.", [(-8, "exact", "degree Celsius"), (-5, "exact", "count")]),
    ("a lap in 1m 18.7s, a 1m pole", [(78.7, "exact", "second"), (1, "exact", "metre")]),
    ("1,110 pounds (500 kg)", [(1110, "exact", "pound-mass"), (500, "exact", "kilogram")]),
    ("$ 11 million, € 5 million, £ 5m", [(11e6, "exact", "USD"), (5e6, "exact", "EUR"), (5e6, "exact", "GBP")]),
    ("N300,000, Ksh3bn, GH¢12m", [(300000, "exact", "NGN"), (3e9, "exact", "KES"), (12e6, "exact", "GHS")]),
    ("$25 a month or $300", [(25, "exact", "USD per month"), (300, "exact", "USD")]),
    ("at just under $2 and up against the euro", [(2, "less_than", "USD")]),
    ("a 0.2 percentage‑point rise", [(0.2, "exact", "percentage point")]),
    ("just under a third (31%) passed", [(1 / 3, "less_than", "fraction"), (31, "exact", "percent")]),
    ("a two-third majority", [(2 / 3, "exact", "fraction")]),
    ("lower than five years ago", [(5, "exact", "year")]),
    ("4.9 deaths out of every 100,000 births", [(4.9, "exact", "count per 100,000")]),
    ("6.5m people are hungry, 4m at risk", [(6500000, "exact", "count"), (4000000, "exact", "count")]),
    ("one day in prison", [(1, "exact", "day")]),
    ("71.3 per cent against 66.1 last time", [(71.3, "exact", "percent"), (66.1, "exact", "percent")]),
    ("3.4 metres, compared with 2.9 in 2010", [(3.4, "exact", "metre"), (2.9, "exact", "metre")]),
    ("40 kg against 12 of them", [(40, "exact", "kilogram"), (12, "exact", "count")]),
    (
        "boys aged 14, 15 and 16 were held",
        [(14, "exact", "year of age"), (15, "exact", "year of age"), (16, "exact", "year of age")],
    ),
    ('"Some 12 are missing," he said.', [(12, "about", "count")]),
    ("110 out of 177 kites", [(110, "exact", "count"), (177, "exact", "count")]),
    ("nine out of 10 goats", [(0.9, "exact", "fraction")]),
    ("29 kites over eight regions", [(29, "exact", "count"), (8, "exact", "count")]),
    ("quakes of magnitude 5.9 and 5.6", [(5.9, "exact", "magnitude"), (5.6, "exact", "magnitude")]),
    ("more than 300 every day", [(300, "more_than", "count per day")]),
    ("58km/36 miles", [(58, "exact", "kilometre"), (36, "exact", "mile")]),
    ("$7.2 million/4.9 million euros", [(7200000, "exact", "USD"), (4900000, "exact", "EUR")]),
    ("more than half of the 212 sheep", [(0.5, "more_than", "fraction"), (212, "exact", "count")]),
    ("tens of thousands of sheep", [((10000, 99999), "vague", "count")]),
    ("several hundred sheep, a couple of dozen", [((300, 999), "vague", "count"), ((24, 36), "vague", "count")]),
    ("hundreds of miles", [((100, 1000), "vague", "mile")]),
]

# Ranges; and what looks like one.
RANGES: list[tuple[str, list[Row]]] = [
    ("10 to 15 sheep, 10–15 sheep, 10-15 sheep", [((10, 15), "range", "count")] * 3),
    ("Sea levels could climb 0.3 to 1 metre.", [((0.3, 1), "range", "metre")]),
    ("Rents rose 1 to 3 percent.", [((1, 3), "range", "percent")]),
    ("The shares rose 18 to 450p.", [(18, "exact", "count"), (450, "exact", "penny")]),
    ("It took 3-5 days.", [((3, 5), "range", "day")]),
    ("a two- to three-week delay, seven-to-eight", [((2, 3), "range", "week"), ((7, 8), "range", "count")]),
    ("between 30 and 40 sheep", [((30, 40), "range", "count")]),
    ("four to five thousand sheep", [((4000, 5000), "range", "count")]),
    ("1 to 2 thousand sheep", [((1000, 2000), "range", "count")]),
    ("$3 billion to $5 billion", [((3000000000, 5000000000), "range", "USD")]),
    ("between $19 and $22 million", [((19000000, 22000000), "range", "USD")]),
    ("$200 to $4 million", [((200, 4000000), "range", "USD")]),
    ("between 5% and 6%, 5 to 7 per cent", [((5, 6), "range", "percent"), ((5, 7), "range", "percent")]),
    ("20 or 25 sheep, five, maybe six sheep", [((20, 25), "range", "count"), ((5, 6), "range", "count")]),
    ("about 14-18 mpg", [((14, 18), "about", "mile per gallon")]),
    ("24.2 to 33-35 billion euros", [((24200000000, 35000000000), "range", "EUR")]),
    ("ages from one to 12", [((1, 12), "range", "year of age")]),
    ("5 feet 7 inches to 5 feet 9 inches", [((67, 69), "range", "inch")]),
    ("They lost 91-73 and won 0-2.", []),
    ("The board passed it 70 to 29 on Friday, and won 3 to 1.", []),
    ("Odds of 5 to 1 were offered.", []),
    ("20 to 10 sheep", [(20, "exact", "count"), (10, "exact", "count")]),
]

# Units, money, ages and magnitudes.
UNITS: list[tuple[str, list[Row]]] = [
    ("US$40, A$40, £1.2m", [(40, "exact", "USD"), (40, "exact", "AUD"), (1200000, "exact", "GBP")]),
    (
        "10 million euros, 1,200€",
        [(10**7, "exact", "EUR"), (1200, "exact", "EUR")],
    ),
    ("a two-million-euro theft", [(2000000, "exact", "EUR")]),
    ("Rs 500 crore, Rs. 40", [(5 * 10**9, "exact", "INR"), (40, "exact", "INR")]),
    ("$58.24 per barrel, $3,500 a month", [(58.24, "exact", "USD per barrel"), (3500, "exact", "USD per month")]),
    ("50 cents, 118.5p", [(50, "exact", "cent"), (118.5, "exact", "penny")]),
    ("40,000 pounds, 170 pounds", [(40000, "exact", "GBP"), (170, "exact", "pound-mass")]),
    ("tens of millions of dollars", [((10**7, 10**8), "vague", "USD")]),
    ("5 per cent, 5pc, five percent, 5%", [(5, "exact", "percent")] * 4),
    ("two percentage points, 60 basis points", [(2, "exact", "percentage point"), (60, "exact", "basis point")]),
    ("a six-week war, six people", [(6, "exact", "week"), (6, "exact", "count")]),
    ("80km/h, 60 miles an hour", [(80, "exact", "kilometre per hour"), (60, "exact", "mile per hour")]),
    ("52,000 barrels a day", [(52000, "exact", "barrel per day")]),
    ("a 5m tall mast, 5m devices", [(5, "exact", "metre"), (5000000, "exact", "count")]),
    ("from 14-18 mpg to 24", [((14, 18), "range", "mile per gallon"), (24, "exact", "mile per gallon")]),
    ("7 minutes 30 seconds", [(450, "exact", "second")]),
    ("5-foot-6", [(66, "exact", "inch")]),
    (
        "magnitude of at least 5.9, a 6.1-magnitude tremor",
        [(5.9, "at_least", "magnitude"), (6.1, "exact", "magnitude")],
    ),
    ("a 4.6 quake and 4 aftershocks", [(4.6, "exact", "magnitude"), (4, "exact", "count")]),
    ("ages 15, 18 and 22", [(number, "exact", "year of age") for number in (15, 18, 22)]),
]

# Years that are none, and numbers that are none; see also negative.txt.
YEARS: list[tuple[str, list[Row]]] = [
    ("2,020 sheep, 1,500 troops and the 2020 war", [(2020, "exact", "count"), (1500, "exact", "count")]),
    ("In 1988 3000 to 5000 shepherds left.", [((3000, 5000), "range", "count")]),
    ("1994 people, some 1901 farms, 2018 sales", [(1994, "exact", "count"), (1901, "about", "count")]),
    ("1300 tonnes, 2000 troops", [(1300, "exact", "tonne"), (2000, "exact", "count")]),
    ("Rents rose in 2019 to 1200 euros.", [(1200, "exact", "EUR")]),
    ("a mill and one that failed, one mill", [(1, "exact", "count")]),
]


@pytest.mark.parametrize(("text", "expected"), [*DIGITS, *WORDS, *HEDGES, *RANGES, *UNITS, *YEARS])
def test_figures(text: str, expected: list[Row]) -> None:
    assert [row(figure) for figure in figures(text)] == expected


# The size of a change, the level that it led to, and a movement between two levels.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose 5%.", [("5%", "increase")]),
        ("The flock fell by 300 to 1,200.", [("300", "decrease"), ("1,200", None)]),
        ("Rents rose 5% to 20 euros.", [("5%", "increase"), ("20 euros", None)]),
        ("a 5% increase; 5% lower", [("5%", "increase"), ("5%", "decrease")]),
        ("He cut his running costs by 5%.", [("5%", "decrease")]),
        ("Ferries were down 2%, trains by 3%.", [("2%", "decrease"), ("3%", "decrease")]),
        ("The toll rose from 12 to 17.", [("12 to 17", None)]),
        ("Rents are expected to rise between 12 and 17%.", [("between 12 and 17%", "increase")]),
        ("temperatures dropped by 1 to 1.5 degrees", [("1 to 1.5 degrees", "decrease")]),
        ("up 12 from June, up to 12", [("12", "increase"), ("up to 12", None)]),
    ],
)
def test_changes(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(figure.quantity.text, figure.quantity.change) for figure in figures(text)] == expected


# A movement is neither a range nor the size of a change: it says the level that it came to, and where it came from.
@pytest.mark.parametrize(
    ("text", "origin", "said"),
    [
        ("The toll rose from 12 to 17.", 12, (17, 17)),
        ("Speeds dropped from 90 miles per hour to 70.", 90, (70, 70)),
        ("It climbed from 2.4 to 3.1-3.5 million euros.", 2_400_000, (3_100_000, 3_500_000)),
        ("The toll rose from about 12 to 17.", 12, (17, 17)),
        ("It grew from up to 12 miles in May to 17 miles.", 12, (17, 17)),
        ("It lifted the range of the car from 12 to 17 miles.", 12, (17, 17)),
        ("Rents rose, in a range from 12 to 17 euros.", None, (12, 17)),
        ("Rents range from 12 to 17 euros.", None, (12, 17)),
        ("Rents range from about 12 to 17 euros.", None, (12, 17)),
        ("Rents rose by 12 to 17%.", None, (12, 17)),
        ("Rents rose to 17 euros.", None, (17, 17)),
        ("Dozens of flats were let.", None, None),
    ],
)
def test_movements(text: str, origin: float | None, said: tuple[float, float] | None) -> None:
    (quantity,) = (figure.quantity for figure in figures(text))
    assert (quantity.origin, quantity.said) == (origin, said)
    assert (quantity.modifier == "movement") == (origin is not None)
    assert quantity.change is None or origin is None


# `span` is the figure whole, `number` what reads as one numeral.
@pytest.mark.parametrize(
    ("text", "span", "number"),
    [
        ("some 3,000 sheep", "some 3,000", "some 3,000"),
        ("at least another 12 sheep", "at least another 12", "at least another 12"),
        ("about 10 million euros", "about 10 million euros", "about 10 million"),
        ("about 58km away", "about 58km", "about 58km"),
        ("a 9-year-old boy", "9-year-old", "9"),
        ("$13.2bn", "$13.2bn", "$13.2bn"),
        ("five per cent to 20 per cent", "five per cent to 20 per cent", "five per cent to 20"),
        ("at least magnitude 6.1", "at least magnitude 6.1", "6.1"),
        ("20-plus years", "20-plus years", "20-plus"),
        ("30 seconds or so", "30 seconds or so", "30"),
    ],
)
def test_spans(text: str, span: str, number: str) -> None:
    (figure,) = figures(text)
    assert (figure.span.quote(text), figure.quantity.text, figure.number.quote(text)) == (span, span, number)


@pytest.mark.parametrize(
    "text", ["a 9-year-old boy", "aged 34", "at the age of 9", "Maria Lopez, 44, said", "30 years old"]
)
def test_ages(text: str) -> None:
    assert [figure.quantity.unit for figure in figures(text)] == ["year of age"]


def test_nothing_is_joined_across_lines() -> None:
    text = "They counted 10\nto 15. About\n\n40 came, one hundred\nand two left."
    assert [figure.quantity.stated for figure in figures(text)] == [(10, 10), (15, 15), (40, 40), (100, 100), (2, 2)]
