"""When one figure of different people is told: what has to be the same, and what has to differ."""

import pytest

from discrepancy import Document, scan

MINE = "{} were killed by a mine near Tolm."
FOUR = MINE.format("Four soldiers")
SAME_FIGURE: list[tuple[str, str, bool]] = [
    (FOUR, MINE.format("Four policemen"), True),
    # of three it tells something that both have them, of two nothing
    (MINE.format("Three soldiers"), MINE.format("Three policemen"), True),
    (MINE.format("Two soldiers"), MINE.format("Two policemen"), False),
    # it has to be the same, exact, and stated
    (FOUR, MINE.format("Five policemen"), False),
    (MINE.format("About four soldiers"), MINE.format("About four policemen"), False),
    (MINE.format("At least four soldiers"), MINE.format("At least four policemen"), False),
    ("Four soldiers may have been killed by a mine near Tolm.", MINE.format("Four policemen"), False),
    # the people have to be others: no kind of the same, and not told apart by one of the texts
    (FOUR, MINE.format("Four people"), False),
    (MINE.format("Four soldiers and four policemen"), MINE.format("Four policemen"), False),
    (f"{FOUR} {MINE.format('Four policemen')}", MINE.format("Four policemen"), False),
    # the same has to be said of them
    (FOUR, "Four policemen were wounded by a mine near Tolm.", False),
    ("Four soldiers came to the port of Tolm.", "Four policemen came to the port of Tolm.", False),
]


@pytest.mark.parametrize(("one", "other", "told"), SAME_FIGURE)
def test_the_same_figure_of_others(one: str, other: str, *, told: bool) -> None:
    found = scan([Document(id="a", text=one), Document(id="b", text=other)]).findings
    assert [finding.code for finding in found] == ["S401"] * told
