"""Which figures of one alignment clash, how surely, and the finding that tells of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.alignment.comparison import threshold
from discrepancy.model import Alignment, Assertion, Finding, Kind
from discrepancy.reconciliation.evidence import Evidence
from discrepancy.reconciliation.explaining import Need, weighing
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.judging import Judge, ratio, severity
from discrepancy.reconciliation.rules import Rule, verdict
from discrepancy.reconciliation.wording import quoted_twice, reasons

VALUES = 24
"""How many different values of one alignment are set against each other, those with most figures first."""

GRAVITY: tuple[Kind, ...] = ("conflict", "arithmetic", "update")
"""The kinds of clashes; an alignment's finding is of the first that it has."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values of one alignment that cannot both be true, each with the figures that give it."""

    rule: Rule
    kind: Kind
    ones: tuple[Figure, ...]
    others: tuple[Figure, ...]


def clashes(figures: Sequence[Figure], evidence: Evidence) -> list[Clash]:
    """The clashes between values of one alignment that are surely of one quantity, the gravest kind alone.

    How sure that is depends on the figures' subjects and never on the options, so that a wider tolerance can only take
    clashes away.
    """
    by_value: defaultdict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        said = figure.assertion
        key = (figure.unit, figure.plain, said.quantity.modifier, said.status, said.subject.property)
        by_value[key].append(figure)
    values = sorted(by_value.values(), key=lambda several: (-len(several), several[0].plain.low, several[0].plain.high))
    found = [clash for ones, others in combinations(values[:VALUES], 2) for clash in _clash(ones, others, evidence)]
    kinds = {clash.kind for clash in found}
    gravest = next((kind for kind in GRAVITY if kind in kinds), None)
    return [clash for clash in found if clash.kind == gravest]


def _clash(ones: Sequence[Figure], others: Sequence[Figure], evidence: Evidence) -> list[Clash]:
    """The clash of two values, as the gravest of their figures' pairs makes it; none where they go together."""
    rules = {verdict(one, other) for one in _unlike(ones) for other in _unlike(others)}
    for kind in GRAVITY:
        for rule in sorted((rule for rule in rules if rule.kind == kind), key=lambda rule: rule.code):
            sure = evidence.link(_assertions(ones), _assertions(others)) >= threshold("conflict")
            return [Clash(rule, kind, tuple(ones), tuple(others))] if sure else []
    return []


def _unlike(figures: Sequence[Figure]) -> list[Figure]:
    """One figure of each sort that a rule tells apart: by time of publication, and in headlines by text."""
    return list({(one.published, one.text if one.headline else "", one.admitted): one for one in figures}.values())


def _assertions(figures: Sequence[Figure]) -> list[Assertion]:
    return [figure.assertion for figure in figures]


def clash_finding(alignment: Alignment, figures: Sequence[Figure], found: Sequence[Clash], judge: Judge) -> Finding:
    """The finding for an alignment whose values clash: every figure that takes a side, and nobody who fits all."""
    sides = _sides(figures, found)
    worst = max(found, key=lambda clash: ratio(clash.ones[0], clash.others[0]))
    best = judge.evidence.best(_assertions(worst.ones), _assertions(worst.others))
    twice = quoted_twice([_assertions(side) for side in sides])
    join = ", then " if worst.kind == "update" else " or "
    told = join.join(judge.wording.side(_assertions(side), dated=worst.kind == "update") for side in sides)
    return Finding(
        code=worst.rule.code,
        name=worst.rule.name,
        kind=worst.kind,
        severity=severity([figure for side in sides for figure in side]),
        alignment=alignment.id,
        assertions=tuple(figure.assertion.id for side in sides for figure in side),
        message=f"{alignment.label}: {told}" + (f"; {twice}" if twice and worst.kind == "conflict" else ""),
        reasons=(*reasons(worst.rule, best), *([f"{twice[0].upper()}{twice[1:]}."] if twice else [])),
        weighing=weighing(judge, worst.rule, worst.ones, worst.others, Need("conflict")),
    )


def _sides(figures: Sequence[Figure], found: Sequence[Clash]) -> list[list[Figure]]:
    """The figures that clash, by value: in the order of days for an update, else the most widely given first."""
    taking = {figure.assertion.id for clash in found for figure in (*clash.ones, *clash.others)}
    by_value: defaultdict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.assertion.id in taking:
            by_value[figure.unit, figure.plain].append(figure)
    if found[0].kind == "update":
        return sorted(by_value.values(), key=lambda side: (min(str(one.published) for one in side), side[0].plain.low))
    return sorted(
        by_value.values(), key=lambda side: (-len({one.assertion.document for one in side}), side[0].plain.low)
    )
