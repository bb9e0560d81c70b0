"""The whole of reconciliation: every alignment judged, every finding worded and put in order."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from discrepancy.alignment import Story, stories
from discrepancy.model import Alignment, Assertion, Document, Finding, Number, Outcome, Position
from discrepancy.options import Options
from discrepancy.reconciliation.arithmetic import slips
from discrepancy.reconciliation.conflicts import Clash, clash_finding, clashes
from discrepancy.reconciliation.evidence import Evidence
from discrepancy.reconciliation.figures import Figure, figures
from discrepancy.reconciliation.intervals import stab
from discrepancy.reconciliation.judging import Judge, rank
from discrepancy.reconciliation.sources import Provenance
from discrepancy.reconciliation.subjects import mismatches
from discrepancy.reconciliation.wording import Wording


class Reconciliation(NamedTuple):
    """Alignments with their positions and outcome, and what an editor is shown, what matters most first."""

    alignments: tuple[Alignment, ...]
    findings: tuple[Finding, ...]


def reconcile(
    documents: Sequence[Document],
    assertions: Sequence[Assertion],
    alignments: Sequence[Alignment],
    options: Options = Options(),
) -> Reconciliation:
    """Judge which figures of each alignment can be true together, and word what an editor should see.

    Args:
        documents: the documents that were read.
        assertions: all assertions of the run.
        alignments: what `align` made of them.
        options: the options in force.
    """
    return reconcile_stories(stories(documents, assertions), alignments, options)


def reconcile_stories(
    told: Sequence[Story], alignments: Sequence[Alignment], options: Options = Options()
) -> Reconciliation:
    """As `reconcile`, of documents whose stories are known."""
    documents = [document for story in told for document in story.documents]
    assertions = [assertion for story in told for assertion in story.assertions]
    provenance = Provenance(told)
    judge = Judge(Evidence(told), Wording(documents, provenance), options.explain)
    by_id = {assertion.id: assertion for assertion in assertions}
    texts = {document.id: document for document in documents}

    def ready(members: Sequence[Assertion]) -> tuple[Figure, ...]:
        return figures(members, texts, options)

    judged: list[Alignment] = []
    findings: list[Finding] = []
    for alignment in alignments:
        members = ready([by_id[one] for one in alignment.assertions])
        found = clashes(members, judge.evidence)
        judged.append(
            alignment.model_copy(
                update={"positions": _positions(members, provenance), "outcome": _outcome(members, found)}
            )
        )
        if found:
            findings.append(clash_finding(alignment, members, found, judge))
    findings += mismatches(alignments, by_id, ready, judge)
    findings += slips(assertions, texts, options, judge)
    kept = [finding for finding in findings if finding.code not in options.ignore]
    return Reconciliation(tuple(judged), _in_order(kept, assertions))


def merged(parts: Iterable[Reconciliation], assertions: Sequence[Assertion]) -> Reconciliation:
    """What was reconciled story by story as if it had been together.

    Args:
        parts: for each story its alignments, numbered from 1, and its findings.
        assertions: those of all stories.
    """
    alignments: list[Alignment] = []
    findings: list[Finding] = []
    for part in parts:
        names = {one.id: f"q{number}" for number, one in enumerate(part.alignments, start=len(alignments) + 1)}
        alignments += (one.model_copy(update={"id": names[one.id]}) for one in part.alignments)
        findings += (
            one.model_copy(update={"alignment": names[one.alignment]}) if one.alignment else one
            for one in part.findings
        )
    return Reconciliation(tuple(alignments), _in_order(findings, assertions))


def _in_order(findings: Iterable[Finding], assertions: Sequence[Assertion]) -> tuple[Finding, ...]:
    by_id = {assertion.id: assertion for assertion in assertions}
    return tuple(sorted(findings, key=lambda finding: rank(finding, by_id)))


def _outcome(members: Sequence[Figure], found: Sequence[Clash]) -> Outcome:
    if found:
        return "update" if found[0].kind == "update" else "conflict"
    return "agree" if len(members) > 1 else "single"


def _positions(members: Sequence[Figure], provenance: Provenance) -> tuple[Position, ...]:
    """The largest sets of figures with a common point, unit by unit: figures of different units have none."""
    found = []
    for unit in sorted({figure.unit for figure in members}):
        of_unit = [figure for figure in members if figure.unit == unit]
        for places, common in stab([figure.admitted for figure in of_unit]):
            standing = [of_unit[place].assertion for place in places]
            found.append(
                Position(
                    assertions=tuple(one.id for one in standing),
                    low=_bound(common.low),
                    high=_bound(common.high),
                    sources=provenance.sources(standing),
                )
            )
    return tuple(found)


def _bound(value: float) -> Number | None:
    if math.isinf(value):
        return None
    return int(value) if value == int(value) else value
