"""Wholes and their parts: which words make a list all there is, which leave somebody out, and what is told of it."""

import pytest

from discrepancy import Document, scan

ALL = "seven men and four women as all of Twelve people (Post)"
SLIPS: list[tuple[str, str, str, str]] = [
    # what sets a list off
    *(
        (f"Twelve people died{text}", "A505", "high", ALL)
        for text in (
            ": seven men and four women.",
            ", seven men and four women.",
            " – seven men and four women.",
            " — seven men and four women — on Monday.",
            " (seven men and four women).",
            " - seven men and four women.",
            # what stands behind it, in another clause or sentence, is no part of it
            ": seven men and four women; others fled.",
            ": seven men and four women. A child lived.",
            ": seven men and four women, 30 were hurt.",
            ": seven men and four women, and 30 were hurt.",
        )
    ),
    (
        "Twelve people died: seven men, three women and one child.",
        "A505",
        "high",
        "seven men and three women and one child as all of Twelve people (Post)",
    ),
    (
        "Twelve people died: about seven men and four women.",
        "A505",
        "high",
        "about seven men and four women as all of Twelve people (Post)",
    ),
    (
        "Twelve people died in the fire that swept the old mill at Tolm: seven men and four women.",
        "A505",
        "high",
        ALL,
    ),
    (
        "Twelve people died: seven men and six women.",
        "A505",
        "high",
        "seven men and six women as all of Twelve people (Post)",
    ),
    # after a colon the parts may count the same, as by place
    (
        "Twelve people died: seven people in Tolm and four people in Sarn.",
        "A505",
        "high",
        "seven people and four people as all of Twelve people (Post)",
    ),
    # the rest, said to be so
    *(
        (
            f"Of the 12 who died, seven were men and {rest} four women.",
            "A505",
            "high",
            "seven men and four women as all of 12 (Post)",
        )
        for rest in ("the other", "the remaining")
    ),
    (
        "Of the 12 who died, six were men, one a child and the other four women.",
        "A505",
        "high",
        "six men and one child and four women as all of 12 (Post)",
    ),
    # one part above its whole, in whatever words it is said to be within it
    ("Police arrested 12 people, including 15 children.", "A501", "medium", "15 children within 12 people (Post)"),
    ("Police arrested 12 people, among them 15 children.", "A501", "medium", "15 children within 12 people (Post)"),
    ("Police arrested 12 people, of whom 15 were children.", "A501", "medium", "15 children within 12 people (Post)"),
    ("The blast killed 12 people, including 15 children.", "A501", "high", "15 children within 12 people (Post)"),
    ("Police arrested 12 people, including 25 children.", "A501", "high", "25 children within 12 people (Post)"),
    # parts that come to more, where nobody can be in two of them
    (
        "The fire left 9 people dead, six of them children and four women.",
        "A502",
        "high",
        "six children and four women within 9 people (Post)",
    ),
]


@pytest.mark.parametrize(("text", "code", "severity", "message"), SLIPS)
def test_parts_that_do_not_come_to_their_whole(text: str, code: str, severity: str, message: str) -> None:
    found = [one for one in scan([Document(id="d", text=text, publisher="Post")]).findings if one.kind == "arithmetic"]
    assert [(one.code, one.severity, one.message) for one in found] == [(code, severity, message)]
    assert all(one.alignment is None and len(one.reasons) == 1 for one in found)
    assert found[0].reasons[0].startswith(f"{code}: ")


SOUND = [
    # they come to it
    "Twelve people died: seven men and five women.",
    "Of the 12 who died, seven were men and the other five women.",
    "At least 11 people died: seven men and five women.",
    "About 12 people died: seven men and four women.",
    # somebody is left out, or may be
    "Twelve people died: seven men, four women and a child.",
    "Twelve people died: seven men and four women of the town.",
    "Twelve people died: seven men or four women.",
    "Twelve people died: seven men, four women.",
    "Twelve people died: seven men and three women and two children.",
    "Of 12 people who died: seven men and four women.",
    "Of the 12 who died, seven were men and four the other women.",
    # no list of these
    "Twelve people died. Seven men and four women.",
    "Twelve people died, seven in Tolm and four in Sarn.",
    "Twelve people died: seven men and four cows.",
    "Twelve people died: seven cows and four men.",
    "Twelve people died: seven and four.",
    "Seven men and four women, 12 people, died.",
    "The 12 who died, seven men and the other four women.",
    "The flock grew by 12 goats: seven kids and four ewes.",
    "Twelve percent of them fell: seven men and four women.",
    "Twelve people died in the fire that swept a mill by the river at Tolm on Monday night: seven men and four women.",
    # of other things
    "The blast killed 12 people, including 15 cars.",
    "The blast killed 12 people, with 15 children.",
]


@pytest.mark.parametrize("text", SOUND)
def test_parts_that_come_to_it_or_may(text: str) -> None:
    found = scan([Document(id="d", text=text, publisher="Post")]).findings
    assert [one.message for one in found if one.kind == "arithmetic"] == []
