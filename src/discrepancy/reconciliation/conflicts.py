"""Which figures of one alignment clash, how surely, and the finding that tells of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from discrepancy.alignment.comparison import threshold
from discrepancy.lexicon.revision import Revision
from discrepancy.model import Alignment, Assertion, Finding, Kind
from discrepancy.reconciliation.evidence import Evidence
from discrepancy.reconciliation.explaining import Need, weighing
from discrepancy.reconciliation.figures import Figure, later_than, moved_from, rises
from discrepancy.reconciliation.judging import Judge, ratio, severity
from discrepancy.reconciliation.rules import Rule, verdict
from discrepancy.reconciliation.wording import figure as written
from discrepancy.reconciliation.wording import quoted_twice, reasons

VALUES = 24
"""How many different values of one alignment are set against each other, those with most figures first."""

GRAVITY: tuple[Kind, ...] = ("conflict", "arithmetic", "update")
"""The kinds of clashes; an alignment's finding is of the first that it has."""


AS_TOLD: Mapping[Revision, str] = {
    "earlier": "an earlier count",
    "raised": "raised from another",
    "lowered": "lowered from another",
    "revised": "revised from another",
}
"""What the words beside a figure make of it, for a reader."""


Sides = tuple[Sequence[Figure], Sequence[Figure]]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values of one alignment that cannot both be true, each with the figures that give it in one wording.

    `grounds` are the figures of the two values by which they are most surely of one quantity: those of the one wording,
    or those of every wording, "about 200" with "200".
    """

    rule: Rule
    kind: Kind
    ones: tuple[Figure, ...]
    others: tuple[Figure, ...]
    grounds: Sides


def clashes(figures: Sequence[Figure], evidence: Evidence) -> list[Clash]:
    """The clashes between values of one alignment that are surely of one quantity, the gravest kind alone.

    How sure that is depends on the figures' subjects and never on the options, so that a wider tolerance can only take
    clashes away.
    """
    by_wording: defaultdict[object, list[Figure]] = defaultdict(list)
    by_value: defaultdict[object, list[Figure]] = defaultdict(list)
    for figure in _spread(figures):
        by_wording[_value(figure), figure.assertion.quantity.modifier, figure.assertion.status].append(figure)
        by_value[_value(figure)].append(figure)
    values = sorted(
        by_wording.values(), key=lambda several: (-len(several), several[0].plain.low, several[0].plain.high)
    )
    found = [
        clash
        for ones, others in combinations(values[:VALUES], 2)
        for clash in _clash((ones, others), (by_value[_value(ones[0])], by_value[_value(others[0])]), evidence)
    ]
    kinds = {clash.kind for clash in found}
    gravest = next((kind for kind in GRAVITY if kind in kinds), None)
    return [clash for clash in found if clash.kind == gravest]


def _value(figure: Figure) -> tuple[object, ...]:
    """What a figure says, however it is worded."""
    return figure.unit, figure.plain, figure.assertion.subject.property


def _clash(worded: Sides, whole: Sides, evidence: Evidence) -> list[Clash]:
    """The clash of two values, as the gravest of their figures' pairs makes it; none where they go together.

    Args:
        worded: the figures that give the two values, on either side in one wording.
        whole: the figures that give them in any.
        evidence: says how sure it is that they are of one quantity.
    """
    ones, others = worded
    rules = {verdict(one, other) for one in _unlike(ones) for other in _unlike(others)}
    for kind in GRAVITY:
        for rule in sorted((rule for rule in rules if rule.kind == kind), key=lambda rule: rule.code):
            grounds = max(worded, whole, key=lambda sides: _link(sides, evidence))
            sure = _link(grounds, evidence) >= threshold("conflict")
            return [Clash(rule, kind, tuple(ones), tuple(others), grounds)] if sure else []
    return []


def _link(sides: Sides, evidence: Evidence) -> float:
    return evidence.link(_assertions(sides[0]), _assertions(sides[1]))


def _unlike(figures: Sequence[Figure]) -> list[Figure]:
    """One figure of each sort that a rule tells apart: by publication, revision, and in headlines by text."""
    sorts = {(one.published, one.revision, one.text if one.headline else "", one.admitted): one for one in figures}
    return list(sorts.values())


def _spread(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those without words of a revision taking over what another article says of their very value.

    Where one article tells that 20 was the first count, or that the toll rose from 20, it is so in the others, but for
    those that came out later.
    """
    marked: defaultdict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.revision:
            marked[figure.unit, figure.plain].append(figure)
    moved = [figure for figure in figures if figure.assertion.quantity.origin is not None]
    return [_taught(figure, marked.get((figure.unit, figure.plain), ()), moved) for figure in figures]


