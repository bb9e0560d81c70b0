"""A remark a line, as linters print."""

from discrepancy import Report
from discrepancy.reporting.line import render

MESSAGE = "high C201 drowned: 11 (the coast guard, in Harbour Post) or six (the harbour master)\n"


def test_a_finding_is_said_once_in_each_article(report: Report) -> None:
    assert render(report) == f"d1:3:22: {MESSAGE}d2:1:1: {MESSAGE}d3:1:53: {MESSAGE}"


def test_files_and_their_lines(dated: Report) -> None:
    places = [line.split(": ")[0] for line in render(dated).splitlines()]
    assert places == [
        "story/monday.txt:3:1",
        "story/tuesday.txt:1:28",
        "story/all.jsonl:4:1",
        "story/monday.txt:3:1",
        "story/tuesday.txt:1:28",
    ]


def test_an_inventory_notes_every_figure(report: Report) -> None:
    lines = render(report.model_copy(update={"alignments": (), "findings": ()})).splitlines()
    assert lines[0] == "d1:3:22: note figure 11 · drowned · The coast guard"
    assert len(lines) == len(report.assertions)
