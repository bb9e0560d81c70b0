"""How far each wording reaches, to the last value that bears it out, and how grave a disagreement is."""

import math
from datetime import date, datetime
from itertools import pairwise

import pytest

from discrepancy.extraction.figures import admitted as in_words
from discrepancy.model import Assertion, Finding, Modifier, Quantity, Severity, Span, Subject
from discrepancy.options import HedgeWidths, Options
from discrepancy.reconciliation.figures import Figure, later_than
from discrepancy.reconciliation.intervals import Interval
from discrepancy.reconciliation.judging import rank, ratio, severity
from discrepancy.reconciliation.tolerance import admitted, plain, rounding


def told(
    stated: tuple[float, float] | None,
    modifier: Modifier = "exact",
    *,
    unit: str = "count",
    of: str = "deployed",
    bounds: tuple[float | None, float | None] = (None, None),
    near: bool = False,
) -> Assertion:
    low, high = bounds if stated is None else in_words(stated, modifier, near=near)
    return Assertion(
        id=f"d#{stated}{of}",
        document="d",
        span=Span(start=0, end=1),
        sentence=Span(start=0, end=1),
        quantity=Quantity(stated=stated, low=low, high=high, modifier=modifier, unit=unit, text="x"),
        subject=Subject(head=("person",), property=of),
    )


WIDTHS: list[tuple[Assertion, Options, tuple[float, float]]] = [
    # each modifier with the widths as they are without options, on both sides of nought
    (told((40, 40)), Options(), (40, 40)),
    (told((200, 200), "about"), Options(), (180, 220)),
    (told((-200, -200), "about"), Options(), (-220, -180)),
    (told((10, 20), "about"), Options(), (9, 22)),
    (told((200, 200), "almost"), Options(), (180, 200)),
    (told((-200, -200), "almost"), Options(), (-220, -200)),
    (told((200, 200), "at_most"), Options(), (180, 200)),
    (told((200, 200), "less_than"), Options(), (180, 200)),
    (told((200, 200), "more_than"), Options(), (200, 250)),
    (told((200, 200), "at_least"), Options(), (200, 250)),
    (told((-200, -200), "at_least"), Options(), (-200, -150)),
    (told((10, 15), "range"), Options(), (10, 15)),
    # more than what is no milestone reaches less far: who says it has counted closely
    (told((250, 250), "more_than"), Options(), (250, 312.5)),
    (told((240, 240), "more_than"), Options(), (240, 264)),
    (told((26_000, 26_000), "more_than"), Options(), (26_000, 28_600)),
    (told((26_000, 26_000), "at_least"), Options(), (26_000, 32_500)),
    (told((1.5, 1.5), "more_than", unit="kilometre"), Options(), (1.5, 1.875)),
    (told((1.62, 1.62), "more_than", unit="kilometre"), Options(), (1.62, 1.782)),
    # just over and just under reach as far as about and almost
    (told((250, 250), "more_than", near=True), Options(), (250, 275)),
    (told((250, 250), "more_than", near=True), Options(hedges=HedgeWidths(about=0.2)), (250, 300)),
    (told((250, 250), "less_than", near=True), Options(), (225, 250)),
    # a soft bound of a small count is open by two at least, one of anything else is not
    (told((3, 3), "at_least"), Options(), (3, 5)),
    (told((3, 3), "at_most"), Options(), (1, 3)),
    (told((3, 3), "at_least"), Options(small_counts=7), (3, 10)),
    (told((4, 4), "at_least", unit="kilometre"), Options(), (4, 5)),
    (told((10, 10), "at_most", unit="percent"), Options(), (9, 10)),
    # round figures from a thousand up stand for what rounds to them, but never those counted one by one
    (told((12_000, 12_000)), Options(), (11_500, 12_499)),
    (told((1_200, 1_200)), Options(), (1_150, 1_249)),
    (told((20_000, 20_000)), Options(), (18_000, 22_000)),
    (told((3_000, 3_000)), Options(), (2_700, 3_300)),
    (told((1_000, 1_000)), Options(), (900, 1_100)),
    (told((1_000, 1_000)), Options(hedges=HedgeWidths(about=0.6)), (500, 1_499)),
    (told((990, 990)), Options(), (990, 990)),
    (told((990, 990)), Options(rounding_from=990), (985, 994)),
    (told((12_000, 12_000), of="killed"), Options(), (12_000, 12_000)),
    (told((12_000, 12_000), of="wounded"), Options(), (12_000, 12_000)),
    (told((12_000, 12_000), of="missing"), Options(), (12_000, 12_000)),
    # so do numbers with decimals, up to what rounds the other way, but no parts of a whole
    (told((58.4, 58.4), unit="percent"), Options(), (58.35, 58.45)),
    (told((0.25, 0.25), unit="fraction"), Options(), (0.25, 0.25)),
    # vague words are open above; the tolerance widens all
    (told(None, "vague", bounds=(24, 100)), Options(), (24, 125)),
    (told(None, "vague", bounds=(24, None)), Options(), (24, math.inf)),
    (told(None, "vague", bounds=(None, 100)), Options(), (-math.inf, 125)),
    (told(None, "vague", bounds=(20, 100)), Options(hedges=HedgeWidths(more_than=0), tolerance=0.5), (10, 150)),
    (told((40, 60), "range"), Options(tolerance=0.5), (20, 90)),
    (told((-60, -40), "range"), Options(tolerance=0.5), (-90, -20)),
]


