"""Words that show who says so."""

from dataclasses import dataclass
from functools import cache

from discrepancy.lexicon.loading import Entry, entries


class Speech(Entry):
    """One group of cue words; the fields are explained at the head of en/speech.toml."""

    verbs: tuple[str, ...] = ()
    objects: bool = False
    infinitives: bool = False
    of: bool = False
    relays: bool = False
    documents: bool = False
    tolls: bool = False
    thoughts: bool = False
    further: bool = False
    told: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    reckonings: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """All verbs of speech, those that take what is said in each further form, and the prepositions before a speaker.

    Those of `of` are none of `verbs`: without an "of" they tell nothing ("seven mothers spoke").
    """

    verbs: frozenset[str]
    objects: frozenset[str]
    infinitives: frozenset[str]
    of: frozenset[str]
    relays: frozenset[str]
    documents: frozenset[str]
    tolls: frozenset[str]
    thoughts: frozenset[str]
    further: frozenset[str]
    nouns: frozenset[str]
    prepositions: frozenset[str]
    reckonings: frozenset[str]
    people: frozenset[str]
    told: dict[str, frozenset[str]]
    claims: frozenset[str]


@cache
def speech() -> SpeechWords:
    """The cues of en/speech.toml."""
    found = entries("speech", "speech", Speech)
    return SpeechWords(
        verbs=frozenset(verb for entry in found if not entry.of for verb in entry.verbs),
        objects=frozenset(verb for entry in found if entry.objects for verb in entry.verbs),
        infinitives=frozenset(verb for entry in found if entry.infinitives for verb in entry.verbs),
        of=frozenset(verb for entry in found if entry.of for verb in entry.verbs),
        relays=frozenset(verb for entry in found if entry.relays for verb in entry.verbs),
        documents=frozenset(verb for entry in found if entry.documents for verb in entry.verbs),
        tolls=frozenset(verb for entry in found if entry.tolls for verb in entry.verbs),
        thoughts=frozenset(verb for entry in found if entry.thoughts for verb in entry.verbs),
        further=frozenset(verb for entry in found if entry.further for verb in entry.verbs),
        people=frozenset(noun for entry in found for noun in entry.people),
        told={verb: frozenset(entry.told) for entry in found if entry.told for verb in entry.verbs},
        claims=frozenset(noun for entry in found for noun in entry.claims),
        nouns=frozenset(noun for entry in found for noun in entry.nouns),
        prepositions=frozenset(word for entry in found for word in entry.prepositions),
        reckonings=frozenset(noun for entry in found for noun in entry.reckonings),
    )
