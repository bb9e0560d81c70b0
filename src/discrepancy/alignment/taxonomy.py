"""People and things: whether two nouns can name the same."""

from functools import cache
from typing import Literal

from discrepancy.lexicon.loading import Entry, entries

Relation = Literal["same", "wider", "compatible", "excluded", "unknown"]


class Kind(Entry):
    """A kind of people or things; see the head of `en/taxonomy.toml` for what its keys mean."""

    words: tuple[str, ...]
    is_: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()

    model_config = {"alias_generator": lambda name: name.rstrip("_"), "frozen": True, "extra": "forbid"}


@cache
def _kinds() -> dict[str, Kind]:
    return {kind.name: kind for kind in entries("taxonomy", "kind", Kind)}


@cache
def kinds_of(noun: str) -> frozenset[str]:
    """The kinds that a lemma names, itself without those above; empty for a noun that the taxonomy does not have."""
    return frozenset(kind.name for kind in _kinds().values() if noun.lower() in kind.words)


@cache
def above(kind: str) -> frozenset[str]:
    """The kind and every kind that it is a kind of."""
    return frozenset({kind}).union(*(above(wider) for wider in _kinds()[kind].is_))


@cache
def _excluded(one: str, other: str) -> bool:
    if not above(one) & above(other):
        return True
    return any(
        left in _kinds()[right].apart or right in _kinds()[left].apart for left in above(one) for right in above(other)
    )


@cache
def relation(one: str, other: str) -> Relation:
    """How two lemmas stand to each other.

    "same": one lemma, or two words for one kind; "wider": one names a kind of the other; "compatible": both can be said of
    the same people or things; "excluded": nothing is both; "unknown": the taxonomy does not have one of them.
    """
    if one == other:
        return "same"
    pairs = [(left, right) for left in kinds_of(one) for right in kinds_of(other)]
    if not pairs:
        return "unknown"
    if any(left == right for left, right in pairs):
        return "same"
    if all(_excluded(left, right) for left, right in pairs):
        return "excluded"
    if any(left in above(right) or right in above(left) for left, right in pairs):
        return "wider"
    return "compatible"


def between(ones: frozenset[str], others: frozenset[str]) -> Relation:
    """How the nouns of one figure stand to those of another; "11 soldiers and civilians" has two.

    A noun that can name nothing on the other side excludes; otherwise the loosest of the nouns' best relations holds.
    """
    if not ones or not others:
        return "unknown"
    order: tuple[Relation, ...] = ("same", "wider", "compatible", "unknown", "excluded")
    best = [min((relation(noun, partner) for partner in others), key=order.index) for noun in ones]
    best += [min((relation(noun, partner) for partner in ones), key=order.index) for noun in others]
    return max(best, key=order.index)
