"""Multiples, how often, shares told with their noun, and one of a measure."""

import pytest

from discrepancy.extraction.figures import Figure, figures

Row = tuple[object, str, str | None]


def row(figure: Figure) -> Row:
    """The stated value, or both where they differ; the unit and the change."""
    low, high = figure.quantity.stated or (figure.quantity.low, figure.quantity.high)
    return (low if low == high else (low, high), figure.quantity.unit, figure.quantity.change)


# Verbs that multiply are changes; the level that they led to stands alone.
VERBS: list[tuple[str, list[Row]]] = [
    ("Rents doubled.", [(2, "times", "increase")]),
    ("The fine was halved.", [(0.5, "times", "decrease")]),
    ("Rents have more than quadrupled since May.", [(4, "times", "increase")]),
    ("Rents will nearly double in two years.", [(2, "times", "increase"), (2, "year", None)]),
    ("a trebling of rents", [(3, "times", "increase")]),
    ("Output tripled to 40 tonnes.", [(40, "tonne", None)]),
    ("It has doubled its yearly herd to nearly 5,000.", [(5000, "count", None)]),
    ("The fine was halved to $40.", [(40, "USD", None)]),
    ("Rents doubled, to the dismay of 40 tenants.", [(2, "times", "increase"), (40, "count", None)]),
    ("It doubled from 20 to 40.", [((20, 40), "count", None)]),
    ("The herd halved from 40 to 20.", [((20, 40), "count", None)]),
    ("He doubled down and doubled over; it doubles as a shop.", []),
    ("He doubled to left and tripled in the third inning.", []),
    ("a double murder, a triple jump, double-digit growth, both halves", []),
]

# Multiples of what they are compared with are no change.
COMPARED: list[tuple[str, list[Row]]] = [
    ("Women are twice as likely to vote.", [(2, "times", None)]),
    ("three times as many goats as last year", [(3, "times", None)]),
    ("five times higher, 2.5 times the rate", [(5, "times", None), (2.5, "times", None)]),
    ("two to three times more costly", [((2, 3), "times", None)]),
    ("It trades on 6.5 times earnings.", [(6.5, "times", None)]),
    ("half as many goats, half the goats", [(0.5, "times", None), (0.5, "fraction", None)]),
    ("almost double last year's yield", [(2, "times", None)]),
    ("several times the rate", [((3, 10), "times", None)]),
]

# So many fold is a change behind a verb and before a noun of change.
FOLDS: list[tuple[str, list[Row]]] = [
    ("It rose fivefold to 300.", [(5, "times", "increase"), (300, "count", None)]),
    ("a threefold rise, a 10-fold drop", [(3, "times", "increase"), (10, "times", "decrease")]),
    ("a two- to three-fold rise", [((2, 3), "times", "increase")]),
    ("a hundredfold", [(100, "times", None)]),
    ("manifold and blindfold", []),
]

# How often something was so is a count; idioms and rates are none.
OFTEN: list[tuple[str, list[Row]]] = [
    ("He was shot twice in the arm.", [(2, "count", None)]),
    ("The shop was robbed three times.", [(3, "count", None)]),
    ("It rang three times that year and twice this month.", [(3, "count", None), (2, "count", None)]),
    ("It rang more than twice.", [(2, "count", None)]),
    ("once or twice, more than once", []),
    ("She would think twice about a twice-weekly ferry, twice a day.", []),
]

# A share told with its noun between its numbers.
SHARES: list[tuple[str, list[Row]]] = [
    ("One adult in four agreed.", [(0.25, "fraction", None)]),
    ("Nearly two children in five go hungry.", [(0.4, "fraction", None)]),
    ("one child in four towns", [(1, "count", None), (4, "count", None)]),
    ("It struck one man in 2020.", [(1, "count", None)]),
    ("two people in three days", [(2, "count", None), (3, "day", None)]),
]

# One of a measure, before what there is so much of.
ONE: list[tuple[str, list[Row]]] = [
    ("More than a foot of snow fell.", [(1, "foot", None)]),
    ("an inch thick and a mile wide", [(1, "inch", None), (1, "mile", None)]),
    ("a kilo of cocaine", [(1, "kilogram", None)]),
    ("within an inch of his life, within a foot of it, at the foot of the hill", []),
    ("a ton of fun, a foot soldier, an hour of talks, a mile from here", []),
]


@pytest.mark.parametrize(("text", "expected"), [*VERBS, *COMPARED, *FOLDS, *OFTEN, *SHARES, *ONE])
def test_multiples(text: str, expected: list[Row]) -> None:
    assert [row(figure) for figure in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("Rents more than doubled.", "more_than"),
        ("almost double the rate", "almost"),
        ("at least twice as likely", "at_least"),
        ("about three times the rate", "about"),
    ],
)
def test_multiples_are_hedged(text: str, modifier: str) -> None:
    (figure,) = figures(text)
    assert (figure.quantity.modifier, figure.quantity.text) == (
        modifier,
        text.removeprefix("Rents ")[: len(figure.quantity.text)],
    )


def test_the_noun_of_a_share_is_left_to_the_parser() -> None:
    text = "Nearly one adult in four agreed."
    (figure,) = figures(text)
    assert (figure.span.quote(text), figure.number.quote(text)) == ("Nearly one adult in four", "Nearly one")


# In brackets a number is an age where a place or a calling follows, and may be a minute or a shirt elsewhere.
@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ana Ruiz (44), of Leeds, was fined.", True),
        ("Ana Ruiz (44) from Cork was fined.", True),
        ("Ana Ruiz (44), of no fixed address, was fined.", True),
        ("Ana Ruiz (44), a teacher, was fined.", True),
        ("Leo Mann (44), who scored from a corner, left.", False),
        ("Goals: Leo Mann (12), Ana Ruiz (44).", False),
        ("Leo Mann (44) from a corner", False),
        ("The Northern Line (44) of Leeds", False),
    ],
)
def test_ages_in_brackets(text: str, age: bool) -> None:
    assert [figure.quantity.unit == "year of age" for figure in figures(text)][-1] is age
