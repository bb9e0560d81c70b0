"""How sure it is that figures which differ are about one quantity: alignment's comparison, asked again for two values."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from discrepancy.alignment.comparison import Comparison, compare
from discrepancy.alignment.mentions import Mention, mentions
from discrepancy.model import Assertion, Document

SAMPLE = 6
"""How many figures of each value are compared with those of the other: more would hardly change the average."""


class Evidence:
    """The comparisons of one run, made when they are asked for."""

    def __init__(self, documents: Sequence[Document], assertions: Sequence[Assertion]) -> None:
        self._documents, self._assertions = documents, assertions

    @cached_property
    def _mentions(self) -> Mapping[str, Mention]:
        return {mention.assertion.id: mention for mention in mentions(self._documents, self._assertions)}

    def compare(self, one: Assertion, other: Assertion) -> Comparison:
        """The two assertions, facet by facet."""
        return compare(self._mentions[one.id], self._mentions[other.id])

    def best(self, ones: Iterable[Assertion], others: Iterable[Assertion]) -> Comparison:
        """The comparison that speaks most for one quantity, among the first few of either side."""
        return max(self._all(ones, others), key=lambda comparison: comparison.total)

    def mean(self, ones: Iterable[Assertion], others: Iterable[Assertion]) -> float:
        """The average log-odds that the first few of either side are about one quantity."""
        totals = [comparison.total for comparison in self._all(ones, others)]
        return sum(totals) / len(totals)

    def _all(self, ones: Iterable[Assertion], others: Iterable[Assertion]) -> list[Comparison]:
        left, right = self._first(ones), self._first(others)
        return [compare(one, other) for one in left for other in right]

    def _first(self, several: Iterable[Assertion]) -> list[Mention]:
        return sorted((self._mentions[one.id] for one in several), key=lambda mention: mention.key)[:SAMPLE]
