"""Both sides of every limit of the figure grammar: the last that is read one way, and the first that is not."""

import pytest

from discrepancy.extraction.figures import Figure, figures

Row = tuple[str, object, str]


def row(figure: Figure) -> Row:
    """The words, the stated value or both where they differ (the bounds of a vague one), and the unit."""
    low, high = figure.quantity.stated or (figure.quantity.low, figure.quantity.high)
    return figure.quantity.text, (low if low == high else (low, high)), figure.quantity.unit


# Four digits are a year from 1500 to 2199, by what stands before them; bare ones in two centuries.
YEARS: list[tuple[str, list[Row]]] = [
    ("in 1499", [("1499", 1499, "count")]),
    ("in 1500", []),
    ("in 2199", []),
    ("in 2200", [("2200", 2200, "count")]),
    ("It was 1899.", [("1899", 1899, "count")]),
    ("It was 1900.", []),
    ("It was 2099.", []),
    ("It was 2100.", [("2100", 2100, "count")]),
    ("2000 farms closed", [("2000", 2000, "count")]),
    ("in 2000 farms closed", []),
    ("some 1901 farms closed", [("some 1901", 1901, "count")]),
    ("around 2015 prices rose", []),
    ("in 1988 3000 Velmorans fled", [("3000", 3000, "count")]),
    ("1980 farms closed", []),
]

# Scale words multiply up to a limit; "score" is a scale only where no game is played.
SCALES: list[tuple[str, list[Row]]] = [
    ("4 hundred million million letters", [("4 hundred million million", 4 * 10**14, "count")]),
    ("4 billion billion goats", [("4 billion billion", 4 * 10**18, "count")]),
    ("4 million million million goats", [("4 million million", 4 * 10**12, "count")]),
    ("2 thousand dozen eggs", [("2 thousand dozen", 24_000, "count")]),
    ("3 score eggs", [("3", 3, "count")]),
    ("three score goats", [("three score", 60, "count")]),
    ("three score goals", [("three", 3, "count")]),
    ("three score.", [("three", 3, "count")]),
    ("3m dress", [("3m", 3, "metre")]),
    ("35m devices", [("35m", 35_000_000, "count")]),
    ("3m yen", [("3m yen", 3_000_000, "JPY")]),
    ("UN says 3m displaced", [("3m", 3_000_000, "count")]),
    ("a 3m dive, 12 and a half years", [("3m", 3, "metre"), ("12 and a half years", 12.5, "year")]),
    ("12 and a quarter of the goats", [("12", 12, "count"), ("a quarter", 0.25, "fraction")]),
    ("3m old farm buildings stand", [("3m", 3_000_000, "count")]),
    ("3m very old farm buildings stand", [("3m", 3, "metre")]),
    ("40t of coal", [("40t", 40, "tonne")]),
    ("$40t", [("$40t", 40 * 10**12, "USD")]),
    ("3K runners", [("3K", 3_000, "count")]),
]

# Vague words admit all that begins so: hundreds of a scale end before the next of them.
VAGUE: list[tuple[str, list[Row]]] = [
    ("several goats", [("several", (3, 9), "count")]),
    ("several hundred goats", [("several hundred", (300, 999), "count")]),
    ("several score goats", [("several", (3, 9), "count")]),
    ("several dozen goats", [("several dozen", (36, 108), "count")]),
    ("a few trillion grains", [("a few trillion", (2 * 10**12, 6 * 10**12 - 1), "count")]),
    (
        "a few thousand million million grains",
        [("a few thousand million million", (2 * 10**15, 6 * 10**15 - 1), "count")],
    ),
    ("a couple of goats", [("a couple of", (2, 3), "count")]),
    ("a couple hundred goats", [("a couple hundred", (200, 399), "count")]),
    ("the exam scores of pupils", []),
    ("scores of goats", [("scores", (40, 199), "count")]),
    ("killed scores", [("scores", (40, 199), "count")]),
]

# Numbers in words: what goes on, and what is another number.
CARDINALS: list[tuple[str, list[Row]]] = [
    ("five thousand, six hundred goats", [("five thousand, six hundred", 5_600, "count")]),
    ("five thousand, six goats", [("five thousand", 5_000, "count"), ("six", 6, "count")]),
    ("five thousand and six goats", [("five thousand and six", 5_006, "count")]),
    ("one thousand, ninety-nine goats", [("one thousand", 1_000, "count"), ("ninety-nine", 99, "count")]),
    ("one thousand, one hundred goats", [("one thousand, one hundred", 1_100, "count")]),
    ("five thousand, six thousand", [("five thousand", 5_000, "count"), ("six thousand", 6_000, "count")]),
    ("two million, six thousand goats", [("two million, six thousand", 2_006_000, "count")]),
    ("two hundred and two hundred", [("two hundred", 200, "count"), ("two hundred", 200, "count")]),
    ("ten hundred", [("ten", 10, "count")]),
    ("eleven hundred and five goats", [("eleven hundred and five", 1_105, "count")]),
    ("twenty-one hundred goats", [("twenty-one hundred", 2_100, "count")]),
    ("twenty hundred", [("twenty", 20, "count")]),
    ("a trio of thieves", [("a trio", 3, "count")]),
    ("a pair of thieves", [("a pair", 2, "count")]),
    ("a pair of shoes", []),
]

# Small words that count only in company.
SMALL: list[tuple[str, list[Row]]] = [
    ("a day or two", [("a day or two", (1, 2), "day")]),
    ("an hour or two", [("an hour or two", (1, 2), "hour")]),
    ("the next week or two", [("week or two", (1, 2), "week")]),
    ("no one was hurt", [("no one", 0, "count")]),
    ("no one, police said, was hurt", []),
    ("none of the 12", [("none", 0, "count"), ("12", 12, "count")]),
    ("none of, it", []),
    ("no arrests", [("no", 0, "count")]),
    ("no rain", []),
    ("one man", [("one", 1, "count")]),
    ("one of them", []),
    ("one was hurt", [("one", 1, "count")]),
    ("one was late", []),
    ("one, two", [("two", 2, "count")]),
]

