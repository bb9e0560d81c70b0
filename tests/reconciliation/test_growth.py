"""Changes beside the levels that they lie between: where the levels stand, in which words, and what follows."""

import pytest

from discrepancy import Document, scan
from discrepancy.model import Change, Modifier, Quantity
from discrepancy.reconciliation.growth import claim
from discrepancy.reconciliation.intervals import Interval

SLIPS: list[tuple[str, str, str]] = [
    # the levels behind the change, or before it; as two figures or as one
    ("Sales rose 10% to 1,300 euros from 1,000 euros.", "high", "10% (Post); from 1,000 euros to 1,300 euros is 30%"),
    ("Sales rose 10% from 1,000 euros to 1,300 euros.", "high", "10% (Post); from 1,000 euros to 1,300 euros is 30%"),
    (
        "Sales rose 10% from 1,000 euros, the firm said, to 1,300 euros.",
        "high",
        "10% (the firm, in Post); from 1,000 euros to 1,300 euros is 30%",
    ),
    ("Sales rose to 1,300 from 1,000, up 10%, and fell to 900.", "high", "10% (Post); from 1,000 to 1,300 is 30%"),
    ("The flock went from 40,000 to 46,000, up 5%.", "high", "5% (Post); from 40,000 to 46,000 is 15%"),
    ("The flock shrank from 46,000 to 40,000, down 5%.", "high", "5% (Post); from 46,000 to 40,000 is 13%"),
    ("The flock fell by 5% from 46,000 to 40,000.", "high", "5% (Post); from 46,000 to 40,000 is 13%"),
    # the nearest of several
    (
        "Sales rose to 1,300 from 1,000, up 10%, to 1,400 from 1,000.",
        "high",
        "10% (Post); from 1,000 to 1,400 is 40%",
    ),
    # the way of it
    ("Sales fell 30% to 1,300 euros from 1,000 euros.", "low", "30% (Post); from 1,000 euros to 1,300 euros is -30%"),
    (
        "Sales rose 23% to 1,000 euros from 1,300 euros.",
        "low",
        "23% (Post); from 1,300 euros to 1,000 euros is -23.1%",
    ),
    ("The fleet shrank by 40% from 500 to 250.", "medium", "40% (Post); from 500 to 250 is 50%"),
    # in the unit of the levels
    (
        "Sales rose by 5 euros to 1,300 euros from 1,000 euros.",
        "high",
        "5 euros (Post); from 1,000 euros to 1,300 euros is 300",
    ),
    (
        "Sales fell by 300 euros to 1,300 euros from 1,000 euros.",
        "low",
        "300 euros (Post); from 1,000 euros to 1,300 euros is -300",
    ),
    ("The flock shrank by 100 to 1,300 from 1,900.", "high", "100 (Post); from 1,900 to 1,300 is 600"),
    ("The rate fell by 2 to 5 from 10.", "high", "2 (Post); from 10 to 5 is 5"),
    # as a part of the first level, with a tenth to spare
    ("Sales rose by half to 1,300 from 1,000.", "high", "half (Post); from 1,000 to 1,300 is 30%"),
    ("The fleet fell by a quarter, from 40 to 20.", "high", "a quarter (Post); from 40 to 20 is 50%"),
    # hedges reach no further than they do elsewhere
    ("Sales rose almost 10% to 1,343 from 1,021.", "high", "almost 10% (Post); from 1,021 to 1,343 is 31.5%"),
    # to nothing
    ("Sales rose 10% to 0 from 1,000.", "high", "10% (Post); from 1,000 to 0 is -100%"),
    # as far apart as one clause sets them
    (
        "Sales rose 10% at the mills that the firm runs by the old sea road to 1,300 from 1,000.",
        "high",
        "10% (Post); from 1,000 to 1,300 is 30%",
    ),
]


@pytest.mark.parametrize(("text", "severity", "message"), SLIPS)
def test_a_change_that_does_not_follow(text: str, severity: str, message: str) -> None:
    report = scan([Document(id="d", text=text, publisher="Post")])
    (found,) = [one for one in report.findings if one.kind == "arithmetic"]
    assert (found.code, found.severity, found.message) == ("A504", severity, message)
    words = {one.id: one.quantity.text for one in report.assertions}
    change, *levels = [words[one] for one in found.assertions]
    assert message.startswith(change)
    assert " to ".join(levels) == message.partition("; from ")[2].rpartition(" is ")[0]


def test_each_change_of_a_sentence_is_asked() -> None:
    text = "Sales rose 30% to 1,300 from 1,000, costs rose 10% to 1,300 from 1,000; profit rose 5% to 1,300 from 1,000."
    found = scan([Document(id="d", text=text, publisher="Post")]).findings
    assert {one.message.partition(" ")[0] for one in found if one.kind == "arithmetic"} == {"10%", "5%"}


SOUND = [
    # it follows, as far as they are rounded
    "Sales rose 30% to 1,300 euros from 1,000 euros.",
    "Sales rose 30% from 1,000 euros, the firm said, to 1,300 euros.",
    "Sales rose by 300 euros to 1,300 euros from 1,000 euros.",
    "Sales rose by a third to 1,300 from 1,000.",
    "Sales rose by a quarter to 1,300 from 1,000.",
    "Sales rose more than 20% to 1,300 from 1,000.",
    "Sales rose 10% to 1.3 million from 1 million.",
    # the levels are hedged, or of other units, or of none that can be set against the change
    "The flock rose by 5% to 1,300 goats from about 1,000 goats.",
    "Sales rose 5% to 1,300 euros from 1,000 dollars.",
    "Sales rose by 5 dollars to 1,300 euros from 1,000 euros.",
    "Sales rose 10% to 1,000 from 0.",
    "Support rose by 5 percentage points to 40% from 30%.",
    # too far away, or in another clause
    "Sales rose 10% at the mills that the firm runs by the old sea road in the north of Velmora to 1,300 from 1,000.",
    "Sales rose 10% to 1,300 at the mills that the firm runs by the old sea road in the north of Velmora from 1,000.",
    "Sales rose 10%; to 1,300 from 1,000.",
    "Sales rose 10%, which came to 1,300 from 1,000.",
    # one level alone, or none of "from" and "to"
    "Sales rose 10% to 1,300 euros.",
    "Sales rose 10% with 1,300 euros and 1,000 euros.",
    "Sales rose 10% to 1,300 euros to 1,000 euros.",
    "Sales rose 10% from 1,300 euros from 1,000 euros.",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_change_that_follows_or_may(text: str) -> None:
    found = scan([Document(id="d", text=text, publisher="Post")]).findings
    assert [one.message for one in found if one.kind == "arithmetic"] == []


@pytest.mark.parametrize(
    ("stated", "words", "unit", "modifier", "expected"),
    [
        # one of the last place more or less
        (30, "30%", "percent", "exact", (29, 31)),
        (30.5, "30.5%", "percent", "exact", (30.4, 30.6)),
        (300, "300", "count", "exact", (299, 301)),
        # a tenth of what is told in words
        (0.5, "half", "fraction", "exact", (0.45, 0.55)),
        (-0.5, "half", "fraction", "exact", (-0.55, -0.45)),
    ],
)
def test_what_a_stated_change_stands_for(
    stated: float, words: str, unit: str, modifier: Modifier, expected: tuple[float, float]
) -> None:
    change: Change = "increase"
    quantity = Quantity(
        stated=(stated, stated), low=stated, high=stated, modifier=modifier, unit=unit, change=change, text=words
    )
    found = claim(Interval(stated, stated), quantity)
    assert (found.low, found.high) == pytest.approx(expected)
