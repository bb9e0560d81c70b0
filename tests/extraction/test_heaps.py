"""Whatever heap of words an article is, it is read: trees without sense, speakers who hang on each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discrepancy.extraction import extract
from discrepancy.lexicon.loading import entries
from discrepancy.lexicon.properties import Property
from discrepancy.lexicon.speech import Speech
from discrepancy.model import Document

FAMILIES = entries("properties", "property", Property)
SPEECH = entries("speech", "speech", Speech)
WORDS = sorted(
    {word for one in FAMILIES for word in (*one.object_of, *one.subject_of, *one.nouns, *one.adjectives, *one.after)}
    | {word for one in SPEECH for word in (*one.verbs, *one.people, *one.prepositions)}
)
SMALL = ["the", "a", "of", "and", "in", "by", "who", "were", "said", "had", "that", ",", "(", ")", '"', "of them", "it"]
SMALL += ["others", "more", "dead", "people", "homes", "police", "than", "or", "to", "not", "but", "another", "total"]
NUMBERS = ["12", "40", "3,000", "five", "some 30", "at least 9", "$4 million", "10 km", "5%", "dozens", "none", "half"]


# Each once broke the reading: two verbs of thought that say each other, and an adjective behind its noun.
@pytest.mark.parametrize(
    "text",
    [
        "homes none half expect dozens turnout suggest of them were governor destruction reckon homes none said 10 km.",
        "( others age homes organizer who some 30 people believe five detained that and said a of five at another",
        'than ( 40 some 30 police others " 12 half quote 40 five were infection another seized ) 3,000 ).',
    ],
)
def test_what_once_broke_is_read(text: str) -> None:
    found = extract([Document(id="heap", text=text)])
    assert all(one.span.quote(text) == one.quantity.text for one in found)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS) | st.sampled_from(SMALL) | st.sampled_from(NUMBERS), min_size=4, max_size=24))
def test_any_heap_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    found = extract([Document(id="heap", text=text)])
    assert all(one.span.quote(text) == one.quantity.text for one in found)
