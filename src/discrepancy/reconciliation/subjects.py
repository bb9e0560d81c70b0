"""The same figure said of different people or things in what is otherwise one assertion."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from discrepancy.alignment.comparison import threshold
from discrepancy.alignment.mentions import Mention
from discrepancy.alignment.taxonomy import between, family
from discrepancy.model import Alignment, Assertion, Finding
from discrepancy.reconciliation.evidence import Evidence, comes_to
from discrepancy.reconciliation.explaining import Need, weighing
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.judging import GRAVE, Judge
from discrepancy.reconciliation.rules import rule
from discrepancy.reconciliation.wording import reasons

NOUN_ASIDE = {"noun": "same"}
"""What is asked of two figures whose nouns exclude each other: would they be of one quantity if these were the same?"""

Ready = Callable[[Sequence[Assertion]], Sequence[Figure]]
"""Assertions as figures, ready to be judged."""

FEWEST = 3
"""The smallest figure for which it tells something that two texts have it: one or two of anything are everywhere."""


MOST = 40
"""From how many quantities of one story on a figure is too common for it to tell anything that two share it."""


def mismatches(
    alignments: Sequence[Alignment], by_id: Mapping[str, Assertion], ready: Ready, judge: Judge
) -> Iterator[Finding]:
    """A finding for every two alignments that share a figure and everything but what is counted."""
    blocks: defaultdict[object, list[list[Assertion]]] = defaultdict(list)
    for alignment in alignments:
        for key, members in _counts([by_id[one] for one in alignment.assertions]).items():
            blocks[judge.evidence.story(members[0]), key].append(members)
    for sides in blocks.values():
        if len(sides) > MOST:
            continue
        everyone = [judge.evidence.mention(member) for side in sides for member in side] if len(sides) > 1 else []
        for ones, others in combinations(sides, 2):
            if _same_but_for_the_noun(ones, others, everyone, judge.evidence):
                yield _finding(ones, others, ready, judge)


def _counts(members: Sequence[Assertion]) -> dict[object, list[Assertion]]:
    """The members that state an exact count of a known property, by count and property."""
    found: defaultdict[object, list[Assertion]] = defaultdict(list)
    for member in members:
        quantity, said = member.quantity, member.subject.property
        counted = quantity.unit == "count" and quantity.modifier == "exact" and member.status == "stated"
        if counted and family(said) and quantity.stated and quantity.stated[0] >= FEWEST and not member.derived_from:
            found[quantity.stated, said].append(member)
    return found


def _same_but_for_the_noun(
    ones: Sequence[Assertion], others: Sequence[Assertion], everyone: Sequence[Mention], evidence: Evidence
) -> bool:
    left, right = [evidence.mention(one) for one in ones], [evidence.mention(other) for other in others]
    if not all(between(one.heads, other.heads) == "excluded" for one in left for other in right):
        return False
    if _texts(left[0], everyone) & _texts(right[0], everyone):
        return False
    return evidence.link(ones, others, lambda found: comes_to(found, NOUN_ASIDE)) >= threshold("subject")


def _texts(mention: Mention, everyone: Sequence[Mention]) -> set[str]:
    """The texts that have this figure of these people or things: one that has both tells them apart."""
    return {other.text for other in everyone if between(mention.heads, other.heads) in {"same", "wider"}}


def _finding(ones: Sequence[Assertion], others: Sequence[Assertion], ready: Ready, judge: Judge) -> Finding:
    sides = sorted((ones, others), key=lambda side: (-len(side), side[0].subject.head))
    found = rule("S401")
    said = ones[0].subject.property
    return Finding(
        code=found.code,
        name=found.name,
        kind="subject",
        severity="high" if said in GRAVE else "medium",
        alignment=None,
        assertions=tuple(member.id for side in sides for member in side),
        message=f"{said}: " + " or ".join(judge.wording.side(side, counted=True) for side in sides),
        reasons=reasons(found, judge.evidence.best(ones, others)),
        weighing=weighing(judge, found, ready(ones), ready(others), Need("subject", NOUN_ASIDE)),
    )
