"""A scan of a story finds just what is planted in it."""

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from discrepancy import scan
from discrepancy.model import Report
from discrepancy.strategies import PLANTS, Plant, reports, stories

PARSES = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SIMPLEST = settings(max_examples=1, phases=[Phase.generate], database=None)
"""The first example that Hypothesis tries is the one that all others shrink towards."""
FIRST = "Flood in Velmora\n\n4 people were killed in the flood in Velmora."


@pytest.mark.parametrize("plant", PLANTS)
@given(data=st.data())
@PARSES
def test_a_scan_finds_what_is_planted_and_nothing_else(plant: Plant, data: st.DataObject) -> None:
    story = data.draw(stories([plant]))
    report = scan(story.documents)
    assert {(one.id, one.quantity) for one in report.assertions} == {(one.id, one.quantity) for one in story.assertions}
    found = [(finding.kind, frozenset(finding.assertions)) for finding in report.findings]
    assert found == ([(story.kind, story.planted)] if story.kind else [])


# Each is as short as a failing example can be, so what a suite reports can be read at a glance.
SMALLEST: dict[Plant, str] = {
    "agreeing": "4 people were killed in the flood in Velmora.",
    "hedged": "About 4 people were killed in the flood in Velmora.",
    "parts": "2 soldiers and 2 civilians were killed in the flood in Velmora.",
    "trap": "11 people were injured in the flood in Velmora.",
    "updated": "11 people were killed in the flood in Velmora.",
    "conflicting": "11 people were killed in the flood in Velmora.",
}


@pytest.mark.parametrize("plant", PLANTS)
def test_a_story_shrinks_to_two_short_sentences(plant: Plant) -> None:
    story = find(stories([plant]), lambda _: True, settings=SIMPLEST)
    assert [document.text for document in story.documents] == [FIRST, f"Flood in Velmora\n\n{SMALLEST[plant]}"]


@given(reports(["conflicting", "agreeing"]))
@PARSES
def test_a_report_is_that_of_a_story(report: Report) -> None:
    assert len(report.findings) <= 1
    assert Report.model_validate_json(report.model_dump_json()) == report
