"""The figures of one sentence in their order, and the words before and between them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from discrepancy.model import Assertion, Document


@dataclass(frozen=True, slots=True)
class Said:
    """The figures that one sentence gives outright, in their order; `text` is the document's."""

    text: str
    figures: tuple[Assertion, ...]

    @property
    def words(self) -> str:
        """The sentence."""
        return self.figures[0].sentence.quote(self.text)

    def gap(self, place: int) -> str:
        """What stands between a figure and the next; after the last, what is left of the sentence."""
        start, end = self.figures[place].span.end, self.figures[0].sentence.end
        return self.text[start : self.figures[place + 1].span.start if place + 1 < len(self.figures) else end]

    def before(self, place: int) -> str:
        """What stands before a figure, from the one before it or the sentence's start on."""
        start = self.figures[place - 1].span.end if place else self.figures[0].sentence.start
        return self.text[start : self.figures[place].span.start]

    def follows(self, place: int, cues: frozenset[str]) -> bool:
        """Whether the words directly before a figure are one of `cues`."""
        before = " ".join(self.before(place).casefold().split())
        return any(re.search(rf"(?:^|\W){re.escape(cue)}$", before) for cue in cues)


def said(assertions: Sequence[Assertion], documents: Mapping[str, Document]) -> Iterator[Said]:
    """The sentences that give several figures as facts, one beside the other and not one within the other."""
    sentences: defaultdict[tuple[str, int], list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        if not assertion.derived_from and assertion.status == "stated":
            sentences[assertion.document, assertion.sentence.start].append(assertion)
    for (document, _), several in sentences.items():
        ordered = sorted(several, key=lambda one: (one.span.start, one.span.end))
        if len(ordered) > 1 and all(one.span.end <= other.span.start for one, other in pairwise(ordered)):
            yield Said(documents[document].text, tuple(ordered))
