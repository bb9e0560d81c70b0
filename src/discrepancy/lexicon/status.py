"""Words that deny a clause, fear it, or only imagine it."""

from functools import cache

from discrepancy.lexicon.loading import Entry, entries
from discrepancy.model import Status


class StatusWords(Entry):
    """The words of one status, which is the entry's name; the fields are explained at the head of en/status.toml."""

    name: Status
    governors: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    excepting: frozenset[str] = frozenset()
    rejecting: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()


@cache
def statuses() -> tuple[StatusWords, ...]:
    """The entries of en/status.toml, the strongest first."""
    return entries("status", "status", StatusWords)
