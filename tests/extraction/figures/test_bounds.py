"""What a stated value admits by its modifier: which ends are open, and how far the others reach."""

import pytest

from discrepancy.extraction.figures import admitted
from discrepancy.model import Modifier, Number
from discrepancy.options import HedgeWidths


@pytest.mark.parametrize(
    ("modifier", "expected"),
    [
        ("exact", (200, 300)),
        ("range", (200, 300)),
        ("at_least", (200, None)),
        ("more_than", (200, None)),
        ("at_most", (None, 300)),
        ("less_than", (None, 300)),
        ("almost", (180, 300)),
        ("about", (180, 330)),
    ],
)
def test_which_ends_are_open(modifier: Modifier, expected: tuple[Number | None, Number | None]) -> None:
    assert admitted((200, 300), modifier) == expected


@pytest.mark.parametrize(
    ("stated", "modifier", "expected"),
    [
        ((-200, -200), "about", (-220, -180)),
        ((-200, -200), "almost", (-220, -200)),
        ((0.1, 0.1), "about", (0.09, 0.11)),
        ((25, 25), "about", (22.5, 27.5)),
    ],
)
def test_how_far_a_hedge_reaches(
    stated: tuple[Number, Number], modifier: Modifier, expected: tuple[Number, Number]
) -> None:
    found = admitted(stated, modifier, HedgeWidths(about=0.1, almost=0.1))
    assert found == expected
    assert [type(bound) for bound in found] == [type(bound) for bound in expected]


@pytest.mark.parametrize(
    ("modifier", "expected"),
    [("more_than", (200, 220)), ("less_than", (180, 200)), ("almost", (180, 200)), ("exact", (200, 200))],
)
def test_what_is_near_has_both_ends(modifier: Modifier, expected: tuple[Number, Number]) -> None:
    assert admitted((200, 200), modifier, near=True) == expected
