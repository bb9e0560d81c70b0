"""Every entry of the lexicon matches each of its examples, and none of its counterexamples."""

import pytest

from discrepancy.extraction import extract
from discrepancy.extraction.sentences import Abbreviation, sentences
from discrepancy.lexicon import Entry, entries
from discrepancy.lexicon.agencies import Agency, credited
from discrepancy.lexicon.arithmetic import Cue
from discrepancy.lexicon.background import BackgroundWords, EventWords, backgrounds
from discrepancy.lexicon.causes import Cause
from discrepancy.lexicon.grammar import Empty, Level
from discrepancy.lexicon.properties import Property
from discrepancy.lexicon.revision import RevisionWords
from discrepancy.lexicon.roles import Role
from discrepancy.lexicon.speakers import Words, idle, pronouns
from discrepancy.lexicon.speech import Speech
from discrepancy.lexicon.status import StatusWords
from discrepancy.model import Assertion, Document
from discrepancy.reconciliation.speakers import fullest
from discrepancy.scanning import scan


def cases(file: str, table: str, entry: type[Entry]) -> list[tuple[str, str, bool]]:
    return [
        (item.name, example, matches)
        for item in entries(file, table, entry)
        for examples, matches in ((item.examples, True), (item.counterexamples, False))
        for example in examples
    ]


def read(text: str) -> tuple[Assertion, ...]:
    return extract([Document(id="example", text=text)])


@pytest.mark.parametrize(("name", "text", "matches"), cases("properties", "property", Property))
def test_property(name: str, text: str, *, matches: bool) -> None:
    assert (name in {assertion.subject.property for assertion in read(text)}) is matches


@pytest.mark.parametrize(("name", "text", "matches"), cases("causes", "cause", Cause))
def test_cause(name: str, text: str, *, matches: bool) -> None:
    assert (name in {cause for found in read(text) for cause in found.subject.qualifiers.cause}) is matches


@pytest.mark.parametrize(("name", "text", "matches"), cases("roles", "role", Role))
def test_role(name: str, text: str, *, matches: bool) -> None:
    assert (name in {role for found in read(text) for role in found.subject.qualifiers.role}) is matches


@pytest.mark.parametrize(("name", "text", "matches"), cases("status", "status", StatusWords))
def test_status(name: str, text: str, *, matches: bool) -> None:
    assert (name in {assertion.status for assertion in read(text)}) is matches


@pytest.mark.parametrize(("name", "text", "matches"), cases("speech", "speech", Speech))
def test_speech(name: str, text: str, *, matches: bool) -> None:
    assert any(assertion.attribution is not None for assertion in read(text)) is matches, name


@pytest.mark.parametrize(("name", "text", "one_sentence"), cases("abbreviations", "abbreviation", Abbreviation))
def test_abbreviation(name: str, text: str, *, one_sentence: bool) -> None:
    assert (len(sentences(text)) == 1) is one_sentence, name


@pytest.mark.parametrize(("name", "text", "empty"), cases("grammar", "empty", Empty))
def test_empty(name: str, text: str, *, empty: bool) -> None:
    words = next(entry.words for entry in entries("grammar", "empty", Empty) if entry.name == name)
    heads = [set(assertion.subject.head) for assertion in read(text)]
    assert all(heads)
    assert any(head & words for head in heads) is not empty


@pytest.mark.parametrize(("name", "text", "level"), cases("grammar", "level", Level))
def test_level(name: str, text: str, *, level: bool) -> None:
    assert all(assertion.subject.head for assertion in read(text)) is level, name


@pytest.mark.parametrize(("name", "text", "matches"), cases("agencies", "agency", Agency))
def test_agency(name: str, text: str, *, matches: bool) -> None:
    assert (credited(text) == name) is matches


@pytest.mark.parametrize(("name", "text", "one"), cases("speakers", "idle", Words))
def test_idle_words_of_speakers(name: str, text: str, *, one: bool) -> None:
    speakers = fullest(text.split(" = "))
    assert (len(set(speakers.values())) == 1) is one, name


def test_words_of_speakers_are_in_small_letters_and_stand_once() -> None:
    assert {word for word in idle() | pronouns() if word != word.lower()} == set()
    assert idle() & pronouns() == set()


@pytest.mark.parametrize(("name", "text", "aside"), cases("background", "background", BackgroundWords))
def test_background(name: str, text: str, *, aside: bool) -> None:
    kind = next(entry.kind for entry in backgrounds() if entry.name == name)
    told = {found.scope.background.kind for found in read(text) if found.scope.background}
    assert (kind in told) is aside


@pytest.mark.parametrize(("name", "text", "lasting"), cases("background", "lasting", EventWords))
def test_lasting(name: str, text: str, *, lasting: bool) -> None:
    assert any(found.scope.background for found in read(text)) is lasting, name


@pytest.mark.parametrize(("name", "text", "eventful"), cases("background", "eventful", EventWords))
def test_eventful(name: str, text: str, *, eventful: bool) -> None:
    assert any(found.scope.background for found in read(text)) is eventful, name


@pytest.mark.parametrize(("name", "text", "eventful"), cases("background", "uneventful", EventWords))
def test_uneventful(name: str, text: str, *, eventful: bool) -> None:
    assert any(found.scope.event for found in read(text)) is not eventful, name


@pytest.mark.parametrize(
    ("name", "text", "slips"),
    [case for table in ("level", "rate", "introducer", "uncounted") for case in cases("arithmetic", table, Cue)],
)
def test_arithmetic(name: str, text: str, *, slips: bool) -> None:
    found = scan([Document(id="example", text=text)]).findings
    assert any(finding.kind == "arithmetic" for finding in found) is slips, name


@pytest.mark.parametrize(("name", "texts", "updates"), cases("revision", "revision", RevisionWords))
def test_revision(name: str, texts: str, *, updates: bool) -> None:
    documents = [Document(id=f"example-{number}", text=text) for number, text in enumerate(texts.split(" | "))]
    assert any(finding.kind == "update" for finding in scan(documents).findings) is updates, name
