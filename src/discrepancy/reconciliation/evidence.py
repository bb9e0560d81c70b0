"""How sure it is that figures are about one quantity: alignment's comparison, asked again of groups that differ."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter

from discrepancy.alignment.comparison import Comparison, compare, together, weights
from discrepancy.alignment.mentions import Mention, mentions
from discrepancy.alignment.stories import Story
from discrepancy.model import Assertion

Score = Callable[[Comparison], float]
TOTAL: Score = attrgetter("total")
"""What a comparison comes to, every facet counted as it was found."""

SAMPLE = 12
"""How many figures of each side are compared with those of the other: more would hardly change the average."""


def comes_to(comparison: Comparison, aside: Mapping[str, str | None]) -> float:
    """What a comparison would come to had the facets in `aside` found these levels, or for null not been asked."""
    table = weights()
    found = (weight for facet, _, weight in comparison.levels if facet.name not in aside)
    instead = (table[facet][level] for facet, level in aside.items() if level)
    return table["prior"]["all"] + sum(found) + sum(instead)


class Evidence:
    """The comparisons of one run, made when they are asked for, story by story as alignment made them."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self._stories = stories
        self._story = {one.id: number for number, story in enumerate(stories) for one in story.documents}
        self._read: tuple[int, Mapping[str, Mention]] = (-1, {})

    def story(self, assertion: Assertion) -> int:
        """The number of the story that the assertion is of."""
        return self._story[assertion.document]

    def mention(self, assertion: Assertion) -> Mention:
        """The assertion as alignment sees it. One story at a time is held in memory."""
        number = self.story(assertion)
        if self._read[0] != number:
            found = mentions(*self._stories[number])
            self._read = (number, {mention.assertion.id: mention for mention in found})
        return self._read[1][assertion.id]

    def best(self, ones: Iterable[Assertion], others: Iterable[Assertion]) -> Comparison:
        """The comparison that speaks most for one quantity."""
        return max((found for _, found in self._all(ones, others)), key=lambda comparison: comparison.total)

    def link(self, ones: Sequence[Assertion], others: Sequence[Assertion], score: Score = TOTAL) -> float:
        """What the pairs of texts that `links` has come to together; minus infinity where there is none."""
        return together(self.links(ones, others, score))

    def links(self, ones: Sequence[Assertion], others: Sequence[Assertion], score: Score = TOTAL) -> tuple[float, ...]:
        """The log-odds of each pair of texts, each pair with its best wording.

        A text that gives both sides' figures is compared with itself alone: it knows both, and tells by its own words
        whether they are one quantity.

        Args:
            ones: figures of the one side.
            others: figures of the other.
            score: what a comparison comes to.
        """
        totals: dict[frozenset[str], float] = {}
        both = {self.mention(one).text for one in ones} & {self.mention(other).text for other in others}
        for texts, comparison in self._all(ones, others):
            if len(texts) > 1 and both & texts:
                continue
            total = score(comparison)
            totals[texts] = max(totals.get(texts, total), total)
        return tuple(totals.values())

    def _all(self, ones: Iterable[Assertion], others: Iterable[Assertion]) -> list[tuple[frozenset[str], Comparison]]:
        left, right = self._first(ones), self._first(others)
        return [(frozenset((one.text, other.text)), compare(one, other)) for one in left for other in right]

    def _first(self, several: Iterable[Assertion]) -> list[Mention]:
        """The first few, copies of a text left out."""
        ordered = sorted((self.mention(one) for one in several), key=lambda mention: mention.key)
        return list({(one.text, one.assertion.span): one for one in ordered}.values())[:SAMPLE]
