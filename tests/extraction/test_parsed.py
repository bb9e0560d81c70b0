"""Numbers that only the syntax of their sentence shows to be a piece of a name."""

import pytest

from discrepancy import Document, extract

TABLE: list[tuple[str, list[str]]] = [
    # a name that does or undergoes something
    ("Heron 9 lifted off at dawn with 23 satellites.", ["23"]),
    ("Paper Moon 3 took $11 million on its first weekend.", ["$11 million"]),
    ("On Monday, Heron 2 flew past the moon with four astronauts.", ["four"]),
    ("The crew of Lantern 11 came home.", []),
    ("They watched Lantern 3's first half.", []),
    # a name before the one thing that it names
    ("A Heron 9 rocket lifted off.", []),
    ("Police said Monday 12 staff were hurt.", ["12"]),
    # what a place or a day begins is no name
    ("In Arn 12 were killed.", ["12"]),
    ("In South Arn 12 drowned.", ["12"]),
    ("On Friday 12 of them drowned.", ["12"]),
    ("By Monday 40 had been found.", ["40"]),
    # nor is what goes on with a list
    ("The party took 12 seats and Reform 4.", ["12"]),
    ("Velm 12 dead, Arn nine.", ["12", "nine"]),
    # a sentence of its own may hold nothing but such a name
    ("Heron 9 lifted off. Four people watched.", ["Four"]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_names_with_a_number(text: str, expected: list[str]) -> None:
    assert [one.quantity.text for one in extract([Document(id="d", text=text)])] == expected
