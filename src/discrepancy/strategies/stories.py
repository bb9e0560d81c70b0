"""Strategies for stories: articles of several outlets on one event, with one thing planted in what they say."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Literal, NamedTuple, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from discrepancy.model import Assertion, Document, Kind, Quantity, Report, Status
from discrepancy.scanning import scan
from discrepancy.strategies.articles import FIRST_DAY, Article, composed, fillers, quantities
from discrepancy.strategies.sentences import Claim, Count
from discrepancy.strategies.wording import (
    DAMAGED,
    EVENTS,
    FATES,
    FRAMES,
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
)

Plant = Literal["agreeing", "hedged", "parts", "trap", "updated", "conflicting"]
PLANTS: tuple[Plant, ...] = get_args(Plant)
"""Everything that can be planted."""
FINDS: Mapping[Plant, Kind] = {"updated": "update", "conflicting": "conflict"}
"""The kind of the one finding that a scan should make of what is planted; of what is not here, none."""


class Story(NamedTuple):
    """Articles on one event, what is planted in them, and the ids of the assertions that carry it."""

    articles: tuple[Article, ...]
    plant: Plant
    planted: frozenset[str]

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


@st.composite
def stories(draw: DrawFn, plants: Sequence[Plant] = PLANTS) -> Story:
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
        draw: given by Hypothesis.
        plants: what may be planted.
    """
    plant = draw(st.sampled_from(plants))
    place, happened = draw(st.sampled_from(PLACES)), draw(st.sampled_from(EVENTS))
    fate, other, beside = draw(st.permutations(FATES))
    value, noun = draw(st.integers(4, 90)), PEOPLE if plant == "parts" else draw(st.sampled_from(NOUNS))
    first = _Said((Count(draw(exactly(value)), noun),), fate)
    turned = draw(_turned(plant, first, value, other))
    background = draw(st.none() | st.integers(2, 90).flatmap(exactly).map(lambda it: _Said((Count(it, noun),), beside)))
    found, planted = list[Article](), set[str]()
    for outlet in draw(st.permutations(OUTLETS))[: draw(st.integers(2, 3))]:
        said = [one for one in (turned if found else first, background) if one]
        claims = [draw(_claims(one, happened, place)) for one in said]
        day = FIRST_DAY + timedelta(days=bool(found) and plant == "updated")
        found.append(composed(outlet.lower().replace(" ", "-"), claims, draw(fillers(place)), day, outlet))
        lead = found[-1].assertions[0].sentence
        planted |= {one.id for one in found[-1].assertions if one.sentence == lead}
    return Story(tuple(found), plant, frozenset(planted))


def reports(plants: Sequence[Plant] = PLANTS) -> SearchStrategy[Report]:
    """The reports of scans of `stories(plants)`: the first drawn loads the syntax model, which takes seconds."""
    return stories(plants).map(lambda story: scan(story.documents))


def exactly(value: int) -> SearchStrategy[Quantity]:
    """One value without a hedge, in digits or words."""
    return quantities(st.just(value), ["exact"])


@st.composite
def _turned(draw: DrawFn, plant: Plant, first: _Said, value: int, other: Fate) -> _Said:
    """What the articles after the first say."""
    noun = first.counts[0].noun
    far = (Count(draw(st.integers(2 * value + 3, 4 * value + 3).flatmap(exactly)), noun),)
    match plant:
        case "agreeing":
            return first._replace(counts=(Count(draw(exactly(value)), noun),))
        case "hedged":
            return first._replace(counts=(Count(draw(_admitting(value)), noun),))
        case "parts":
            one, men, others = draw(st.integers(2, value - 2)), *draw(st.sampled_from(PAIRS))
            both = Count(draw(exactly(one)), men), Count(draw(exactly(value - one)), others)
            return first._replace(counts=both)
        case "trap":
            houses = (Count(far[0].quantity, HOUSES),)
            return draw(
                st.sampled_from(
                    [_Said(far, other), _Said(houses, DAMAGED), *(_Said(far, first.fate, *trap) for trap in TRAPS)]
                )
            )
        case "updated" | "conflicting":
            return first._replace(counts=far)


def _admitting(value: int) -> SearchStrategy[Quantity]:
    """Hedged figures that the value bears out."""
    near = range(value - value // 10, value + value // 10 + 1)
    drawn = quantities(st.sampled_from(near), ["about", "almost", "at_least", "at_most"])
    return drawn.filter(lambda it: (it.low is None or it.low <= value) and (it.high is None or value <= it.high))


def _claims(said: _Said, event: str, place: str) -> SearchStrategy[Claim]:
    """Ways to say it: in one sentence or another, by one speaker or none."""
    frames = st.sampled_from(FRAMES) if said.frame is None else st.just(said.frame)
    return st.builds(
        Claim,
        counts=st.just(said.counts),
        fate=st.just(said.fate),
        event=st.just(event),
        place=st.just(place),
        frame=frames,
        speaker=st.sampled_from(SPEAKERS),
        status=st.just(said.status),
    )