@pytest.mark.parametrize(("one", "options", "expected"), WIDTHS)
def test_what_a_wording_admits(one: Assertion, options: Options, expected: tuple[float, float]) -> None:
    found = admitted(one, options)
    assert (found.low, found.high) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("value", "reach"),
    [
        (12_345, (0, 0)),
        (12_340, (5, 4)),
        (12_000, (500, 499)),
        (-12_000, (500, 499)),
        # no further than "about" reaches
        (10_000, (1_000, 1_000)),
        (999, (0, 0)),
        # a number with decimals stands for what rounds to it
        (1_500.5, (0.05, 0.05)),
        (58.4, (0.05, 0.05)),
        (6.75, (0.005, 0.005)),
        (0, (0, 0)),
    ],
)
def test_what_rounds_to_a_figure(value: float, reach: tuple[float, float]) -> None:
    assert rounding(value, Options()) == pytest.approx(reach, rel=1e-5)


def test_words_as_they_stand() -> None:
    assert plain(told((10, 15), "range").quantity) == Interval(10, 15)
    assert plain(told((10, 10), "about").quantity) == Interval(10, 10)
    assert plain(told(None, "vague", bounds=(40, None)).quantity) == Interval(40, math.inf)
    assert plain(told(None, "vague", bounds=(None, 40)).quantity) == Interval(-math.inf, 40)
    assert Interval(10, 15).width == 5


def figure(value: float | tuple[float, float], of: str = "deployed") -> Figure:
    low, high = value if isinstance(value, tuple) else (value, value)
    one = told((low, high), of=of)
    wide = Interval(low, high)
    return Figure(one, wide, wide, "count", "text", None, headline=False, revision=None)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(10, 20, 2), (20, 10, 2), (-10, 20, 2), (0, 5, math.inf), (0, 0, math.inf), ((10, 20), 30, 2)],
)
def test_ratio(one: float, other: float, expected: float) -> None:
    assert ratio(figure(one), figure(other)) == expected


@pytest.mark.parametrize(
    ("values", "of", "expected"),
    [
        ((1000, 1099), "deployed", "low"),
        ((1000, 1100), "deployed", "medium"),
        ((1000, 1499), "deployed", "medium"),
        ((1000, 1500), "deployed", "high"),
        ((1000, 1200, 1050), "deployed", "medium"),
        ((1000, 1001), "killed", "high"),
        ((1000, 1001), "wounded", "high"),
        ((1000, 1001), "missing", "high"),
        ((1000, 1001), "arrested", "low"),
        ((1000,), "deployed", "low"),
    ],
)
def test_severity(values: tuple[float, ...], of: str, expected: Severity) -> None:
    assert severity([figure(value, of) for value in values]) == expected


def finding(severity: Severity, *members: Assertion, message: str = "m") -> tuple[Finding, dict[str, Assertion]]:
    made = Finding(
        code="C201",
        name="n",
        kind="conflict",
        severity=severity,
        alignment="a",
        assertions=tuple(one.id for one in members),
        message=message,
    )
    return made, {one.id: one for one in members}


def test_what_matters_most_stands_first() -> None:
    """By severity; then the dead, the missing, the wounded, other sufferers; then how far apart; then the words."""
    in_order = [
        finding("high", told((10, 10), of="killed"), told((11, 11), of="killed")),
        finding("high", told((1, 1), of="missing"), told((90, 90), of="missing")),
        finding("high", told((1, 1), of="deployed"), told((99, 99), of="wounded")),
        finding("high", told((1, 1), of="trapped"), told((2, 2))),
        finding("high", told((0, 0)), told((5, 5))),
        finding("high", told((1, 1)), told((100, 100))),
        finding("high", told((10, 10)), told((40, 40)), message="a"),
        finding("high", told((10, 10)), told((40, 40)), message="b"),
        finding("medium", told((1, 1), of="killed"), told((90, 90), of="killed")),
        finding("low", told((1, 1), of="killed"), told((99, 99), of="killed")),
    ]
    ranks = [rank(*one) for one in in_order]
    assert all(one < other for one, other in pairwise(ranks))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (datetime(2031, 5, 1, 10), datetime(2031, 5, 1, 9), True),
        (datetime(2031, 5, 1, 9, 59), datetime(2031, 5, 1, 9), False),
        (datetime(2031, 5, 1, 9), datetime(2031, 5, 1, 10), False),
        (date(2031, 5, 2), datetime(2031, 5, 1, 23), True),
        (date(2031, 5, 1), date(2031, 5, 1), False),
        (None, date(2031, 5, 1), False),
        (date(2031, 5, 1), None, False),
    ],
)
def test_surely_later(one: date | None, other: date | None, *, expected: bool) -> None:
    assert later_than(one, other) is expected
