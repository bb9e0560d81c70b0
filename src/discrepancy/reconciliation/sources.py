"""Who stands behind a figure: which of those who print it are one source.

Two sources beat one, and a reprint is not a second source. Figures count as of one source where they stand in copies of
one text or sentence; where one speaker gives them, in whatever words; where the articles that give them in their own
name credit one agency, or are of one outlet. An article that also names a speaker is no source beside that speaker.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from discrepancy.alignment.stories import Story
from discrepancy.lexicon.agencies import credited
from discrepancy.model import Assertion, Source
from discrepancy.reconciliation.joining import Joined
from discrepancy.reconciliation.reprints import copies
from discrepancy.reconciliation.speakers import Name, fullest, initials, name

OF_A_TEXT = (5, 20)
"""Words in a run, and the fewest runs, by which an article is told to be a copy."""
OF_A_SENTENCE = (4, 8)
"""The same for a sentence: the figures of one quantity stand in sentences that are alike without being copied."""


class Provenance:
    """Who stands behind the figures of one run; the copies of one story at a time are held in memory."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self._stories = stories
        self._documents = {one.id: one for story in stories for one in story.documents}
        self._story = {one.id: number for number, story in enumerate(stories) for one in story.documents}
        self._known: tuple[int, Mapping[str, int]] = (-1, {})

    def sources(self, members: Sequence[Assertion]) -> tuple[Source, ...]:
        """The independent sources of figures that are of one quantity and go together, the widest printed first."""
        if len(members) == 1:
            return (Source(name=self._named(members), assertions=(members[0].id,)),)
        joined, met = Joined(len(members)), dict[object, int]()
        for place, keys in enumerate(self._keys(members)):
            for key in keys:
                joined.join(place, met.setdefault(key, place))
        found: defaultdict[int, list[Assertion]] = defaultdict(list)
        for place, member in enumerate(members):
            found[joined.root(place)].append(member)
        ordered = sorted(found.values(), key=lambda several: -len({one.document for one in several}))
        return tuple(Source(name=self._named(one), assertions=tuple(m.id for m in one)) for one in ordered)

    def _named(self, members: Sequence[Assertion]) -> str | None:
        """The speaker in the fullest words, else the agency that an article credits."""
        said = [member.attribution.source for member in members if member.attribution]
        telling = [source for source in said if name(source)]
        if telling:
            return " ".join(max(telling, key=lambda source: len(name(source))).split())
        return next(filter(None, (credited(self._documents[one.document].text) for one in members)), None)

    def _keys(self, members: Sequence[Assertion]) -> Iterator[list[object]]:
        """For each figure what it shares with the others of its source."""
        texts = [self._documents[member.document].text for member in members]
        sentences = [member.sentence.quote(text) for member, text in zip(members, texts, strict=True)]
        alike = copies(sentences, *OF_A_SENTENCE)
        names = fullest(member.attribution.source for member in members if member.attribution)
        speaking: set[int] = set()
        for member, text, sentence in zip(members, texts, sentences, strict=True):
            copied = self._copied(member, text)
            said = member.attribution.source if member.attribution else None
            keys: list[object] = [("sentence", alike[sentence])]
            if said is not None and name(said):
                keys += _of_speaker(said, names[said])
                if copied not in speaking:
                    keys.append(("text", copied))
                speaking.add(copied)
            else:
                keys += [("text", copied), *self._of_outlet(member, text)]
            yield keys

    def _copied(self, member: Assertion, text: str) -> int:
        """The number of the member's text, the same for copies of it."""
        number = self._story[member.document]
        if self._known[0] != number:
            self._known = (number, copies([document.text for document in self._stories[number].documents], *OF_A_TEXT))
        return self._known[1][text]

    def _of_outlet(self, member: Assertion, text: str) -> Iterator[object]:
        """An outlet is one source, and so are all that print an agency's copy; a speaker may be either."""
        if publisher := self._documents[member.document].publisher:
            yield ("said by", publisher.casefold())
        if agency := credited(text):
            yield ("speaker", name(agency))
            yield ("said by", agency.casefold())


def _of_speaker(said: str, fullest_name: Name) -> Iterator[object]:
    yield ("speaker", fullest_name)
    yield ("said by", said.casefold().removeprefix("the "))
    if short := initials(said):
        yield ("initials", short)
