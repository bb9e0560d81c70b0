"""An article with every figure marked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.model import Assertion, Document
from discrepancy.reporting.safe import lines


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a figure: `kind` is a finding's, or agree, single or figure; `link` leads to where it is told."""

    kind: str
    title: str
    link: str | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of an article; of a figure with its standing and the names by which it can be linked to."""

    text: str
    anchors: tuple[str, ...] = ()
    standing: Standing | None = None


GRAVEST = ("conflict", "subject", "arithmetic", "update", "draft", "agree", "single", "figure")
"""Which standing shows where figures lie over each other."""


def marked(
    document: Document, assertions: Sequence[Assertion], anchors: Mapping[str, str], standings: Mapping[str, Standing]
) -> Iterator[Stretch]:
    """The article's words in order, figures as stretches of their own.

    A figure that lies over others, as the sum of parts does, is marked and linked to with the first of them.
    """
    at = 0
    linked: set[str] = set()
    for group in _groups(assertions):
        start, end = group[0].span.start, group[0].span.end
        if start > at:
            yield Stretch(lines(document.text[at:start]))
        standing = min((standings[one.id] for one in group), key=lambda one: GRAVEST.index(one.kind))
        names = tuple(anchors[one.id] for one in group if one.id not in linked)
        yield Stretch(lines(document.text[start:end]), names, standing)
        linked.update(one.id for one in group)
        at = end
    if at < len(document.text):
        yield Stretch(lines(document.text[at:]))


def _groups(assertions: Sequence[Assertion]) -> list[list[Assertion]]:
    """The figures to mark, in order, each with those that overlap it; what is given in parts is marked by its parts."""
    groups: list[list[Assertion]] = []
    for one in sorted(assertions, key=lambda one: (bool(one.derived_from), one.span.start, -one.span.end)):
        over = [group for group in groups if _overlap(group[0], one)]
        if over:
            for group in over if one.derived_from else over[:1]:
                group.append(one)
        else:
            groups.append([one])
    return sorted(groups, key=lambda group: group[0].span.start)


def _overlap(one: Assertion, other: Assertion) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end
