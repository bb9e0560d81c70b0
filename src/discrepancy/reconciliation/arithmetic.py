"""Figures of one document that do not add up: parts and their whole, a change and the figures that it lies between."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from discrepancy.alignment.taxonomy import between
from discrepancy.model import Assertion, Document, Finding, Severity
from discrepancy.options import Options
from discrepancy.reconciliation.figures import Figure, figures
from discrepancy.reconciliation.growth import Growth, claim, growths
from discrepancy.reconciliation.intervals import Interval
from discrepancy.reconciliation.judging import Judge, severity
from discrepancy.reconciliation.lists import Parts, parts
from discrepancy.reconciliation.rules import Rule, rule
from discrepancy.reconciliation.sentences import said


def slips(
    assertions: Sequence[Assertion], documents: Mapping[str, Document], options: Options, judge: Judge
) -> Iterator[Finding]:
    """A finding for every whole that its part or its parts exceed or fall short of, and every change that is none.

    A copy of a document is judged with the first, once.
    """
    told = set()
    for finding in _all(assertions, documents, options, judge):
        key = (finding.code, finding.assertions)
        if key not in told:
            yield finding
        told.add(key)


def _all(
    assertions: Sequence[Assertion], documents: Mapping[str, Document], options: Options, judge: Judge
) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for name in sorted({assertion.document for assertion in assertions}):
        first.setdefault(documents[name].text, name)
    once = [assertion for assertion in assertions if first[documents[assertion.document].text] == assertion.document]
    for whole, members in _within(once):
        yield from _judged(*_ready(whole, members, documents, options), judge)
    for sentence in said(once, documents):
        for found in parts(sentence):
            yield from _listed(found, documents, options, judge)
        for growth in growths(sentence):
            yield from _grown(growth, documents, options, judge)


def _within(assertions: Sequence[Assertion]) -> Iterable[tuple[Assertion, list[Assertion]]]:
    """Every whole with the parts that are said to be of it."""
    by_id = {assertion.id: assertion for assertion in assertions}
    found: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        if assertion.part_of in by_id and assertion.status == "stated":
            found[assertion.part_of].append(assertion)
    return [(by_id[name], members) for name, members in found.items()]


def _ready(
    whole: Assertion, members: Sequence[Assertion], documents: Mapping[str, Document], options: Options
) -> tuple[Figure, list[Figure]]:
    """A whole and those of its parts that it can be compared with, as figures."""
    one, *several = figures([whole, *members], documents, options)
    return one, [part for part in several if part.unit == one.unit]


def _judged(whole: Figure, several: Sequence[Figure], judge: Judge) -> Iterator[Finding]:
    for part in several:
        if rule("A501").holds(part, whole):
            yield _of_whole(rule("A501"), whole, [part], judge)
    if len(several) > 1 and _apart(several) and rule("A502").holds(_sum(several), whole):
        yield _of_whole(rule("A502"), whole, several, judge)


def _listed(found: Parts, documents: Mapping[str, Document], options: Options, judge: Judge) -> Iterator[Finding]:
    whole, several = _ready(found.whole, found.parts, documents, options)
    if not found.all:
        yield from _judged(whole, several, judge)
    elif rule("A505").holds(_sum(several), whole):
        yield _of_whole(rule("A505"), whole, several, judge, "as all of")


def _grown(found: Growth, documents: Mapping[str, Document], options: Options, judge: Judge) -> Iterator[Finding]:
    (stated,) = figures([found.stated], documents, options)
    claimed = replace(stated, admitted=claim(stated.admitted, found.stated.quantity))
    computed = replace(stated, plain=Interval(found.exact, found.exact), admitted=found.computed)
    if rule("A504").holds(claimed, computed):
        levels = " to ".join(" ".join(level.quantity.text.split()) for level in found.levels)
        yield _finding(
            rule("A504"),
            [found.stated, *found.levels],
            f"{judge.wording.side([found.stated])}; from {levels} is {found.told}",
            severity([claimed, computed]),
        )


def _sum(several: Sequence[Figure]) -> Figure:
    """The parts as one figure, the first of them with what they may come to."""
    together = Interval(sum(part.admitted.low for part in several), sum(part.admitted.high for part in several))
    return replace(several[0], admitted=together)


def _apart(several: Sequence[Figure]) -> bool:
    """Whether nobody and nothing can be counted in two of the parts."""
    heads = [frozenset(part.assertion.subject.head) for part in several]
    return all(between(one, other) == "excluded" for one, other in combinations(heads, 2))


def _of_whole(rule: Rule, whole: Figure, several: Sequence[Figure], judge: Judge, link: str = "within") -> Finding:
    told = " and ".join(judge.wording.quoted(part.assertion) for part in several)
    return _finding(
        rule,
        [whole.assertion, *(part.assertion for part in several)],
        f"{told} {link} {judge.wording.side([whole.assertion], counted=True)}",
        severity([whole, *several]),
    )


def _finding(rule: Rule, members: Sequence[Assertion], message: str, severe: Severity) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        kind="arithmetic",
        severity=severe,
        alignment=None,
        assertions=tuple(member.id for member in members),
        message=message,
        reasons=(f"{rule.code}: {rule.headline}",),
    )
