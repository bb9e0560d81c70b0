"""Do figures about one quantity agree? Positions and findings."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from discrepancy.model import Alignment, Assertion, Document, Finding, Number, Position
from discrepancy.options import Options
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.intervals import admitted, stab
from discrepancy.reconciliation.rules import Rule, verdict

__all__ = ["Reconciliation", "reconcile"]


class Reconciliation(NamedTuple):
    """Alignments with their positions and outcome, and what an editor is shown."""

    alignments: tuple[Alignment, ...]
    findings: tuple[Finding, ...]


def reconcile(
    documents: Sequence[Document],
    assertions: Sequence[Assertion],
    alignments: Sequence[Alignment],
    options: Options = Options(),  # noqa: B008
) -> Reconciliation:
    """Judge every alignment.

    Args:
        documents: the documents that were read.
        assertions: all assertions that the alignments name.
        alignments: as `align` gives them.
        options: the options in force.
    """
    by_id = {assertion.id: assertion for assertion in assertions}
    outlets = {document.id: document.publisher or document.id for document in documents}
    judged, findings = [], []
    for alignment in alignments:
        done, finding = _judge(alignment, by_id, outlets, options)
        judged.append(done)
        if finding and finding.code not in options.ignore:
            findings.append(finding)
    return Reconciliation(tuple(judged), tuple(findings))


def _judge(
    alignment: Alignment, by_id: Mapping[str, Assertion], outlets: Mapping[str, str], options: Options
) -> tuple[Alignment, Finding | None]:
    members = [by_id[one] for one in alignment.assertions]
    figures = [Figure(one, admitted(one, options), admitted(one, options), one.quantity.unit) for one in members]
    positions = [
        Position(
            assertions=tuple(members[place].id for place in places), low=_number(common.low), high=_number(common.high)
        )
        for places, common in stab([figure.admitted for figure in figures])
    ]
    rule = _conflict(figures)
    outcome = "single" if len(members) == 1 else "conflict" if rule else "agree"
    judged = alignment.model_copy(update={"positions": tuple(positions), "outcome": outcome})
    if rule is None:
        return judged, None
    return judged, Finding(
        code=rule.code,
        name=rule.name,
        kind="conflict",
        severity="high" if members[0].subject.property == "killed" else "medium",
        alignment=alignment.id,
        assertions=alignment.assertions,
        message=f"{alignment.label}: " + " or ".join(_said(position, by_id, outlets) for position in positions),
        reasons=(rule.explanation,),
    )


def _conflict(figures: Sequence[Figure]) -> Rule | None:
    for place, one in enumerate(figures):
        for other in figures[place + 1 :]:
            rule = verdict(one, other)
            if rule.kind == "conflict":
                return rule
    return None


def _number(value: float) -> Number | None:
    if value in (float("inf"), float("-inf")):
        return None
    return int(value) if value == int(value) else value


def _said(position: Position, by_id: Mapping[str, Assertion], outlets: Mapping[str, str]) -> str:
    members = [by_id[one] for one in position.assertions]
    who = "; ".join(
        f"{member.attribution.source}, in {outlets[member.document]}"
        if member.attribution
        else outlets[member.document]
        for member in members
    )
    return f"{members[0].quantity.text} ({who})"
