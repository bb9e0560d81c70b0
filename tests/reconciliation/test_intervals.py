"""Sets of intervals with a common point."""

from hypothesis import given
from hypothesis import strategies as st

from discrepancy.reconciliation.intervals import Interval, stab

ENDS = st.integers(-20, 20)
INTERVALS = st.lists(st.tuples(ENDS, ENDS).map(lambda pair: Interval(min(pair), max(pair))), max_size=12)


def test_a_wide_interval_stands_in_every_set_that_it_meets() -> None:
    assert stab([Interval(1, 1), Interval(5, 5), Interval(0, 9)]) == [
        ([0, 2], Interval(1, 1)),
        ([1, 2], Interval(5, 5)),
    ]


def test_intervals_that_touch_meet() -> None:
    assert stab([Interval(0, 2), Interval(2, 4)]) == [([0, 1], Interval(2, 2))]


def test_no_chaining() -> None:
    assert [places for places, _ in stab([Interval(0, 2), Interval(1, 4), Interval(3, 5)])] == [[0, 1], [1, 2]]


def test_nothing_is_nothing() -> None:
    assert stab([]) == []


@given(INTERVALS)
def test_every_set_has_its_point_and_every_interval_a_set(intervals: list[Interval]) -> None:
    found = stab(intervals)
    assert {place for places, _ in found for place in places} == set(range(len(intervals)))
    for places, common in found:
        assert common.low <= common.high
        assert all(intervals[place].low <= common.low and common.high <= intervals[place].high for place in places)


@given(INTERVALS)
def test_sets_are_the_largest_and_in_order(intervals: list[Interval]) -> None:
    found = [set(places) for places, _ in stab(intervals)]
    assert not any(one < other for one in found for other in found)
    for one, interval in enumerate(intervals):
        for other in range(one):
            together = any({one, other} <= places for places in found)
            assert together is interval.meets(intervals[other])
    lows = [common.low for _, common in stab(intervals)]
    assert lows == sorted(lows)
