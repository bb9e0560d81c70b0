"""Words of a speaker that do not tell who it is."""

from functools import cache

from discrepancy.lexicon.loading import Entry, entries


class Words(Entry):
    """Words in small letters; the tables are explained at the head of en/speakers.toml."""

    words: frozenset[str]


@cache
def idle() -> frozenset[str]:
    """Words that are left aside wherever a speaker has others."""
    return frozenset().union(*(entry.words for entry in entries("speakers", "idle", Words)))


@cache
def pronouns() -> frozenset[str]:
    """Words that name a speaker only by what stands before."""
    return frozenset().union(*(entry.words for entry in entries("speakers", "pronoun", Words)))
