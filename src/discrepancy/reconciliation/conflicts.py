"""Which figures of one alignment clash, and how surely."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from discrepancy.alignment.comparison import threshold
from discrepancy.reconciliation.evidence import Evidence
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.rules import Rule, verdict

VALUES = 24
"""How many different values of one alignment are set against each other, those with most figures first."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values of one alignment that cannot both be true, each with the figures that give it."""

    rule: Rule
    ones: tuple[Figure, ...]
    others: tuple[Figure, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Both sides."""
        return self.ones + self.others


def clashes(figures: Sequence[Figure], evidence: Evidence) -> list[Clash]:
    """The clashes between values of one alignment that are surely enough about one quantity.

    How sure that is depends on the figures' subjects and never on the options, so that a wider tolerance can only take
    clashes away.
    """
    by_value: defaultdict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        said = figure.assertion
        by_value[figure.unit, figure.plain, said.quantity.modifier, said.status, said.subject.property].append(figure)
    values = sorted(by_value.values(), key=lambda several: (-len(several), several[0].plain.low, several[0].plain.high))
    found = []
    for ones, others in combinations(values[:VALUES], 2):
        rule = verdict(ones[0], others[0])
        if rule.kind == "conflict" and _sure(ones, others, evidence):
            found.append(Clash(rule, tuple(ones), tuple(others)))
    return found


def _sure(ones: Sequence[Figure], others: Sequence[Figure], evidence: Evidence) -> bool:
    mean = evidence.mean((figure.assertion for figure in ones), (figure.assertion for figure in others))
    return mean >= threshold("conflict")
