"""A draft against itself: headline, standfirst and body."""

from collections.abc import Iterator, Mapping, Sequence

from discrepancy.alignment.comparison import threshold
from discrepancy.model import Document
from discrepancy.reconciliation.bearing import go_together
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.judging import Judge
from discrepancy.reconciliation.rules import rule

HEADLINE, STANDFIRST, BODY = range(3)


def inconsistencies(
    figures: Sequence[Figure], documents: Mapping[str, Document], judge: Judge
) -> Iterator[tuple[Figure, list[Figure]]]:
    """Each figure of the draft that what stands below it does not bear out, with the figures that speak against it.

    A headline or standfirst is borne out where one figure below goes with it. Within the body a figure speaks against
    another only where both have the same speaker, or none.

    Args:
        figures: the draft's figures for one quantity.
        documents: the draft, by its id.
        judge: says how sure it is that figures are about one thing.
    """
    parts = {one.assertion.id: _part(one, documents[one.assertion.document].text) for one in figures}
    for one in figures:
        part = parts[one.assertion.id]
        below = [other for other in figures if _below(one, other, part, parts[other.assertion.id])]
        if part != BODY and any(go_together(one, other) for other in below):
            continue
        against = [other for other in below if rule("D703").holds(one, other) and (part != BODY or _alike(one, other))]
        if against and _link(one, against, judge) >= threshold("conflict"):
            yield one, against


def _below(one: Figure, other: Figure, part: int, lower: int) -> bool:
    return part < lower or (part == lower == BODY and one.assertion.span.start < other.assertion.span.start)


def _alike(one: Figure, other: Figure) -> bool:
    """Whether both have a speaker, or neither: rule D703 sees to it that two speakers are one."""
    return (one.assertion.attribution is None) == (other.assertion.attribution is None)


def _link(one: Figure, others: Sequence[Figure], judge: Judge) -> float:
    return judge.evidence.link([one.assertion], [other.assertion for other in others])


def _part(figure: Figure, text: str) -> int:
    """Where the figure stands: a standfirst is the first paragraph below a headline, with others below it."""
    if figure.headline:
        return HEADLINE
    above = [line for line in text[: figure.assertion.span.start].split("\n")[:-1] if line.strip()]
    below = [line for line in text[figure.assertion.span.end :].split("\n")[1:] if line.strip()]
    return STANDFIRST if len(above) == 1 and below else BODY
