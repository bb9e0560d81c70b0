"""Figures of one document that do not add up: a part above its whole, parts that come to more than it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from discrepancy.alignment.taxonomy import between
from discrepancy.model import Assertion, Document, Finding
from discrepancy.options import Options
from discrepancy.reconciliation.figures import Figure, figures
from discrepancy.reconciliation.intervals import Interval
from discrepancy.reconciliation.judging import Judge, severity
from discrepancy.reconciliation.rules import RULES, Rule


def slips(
    assertions: Sequence[Assertion], documents: Mapping[str, Document], options: Options, judge: Judge
) -> Iterator[Finding]:
    """A finding for every whole that its part or its parts exceed."""
    by_id = {assertion.id: assertion for assertion in assertions}
    parts: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        if assertion.part_of in by_id and assertion.status == "stated":
            parts[assertion.part_of].append(assertion)
    for name, members in parts.items():
        whole, *several = figures([by_id[name], *members], documents, options)
        comparable = [part for part in several if part.unit == whole.unit]
        yield from _judged(whole, comparable, judge)


def _judged(whole: Figure, parts: Sequence[Figure], judge: Judge) -> Iterator[Finding]:
    for part in parts:
        for rule in (one for one in RULES if one.pairs == "part and whole" and one.holds(part, whole)):
            yield _finding(rule, whole, [part], judge)
    if len(parts) > 1 and _apart(parts):
        together = Interval(sum(part.admitted.low for part in parts), sum(part.admitted.high for part in parts))
        total = replace(whole, plain=together, admitted=together)
        for rule in (one for one in RULES if one.pairs == "parts and whole" and one.holds(total, whole)):
            yield _finding(rule, whole, parts, judge)


def _apart(parts: Sequence[Figure]) -> bool:
    """Whether nobody and nothing can be counted in two of the parts."""
    heads = [frozenset(part.assertion.subject.head) for part in parts]
    return all(between(one, other) == "excluded" for one, other in combinations(heads, 2))


def _finding(rule: Rule, whole: Figure, parts: Sequence[Figure], judge: Judge) -> Finding:
    told = " and ".join(judge.wording.quoted(part.assertion) for part in parts)
    return Finding(
        code=rule.code,
        name=rule.name,
        kind="arithmetic",
        severity=severity([whole, *parts]),
        alignment=None,
        assertions=(whole.assertion.id, *(part.assertion.id for part in parts)),
        message=f"{told} within {judge.wording.side([whole.assertion], counted=True)}",
        reasons=(f"{rule.code}: {rule.headline}",),
    )