def _taught(figure: Figure, others: Sequence[Figure], moved: Sequence[Figure]) -> Figure:
    if figure.revision is None and any(moved_from(one, figure) for one in moved):
        return replace(figure, revision="earlier")
    said = {other.revision for other in others}
    if figure.revision or len(said) != 1 or any(later_than(figure.published, one.published) for one in others):
        return figure
    return replace(figure, revision=others[0].revision)


def _assertions(figures: Sequence[Figure]) -> list[Assertion]:
    return [figure.assertion for figure in figures]


def clash_finding(alignment: Alignment, figures: Sequence[Figure], found: Sequence[Clash], judge: Judge) -> Finding:
    """The finding for an alignment whose values clash: every figure that takes a side, and nobody who fits all."""
    sides = _sides(_spread(figures), found)
    worst = max(found, key=lambda clash: ratio(clash.ones[0], clash.others[0]))
    best = judge.evidence.best(_assertions(worst.ones), _assertions(worst.others))
    update = worst.kind == "update"
    told = (", then " if update else " or ").join(judge.wording.side(_assertions(side), dated=update) for side in sides)
    notes = _notes(sides, worst)
    return Finding(
        code=worst.rule.code,
        name=worst.rule.name,
        kind=worst.kind,
        severity=severity([figure for side in sides for figure in side]),
        alignment=alignment.id,
        assertions=tuple(figure.assertion.id for side in sides for figure in side),
        message="; ".join([f"{alignment.label}: {told}", *notes]),
        reasons=(
            *reasons(worst.rule, best),
            *(f"{note[0].upper()}{note[1:]}." for note in [*notes, *(_dated(sides) if update else [])]),
        ),
        weighing=weighing(judge, worst.rule, *worst.grounds, Need("conflict")),
    )


def _notes(sides: Sequence[Sequence[Figure]], worst: Clash) -> list[str]:
    """What an editor should know besides: who gives two of the figures, and that the newer is the lower."""
    if worst.kind == "update":
        return ["the newer figure is lower"] if worst.rule.code == "U602" else []
    twice = quoted_twice([_assertions(side) for side in sides])
    return [*([twice] if twice else []), *(["the later article has the lower figure"] if _sank(worst) else [])]


def _dated(sides: Sequence[Sequence[Figure]]) -> list[str]:
    """By what an update is told to be one: the words beside its figures, or where there are none the days."""
    words = [
        f"{written(one.assertion.quantity)} is told as {told}"
        for one in (side[0] for side in sides)
        if (told := _told(one))
    ]
    return words or ["the days of the articles tell which is the newer"]


def _told(one: Figure) -> str | None:
    """What the words beside a figure say of another count of it."""
    if one.revision:
        return AS_TOLD[one.revision]
    return None if one.assertion.quantity.origin is None else "what another rose or fell to"


def _sank(clash: Clash) -> bool:
    """Whether of what only rises the lower value stands in later articles alone."""
    low, high = sorted((clash.ones, clash.others), key=lambda side: side[0].plain.low)
    return rises(low[0]) and all(later_than(one.published, other.published) for one in low for other in high)


def _sides(figures: Sequence[Figure], found: Sequence[Clash]) -> list[list[Figure]]:
    """The figures that clash, by value: in the order of days for an update, else the most widely given first."""
    taking = {figure.assertion.id for clash in found for figure in (*clash.ones, *clash.others)}
    by_value: defaultdict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.assertion.id in taking:
            by_value[figure.unit, figure.plain].append(figure)
    if found[0].kind == "update":
        dated = all(one.published for side in by_value.values() for one in side)
        return sorted(by_value.values(), key=lambda side: _age(side, dated=dated))
    return sorted(
        by_value.values(), key=lambda side: (-len({one.assertion.document for one in side}), side[0].plain.low)
    )


def _age(side: Sequence[Figure], *, dated: bool) -> tuple[object, ...]:
    """Where a value stands in a timeline: what is called an earlier count first, what is revised last of its day.

    Days tell only where all are known: of "lowered to 15" on Tuesday and an undated 20 the words tell which is newer.
    """
    newest = not all(one.revision == "earlier" for one in side)
    revised = any(one.revision not in {None, "earlier"} or one.assertion.quantity.origin is not None for one in side)
    day = min(str(one.published) for one in side) if dated else ""
    return newest, day, revised, side[0].plain.low
