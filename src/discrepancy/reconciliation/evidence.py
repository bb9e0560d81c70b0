"""How sure it is that figures are about one quantity: alignment's comparison, asked again of groups that differ."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from discrepancy.alignment.comparison import Comparison, compare
from discrepancy.alignment.mentions import Mention, mentions
from discrepancy.model import Assertion, Document

SAMPLE = 12
"""How many figures of each side are compared with those of the other: more would hardly change the average."""


class Evidence:
    """The comparisons of one run, made when they are asked for."""

    def __init__(self, documents: Sequence[Document], assertions: Sequence[Assertion]) -> None:
        self._documents, self._assertions = documents, assertions

    @cached_property
    def _mentions(self) -> Mapping[str, Mention]:
        return {mention.assertion.id: mention for mention in mentions(self._documents, self._assertions)}

    def mention(self, assertion: Assertion) -> Mention:
        """The assertion as alignment sees it."""
        return self._mentions[assertion.id]

    def best(self, ones: Iterable[Assertion], others: Iterable[Assertion]) -> Comparison:
        """The comparison that speaks most for one quantity."""
        return max((found for _, found in self._all(ones, others)), key=lambda comparison: comparison.total)

    def link(self, ones: Iterable[Assertion], others: Iterable[Assertion], *, without: str | None = None) -> float:
        """The average log-odds over pairs of texts, each pair with its best wording, as alignment links groups.

        Args:
            ones: figures of the one side.
            others: figures of the other.
            without: a facet to leave out of the sum.
        """
        totals: dict[frozenset[str], float] = {}
        for texts, comparison in self._all(ones, others):
            total = comparison.without(without) if without else comparison.total
            totals[texts] = max(totals.get(texts, total), total)
        return sum(totals.values()) / len(totals)

    def _all(self, ones: Iterable[Assertion], others: Iterable[Assertion]) -> list[tuple[frozenset[str], Comparison]]:
        left, right = self._first(ones), self._first(others)
        return [(frozenset((one.text, other.text)), compare(one, other)) for one in left for other in right]

    def _first(self, several: Iterable[Assertion]) -> list[Mention]:
        """The first few, copies of a text left out."""
        ordered = sorted((self._mentions[one.id] for one in several), key=lambda mention: mention.key)
        return list({(one.text, one.assertion.span): one for one in ordered}.values())[:SAMPLE]
