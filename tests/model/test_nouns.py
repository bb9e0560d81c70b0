"""Nouns are values: frozen, equal when they say the same, and nothing but what they name."""

import json
import pickle

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from discrepancy import Assertion, Document, Qualifiers, Quantity, Report, Setting, Span, Subject, Tool

SPAN = Span(start=4, end=7)
SIX = Quantity(stated=(6, 6), low=6, high=6, text="six")
NOUNS = (SPAN, SIX, Document(id="a", text="The six."), Setting(words=("blast",), origin="clause", span=SPAN))


def test_a_span_quotes_its_words() -> None:
    assert SPAN.quote("The six.") == "six"


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (7, 4, "a span cannot end at 4, before its start 7"),
        (-1, 4, "greater than or equal to 0"),
        (0, -1, "greater than or equal to 0"),
        ("four", 7, "valid integer"),
    ],
)
def test_a_span_that_covers_nothing_is_refused(start: int, end: int, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Span(start=start, end=end)
    with pytest.raises(ValidationError, match=told):
        Setting.model_validate({"words": ["blast"], "origin": "clause", "span": {"start": start, "end": end}})


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: type(noun).__name__)
def test_nothing_can_be_changed_or_added(noun: BaseModel | Span) -> None:
    said = TypeAdapter(type(noun)).dump_python(noun)
    for field in said:
        with pytest.raises((ValidationError, AttributeError)):
            setattr(noun, field, said[field])
    with pytest.raises(ValidationError):
        TypeAdapter(type(noun)).validate_python({**said, "other": 1})


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: type(noun).__name__)
def test_what_says_the_same_is_equal_however_it_was_made(noun: BaseModel | Span) -> None:
    kind = TypeAdapter(type(noun))
    for other in (kind.validate_json(kind.dump_json(noun)), pickle.loads(pickle.dumps(noun))):
        assert other == noun
        assert hash(other) == hash(noun)


# Nouns that were given the same fields share the note of which they were.
def test_a_copy_with_more_fields_leaves_the_others_as_they_were() -> None:
    other = Quantity(stated=(7, 7), low=7, high=7, text="seven")
    copy = SIX.model_copy(update={"unit": "percent"})
    assert copy.model_fields_set == {*SIX.model_fields_set, "unit"}
    assert SIX.model_fields_set == other.model_fields_set == {"stated", "low", "high", "text"}


def test_a_report_says_of_every_field_what_it_holds() -> None:
    one = Assertion(id="a#1", document="a", span=SPAN, sentence=Span(start=0, end=8), quantity=SIX, subject=Subject())
    tool = Tool(version="1", model="none")
    report = Report(tool=tool, documents=NOUNS[2:3], assertions=(one,), alignments=(), findings=())
    told = json.loads(report.model_dump_json())["assertions"][0]
    assert told["span"] == {"start": 4, "end": 7}
    assert told["subject"]["qualifiers"] == {name: [] for name in Qualifiers.model_fields}
    assert Report.model_validate_json(report.model_dump_json()) == report
