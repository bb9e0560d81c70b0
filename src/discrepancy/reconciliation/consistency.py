"""A draft against itself: headline, standfirst and body."""

from collections.abc import Sequence

from discrepancy.alignment.comparison import threshold
from discrepancy.reconciliation.bearing import go_together
from discrepancy.reconciliation.changed import alike
from discrepancy.reconciliation.evidence import comes_to
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.judging import Judge
from discrepancy.reconciliation.rules import rule

HEADLINE, STANDFIRST, BODY = range(3)


OF_DOCUMENTS = {"document": None, "rival": None}
"""Facets that tell of two documents, and nothing of two parts of one."""


def inconsistent(
    one: Figure, aligned: Sequence[Figure], all_: Sequence[Figure], text: str, judge: Judge
) -> list[Figure]:
    """The figures below one of a draft that speak against it; none where it is borne out.

    A headline or standfirst is borne out where one figure below goes with it. Within the body a figure speaks against
    another only where they are aligned, and both have the same speaker or none.

    Args:
        one: the figure.
        aligned: the draft's other figures for its quantity.
        all_: all figures of the draft.
        text: the draft.
        judge: says how sure it is that figures are about one thing.
    """
    part = _part(one, text)
    below = [other for other in (aligned if part == BODY else all_) if _below(one, other, part, _part(other, text))]
    against = [other for other in below if rule("D703").holds(one, other) and _surely(one, other, judge)]
    if part == BODY:
        return [
            other for other in against if (one.assertion.attribution is None) == (other.assertion.attribution is None)
        ]
    said = one.assertion.subject.property
    borne_out = any(go_together(one, other) and other.assertion.subject.property == said for other in below)
    beside = [other for other in all_ if other.assertion.sentence == one.assertion.sentence]
    return [] if borne_out else [other for other in against if not any(go_together(peer, other) for peer in beside)]


def _surely(one: Figure, other: Figure, judge: Judge) -> bool:
    found = judge.evidence.best([one.assertion], [other.assertion])
    return alike(found, one.assertion.subject.property) and comes_to(found, OF_DOCUMENTS) >= threshold("draft")


def _below(one: Figure, other: Figure, part: int, lower: int) -> bool:
    return part < lower or (part == lower == BODY and one.assertion.span.start < other.assertion.span.start)


def _part(figure: Figure, text: str) -> int:
    """Where the figure stands: a standfirst is the first paragraph below a headline, with others below it."""
    if figure.headline:
        return HEADLINE
    above = [line for line in text[: figure.assertion.span.start].split("\n")[:-1] if line.strip()]
    below = [line for line in text[figure.assertion.span.end :].split("\n")[1:] if line.strip()]
    return STANDFIRST if len(above) == 1 and below else BODY
