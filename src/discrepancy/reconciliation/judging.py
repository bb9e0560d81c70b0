"""What is needed to word a finding, how grave it is, and where it stands among others."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discrepancy.model import Assertion, Finding, Severity
from discrepancy.reconciliation.evidence import Evidence
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.wording import Wording

GRAVE = ("killed", "killed or wounded", "missing", "wounded")
"""Properties whose figures come before all others, the gravest first; whatever differs in them is of high severity."""

SUFFERED = ("kidnapped", "trapped", "shot", "stabbed", "hospitalised", "displaced", "homeless", "evacuated")
"""Other properties of people whom something befell: of one severity they come next."""

GRAVITY = (*GRAVE, *SUFFERED)


SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")
"""The gravest first."""


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
    """Where a finding stands among others: what matters most first, and what outlets are called last of all.

    By severity; then the gravest property; then what disagrees before what was only updated; then the widest ratio of
    figures in one unit; then its figures and words.
    """
    members = [by_id[one] for one in finding.assertions]
    grave = min(
        (GRAVITY.index(m.subject.property) for m in members if m.subject.property in GRAVITY), default=len(GRAVITY)
    )
    stated = sorted({bound for member in members for bound in member.quantity.said or ()}, reverse=True)
    return (
        SEVERITIES.index(finding.severity),
        grave,
        finding.kind == "update",
        -_widest(members),
        finding.code,
        finding.kind,
        [-value for value in stated],
        finding.message,
        finding.assertions,
    )


def _widest(members: Sequence[Assertion]) -> float:
    """How many times the smallest the largest figure is, of those in one unit."""
    by_unit: defaultdict[str, list[float]] = defaultdict(list)
    for member in members:
        by_unit[member.quantity.unit] += [abs(bound) for bound in member.quantity.said or ()]
    ratios = [max(values) / min(values) if min(values) else math.inf for values in by_unit.values() if any(values)]
    return max(ratios, default=1.0)
