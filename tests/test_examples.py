"""What must be found in the stories of examples/, and what must not."""

from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from discrepancy import read, scan
from discrepancy.model import Alignment, Assertion, Finding, Report

EXAMPLES = Path(__file__).parents[1] / "examples"
STORIES = ("landmines", "takeover", "earthquake")


class Figure(NamedTuple):
    """A figure by the words that begin with it; with several, the sum of those figures."""

    document: str
    words: str
    more: str | None = None


class Disagreement(NamedTuple):
    """Figures of one quantity on sides that cannot all be true, and the kinds of finding that would say so."""

    story: str
    property: str
    sides: tuple[tuple[Figure, ...], ...]
    kinds: tuple[str, ...] = ("conflict",)


DISAGREEMENTS = (
    # A round toll against one that two outlets give only in parts, of people named in four different ways.
    Disagreement(
        "landmines",
        "killed",
        (
            (Figure("northern-courier", "11 soldiers and civilians"),),
            (
                Figure("harbour-broadcasting", "six people had been killed"),
                Figure("straits-wire", "six Velmorans"),
                Figure("straits-wire", "four policemen", "two civilians died in the mine"),
                Figure("old-exchange-post", "four soldiers", "two civilians in the enclave"),
            ),
        ),
    ),
    # Peacekeepers by name, and by their task.
    Disagreement(
        "landmines",
        "deployed",
        (
            (Figure("harbour-broadcasting", "3,000 Noravian"),),
            (Figure("meridian-markets", "2,000 troops"),),
        ),
    ),
    # Money with a scale suffix.
    Disagreement(
        "takeover",
        "worth",
        (
            (Figure("tidemark-journal", "$13.2bn, the biggest"), Figure("union-gazette", "$13.2bn, according")),
            (Figure("copper-street-ledger", "$13.9bn"),),
        ),
    ),
    # Two digits changed places.
    Disagreement(
        "takeover",
        "run",
        (
            (Figure("tidemark-journal", "640 pharmacies"),),
            (Figure("capital-morning", "460 pharmacies"),),
        ),
    ),
    # Two institutes measured; the first called its figure preliminary.
    Disagreement(
        "earthquake",
        "magnitude",
        (
            (Figure("coast-radio", "6.3"),),
            (Figure("valley-times", "6.1"), Figure("meridian-agency", "6.1")),
        ),
        ("conflict", "update"),
    ),
    # A ministry and aid workers, on the same day.
    Disagreement(
        "earthquake",
        "homeless",
        (
            (Figure("valley-times", "9,000"),),
            (Figure("meridian-agency", "4,500"),),
        ),
    ),
    # A toll that rises from one day to the next is news, not a mistake.
    Disagreement(
        "earthquake",
        "killed",
        (
            (Figure("valley-times", "19 people"),),
            (Figure("evening-lantern", "31 on Tuesday"),),
        ),
        ("update",),
    ),
)

AGREEMENTS = (
    # Hedged alike, counted as residents and as a population.
    (Figure("harbour-broadcasting", "120,000 Drestians"), Figure("old-exchange-post", "120,000, is")),
    # A length of time as an adjective and as a phrase.
    (
        Figure("northern-courier", "six-week war"),
        Figure("harbour-broadcasting", "six-week war"),
        Figure("straits-wire", "six-week war"),
        Figure("meridian-markets", "six weeks of fighting"),
    ),
    # A toll, and the same people as a part of a larger one.
    (
        Figure("harbour-broadcasting", "two civilians, one of them"),
        Figure("old-exchange-post", "two civilians. The figures"),
    ),
    # Staff under four names, once with a hedge.
    (
        Figure("tidemark-journal", "12,000 people"),
        Figure("copper-street-ledger", "12,000 employees"),
        Figure("capital-morning", "12,000 staff"),
        Figure("union-gazette", "12,000 people"),
    ),
    # Percent in two spellings, rose and climbed.
    (Figure("tidemark-journal", "5% in early"), Figure("copper-street-ledger", "5 per cent")),
    # Two units of one dimension, one of the figures rounded.
    (Figure("coast-radio", "10 km"), Figure("meridian-agency", "six miles")),
    # A bound, and a figure within it.
    (Figure("valley-times", "200 people"), Figure("evening-lantern", "240 people")),
)

