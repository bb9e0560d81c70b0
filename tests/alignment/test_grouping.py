"""Groups from pairs: no chaining, no excluded members, no difference by order."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from discrepancy.alignment.grouping import groups

APART = float("-inf")


def test_two_that_fit_are_one_group() -> None:
    assert groups([0, 1, 2], {(0, 1): 2.0, (0, 2): -1.0, (1, 2): -1.0}) == [[0, 1], [2]]


def test_a_chain_of_likes_is_not_one_group() -> None:
    assert groups([0, 1, 2], {(0, 1): 2.0, (1, 2): 1.0, (0, 2): -3.0}) == [[0, 1], [2]]


def test_a_pair_never_compared_speaks_against() -> None:
    assert groups([0, 1, 2], {(0, 1): 2.0, (1, 2): 0.5}) == [[0, 1], [2]]


def test_exclusion_outweighs_everything() -> None:
    assert groups([0, 1, 2], {(0, 1): 9.0, (1, 2): 8.0, (0, 2): APART}) == [[0, 1], [2]]


def test_a_document_speaks_once_with_its_best_wording() -> None:
    """Members 1 and 2 are of one document: that 2 fits 0 badly does not matter, since 1 fits it well."""
    assert groups([0, 1, 1], {(0, 1): 2.0, (1, 2): 2.5, (0, 2): -4.0}) == [[0, 1, 2]]


def test_nothing_is_nothing() -> None:
    assert groups([], {}) == []


@st.composite
def linked(draw: st.DrawFn) -> tuple[list[int], dict[tuple[int, int], float]]:
    size = draw(st.integers(1, 9))
    owners = draw(st.lists(st.integers(0, 4), min_size=size, max_size=size))
    score = st.one_of(st.just(APART), st.integers(-50, 50).map(lambda tenth: tenth / 10))
    pairs = [pair for pair in combinations(range(size), 2) if draw(st.booleans())]
    return owners, {pair: draw(score) for pair in pairs}


@given(linked())
def test_every_member_has_one_group_and_none_with_what_excludes_it(
    given_: tuple[list[int], dict[tuple[int, int], float]],
) -> None:
    owners, scores = given_
    found = groups(owners, scores)
    assert sorted(member for group in found for member in group) == list(range(len(owners)))
    assert not any(scores.get(pair) == APART for group in found for pair in combinations(group, 2))
    assert all(any(scores.get(pair, -1.0) > 0 for pair in combinations(group, 2)) for group in found if len(group) > 1)
