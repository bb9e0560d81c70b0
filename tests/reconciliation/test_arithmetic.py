"""Figures of one sentence that do not add up, and the many that do."""

import pytest

from discrepancy.model import Document
from discrepancy.options import Options
from discrepancy.reconciliation.growth import written
from discrepancy.scanning import scan

SLIPS = [
    # a change and the figures that it lies between
    ("Unemployment rose 10% to 1,300 from 1,000.", "A504", "10% (Post); from 1,000 to 1,300 is 30%"),
    ("The population grew 5% from 40,000 to 46,000.", "A504", "5% (Post); from 40,000 to 46,000 is 15%"),
    (
        "Profit fell from £200m to £150m, a drop of 20 per cent.",
        "A504",
        "20 per cent (Post); from £200m to £150m is 25%",
    ),
    ("Profit rose to $4.5m from $3.9m, up 25%.", "A504", "25% (Post); from $3.9m to $4.5m is 15.4%"),
    (
        "Staff numbers rose by almost a third, from 900 to 1,000.",
        "A504",
        "almost a third (Post); from 900 to 1,000 is 11.1%",
    ),
    ("Membership fell by 300 to 1,300 from 1,900.", "A504", "300 (Post); from 1,900 to 1,300 is 600"),
    # parts that are said to be all
    (
        "Twelve people died: seven men and four women.",
        "A505",
        "seven men and four women as all of Twelve people (Post)",
    ),
    (
        "All 12 victims, seven men and four women, were named.",
        "A505",
        "seven men and four women as all of 12 victims (Post)",
    ),
    ("The blast killed 12 people (seven soldiers and four civilians).", "A505", None),
    ("Twelve people – six men, three women and two children – were hurt.", "A505", None),
    ("Police arrested 12 people: seven in Tolm and four in Marovets.", "A505", None),
    ("Of the 12 dead, seven were men and the other four were women.", "A505", None),
    ("Twelve people died: eight men and seven women.", "A505", None),
    # a part above its whole, and parts that come to more than it
    ("The blast killed 12 people, including 15 children.", "A501", "15 children within 12 people (Post)"),
    ("The fire left 9 dead, six of them children and four women.", "A502", None),
]

SOUND = [
    # it follows, as far as the figures are written
    "Unemployment rose 30% to 1,300 from 1,000.",
    "Sales rose by 12 percent to $4.5 billion from $3.9 billion a year earlier.",
    "Profit fell to 90 million euros from 120 million euros a year earlier, a drop of 25%.",
    "Shares soared $5.27, or nearly 28 percent, to finish at $24.13.",
    "Membership fell by 200 to 1,300 from 1,500.",
    "Turnover doubled to 500 from 250.",
    # rates, adjusted figures, shares of shares
    "Sales grew 5% a year from 40,000 in 2001 to 46,000 in 2011.",
    "The rate rose 2 percentage points to 5% from 3%.",
    "Real wages rose 2% to 1,300 euros from 1,200 euros.",
    "Support rose 10% to 55% from 50%.",
    # another clause is of something else
    "Profit fell from £200m to £150m, and margins shrank 20%.",
    "Costs rose 4%, while sales went from 1,000 to 1,300.",
    "The fare rose 10% from Monday, to 13 euros from Tolm and 10 euros from Marovets.",
    # a list that leaves somebody out, or may
    "Twelve people died: seven men, four women and a child.",
    "Of the 12 dead, seven were men and four were women.",
    "The blast killed 12 people, seven dogs and four cats.",
    "The firm has 40 plants – 12 in Velmora and 20 in Drestia – and 3,000 workers.",
    "Ten soldiers, five from Tolm and four from Sarn, were honoured.",
    "Twelve people were hurt, four of them badly, and three are missing.",
    "Two people were killed: Ada Roe, 34, and Tom Vane, 41.",
    "Twelve people died: seven men and five women.",
    # a bound that parts may pass
    "At least 12 people died, including 15 children.",
    "At least 12 people died: eight men and seven women.",
]


def slips(text: str, options: Options | None = None) -> list[tuple[str, str]]:
    found = scan([Document(id="d", text=text, publisher="Post")], options or Options()).findings
    return [(finding.code, finding.message) for finding in found if finding.kind == "arithmetic"]


@pytest.mark.parametrize(("text", "code", "message"), SLIPS)
def test_what_does_not_add_up_is_told(text: str, code: str, message: str | None) -> None:
    ((found, told),) = slips(text)
    assert found == code
    assert message is None or told == message


@pytest.mark.parametrize("text", SOUND)
def test_what_adds_up_or_may_is_left_alone(text: str) -> None:
    assert slips(text) == []


@pytest.mark.parametrize("text", [text for text, _, _ in SLIPS])
def test_a_wide_tolerance_takes_slips_away(text: str) -> None:
    assert slips(text, Options(tolerance=10)) == []


def test_a_copy_of_an_article_is_told_once() -> None:
    text = SLIPS[0][0]
    report = scan([Document(id="a", text=text), Document(id="b", text=text)])
    assert [finding.code for finding in report.findings] == ["A504"]


@pytest.mark.parametrize(
    ("value", "text", "low", "high"),
    [
        (13, "13", 12.5, 13.5),
        (24.13, "$24.13", 24.125, 24.135),
        (1300, "1,300", 1250, 1350),
        (1000, "1,000", 950, 1050),
        (1234, "1,234", 1233.5, 1234.5),
        (200_000_000, "£200m", 199_500_000, 200_500_000),
        (4_500_000_000, "$4.5 billion", 4_450_000_000, 4_550_000_000),
    ],
)
def test_the_place_to_which_a_figure_is_written(value: float, text: str, low: float, high: float) -> None:
    found = written(value, text)
    assert (found.low, found.high) == pytest.approx((low, high))
