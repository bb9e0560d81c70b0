"""Scales and their marks."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.reporting.html.scale import scale, written

VALUES = st.lists(st.floats(-1e15, 1e15).filter(lambda value: value == 0 or abs(value) > 1e-9), min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("values", "logarithmic", "labels"),
    [
        ([6, 11], False, ["6", "8", "10"]),
        ([2, 11], False, ["0", "5", "10"]),
        # small differences of large values
        ([6.1, 6.3], False, ["6.1", "6.2", "6.3"]),
        ([13.2e9, 13.9e9], False, ["13.2bn", "13.4bn", "13.6bn", "13.8bn"]),
        # one value stands in the middle of something
        ([40], False, ["36", "38", "40", "42", "44"]),
        ([0], False, ["-1", "-0.5", "0", "0.5", "1"]),
        # a slip by a factor of a hundred
        ([9, 1900], True, ["10", "100", "1,000"]),
        ([5, 120], True, ["5", "10", "20", "50", "100"]),
        # losses
        ([-300, 200], False, ["-200", "0", "200"]),
    ],
)
def test_scales(values: list[float], logarithmic: bool, labels: list[str]) -> None:
    found = scale(values)
    assert found.logarithmic is logarithmic
    assert [label for _, label in found.ticks] == labels


@given(VALUES)
def test_every_value_has_a_place_and_the_order_is_kept(values: list[float]) -> None:
    found = scale(values)
    places = [found.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    assert 1 <= len(found.ticks) <= 20
    assert all(0 <= place <= 100 for place, _ in found.ticks)


@given(st.floats(1, 1e12), st.floats(1.5, 1e6))
def test_equal_ratios_are_equally_far_apart_on_a_logarithmic_scale(value: float, ratio: float) -> None:
    found = scale([value, value * ratio, value * ratio * ratio])
    if found.logarithmic:
        low, middle, high = (found.at(value * ratio**power) for power in range(3))
        assert math.isclose(middle - low, high - middle, abs_tol=0.02)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (11.25, "11.25"),
        (120000, "120,000"),
        (1.2e6, "1.2m"),
        (13.25e9, "13.25bn"),
        (2e12, "2tn"),
        (-5e6, "-5m"),
    ],
)
def test_values_in_few_characters(value: float, words: str) -> None:
    assert written(value) == words
