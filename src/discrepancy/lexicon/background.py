"""Words that tell a figure of the event reported from figures of earlier, longer and other ones."""

from dataclasses import dataclass
from functools import cache

from discrepancy.lexicon.causes import cause_nouns
from discrepancy.lexicon.loading import Entry, entries
from discrepancy.model import Aside


class BackgroundWords(Entry):
    """One group of words; the fields are explained at the head of en/background.toml."""

    kind: Aside
    adjectives: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()


class EventWords(Entry):
    """Words of one kind; see the head of en/background.toml."""

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Events:
    """Nouns that name an event, those of what lasts for months, and phrases that hold such a noun and name none."""

    nouns: frozenset[str]
    lasting: frozenset[str]
    never: frozenset[str]


@cache
def backgrounds() -> tuple[BackgroundWords, ...]:
    """The entries of en/background.toml."""
    return entries("background", "background", BackgroundWords)


@cache
def events() -> Events:
    """The nouns of causes.toml and those that name any event."""
    general = entries("background", "eventful", EventWords)
    lasting = entries("background", "lasting", EventWords)
    never = entries("background", "uneventful", EventWords)
    return Events(
        nouns=frozenset(cause_nouns()).union(*(entry.words for entry in general)),
        lasting=frozenset().union(*(entry.words for entry in lasting)),
        never=frozenset().union(*(entry.words for entry in never)),
    )
