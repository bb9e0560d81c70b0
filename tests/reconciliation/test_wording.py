"""The words of messages: lists, figures, who is quoted twice, and wording that is suggested."""

from collections.abc import Sequence

import pytest

from discrepancy.model import Assertion, Attribution, Document, Modifier, Quantity, Span, Subject
from discrepancy.options import Options
from discrepancy.reconciliation.figures import figures
from discrepancy.reconciliation.suggestion import suggestion
from discrepancy.reconciliation.wording import figure, listed, quoted_twice


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["Post"], "Post"),
        (["Post", "Herald"], "Post and Herald"),
        (["Post", "Herald", "Star"], "Post, Herald and Star"),
        (["Post", "Herald", "Star", "Echo"], "Post, Herald, Star and 1 more"),
        (["Post", "Herald", "Star", "Echo", "Wire"], "Post, Herald, Star and 2 more"),
        (["Post", "Post", "Herald", "Post"], "Post and Herald"),
        (["Post", "Post"], "Post"),
    ],
)
def test_the_first_few_each_once(words: list[str], expected: str) -> None:
    assert listed(words) == expected


def said(
    words: str,
    value: float | tuple[float, float],
    modifier: Modifier = "exact",
    *,
    unit: str = "count",
    speaker: str | None = None,
    derived: bool = False,
    document: str = "post",
) -> Assertion:
    stated = value if isinstance(value, tuple) else (value, value)
    return Assertion(
        id=f"{document}#{words}",
        document=document,
        span=Span(start=0, end=1),
        sentence=Span(start=0, end=1),
        quantity=Quantity(stated=stated, low=stated[0], high=stated[1], modifier=modifier, unit=unit, text=words),
        subject=Subject(property="deployed"),
        attribution=Attribution(source=speaker, cue="said", span=Span(start=0, end=1)) if speaker else None,
        derived_from=("a", "b") if derived else (),
    )


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        # a bare count in digits, whatever its words
        (said("eleven", 11), "11"),
        (said("twelve hundred", 1_200), "1,200"),
        (said("1200", 1_200), "1,200"),
        # anything else as it is written, on one line
        (said("about\n eleven", 11, "about"), "about eleven"),
        (said("eleven miles", 11, unit="mile"), "eleven miles"),
        (said("ten or eleven", (10, 11)), "ten or eleven"),
    ],
)
def test_a_figure_in_a_message(one: Assertion, expected: str) -> None:
    assert figure(one.quantity) == expected


ROE, ADA = "Mayor Roe", "Mayor Ada\nRoe"


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        # the fuller name on one line; both, where there are no others
        ([[said("6", 6, speaker=ROE)], [said("9", 9, speaker=ADA)]], "both are quoted from Mayor Ada Roe"),
        ([[said("6", 6, speaker=ADA)], [said("9", 9, speaker=ROE)]], "both are quoted from Mayor Ada Roe"),
        # of three it is told which two, in their order
        (
            [[said("6", 6, speaker="police")], [said("nine", 9, speaker=ROE)], [said("12", 12, speaker=ADA)]],
            "9 and 12 are quoted from Mayor Ada Roe",
        ),
        # any figure of a side may be the one
        (
            [[said("6", 6), said("6", 6, speaker=ROE)], [said("9", 9), said("9", 9, speaker=ROE)]],
            f"both are quoted from {ROE}",
        ),
        # nobody, or others
        ([[said("6", 6, speaker=ROE)], [said("9", 9)]], None),
        ([[said("6", 6)], [said("9", 9, speaker=ROE)]], None),
        ([[said("6", 6, speaker=ROE)], [said("9", 9, speaker="police")]], None),
        ([[said("6", 6, speaker=ROE), said("6", 6, speaker=ADA)]], None),
    ],
)
def test_who_is_quoted_with_two_figures(sides: list[list[Assertion]], expected: str | None) -> None:
    assert quoted_twice(sides) == expected


DOCUMENTS = {
    "post": Document(id="post", text="x", publisher="The Post"),
    "a.txt": Document(id="a.txt", text="x"),
}
TEMPLATE = "$low ($low_source) to $high ($high_source)"


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        # the lowest and the highest, each with its speaker, else its outlet, else its document
        (
            [said("9", 9, speaker="the\nmayor"), said("6", 6), said("12", 12, document="a.txt"), said("7", 7)],
            "6 (The Post) to 12 (a.txt)",
        ),
        ([said("9", 9, speaker="the\nmayor"), said("6", 6)], "6 (The Post) to 9 (the mayor)"),
        # of equal ones one that has a speaker, and one that the text gives whole
        ([said("6", 6), said("six", 6, speaker="police"), said("9", 9)], "six (police) to 9 (The Post)"),
        ([said("6", 6), said("nine", 9, speaker="police"), said("9", 9)], "6 (The Post) to nine (police)"),
        ([said("2 and 4", 6, derived=True), said("six", 6), said("9", 9)], "six (The Post) to 9 (The Post)"),
        ([said("4 and 5", 9, derived=True), said("nine", 9), said("6", 6)], "6 (The Post) to nine (The Post)"),
        # of ranges the one that goes lowest, and the one that goes highest
        (
            [said("6 to 7", (6, 7), "range"), said("6", 6), said("20 to 30", (20, 30), "range"), said("30", 30)],
            "6 (The Post) to 30 (The Post)",
        ),
        (
            [said("6 to 7", (6, 7), "range"), said("20 to 30", (20, 30), "range")],
            "6 to 7 (The Post) to 20 to 30 (The Post)",
        ),
        # words that began a sentence in small letters, and no others
        ([said("Six", 6), said("About nine", 9, "about")], "six (The Post) to about nine (The Post)"),
        ([said("A dozen", 12), said("US$ 9", 9)], "US$ 9 (The Post) to A dozen (The Post)"),
        ([said("Six\npeople", 6), said("9", 9)], "six people (The Post) to 9 (The Post)"),
        # nothing where all can be true, or cannot be compared, or there is nothing
        ([said("6", 6), said("six", 6)], None),
        ([said("about 200", 200, "about"), said("210", 210)], None),
        ([said("6", 6, unit="USD"), said("9", 9, unit="EUR")], None),
        ([], None),
    ],
)
def test_the_wording_that_is_suggested(members: Sequence[Assertion], expected: str | None) -> None:
    assert suggestion(TEMPLATE, figures(members, DOCUMENTS, Options()), DOCUMENTS) == expected
