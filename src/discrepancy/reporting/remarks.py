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
    """What to say at a place; `severity` is the finding's, or "note" for a figure that nobody has compared."""

    place: Place
    severity: Severity | Literal["note"]
    code: str
    message: str


def remarks(report: Report) -> list[Remark]:
    """The findings in the report's order, each at its first figure in every article; of an inventory, every figure."""
    known = witnesses(report)
    if only_figures(report):
        return [Remark(_place(one, known), "note", FIGURE, known.described(one)) for one in report.assertions]
    return [
        Remark(_place(one, known), finding.severity, one_line(finding.code), one_line(finding.message))
        for finding in report.findings
        for one in _first_of_each_document(finding, known)
    ]


def _first_of_each_document(finding: Finding, known: Witnesses) -> list[Assertion]:
    first: dict[str, Assertion] = {}
    for name in finding.assertions:
        one = known.assertions[name]
        earlier = first.setdefault(one.document, one)
        if one.span.start < earlier.span.start:
            first[one.document] = one
    return list(first.values())


def _place(assertion: Assertion, known: Witnesses) -> Place:
    return place(known.documents[assertion.document], assertion.span)
