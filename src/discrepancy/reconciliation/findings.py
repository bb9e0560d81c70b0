"""What an editor is shown of one alignment: a conflict or an update, with its severity and its place in the order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discrepancy.model import Alignment, Assertion, Finding, Severity
from discrepancy.reconciliation.conflicts import Clash
from discrepancy.reconciliation.evidence import Evidence
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.wording import Wording, reasons

GRAVE = ("killed", "missing", "wounded")
"""Properties whose figures come before all others, the gravest first."""


@dataclass(frozen=True, slots=True)
class Judge:
    """What is needed to word a finding."""

    evidence: Evidence
    wording: Wording


def conflict(alignment: Alignment, figures: Sequence[Figure], found: Sequence[Clash], judge: Judge) -> Finding:
    """The finding for an alignment whose values clash: every figure that takes a side, and nobody who fits all."""
    sides = _sides(figures, found)
    worst = max(found, key=lambda clash: ratio(clash.ones[0], clash.others[0]))
    best = judge.evidence.best(
        (figure.assertion for figure in worst.ones), (figure.assertion for figure in worst.others)
    )
    return Finding(
        code=worst.rule.code,
        name=worst.rule.name,
        kind="conflict",
        severity=severity([figure for side in sides for figure in side]),
        alignment=alignment.id,
        assertions=tuple(figure.assertion.id for side in sides for figure in side),
        message=f"{alignment.label}: " + judge.wording.sides([[one.assertion for one in side] for side in sides]),
        reasons=reasons(worst.rule, best),
    )


def _sides(figures: Sequence[Figure], found: Sequence[Clash]) -> list[list[Figure]]:
    """The figures that clash with some other, grouped by value, those that most documents give first."""
    taking = {figure.assertion.id for clash in found for figure in clash.figures}
    by_value: dict[object, list[Figure]] = {}
    for figure in figures:
        if figure.assertion.id in taking:
            by_value.setdefault((figure.unit, figure.plain), []).append(figure)
    return sorted(
        by_value.values(), key=lambda side: (-len({one.assertion.document for one in side}), side[0].plain.low)
    )


def ratio(one: Figure, other: Figure) -> float:
    """How many times the larger of two figures is the smaller."""
    low, high = sorted((abs(_middle(one)), abs(_middle(other))))
    return high / low if low else float("inf")


def _middle(figure: Figure) -> float:
    return (figure.plain.low + figure.plain.high) / 2


def severity(figures: Sequence[Figure]) -> Severity:
    """High for the killed, missing and wounded and for what differs by half or more; low below a tenth; else medium."""
    if any(figure.assertion.subject.property in GRAVE for figure in figures):
        return "high"
    widest = max(ratio(min(figures, key=_middle), max(figures, key=_middle)), 1.0)
    return "high" if widest >= 1.5 else "low" if widest < 1.1 else "medium"


def rank(finding: Finding, by_id: Mapping[str, Assertion]) -> tuple[object, ...]:
    """Where a finding stands among others: by severity, the gravest property first, the widest ratio first, then by its words."""
    members = [by_id[one] for one in finding.assertions]
    grave = min((GRAVE.index(m.subject.property) for m in members if m.subject.property in GRAVE), default=len(GRAVE))
    values = [abs(bound) for m in members for bound in m.quantity.stated or () if bound]
    widest = max(values) / min(values) if values else 1.0
    return (("high", "medium", "low").index(finding.severity), grave, -widest, finding.message, finding.assertions)
