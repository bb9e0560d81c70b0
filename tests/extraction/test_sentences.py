"""Sentences and paragraphs by their punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.extraction.sentences import LONGEST, sentences

TABLE = [
    ("One stop.", ["One stop."]),
    ("First one. Second one! Third?", ["First one.", "Second one!", "Third?"]),
    ("It rained.\nIt poured.", ["It rained.", "It poured."]),
    ("A heading\n\nIts text goes on.", ["A heading", "Its text goes on."]),
    # A wrapped line goes on in lower case.
    ("It rained on\nthe town.", ["It rained on\nthe town."]),
    # Stops that end no sentence.
    ("Mr. Oduya and Gen. Pike met.", ["Mr. Oduya and Gen. Pike met."]),
    ("A. B. Stone of the U.S. Navy left.", ["A. B. Stone of the U.S. Navy left."]),
    ("It fell 3.5 points.", ["It fell 3.5 points."]),
    ("It closed at 5 p.m. Sunday.", ["It closed at 5 p.m. Sunday."]),
    # The same stops where they do end one.
    ("It closed at 5 p.m. The town slept.", ["It closed at 5 p.m.", "The town slept."]),
    ("He works at Acme Inc. She does not.", ["He works at Acme Inc.", "She does not."]),
    # A quotation closes after its stop.
    ("“It is over.” She left.", ["“It is over.”", "She left."]),
    # Where a report was filed is no part of its first sentence.
    ("VELMORA (Agency) — Six people died.", ["VELMORA (Agency) —", "Six people died."]),
    ("LOW LAKE, Westland – Six people died.", ["LOW LAKE, Westland –", "Six people died."]),
    # A dash inside a sentence is no dateline.
    ("Everyone – six people – died.", ["Everyone – six people – died."]),
    ("", []),
    (" \n\t ", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=lambda value: str(value)[:30])
def test_split(text: str, expected: list[str]) -> None:
    assert [sentence.span.quote(text) for sentence in sentences(text)] == expected


def test_paragraphs_are_counted() -> None:
    found = sentences("One. Two.\n\nThree.")
    assert [sentence.paragraph for sentence in found] == [0, 0, 1]


@given(st.text(alphabet=st.sampled_from("aA1 .!?\n\t\r\"“”'’()-—…\u2028\u3000é"), max_size=60))
def test_nothing_is_lost_and_nothing_overlaps(text: str) -> None:
    found = sentences(text)
    ends = [0, *(sentence.span.end for sentence in found)]
    assert all(sentence.span.start >= end for sentence, end in zip(found, ends, strict=False))
    assert "".join("".join(sentence.span.quote(text) for sentence in found).split()) == "".join(text.split())


def test_what_runs_on_is_cut_at_a_blank() -> None:
    text = "word " * 1000
    found = sentences(text)
    assert all(sentence.span.end - sentence.span.start <= LONGEST for sentence in found)
    assert " ".join(sentence.span.quote(text) for sentence in found) == text.strip()
