"""Lines and columns as editors count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy import Document, Span
from discrepancy.reporting.places import Place, place


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Six died.", "Six", (1, 1, 1, 4)),
        ("Toll\n\nAt sea six died.", "six", (3, 8, 3, 11)),
        # the line ends of other systems
        ("Toll\r\nsix", "six", (2, 1, 2, 4)),
        ("Toll\rsix", "six", (2, 1, 2, 4)),
        # columns are characters, not bytes
        ("Zoë 🙂 six", "six", (1, 7, 1, 10)),
        # a figure over two lines
        ("some\n3,000 men", "some\n3,000", (1, 1, 2, 6)),
    ],
)
def test_places(text: str, figure: str, expected: tuple[int, int, int, int]) -> None:
    start = text.index(figure)
    document = Document(id="a", text=text, path="story/a.txt")
    assert place(document, Span(start=start, end=start + len(figure))) == Place("story/a.txt", *expected)


def test_a_record_stands_on_the_line_of_its_file() -> None:
    document = Document(id="a", text="Toll\nsix", path="all.jsonl", line=7)
    assert place(document, Span(start=5, end=8)) == Place("all.jsonl", 7, 1, 7, 1, exact=False)


def test_a_document_of_a_program_is_named_by_its_id() -> None:
    assert place(Document(id="a", text="six"), Span(start=0, end=3)).path == "a"


@given(st.text(st.sampled_from("a\n\r")), st.integers(0, 20))
def test_the_line_is_that_of_splitlines(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    if text[offset - 1 : offset + 1] == "\r\n":  # nothing stands within a line end
        return
    lines = (text[:offset] + "x").splitlines()
    found = place(Document(id="a", text=text), Span(start=offset, end=offset))
    assert (found.line, found.column) == (len(lines), len(lines[-1]))
