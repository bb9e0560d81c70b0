"""Lines of negative.txt hold numbers and no figure."""

from pathlib import Path

import pytest

from discrepancy.extraction.figures import figures

LINES = Path(__file__).with_name("negative.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("text", LINES)
def test_no_figure(text: str) -> None:
    assert [figure.quantity.text for figure in figures(text)] == []


@pytest.mark.parametrize("text", LINES)
def test_no_figure_within_a_sentence(text: str) -> None:
    """What is no figure by itself is none in running text, and does not hide the figures beside it."""
    assert [figure.quantity.stated for figure in figures(f"They met 7,500 farmers; {text}")][:1] == [(7500, 7500)]


def test_there_are_enough_of_them() -> None:
    assert len(set(LINES)) >= 200
