"""Words beside figures that tell what they have to come to."""

from functools import cache

from discrepancy.lexicon.loading import Entry, entries


class Cue(Entry):
    """Words of one use; the tables are explained in en/arithmetic.toml."""

    words: frozenset[str]
    phrases: frozenset[str] = frozenset()


@cache
def cue(table: str, name: str) -> frozenset[str]:
    """The words of an entry, its phrases with them."""
    entry: Cue = next(one for one in entries("arithmetic", table, Cue) if one.name == name)
    return entry.words | entry.phrases
