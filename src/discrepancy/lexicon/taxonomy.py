"""Kinds of people and things: which nouns name one kind, and which kinds are kinds of another."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from pydantic import Field

from discrepancy.lexicon.loading import Entry, entries


class Kind(Entry):
    """A kind of people or things; see the head of `en/taxonomy.toml` for what its keys mean."""

    words: tuple[str, ...]
    is_: tuple[str, ...] = Field(default=(), alias="is")
    apart: tuple[str, ...] = ()
    each: Literal["apart", "own"] | None = None


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its name, that of words which are each a kind by the word."""
    told = entries("taxonomy", "kind", Kind)
    return {kind.name: kind for entry in told for kind in (_singled(entry) if entry.each else (entry,))}


def _singled(entry: Kind) -> Iterator[Kind]:
    for word in entry.words:
        others = tuple(other for other in entry.words if other != word) if entry.each == "apart" else ()
        yield entry.model_copy(update={"name": word, "words": (word,), "apart": others})


@cache
def kinds_of(noun: str) -> frozenset[str]:
    """The kinds that a lemma names, itself without those above; empty for a noun that the taxonomy does not have."""
    return frozenset(kind.name for kind in kinds().values() if noun.lower() in kind.words)


@cache
def above(kind: str) -> frozenset[str]:
    """The kind and every kind that it is a kind of."""
    return frozenset({kind}).union(*(above(wider) for wider in kinds()[kind].is_))


@cache
def names_people(noun: str) -> bool:
    """Whether a lemma names people: "soldier", "resident"."""
    return any("person" in above(kind) for kind in kinds_of(noun))


@cache
def names_living(noun: str) -> bool:
    """Whether a lemma names people or animals."""
    return names_people(noun) or any("animal" in above(kind) for kind in kinds_of(noun))
