"""Workflow commands that GitHub shows beside the lines of a file."""

from discrepancy import Report
from discrepancy.reporting.github import render

MESSAGE = "drowned: 11 (the coast guard, in Harbour Post) or six (the harbour master)\n"


def test_a_finding_is_an_annotation_in_each_article(report: Report) -> None:
    assert render(report).splitlines(keepends=True) == [
        f"::error file=d1,line=3,endLine=3,col=22,endColumn=24,title=C201 (high)::{MESSAGE}",
        f"::error file=d2,line=1,endLine=1,col=1,endColumn=21,title=C201 (high)::{MESSAGE}",
        f"::error file=d3,line=1,endLine=1,col=53,endColumn=56,title=C201 (high)::{MESSAGE}",
    ]


def test_severities_are_levels(dated: Report) -> None:
    assert [line.split(" ")[0] for line in render(dated).splitlines()] == ["::error"] * 3 + ["::notice"] * 2


def test_what_ends_a_property_or_a_message_is_escaped(report: Report) -> None:
    documents = tuple(one.model_copy(update={"path": "a,b:c%.txt"}) for one in report.documents)
    finding = report.findings[0].model_copy(update={"message": "50%: 1,200\n::error::x"})
    written = render(report.model_copy(update={"documents": documents, "findings": (finding,)}))
    assert written.startswith("::error file=a%2Cb%3Ac%25.txt,line=3,")
    assert written.splitlines()[0].endswith("::50%25: 1,200 ::error::x")


def test_a_record_has_no_columns(dated: Report) -> None:
    assert "::error file=story/all.jsonl,line=4,endLine=4,title=C201 (high)::" in render(dated)
