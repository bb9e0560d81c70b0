"""What holds for subjects whatever the text: they come from the sentence and its paragraph, and from nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discrepancy.extraction import extract
from discrepancy.model import Assertion, Document

PARAGRAPHS = (
    "Six people were killed in the blast, the ministry said.",
    "The storm left 12 dead and 30 wounded. Nine of the 12 were children.",
    "The firm bought its rival for $13.2 billion, about 5% of its worth.",
    "“The search goes on,” said Mayor Ada Obi. “At least 40 are missing.”",
    "A 6.1-magnitude quake struck at a depth of 10 km, 75 km west of Arnwick.",
    "The army denied that 25 soldiers had died. Two of them, it said, were hurt.",
    "Three men, ages 15, 18 and 22, were arrested.",
)
FIGURELESS = (
    "The council meets in the old hall.",
    "Rain fell all night.",
    "Roads along the coast were closed again.",
    "The bells rang at dawn.",
)
OUTLETS = ("Harbour Daily", "the Velmora Post", "Radio Arnwick", "The Obi Agency")
DEEDS = ("killed", "wounded", "arrested", "seized", "destroyed", "sold", "sent", "built", "checked")
DOERS = ("rebels", "storm", "council", "navy", "firm")
THINGS = ("farmers", "bridges", "wooden boats", "nurses", "army trucks")

few = settings(max_examples=60, deadline=None)


def told(text: str, *, publisher: str | None = None) -> list[Assertion]:
    return list(extract([Document(id="d", text=text, publisher=publisher)]))


def content(assertion: Assertion) -> dict[str, object]:
    """What an assertion says, without its name, its place, and what it inherits from elsewhere in the document."""
    plain = assertion.model_dump(exclude={"id", "span", "sentence", "part_of", "derived_from", "attribution", "scope"})
    speaker = assertion.attribution
    return plain | {"by": (speaker.source, speaker.cue, speaker.via) if speaker else None}


def contents(text: str) -> list[dict[str, object]]:
    return [content(assertion) for assertion in told(text)]


@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=3), st.sampled_from(FIGURELESS), st.data())
@few
def test_a_paragraph_without_figures_changes_nothing(text: list[str], more: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert contents("\n\n".join([*text[:place], more, *text[place:]])) == contents("\n\n".join(text))


@given(st.sampled_from(PARAGRAPHS), st.sampled_from(FIGURELESS))
@few
def test_a_closing_sentence_without_figures_changes_nothing(text: str, more: str) -> None:
    assert contents(f"{text} {more}") == contents(text)


@given(st.sampled_from(OUTLETS), st.sampled_from(OUTLETS), st.sampled_from(PARAGRAPHS[:2]))
@few
def test_the_outlets_name_changes_no_subject(one: str, other: str, text: str) -> None:
    subjects = [
        [assertion.subject for assertion in told(f"{outlet} reported: {text}", publisher=outlet)]
        for outlet in (one, other)
    ]
    assert subjects[0] == subjects[1]


@given(st.sampled_from(PARAGRAPHS), st.lists(st.sampled_from(PARAGRAPHS), max_size=3))
@few
def test_a_paragraph_says_the_same_in_any_document(text: str, others: list[str]) -> None:
    alone = contents(text)
    assert contents("\n\n".join([*others, text]))[-len(alone) :] == alone


@pytest.mark.parametrize("thing", THINGS)
@given(st.sampled_from(DEEDS), st.sampled_from(DOERS), st.integers(2, 900))
@few
def test_active_and_passive_have_one_subject(thing: str, deed: str, doer: str, count: int) -> None:
    (active,) = told(f"The {doer} {deed} {count} {thing}.")
    (passive,) = told(f"{count} {thing} were {deed} by the {doer}.")
    keys = {"head", "property", "counted", "of"}
    assert active.subject.model_dump(include=keys) == passive.subject.model_dump(include=keys)
    assert active.subject.qualifiers.cause == passive.subject.qualifiers.cause
