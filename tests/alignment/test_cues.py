"""Cues near a figure: what limits it, whom it counts, where a distance starts."""

import pytest

from discrepancy.alignment.cues import Cue, Extent, counts_attacker, extent, limits, measured_from, speaks_of_count
from discrepancy.lexicon import entries

LIMITS = entries("cues", "limit", Cue)
EXTENTS = entries("cues", "extent", Extent)
COUNTS = entries("cues", "count", Cue)


@pytest.mark.parametrize(("name", "text"), [(cue.name, text) for cue in LIMITS for text in cue.examples])
def test_limit(name: str, text: str) -> None:
    assert limits(text) == {name}


@pytest.mark.parametrize(("name", "text"), [(cue.name, text) for cue in LIMITS for text in cue.counterexamples])
def test_no_limit(name: str, text: str) -> None:
    assert name not in limits(text)


@pytest.mark.parametrize("text", [text for cue in COUNTS for text in cue.examples])
def test_count(text: str) -> None:
    assert speaks_of_count(text)


@pytest.mark.parametrize("text", [text for cue in COUNTS for text in cue.counterexamples])
def test_no_count(text: str) -> None:
    assert not speaks_of_count(text)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" dead, including the gunman", True),
        (" people died, among them the attacker", True),
        (" killed, including himself", True),
        (" dead, counting a suicide bomber", True),
        # others are counted in
        (" dead, including two children", False),
        (" killed by the gunman", False),
        (" dead", False),
    ],
)
def test_the_attacker_counted_in(after: str, *, expected: bool) -> None:
    assert counts_attacker(after) is expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" north of Lake View, the survey said", ["Lake", "View"]),
        (" (50 miles) to the south of the valley's market town of Orsk", ["Orsk"]),
        (" from the town of Veldra", ["Veldra"]),
        (" off Marle", ["Marle"]),
        # no place is named
        (" from the coast", []),
        (" deep, the survey said", []),
        # the name belongs to another clause
        (" from the coast, and Orsk was hit", []),
    ],
)
def test_where_a_distance_starts(after: str, expected: list[str]) -> None:
    assert measured_from(after) == expected


@pytest.mark.parametrize(("name", "text"), [(cue.name, text) for cue in EXTENTS for text in cue.examples])
def test_extent(name: str, text: str) -> None:
    assert extent(text) == name


@pytest.mark.parametrize("text", [text for cue in EXTENTS for text in cue.counterexamples])
def test_no_extent(text: str) -> None:
    assert extent(text) is None