# The oldest of all people was 122; a foot has twelve inches.
MEASURES: list[tuple[str, list[Row]]] = [
    ("Ada Obi, 122, said", [("122", 122, "year of age")]),
    ("Ada Obi, 123, said", [("123", 123, "count")]),
    ("5'11 tall", [("5'11", 71, "inch")]),
    ("5'12 tall", [("5", 5, "count"), ("12", 12, "count")]),
    ("7'11 tall", [("7'11", 95, "inch")]),
]


# A country behind dollars names them, in capitals, also as the last word.
DOLLARS: list[tuple[str, list[Row]]] = [
    ("It paid $75 U.S.", [("$75 U.S.", 75, "USD")]),
    ("It paid $40 Canadian", [("$40 Canadian", 40, "CAD")]),
    ("It paid $40 Australian for it", [("$40 Australian", 40, "AUD")]),
    ("It paid $40 canadian", [("$40", 40, "USD")]),
    ("It paid $40, Canadian", [("$40", 40, "USD")]),
    ("It paid £40 Canadian farms", [("£40", 40, "GBP")]),
]

# Shares are of something.
SHARES: list[tuple[str, list[Row]]] = [
    ("half a day", [("half a day", 0.5, "day")]),
    ("half an hour", [("half an hour", 0.5, "hour")]),
    ("half a goat", []),
    ("half of the goats", [("half", 0.5, "fraction")]),
    ("half the goats", [("half", 0.5, "fraction")]),
    ("the second half", []),
    ("a quarter of them", [("a quarter", 0.25, "fraction")]),
    ("a quarter", []),
    ("the third of March", []),
]

# Scores and sets of a game are no figures; a range rises.
SCORES: list[tuple[str, list[Row]]] = [
    ("He won 6-4, 3-6", []),
    ("It ended 3-6, 6-4", []),
    ("She won 3-1", []),
    ("a 0-2 loss", []),
    ("They went 3-9 in a 3-9 season, a record of 3-9.", []),
    ("It went 3-9 miles.", [("3-9 miles", (3, 9), "mile")]),
    ("a record of 3-9 goats", [("3-9", (3, 9), "count")]),
    ("by 3-6 votes", [("3-6", (3, 6), "count")]),
    ("the 3-15 goats", [("3-15", (3, 15), "count")]),
    ("3-1000 goats", [("3-1000", (3, 1000), "count")]),
]

# Digits that are a piece of a name, an address or a numbering.
NAMES: list[tuple[str, list[Row]]] = [
    ("told Radio 5 in May", []),
    ("See Radio 5.", []),
    ("They met at Gate 7!", []),
    ("GATE SEVEN KILLS 5 IN TOWN", [("SEVEN", 7, "count"), ("5", 5, "count")]),
    ("Fire in Town Kills 5 in Hall", [("5", 5, "count")]),
    ("A#5 and MH17, F-16, under-19s and mid-20s", []),
    ("05 goats", []),
    ("0.5 goats", [("0.5", 0.5, "count")]),
    ("120 Mill Road", []),
    ("120-124 Mill Road", []),
    ("12345 Mill Road", []),
    ("120000 Mill Road", [("120000", 120_000, "count")]),
    ("the 400 block of Elm", []),
    ("12 Rue Morgan", []),
    ("2) Second", []),
    ("1000. First", [("1000", 1000, "count")]),
    ("a 5T truck", []),
    ("3B users", [("3B", 3 * 10**9, "count")]),
    ("some 30-year-olds", [("some 30-year-olds", 30, "year of age")]),
    ("16 years of age", [("16 years of age", 16, "year of age")]),
    ("16 year olds", [("16 year olds", 16, "year of age")]),
]


@pytest.mark.parametrize(
    ("text", "expected"), YEARS + SCALES + VAGUE + CARDINALS + SMALL + MEASURES + DOLLARS + SHARES + SCORES + NAMES
)
def test_edges(text: str, expected: list[Row]) -> None:
    assert list(map(row, figures(text))) == expected


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("It rose from 5 to 7.", "movement"),
        ("It was cut last year from 12 to 8.", "movement"),
        ("It rose, it said, from 5 to 7.", "range"),
        ("It rose, ranging from 5 to 7.", "range"),
        ("from 5 to 7", "range"),
    ],
)
def test_reach_of_a_movement(text: str, modifier: str) -> None:
    (figure,) = figures(text)
    assert figure.quantity.modifier == modifier


# How far a word of change reaches, and what stops it.
@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("It rose by about 5%.", "increase"),
        ("It cut its running costs by 5%.", "decrease"),
        ("It cut its very old and quite long running costs by 5%.", None),
        ("an increase in revenue of 12%", "increase"),
        ("an increase, in revenue of 12%", None),
        ("a 5% year-on-year drop", "decrease"),
        ("a 5% pay rise", "increase"),
        ("5% higher", "increase"),
        ("5% of the drop", None),
        ("It raised its wages 3%.", "increase"),
        ("It lost by 300 votes.", None),
        ("It grew to 5.", None),
        ("It grew by 5.", "increase"),
        ("The river rose 3 metres.", "increase"),
        ("He rose 3 metres.", None),
        ("up 3 goats", None),
        ("+5%", "increase"),
        ("-5%", "decrease"),
    ],
)
def test_reach_of_a_change(text: str, change: str | None) -> None:
    (figure,) = figures(text)
    assert figure.quantity.change == change
