"""The event, place and days that a figure belongs to, and whether it is of the event reported at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.extraction import extract
from discrepancy.model import Assertion, Document, Setting, Timing

PUBLISHED = date(2025, 6, 18)

ASIDE = [
    # Of an event long before, by its date.
    ("The 2009 quake killed 300 people.", "earlier", "2009"),
    ("In March, an attack on the same road killed four guards.", "earlier", "In March"),
    ("Last year 12 people drowned.", "earlier", "Last year"),
    ("The 1994 genocide in which 800,000 died is taught there.", "earlier", "1994"),
    ("A similar crash in 2019 killed nine.", "earlier", "2019"),
    # By what it is called.
    ("Two previous attacks killed nine people.", "earlier", "previous attacks"),
    ("A strike had previously killed nine people.", "earlier", "previously"),
    ("A year earlier a flood had killed nine people.", "earlier", "year earlier"),
    # By what it is set against.
    ("It comes a week after an attack killed three men.", "earlier", "after"),
    ("It was the deadliest raid since a bombing killed 90 people.", "earlier", "since"),
    # A total over more than the event.
    ("Since the war began 44,000 people have died.", "longer", "Since the war began"),
    ("So far this year 90 people have drowned.", "longer", "this year"),
    ("The five-year war has claimed 900 lives.", "longer", "war"),
    ("Floods have killed 90 people in recent years.", "longer", "in recent years"),
    ("Since 2020, 90 people have drowned.", "longer", "2020"),
    ("Since the revolt broke out in 2011, 90 people have died.", "longer", "Since the revolt broke out in 2011"),
    ("The group counted 90 dead in raids over the past year.", "longer", "past year"),
    # Of an event beside it.
    ("In a separate attack nine people died.", "other", "In a separate"),
    ("Another attack killed nine.", "other", "Another attack"),
    ("Elsewhere, nine people were killed.", "other", "Elsewhere"),
]

REPORTED = [
    # This event, told in the past.
    "The quake killed 300 people.",
    "The attack on Sunday had killed four guards, police said.",
    "Nine people had died by the time help came.",
    "A quake that struck last week killed 300 people.",
    "The attack killed nine people earlier on Monday.",
    # The words of another time say something of something else.
    "A flood killed nine people in a town built years ago.",
    "A previous owner killed nine people.",
    "Another nine people were killed.",
    "Nine people were killed in different streets.",
    "The raid killed nine people, the worst since the war began.",
    "Police, who shot a man in 2009, killed nine people.",
    "Nine people were killed in a blast and another incident.",
    "The film shows five different robberies.",
    "A quake killed nine people and raised fears of another flood.",
    "The 2007 Harbour Commission counted nine ferries.",
    # Since what is the news.
    "Since the blast on Sunday nine people have died.",
    "So far nine bodies have been found.",
    "Hours after four soldiers were killed the army struck back.",
]

INHERITED = [
    # From the sentence before.
    ("A bomb exploded in Arnwick on Monday. It killed 12 people.", "event", ("explosion",), "paragraph", "bomb"),
    ("A bomb exploded in Arnwick on Monday. It killed 12 people.", "place", ("Arnwick",), "paragraph", "Arnwick"),
    ("A bomb exploded in Arnwick on Monday. Twelve died in the town.", "place", ("Arnwick",), "paragraph", "Arnwick"),
    # From the opening, where the paragraph says nothing.
    ("A quake struck Arnwick.\n\nTwelve people died.", "event", ("earthquake",), "opening", "quake"),
    # "The attack" is what it was called before.
    ("A bomb shook the port. The attack killed 12.", "event", ("attack", "explosion"), "clause", "attack"),
    # The own sentence comes first.
    ("A bomb exploded. Twelve people drowned in a flood.", "event", ("flood",), "clause", "flood"),
    (
        "A bomb exploded. The ferry, which is built for storms, held 12 people.",
        "event",
        ("storm",),
        "sentence",
        "storms",
    ),
]

LEFT_ALONE = [
    # A figure of another event takes nothing from this one.
    ("A bomb exploded in Arnwick. Last year 12 people drowned.", "event"),
    ("A bomb exploded in Arnwick. Last year 12 people drowned.", "place"),
    ("A bomb exploded on Monday. Elsewhere, 12 people drowned.", "time"),
    # Another paragraph, but for the opening, speaks for nobody.
    ("One.\n\nTwo.\n\nThree.\n\nA bomb exploded.\n\nTwelve people died.", "event"),
    # Words of events that name none.
    ("Guards opened fire. Twelve people died.", "event"),
    ("The fire chief spoke. Twelve people died.", "event"),
    ("They met in March. Twelve people died.", "place"),
]


def last(text: str) -> Assertion:
    return list(extract([Document(id="d", text=text, published=PUBLISHED)]))[-1]


@pytest.mark.parametrize(("text", "kind", "words"), ASIDE)
def test_a_figure_of_another_event_is_told_apart(text: str, kind: str, words: str) -> None:
    aside = last(text).scope.background
    assert aside is not None
    assert (aside.kind, aside.span.quote(text)) == (kind, words)


@pytest.mark.parametrize("text", REPORTED)
def test_a_figure_of_the_event_reported_is_not(text: str) -> None:
    assert last(text).scope.background is None


@pytest.mark.parametrize(("text", "field", "words", "origin", "said"), INHERITED)
def test_inherited(text: str, field: str, words: tuple[str, ...], origin: str, said: str) -> None:
    setting = getattr(last(text).scope, field)
    assert isinstance(setting, Setting)
    assert (setting.words, setting.origin, setting.span.quote(text)) == (words, origin, said)


@pytest.mark.parametrize(("text", "field"), LEFT_ALONE)
def test_not_inherited(text: str, field: str) -> None:
    assert getattr(last(text).scope, field) is None


@pytest.mark.parametrize(
    ("text", "day", "origin"),
    [
        ("A bomb exploded on Monday. It killed 12 people.", "2025-06-16", "paragraph"),
        ("A bomb exploded on Monday.\n\nTwelve people died.", "2025-06-16", "opening"),
    ],
)
def test_days_are_inherited(text: str, day: str, origin: str) -> None:
    time = last(text).scope.time
    assert isinstance(time, Timing)
    assert (time.period.start, time.origin, time.span.quote(text)) == (day, origin, "Monday")


@pytest.mark.parametrize("text", ["A bomb killed 12 people on Monday.", "It met in 2009. Twelve people died."])
def test_days_are_inherited_only_where_there_are_none_and_of_news_alone(text: str) -> None:
    assert last(text).scope.time is None


@given(st.sampled_from(["A bomb exploded in Arnwick on Monday.", "The council met."]), st.sampled_from(REPORTED))
def test_what_is_inherited_changes_no_subject(before: str, text: str) -> None:
    alone, after = last(text), last(f"{before}\n\n{text}")
    assert after.model_dump(exclude={"id", "span", "sentence", "scope", "attribution"}) == alone.model_dump(
        exclude={"id", "span", "sentence", "scope", "attribution"}
    )
