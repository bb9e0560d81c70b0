"""Which nouns can name the same people or things."""

import pytest

from discrepancy.alignment.taxonomy import Alike, Related, between, contested, individual, quoted, related, relation
from discrepancy.lexicon import entries
from discrepancy.lexicon.properties import Property
from discrepancy.lexicon.taxonomy import Kind, above, kinds_of

KINDS = entries("taxonomy", "kind", Kind)


@pytest.mark.parametrize(("kind", "noun"), [(kind, noun) for kind in KINDS for noun in kind.examples])
def test_noun_is_of_its_kind(kind: Kind, noun: str) -> None:
    assert (noun if kind.each else kind.name) in {name for named in kinds_of(noun) for name in above(named)}


@pytest.mark.parametrize(("kind", "noun"), [(kind, noun) for kind in KINDS for noun in kind.counterexamples])
def test_noun_can_never_be_of_the_kind(kind: Kind, noun: str) -> None:
    assert {relation(word, noun) for word in kind.words} == {"excluded"}


def test_every_kind_has_an_example_and_a_counterexample() -> None:
    assert [kind.name for kind in KINDS if not kind.examples or not kind.counterexamples] == []


@pytest.mark.parametrize("entry", entries("taxonomy", "synonyms", Alike), ids=lambda entry: entry.name)
def test_synonyms_name_the_same_and_their_counterexamples_do_not(entry: Alike) -> None:
    assert {relation(one, other) for one in entry.words for other in entry.words} == {"same"}
    assert entry.counterexamples
    assert "same" not in {relation(one, other) for one in entry.words for other in entry.counterexamples}


@pytest.mark.parametrize("entry", entries("taxonomy", "deed", Alike), ids=lambda entry: entry.name)
def test_deeds_are_verbs_alike_and_their_counterexamples_are_not(entry: Alike) -> None:
    assert {related(one, other) for one in entry.words for other in entry.words} == {"same"}
    assert entry.counterexamples
    assert {related(one, other) for one in entry.words for other in entry.counterexamples} == {"unknown"}


def test_kinds_name_known_kinds() -> None:
    names = {kind.name for kind in KINDS}
    assert {name for kind in KINDS for name in (*kind.is_, *kind.apart)} <= names


@pytest.mark.parametrize(
    ("ones", "others", "expected"),
    [
        ({"soldier"}, {"troop"}, "same"),
        ({"soldier"}, {"person"}, "wider"),
        ({"worker"}, {"resident"}, "compatible"),
        ({"zeppelin"}, {"zeppelin"}, "same"),
        ({"zeppelin"}, {"person"}, "unknown"),
        (set(), {"person"}, "unknown"),
        ({"soldier"}, {"policeman"}, "excluded"),
        ({"resident"}, {"home"}, "excluded"),
        ({"sheep"}, {"goat"}, "excluded"),
        ({"fighter"}, {"warplane"}, "excluded"),
        ({"sheep"}, {"livestock"}, "wider"),
        # A list of kinds is what a wider noun counts whole.
        ({"soldier", "civilian"}, {"person"}, "same"),
        # One of two nouns finds its like.
        ({"soldier", "civilian"}, {"policeman", "civilian"}, "partly"),
        ({"man", "woman"}, {"house"}, "excluded"),
    ],
)
def test_nouns_of_two_figures(ones: set[str], others: set[str], expected: str) -> None:
    assert between(frozenset(ones), frozenset(others)) == expected
    assert between(frozenset(others), frozenset(ones)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("killed", "killed", "same"),
        ("price", "worth", "related"),
        ("depth", "length", "related"),
        ("depth", "distance", "different"),
        ("killed", "wounded", "different"),
        ("killed", "frobnicate", "unknown"),
        (None, "killed", "unknown"),
        ("frobnicate", "frobnicate", "same"),
    ],
)
def test_properties_of_two_figures(one: str | None, other: str | None, expected: str) -> None:
    assert related(one, other) == expected
    assert related(other, one) == expected


def test_tables_name_known_properties() -> None:
    known = {entry.name for entry in entries("properties", "property", Property)}
    named = [entry for table in ("related", "individual", "contested") for entry in entries("taxonomy", table, Related)]
    assert {name for entry in named for name in entry.properties} <= known


@pytest.mark.parametrize(
    ("dimension", "nouns", "expected"),
    [
        ("currency", {"share"}, True),
        ("share", {"stock"}, True),
        # shares that are counted, and prices that stand for years
        ("count", {"share"}, False),
        ("currency", {"house"}, False),
    ],
)
def test_what_markets_quote(dimension: str, nouns: set[str], *, expected: bool) -> None:
    assert quoted(dimension, frozenset(nouns)) is expected


def test_rivals_have_votes_and_no_toll() -> None:
    assert contested("votes")
    assert not contested("killed")


def test_everyone_has_an_age_and_nobody_a_toll() -> None:
    assert individual("age")
    assert not individual("killed")
