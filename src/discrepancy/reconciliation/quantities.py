"""What a draft and its sources say of one quantity.

What the sources say is settled among themselves, as `scan` settles it: a draft cannot part figures that they set side
by side. A draft is written from its sources, so a figure of it that is aligned with none may still be set against the
one quantity of theirs that it fits best by far, on less evidence than figures of two outlets need.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from discrepancy.alignment.comparison import threshold
from discrepancy.model import Alignment, Assertion, Document
from discrepancy.options import Options
from discrepancy.reconciliation.bearing import contradicted
from discrepancy.reconciliation.changed import alike
from discrepancy.reconciliation.evidence import Evidence
from discrepancy.reconciliation.figures import Figure, figures

BY_FAR = 1.0
"""By how much, in log-odds, a quantity has to fit better than any other."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure of the draft, the draft's other figures for its quantity, and the sources'; `alignment` is an id."""

    one: Figure
    others: tuple[Figure, ...]
    sources: tuple[Figure, ...]
    alignment: str


@dataclass(frozen=True, slots=True)
class Table:
    """What is looked up to find a quantity; `alignments` are of all documents, `settled` of the sources alone."""

    draft: str
    documents: Mapping[str, Document]
    by_id: Mapping[str, Assertion]
    alignments: Sequence[Alignment]
    settled: Sequence[Alignment]
    evidence: Evidence
    options: Options


def quantities(table: Table) -> Iterator[Quantity]:
    """For each figure of the draft that stands in an alignment what is said of its quantity."""
    by_id = table.by_id
    home = {one: alignment for alignment in table.alignments for one in alignment.assertions}
    mine = [one for one in home if by_id[one].document == table.draft]
    sources = {one: _aligned(home[one], table) or _fitting(by_id[one], table) for one in mine}
    for one in mine:
        shared = set(sources[one])
        others = [
            other for other in mine if other != one and (home[other] == home[one] or shared & set(sources[other]))
        ]
        names = [one, *others, *sources[one]]
        first, *rest = figures([by_id[name] for name in names], table.documents, table.options)
        yield Quantity(first, tuple(rest[: len(others)]), tuple(rest[len(others) :]), home[one].id)


def _aligned(alignment: Alignment, table: Table) -> tuple[str, ...]:
    """The sources' figures of the alignment, and those that they are aligned with among themselves."""
    group = {one: settled.assertions for settled in table.settled for one in settled.assertions}
    own = [one for one in alignment.assertions if table.by_id[one].document != table.draft]
    return tuple(dict.fromkeys(chain(own, *(group.get(one, ()) for one in own))))


def _fitting(one: Assertion, table: Table) -> tuple[str, ...]:
    """The figures of the quantity that it fits best by far, where all contradict it: weak evidence supports nothing."""
    scores = sorted((_score(one, settled, table) for settled in table.settled), reverse=True)
    if not scores or scores[0] < max([threshold("draft"), *(score + BY_FAR for score in scores[1:2])]):
        return ()
    best = next(settled for settled in table.settled if _score(one, settled, table) == scores[0])
    others = [table.by_id[other] for other in best.assertions]
    first, *rest = figures([one, *others], table.documents, table.options)
    fits = alike(table.evidence.best([one], others), one.subject.property) and all(
        contradicted(first, other) for other in rest
    )
    return best.assertions if fits else ()


def _score(one: Assertion, settled: Alignment, table: Table) -> float:
    return table.evidence.link([one], [table.by_id[other] for other in settled.assertions])
