"""Sums of figures that one clause counts together, and of those that it tells of singly."""

import pytest

from discrepancy.extraction import extract
from discrepancy.model import Assertion, Document


def sums(text: str) -> list[Assertion]:
    return [assertion for assertion in extract([Document(id="d", text=text)]) if assertion.derived_from]


SUMS = [
    ("Four soldiers and two nurses were killed.", 6, "Four soldiers and two nurses", "killed"),
    ("The mine killed four soldiers and two nurses.", 6, "four soldiers and two nurses", "killed"),
    ("One guard, two cooks and three maids were wounded.", 6, "One guard, two cooks and three maids", "wounded"),
    # The parser holds the rest of a list for another name of its first.
    (
        "The mine killed four soldiers, three guards and two nurses.",
        9,
        "four soldiers, three guards and two nurses",
        "killed",
    ),
    # One more is told of singly.
    ("The mine killed four soldiers and a nurse.", 5, "four soldiers and a nurse", "killed"),
    ("A nurse and four soldiers were killed.", 5, "A nurse and four soldiers", "killed"),
]

NO_SUMS = [
    # What is said of the figures differs.
    "Four soldiers were killed and two nurses were wounded.",
    "Four soldiers were killed. Two nurses were killed.",
    # One is a part of the other.
    "Six people, including two nurses, were killed.",
    # One is only a guess, or no number.
    "Four soldiers and about two hundred nurses were killed.",
    "Four soldiers and several nurses were killed.",
    # Somebody known is not told of by number, nor a thing beside people.
    "Four soldiers and the mayor were killed.",
    "Four soldiers, a nurse and the mayor were killed.",
    "Four soldiers and a van were hit.",
    "The storm stranded 40 passengers and 12 ships.",
    # Nor is what a clause of its own tells.
    "The quake killed 31 people and 400 homes were destroyed.",
    # Measures do not count things.
    "It took four hours and two men.",
]


@pytest.mark.parametrize(("text", "total", "words", "family"), SUMS)
def test_sum(text: str, total: int, words: str, family: str) -> None:
    (found,) = sums(text)
    assert found.quantity.stated == (total, total)
    assert found.quantity.text == found.span.quote(text) == words
    assert found.subject.property == family
    parts = [assertion.id for assertion in extract([Document(id="d", text=text)]) if not assertion.derived_from]
    assert list(found.derived_from) == parts


@pytest.mark.parametrize(
    "text",
    ["Six people, four men and two women, were killed.", "The mine killed six people, four men and two women."],
)
def test_another_name_of_the_whole_is_no_part_of_the_list(text: str) -> None:
    (found,) = sums(text)
    assert found.quantity.text == "four men and two women"


@pytest.mark.parametrize("text", NO_SUMS)
def test_no_sum(text: str) -> None:
    assert sums(text) == []
