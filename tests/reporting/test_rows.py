"""What a report offers to notebooks and tables."""

import re

import pytest

from discrepancy import Finding, Report


def test_a_row_for_each_figure(dated: Report) -> None:
    rows = dated.to_rows()
    assert [row["figure"] for row in rows] == ["At least nine", "19", "Fewer than 30", "1,900", "12 miles"]
    assert len({tuple(row) for row in rows}) == 1
    assert {
        "document": "monday",
        "publisher": "Harbour Post",
        "published": "2031-03-03",
        "path": "story/monday.txt",
        "start": 13,
        "end": 26,
        "stated_low": 9,
        "stated_high": 9,
        "low": 9,
        "high": None,
        "modifier": "at_least",
        "source": "the coast guard",
        "sentence": "At least nine people died, the coast guard said.",
        "label": "people killed",
        "outcome": "conflict",
        "findings": "C201 U601",
    }.items() <= rows[0].items()
    assert rows[4]["findings"] == "C201"


def test_cells_are_flat(report: Report) -> None:
    assert {type(cell) for row in report.to_rows() for cell in row.values()} <= {str, int, float, type(None)}


def test_conflicts_are_the_findings_of_that_kind(dated: Report) -> None:
    assert [finding.code for finding in dated.conflicts] == ["C201"]


def test_quotes(report: Report) -> None:
    assert [report.quote(one) for one in report.assertions] == [one.quantity.text for one in report.assertions]
    with pytest.raises(KeyError):
        report.model_copy(update={"documents": ()}).quote(report.assertions[0])


def test_a_notebook_shows_the_findings_and_no_markup_of_an_article(report: Report) -> None:
    finding = report.findings[0].model_copy(update={"message": "<script>alert(1)</script> & 6"})
    shown = report.model_copy(update={"findings": (finding,)})._repr_html_()
    assert "<bdi>&lt;script&gt;alert(1)&lt;/script&gt; &amp; 6</bdi>" in shown
    assert set(re.findall(r"<(\w+)", shown)) == {"table", "caption", "thead", "tbody", "tr", "th", "td", "bdi"}
    assert isinstance(finding, Finding)
