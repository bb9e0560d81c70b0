"""What is needed to word a finding, how grave it is, and where it stands among others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discrepancy.model import Assertion, Finding, Severity
from discrepancy.reconciliation.evidence import Evidence
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.wording import Wording

GRAVE = ("killed", "missing", "wounded")
"""Properties whose figures come before all others, the gravest first."""


@dataclass(frozen=True, slots=True)
class Judge:
    """What is needed to word a finding; `explain` is the option of that name."""

    evidence: Evidence
    wording: Wording
    explain: bool


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
    """Where a finding stands among others: by severity, then the gravest property, the widest ratio, its words."""
    members = [by_id[one] for one in finding.assertions]
    grave = min((GRAVE.index(m.subject.property) for m in members if m.subject.property in GRAVE), default=len(GRAVE))
    values = [abs(bound) for m in members for bound in m.quantity.stated or () if bound]
    widest = max(values) / min(values) if values else 1.0
    return (("high", "medium", "low").index(finding.severity), grave, -widest, finding.message, finding.assertions)
