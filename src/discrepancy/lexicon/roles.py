"""Purposes that name the role of those sent."""

from functools import cache

from discrepancy.lexicon.loading import Entry, entries


class Role(Entry):
    """One role; the fields are explained at the head of en/roles.toml."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    objects: frozenset[str]


@cache
def roles() -> tuple[Role, ...]:
    """The entries of en/roles.toml."""
    return entries("roles", "role", Role)
