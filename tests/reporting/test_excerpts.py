"""A quoted sentence: the figure marked, never cut, the rest shortened around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy import Span
from discrepancy.reporting.excerpts import excerpt


def _shown(text: str, *figures: str, longest: int = 240) -> str:
    spans = [Span(start=text.index(figure), end=text.index(figure) + len(figure)) for figure in figures]
    pieces = excerpt(text, Span(start=0, end=len(text)), spans, longest)
    return "".join(f"»{piece.text}«" if piece.marked else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("text", "figures", "longest", "expected"),
    [
        # short sentences whole, newlines and runs of blanks as one
        ("Six died.", ["Six"], 240, "»Six« died."),
        ("Police  said\n  six\tdied.", ["six"], 240, "Police said »six« died."),
        # several figures, whatever their order
        ("Four men and two women died.", ["two", "Four"], 240, "»Four« men and »two« women died."),
        # of two that overlap the first
        ("Two of four men died.", ["Two of four", "four"], 240, "»Two of four« men died."),
        # long sentences around the figure, at whole words
        ("aa bb cc dd ee six ff gg hh ii jj", ["six"], 15, "…dd ee »six« ff gg…"),
        ("six aa bb cc dd ee ff gg hh ii jj", ["six"], 15, "»six« aa bb cc dd…"),
        ("aa bb cc dd ee ff gg hh ii jj six", ["six"], 15, "…gg hh ii jj »six«"),
        # a figure is never cut, however long
        (
            "aa bb one hundred and twenty-one cc dd",
            ["one hundred and twenty-one"],
            10,
            "…»one hundred and twenty-one«…",
        ),
        # nor is a word without end a way around the limit
        ("x" * 500 + " six " + "y" * 500, ["six"], 40, "…»six«…"),
    ],
)
def test_excerpts(text: str, figures: list[str], longest: int, expected: str) -> None:
    assert _shown(text, *figures, longest=longest) == expected


@given(st.text(), st.text(min_size=1), st.text(), st.integers(0, 300))
def test_only_words_of_the_sentence_are_quoted_and_no_more_than_allowed(
    before: str, figure: str, after: str, longest: int
) -> None:
    text = before + figure + after
    span = Span(start=len(before), end=len(before) + len(figure))
    pieces = excerpt(text, Span(start=0, end=len(text)), [span], longest)
    assert sum(len(piece.text) for piece in pieces if piece.text != "…") <= max(longest, len(figure))
    assert sum(piece.marked for piece in pieces) <= 1
