"""A large folder in stories: documents that share enough of their rarer words, each story to be aligned by itself."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from discrepancy.alignment.words import Rarity, stems
from discrepancy.model import Assertion, Document

FEW = 60
"""Up to so many different texts are taken as one story: events in them are told apart figure by figure."""

ALIKE = 0.2
"""From this share of their words' weight in common, two documents are of one story.

Chosen on labelled stories: with less, stories of one kind of event run together; with more, short articles stand alone.
"""

RAREST = 12
"""By how many of its rarest words a document looks for others like it."""


class Story(NamedTuple):
    """Documents that are aligned together, and their assertions; nothing is compared across stories."""

    documents: tuple[Document, ...]
    assertions: tuple[Assertion, ...]


def stories(documents: Sequence[Document], assertions: Sequence[Assertion]) -> list[Story]:
    """The documents by story, each in one; their order makes no difference to which stand together."""
    texts = sorted({document.text for document in documents})
    if len(texts) <= FEW:
        return [Story(tuple(documents), tuple(assertions))]
    number = _joined(texts)
    told: defaultdict[int, list[Document]] = defaultdict(list)
    for document in documents:
        told[number[document.text]].append(document)
    numbers = {document.id: number[document.text] for document in documents}
    found: defaultdict[int, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        found[numbers[assertion.document]].append(assertion)
    return [Story(tuple(told[one]), tuple(found[one])) for one in sorted(told)]


def _joined(texts: Sequence[str]) -> dict[str, int]:
    """The number of each text's story. Only neighbours in the list of a rare word are compared: links make the rest."""
    said = [tuple(sorted(stems(text))) for text in texts]
    counts = Counter(chain.from_iterable(said))
    rarity = Rarity(texts)
    last: dict[str, int] = {}
    story = list(range(len(texts)))
    for place, words in enumerate(said):
        telling = (word for word in words if counts[word] > 1)
        for word in sorted(telling, key=counts.__getitem__)[:RAREST]:
            before = last.get(word)
            last[word] = place
            if before is None or _root(story, before) == _root(story, place):
                continue
            if rarity.weigh(frozenset(said[before])).overlap(rarity.weigh(frozenset(words))) >= ALIKE:
                story[_root(story, place)] = _root(story, before)
    return {text: _root(story, place) for place, text in enumerate(texts)}


def _root(story: list[int], place: int) -> int:
    while story[place] != place:
        story[place] = story[story[place]]
        place = story[place]
    return place
