"""Strategies for stories: articles of several outlets on one event, with one thing planted in what they say."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Literal, NamedTuple, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from discrepancy.model import Assertion, Document, Kind, Modifier, Quantity, Report, Status
from discrepancy.scanning import scan
from discrepancy.strategies.articles import FIRST_DAY, Article, composed, counted, fillers
from discrepancy.strategies.sentences import Claim, Count
from discrepancy.strategies.wording import (
    DAMAGED,
    EVENTS,
    FATES,
    FRAMES,
    FRAMES_OF_PARTS,
    HOUSES,
    NOUNS,
    OUTLETS,
    PAIRS,
    PEOPLE,
    PLACES,
    SPEAKERS,
    TRAPS,
    Fate,
    Frame,
    Noun,
)

Plant = Literal["agreeing", "hedged", "parts", "trap", "updated", "conflicting"]
PLANTS: tuple[Plant, ...] = get_args(Plant)
"""Everything that can be planted."""
FINDS: Mapping[Plant, Kind] = {"updated": "update", "conflicting": "conflict"}
"""The kind of the one finding that a scan should make of what is planted; of what is not here, none."""
BORNE_OUT: tuple[Modifier, ...] = ("about", "almost", "at_least", "at_most")
"""Hedges that leave room for their own value."""


class Story(NamedTuple):
    """Articles on one event, what is planted in them, and the ids of the assertions that carry it."""

    articles: tuple[Article, ...]
    plant: Plant
    planted: frozenset[str]

    def __repr__(self) -> str:
        """The plant and the texts, for a failing test's output: the rest follows from them."""
        texts = (f"\n  {one.id}, {one.published}: {one.text!r}" for one in self.documents)
        return f"<{self.plant} story:{''.join(texts)}>"

    @property
    def documents(self) -> tuple[Document, ...]:
        """The articles' documents, for `scan`."""
        return tuple(article.document for article in self.articles)

    @property
    def assertions(self) -> tuple[Assertion, ...]:
        """Every figure of every article, as extraction should find it."""
        return tuple(one for article in self.articles for one in article.assertions)

    @property
    def kind(self) -> Kind | None:
        """The kind of the one finding that a scan should make, which names the planted assertions; null for none."""
        return FINDS.get(self.plant)


class _Said(NamedTuple):
    """What an article says of the event: so many, what befell them, and a frame of its own where it is a trap."""

    counts: tuple[Count, ...]
    fate: Fate
    frame: Frame | None = None
    status: Status = "stated"


def stories(plants: Sequence[Plant] = PLANTS) -> SearchStrategy[Story]:
    """Two or three outlets on one event, with one thing planted.

    - agreeing: all give one number, in digits or words.
    - hedged: one gives it, the others hedge a number that admits it.
    - parts: one gives it, the others two kinds of people that add up to it.
    - trap: another number is said of what only looks like the same: of another fate, of houses, of what is feared,
      denied or only supposed.
    - updated: an article of a later day gives a higher number of what only rises.
    - conflicting: articles of one day give two numbers, so far apart that no hedge and no rounding joins them.

    Besides, all articles of a story may agree on a second figure. Shrinks to two articles of one sentence each, with
    small numbers.

    Args:
        plants: what may be planted.
    """
    return _story(plants)


@st.composite
def _story(draw: DrawFn, plants: Sequence[Plant]) -> Story:
    plant = draw(st.sampled_from(plants))
    place, happened = draw(st.sampled_from(PLACES)), draw(st.sampled_from(EVENTS))
    fate, other, beside = draw(st.permutations(FATES))
    value, noun = draw(st.integers(4, 90)), PEOPLE if plant == "parts" else draw(st.sampled_from(NOUNS))
    first = _Said((_exactly(draw, value, noun),), fate)
    turned = _turned(draw, plant, first, other)
    background = [_Said((_exactly(draw, draw(st.integers(2, 90)), noun),), beside)] if draw(st.booleans()) else []
    found, planted = list[Article](), set[str]()
    for outlet in draw(st.lists(st.sampled_from(OUTLETS), min_size=2, max_size=3, unique=True)):
        said = [turned if found else first, *background]
        claims = [_claim(draw, one, happened, place) for one in said]
        day = FIRST_DAY + timedelta(days=bool(found) and plant == "updated")
        found.append(composed(outlet.lower().replace(" ", "-"), claims, fillers(draw, place), day, outlet))
        lead = found[-1].assertions[0].sentence
        planted |= {one.id for one in found[-1].assertions if one.sentence == lead}
    return Story(tuple(found), plant, frozenset(planted))


def reports(plants: Sequence[Plant] = PLANTS) -> SearchStrategy[Report]:
    """The reports of scans of `stories(plants)`: the first drawn loads the syntax model, which takes seconds."""
    return stories(plants).map(lambda story: scan(story.documents))


def _turned(draw: DrawFn, plant: Plant, first: _Said, other: Fate) -> _Said:
    """What the articles after the first say."""
    (count,) = first.counts
    value = int(count.quantity.low or 0)
    if plant == "agreeing":
        return first._replace(counts=(_exactly(draw, value, count.noun),))
    if plant == "hedged":
        return first._replace(counts=(Count(draw(st.sampled_from(_admitting(value))), count.noun),))
    if plant == "parts":
        one, (men, others) = draw(st.integers(2, value - 2)), draw(st.sampled_from(PAIRS))
        both = (_exactly(draw, one, men), _exactly(draw, value - one, others))
        return first._replace(counts=both, frame=draw(st.sampled_from(FRAMES_OF_PARTS)))
    far = _exactly(draw, draw(st.integers(2 * value + 3, 4 * value + 3)), count.noun)
    if plant == "trap":
        houses = _Said((far._replace(noun=HOUSES),), DAMAGED)
        alike = [_Said((far,), first.fate, *trap) for trap in TRAPS]
        return draw(st.sampled_from([_Said((far,), other), houses, *alike]))
    return first._replace(counts=(far,))


def _exactly(draw: DrawFn, value: int, noun: Noun) -> Count:
    return Count(counted(value, spelled=draw(st.booleans())), noun)


def _admitting(value: int) -> list[Quantity]:
    """Hedged figures that the value bears out, the value's own first."""
    near = sorted(range(value - value // 10, value + value // 10 + 1), key=lambda other: abs(other - value))
    hedged = [counted(other, modifier) for other in near for modifier in BORNE_OUT]
    return [one for one in hedged if (one.low is None or one.low <= value) and (one.high is None or value <= one.high)]


def _claim(draw: DrawFn, said: _Said, event: str, place: str) -> Claim:
    """It in one sentence or another, by one speaker or none."""
    frame = said.frame or draw(st.sampled_from(FRAMES))
    return Claim(said.counts, said.fate, event, place, frame, draw(st.sampled_from(SPEAKERS)), said.status)