ALONE = (
    # A toll of the whole operation, beside tolls of the mines and of the civilians.
    Figure("old-exchange-post", "25 people"),
    Figure("old-exchange-post", "60 army posts"),
    Figure("old-exchange-post", "20 armoured vehicles"),
    # Money and percentages of other things than the deal and the shares in it.
    Figure("tidemark-journal", "$48 in cash"),
    Figure("tidemark-journal", "2%"),
    Figure("copper-street-ledger", "18% of the company"),
    Figure("copper-street-ledger", "$250m"),
    Figure("capital-morning", "$1.1bn"),
    # Another event, years ago.
    Figure("union-gazette", "900 jobs"),
    Figure("coast-radio", "640 people"),
    # A part of the staff, and of the town.
    Figure("union-gazette", "7,000 belong"),
    # Other distances than the depth, another magnitude than the main shock's.
    Figure("coast-radio", "60 km"),
    Figure("meridian-agency", "25 km"),
    Figure("valley-times", "4.8"),
    Figure("valley-times", "30 aftershocks"),
    # Counted once only.
    Figure("valley-times", "85 beds"),
    Figure("valley-times", "34,000"),
    Figure("meridian-agency", "500 tents"),
    Figure("meridian-agency", "$5m"),
    Figure("evening-lantern", "29 hours"),
)

APART = (
    # The same number of the same kind of people, killed in two ways.
    (
        Figure("straits-wire", "two civilians died in the mine"),
        Figure("harbour-broadcasting", "two civilians, one of them"),
    ),
    # A part is not its whole.
    (Figure("harbour-broadcasting", "four police officers"), Figure("harbour-broadcasting", "six people")),
    (Figure("old-exchange-post", "25 people"), Figure("old-exchange-post", "two civilians. The figures")),
    # People who were killed, hurt or left homeless are not the same people.
    (Figure("valley-times", "200 people"), Figure("valley-times", "19 people")),
    (Figure("meridian-agency", "4,500"), Figure("evening-lantern", "240 people")),
    # Staff, and jobs that went elsewhere.
    (Figure("union-gazette", "900 jobs"), Figure("capital-morning", "12,000 staff")),
)

NO_FIGURES = (
    ("northern-courier", "1994"),
    ("northern-courier", "2017"),
    ("harbour-broadcasting", "13:00"),
    ("harbour-broadcasting", "09:00"),
    ("harbour-broadcasting", "1990s"),
    ("meridian-markets", "2017, before"),
    ("tidemark-journal", "2019"),
    ("copper-street-ledger", "1961"),
    ("copper-street-ledger", "4pm"),
    ("copper-street-ledger", "30 June"),
    ("union-gazette", "2021"),
    ("coast-radio", "4:17am"),
    ("coast-radio", "1988"),
    # A part of a town, not of a number.
    ("meridian-agency", "quarter of Ardeva"),
)

SPEAKERS = (
    (Figure("northern-courier", "11 soldiers and civilians"), "defence ministry"),
    (Figure("harbour-broadcasting", "six people had been killed"), "officials"),
    (Figure("harbour-broadcasting", "two civilians, one of them"), "ombudsman"),
    (Figure("straits-wire", "six Velmorans"), "Velmora"),
    (Figure("old-exchange-post", "25 people"), "official"),
    (Figure("old-exchange-post", "60 army posts"), "ministry"),
    (Figure("union-gazette", "$13.2bn, according"), "Quillmere"),
    (Figure("coast-radio", "6.3"), "Continental Seismic Centre"),
    (Figure("valley-times", "6.1"), "National Geological Institute"),
    (Figure("evening-lantern", "31 on Tuesday"), "interior ministry"),
    # The outlet itself speaks.
    (Figure("harbour-broadcasting", "3,000 Noravian"), None),
    (Figure("meridian-markets", "2,000 troops"), None),
    (Figure("capital-morning", "460 pharmacies"), None),
)


@cache
def report(story: str) -> Report:
    return scan(read(EXAMPLES / story))


@cache
def story_of(document: str) -> str:
    return next(story for story in STORIES if any(known.id == document for known in report(story).documents))


def at(document: str, words: str) -> list[Assertion]:
    """The assertions whose figures stand where `words` begin."""
    found = report(story_of(document))
    text = next(known.text for known in found.documents if known.id == document)
    assert text.count(words) == 1, f"{words!r} must stand once in {document}"
    start = text.index(words)
    first = start + len(words.split(maxsplit=1)[0])
    return [
        assertion
        for assertion in found.assertions
        if assertion.document == document and assertion.span.start < first and start < assertion.span.end
    ]


