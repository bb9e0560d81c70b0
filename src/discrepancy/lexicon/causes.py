"""Events and instruments by which people die and things are broken."""

from collections.abc import Mapping
from functools import cache

from discrepancy.lexicon.loading import Entry, entries


class Cause(Entry):
    """One kind of event; the fields are explained at the head of en/causes.toml."""

    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()


@cache
def cause_nouns() -> Mapping[str, str]:
    """The kind of event that each noun names."""
    return {noun: entry.name for entry in entries("causes", "cause", Cause) for noun in entry.nouns}


@cache
def cause_verbs() -> Mapping[str, str]:
    """The kind of event that each verb shows."""
    return {verb: entry.name for entry in entries("causes", "cause", Cause) for verb in entry.verbs}
