"""One line for one place, as linters speak: each finding once in every article that it is about."""

from typing import Literal, NamedTuple

from discrepancy.model import Assertion, Finding, Report, Severity
from discrepancy.reporting.outline import only_figures
from discrepancy.reporting.places import Place, place
from discrepancy.reporting.safe import one_line
from discrepancy.reporting.witnesses import Witnesses, witnesses

FIGURE = "figure"
"""The code of a remark that only says how a figure was read."""


class Remark(NamedTuple):
    """What to say at a place; `severity` is the finding's, or "note" where there is nothing to do."""

    place: Place
    severity: Severity | Literal["note"]
    code: str
    message: str


def remarks(report: Report) -> list[Remark]:
    """The findings in the report's order, each at its first figure in every article; of an inventory, every figure.

    A finding about a draft stands only there. One that is settled is a note.
    """
    known = witnesses(report)
    if only_figures(report):
        return [Remark(_place(one, known), "note", FIGURE, known.described(one)) for one in report.assertions]
    return [
        Remark(
            _place(one, known), "note" if finding.settled else finding.severity, one_line(finding.code), _said(finding)
        )
        for finding in report.findings
        for one in _first_of_each_document(finding, known)
    ]


def _said(finding: Finding) -> str:
    return one_line(
        finding.message if finding.accepted is None else f"{finding.message} (accepted: {finding.accepted})"
    )


def _first_of_each_document(finding: Finding, known: Witnesses) -> list[Assertion]:
    if finding.kind == "draft":
        return [known.assertions[finding.assertions[0]]]
    first: dict[str, Assertion] = {}
    for name in finding.assertions:
        one = known.assertions[name]
        earlier = first.setdefault(one.document, one)
        if one.span.start < earlier.span.start:
            first[one.document] = one
    return list(first.values())


def _place(assertion: Assertion, known: Witnesses) -> Place:
    return place(known.documents[assertion.document], assertion.span)