def the(figure: Figure) -> Assertion:
    """The one assertion of a figure."""
    plain = [one for one in at(figure.document, figure.words) if not one.derived_from]
    assert plain, f"not found: {figure.words!r} in {figure.document}"
    assert len(plain) == 1, f"found {len(plain)} times: {figure.words!r} in {figure.document}"
    if figure.more is None:
        return plain[0]
    parts = {plain[0].id, the(Figure(figure.document, figure.more)).id}
    sums = [one for one in report(story_of(figure.document)).assertions if set(one.derived_from) == parts]
    assert len(sums) == 1, f"no sum of {figure.words!r} and {figure.more!r} in {figure.document}"
    return sums[0]


def alignment_of(figure: Figure) -> Alignment:
    wanted = the(figure).id
    alignments = [one for one in report(story_of(figure.document)).alignments if wanted in one.assertions]
    assert len(alignments) == 1, f"{figure.words!r} stands in {len(alignments)} alignments"
    return alignments[0]


def findings_of(figure: Figure) -> list[Finding]:
    wanted = the(figure).id
    return [one for one in report(story_of(figure.document)).findings if wanted in one.assertions]


@pytest.mark.parametrize("expected", DISAGREEMENTS, ids=lambda one: f"{one.story}-{one.property}")
def test_disagreement_is_found_with_every_figure_on_its_side(expected: Disagreement) -> None:
    sides = [{the(figure).id for figure in side} for side in expected.sides]
    everyone = set[str]().union(*sides)
    findings = [one for one in report(expected.story).findings if one.kind in expected.kinds]
    assert [one for one in findings if everyone <= set(one.assertions)], [one.message for one in findings]
    alignment = alignment_of(expected.sides[0][0])
    for position in alignment.positions:
        present = [side for side in sides if side & set(position.assertions)]
        assert len(present) <= 1, f"one position holds figures of two sides of {alignment.label}"


@pytest.mark.parametrize("story", STORIES)
def test_nothing_else_is_a_conflict(story: str) -> None:
    known = [
        {the(figure).id for side in one.sides for figure in side}
        for one in DISAGREEMENTS
        if one.story == story and "conflict" in one.kinds
    ]
    conflicts = [one for one in report(story).findings if one.kind == "conflict"]
    assert [one.message for one in conflicts if not any(len(ids & set(one.assertions)) > 1 for ids in known)] == []


@pytest.mark.parametrize("figures", AGREEMENTS, ids=lambda figures: figures[0].words)
def test_agreement_is_one_alignment_of_one_position(figures: tuple[Figure, ...]) -> None:
    alignment = alignment_of(figures[0])
    assert {the(figure).id for figure in figures} <= set(alignment.assertions)
    assert alignment.outcome == "agree"


@pytest.mark.parametrize("figure", ALONE, ids=lambda figure: figure.words)
def test_figure_of_its_own_is_compared_with_nothing(figure: Figure) -> None:
    assert alignment_of(figure).outcome == "single"
    assert [one.message for one in findings_of(figure) if one.kind in ("conflict", "update")] == []


@pytest.mark.parametrize(("one", "other"), APART, ids=lambda figure: figure.words)
def test_different_quantities_stay_apart(one: Figure, other: Figure) -> None:
    assert alignment_of(one).id != alignment_of(other).id


@pytest.mark.parametrize(("document", "words"), NO_FIGURES, ids=lambda words: words)
def test_dates_clock_times_and_places_are_no_figures(document: str, words: str) -> None:
    assert [one.quantity.text for one in at(document, words)] == []


@pytest.mark.parametrize(("figure", "speaker"), SPEAKERS, ids=str)
def test_speaker_is_named(figure: Figure, speaker: str | None) -> None:
    attribution = the(figure).attribution
    if speaker is None:
        assert attribution is None
    else:
        assert attribution is not None
        assert speaker in attribution.source


@pytest.mark.parametrize("story", STORIES)
def test_no_figure_stands_in_two_alignments(story: str) -> None:
    for one, other in combinations(report(story).alignments, 2):
        assert set(one.assertions).isdisjoint(other.assertions)
