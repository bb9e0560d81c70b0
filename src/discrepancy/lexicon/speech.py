"""Words that show who says so."""

from dataclasses import dataclass
from functools import cache

from discrepancy.lexicon.loading import Entry, entries


class Speech(Entry):
    """One group of cue words; `denies` when its clause is said not to be so."""

    verbs: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    denies: bool = False


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """All verbs of speech, those of them that deny, and the prepositions before a speaker."""

    verbs: frozenset[str]
    denials: frozenset[str]
    prepositions: frozenset[str]


@cache
def speech() -> SpeechWords:
    """The cues of en/speech.toml."""
    found = entries("speech", "speech", Speech)
    return SpeechWords(
        verbs=frozenset(verb for entry in found for verb in entry.verbs),
        denials=frozenset(verb for entry in found if entry.denies for verb in entry.verbs),
        prepositions=frozenset(preposition for entry in found for preposition in entry.prepositions),
    )
