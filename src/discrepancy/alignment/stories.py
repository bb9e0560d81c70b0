"""A large folder in stories: documents that share enough of their rarer words, each story to be aligned by itself."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from discrepancy.alignment.words import Rarity, stems
from discrepancy.model import Document

FEW = 60
"""Up to so many different texts are taken as one story: events in them are told apart figure by figure."""

ALIKE = 0.2
"""From this share of their words' weight in common, two documents are of one story.

Chosen on labelled stories: with less, stories of one kind of event run together; with more, short articles stand alone.
"""

RAREST = 12
"""By how many of its rarest words a document looks for others like it."""


def stories(documents: Sequence[Document]) -> list[list[Document]]:
    """The documents by story, each in one; their order makes no difference to which stand together."""
    texts = sorted({document.text for document in documents})
    if len(texts) <= FEW:
        return [list(documents)]
    story = _joined(texts)
    found: defaultdict[int, list[Document]] = defaultdict(list)
    for document in documents:
        found[story[document.text]].append(document)
    return [found[number] for number in sorted(found)]


def _joined(texts: Sequence[str]) -> dict[str, int]:
    """The number of each text's story. Only neighbours in the list of a rare word are compared: links make the rest."""
    said = [stems(text) for text in texts]
    counts = Counter(word for words in said for word in words)
    rarity = Rarity(texts)
    weighed = [rarity.weigh(words) for words in said]
    last: dict[str, int] = {}
    story = list(range(len(texts)))
    for place, words in enumerate(said):
        for word in sorted((word for word in words if counts[word] > 1), key=lambda word: (counts[word], word))[
            :RAREST
        ]:
            before = last.get(word)
            last[word] = place
            if before is None or _root(story, before) == _root(story, place):
                continue
            if weighed[before].overlap(weighed[place]) >= ALIKE:
                story[_root(story, place)] = _root(story, before)
    return {text: _root(story, place) for place, text in enumerate(texts)}


def _root(story: list[int], place: int) -> int:
    while story[place] != place:
        story[place] = story[story[place]]
        place = story[place]
    return place
