"""A draft against itself: headline, standfirst and body."""

from collections.abc import Sequence

from discrepancy.alignment.comparison import threshold
from discrepancy.reconciliation.bearing import go_together
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.judging import Judge
from discrepancy.reconciliation.rules import rule

HEADLINE, STANDFIRST, BODY = range(3)


def inconsistent(one: Figure, others: Sequence[Figure], text: str, judge: Judge) -> list[Figure]:
    """The figures below one of a draft that speak against it; none where it is borne out.

    A headline or standfirst is borne out where one figure below goes with it. Within the body a figure speaks against
    another only where both have the same speaker, or none.

    Args:
        one: the figure.
        others: the draft's other figures for its quantity.
        text: the draft.
        judge: says how sure it is that figures are about one thing.
    """
    part = _part(one, text)
    below = [other for other in others if _below(one, other, part, _part(other, text))]
    if part != BODY and any(go_together(one, other) for other in below):
        return []
    against = [other for other in below if rule("D703").holds(one, other) and (part != BODY or _alike(one, other))]
    if not against:
        return []
    link = judge.evidence.link([one.assertion], [other.assertion for other in against])
    return against if link >= threshold("draft") else []


def _below(one: Figure, other: Figure, part: int, lower: int) -> bool:
    return part < lower or (part == lower == BODY and one.assertion.span.start < other.assertion.span.start)


def _alike(one: Figure, other: Figure) -> bool:
    """Whether both have a speaker, or neither: rule D703 sees to it that two speakers are one."""
    return (one.assertion.attribution is None) == (other.assertion.attribution is None)


def _part(figure: Figure, text: str) -> int:
    """Where the figure stands: a standfirst is the first paragraph below a headline, with others below it."""
    if figure.headline:
        return HEADLINE
    above = [line for line in text[: figure.assertion.span.start].split("\n")[:-1] if line.strip()]
    below = [line for line in text[figure.assertion.span.end :].split("\n")[1:] if line.strip()]
    return STANDFIRST if len(above) == 1 and below else BODY
