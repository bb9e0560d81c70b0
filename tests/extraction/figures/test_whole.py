"""Whole figures: words, value, modifier, unit, change, property and the span of the numeral, where words decide.

Each line of whole.txt is a text and, behind "=>", what is read of it: "words = value" and whatever is not as usual, of
several figures with "; " between them. What reads as one numeral stands in angle brackets where it is not the whole.
"""

from pathlib import Path

import pytest

from discrepancy.extraction.figures import Figure, figures

LINES = Path(__file__).with_name("whole.txt").read_text(encoding="utf-8").splitlines()
ROWS = [line.split(" =>") for line in LINES if line and not line.startswith("# ")]


def told(figure: Figure, text: str) -> str:
    quantity = figure.quantity
    low, high = quantity.stated or (quantity.low, quantity.high)
    numeral = figure.number.quote(text)
    more = [
        quantity.unit if quantity.unit != "count" else None,
        quantity.modifier if quantity.modifier != "exact" else None,
        quantity.change,
        f"<{numeral}>" if numeral != quantity.text else None,
    ]
    return " ".join([f"{quantity.text} = {low if low == high else f'{low}..{high}'}", *filter(None, more)])


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_whole_figures(text: str, expected: str) -> None:
    assert "; ".join(told(figure, text) for figure in figures(text)) == expected.strip()
