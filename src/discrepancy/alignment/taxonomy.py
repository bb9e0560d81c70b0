"""People and things: whether two nouns can name the same."""

from functools import cache
from typing import Literal

from discrepancy.lexicon.loading import Entry, entries
from discrepancy.lexicon.properties import Property
from discrepancy.lexicon.taxonomy import above, kinds, kinds_of

Relation = Literal["same", "wider", "compatible", "unknown", "excluded"]

LOOSENESS: tuple[Relation, ...] = ("same", "wider", "compatible", "unknown", "excluded")
"""Relations from the closest to the loosest."""


@cache
def parted(kind: str) -> bool:
    """Whether the kind is set apart from others of its like: soldiers are from civilians, residents from nobody."""
    return bool(kinds()[kind].apart) or any(kind in other.apart for other in kinds().values())


@cache
def _excluded(one: str, other: str) -> bool:
    if not above(one) & above(other):
        return True
    return any(
        left in kinds()[right].apart or right in kinds()[left].apart for left in above(one) for right in above(other)
    )


@cache
def relation(one: str, other: str) -> Relation:
    """How two lemmas stand to each other.

    "same": one lemma, synonyms, or two words for one kind; "wider": one names a kind of the other; "compatible": both
    can be said of the same people or things; "excluded": nothing is both; "unknown": the taxonomy does not have one of
    them.
    """
    if one == other or _alike("synonyms", one, other):
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


@cache
def between(ones: frozenset[str], others: frozenset[str]) -> Relation | Literal["partly"]:
    """How the nouns of one figure stand to those of another; "11 soldiers and civilians" has two.

    The loosest of the nouns' best relations holds. "same" also when one side lists kinds of what the other counts
    whole: "soldiers and civilians" beside "people". "partly" when some nouns find a partner on the other side and
    some are excluded by all of it: "soldiers and civilians" beside "police and civilians".
    """
    if not ones or not others:
        return "unknown"
    if _lists(ones, others) or _lists(others, ones):
        return "same"
    best = [min((relation(noun, partner) for partner in others), key=LOOSENESS.index) for noun in ones]
    best += [min((relation(noun, partner) for partner in ones), key=LOOSENESS.index) for noun in others]
    loosest = max(best, key=LOOSENESS.index)
    return "partly" if loosest == "excluded" and len(set(best)) > 1 else loosest


@cache
def narrower(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether the first nouns name a kind of what the others name: guests of people."""
    wider = {kind for noun in others for kind in kinds_of(noun)}
    below = {kind for noun in ones for kind in kinds_of(noun)}
    return between(ones, others) == "wider" and any(above(kind) & wider - {kind} for kind in below)


def _lists(ones: frozenset[str], others: frozenset[str]) -> bool:
    return len(ones) > 1 and len(others) == 1 and all(relation(one, *others) == "wider" for one in ones)


class Alike(Entry):
    """Words that say or name the same; see the head of `en/taxonomy.toml`."""

    words: frozenset[str]


@cache
def _alike(table: str, one: str, other: str) -> bool:
    return any({one, other} <= entry.words for entry in entries("taxonomy", table, Alike))


class Related(Entry):
    """Properties that may say the same of one figure; see the head of `en/taxonomy.toml`."""

    properties: tuple[str, ...]


@cache
def family(property_: str | None) -> bool:
    """Whether a property is a family of the lexicon, and not merely a verb."""
    return any(property_ == entry.name for entry in entries("properties", "property", Property))


@cache
def individual(property_: str | None) -> bool:
    """Whether everyone and everything has such a figure of its own: an age, a height, a price."""
    return any(property_ in entry.properties for entry in entries("taxonomy", "individual", Related))


@cache
def contested(property_: str | None) -> bool:
    """Whether each of several rivals has such a figure: votes, seats, a market share."""
    return any(property_ in entry.properties for entry in entries("taxonomy", "contested", Related))


@cache
def quoted(dimension: str, nouns: frozenset[str]) -> bool:
    """Whether the figure is what a market quotes from moment to moment: of a share its price or its rise in percent."""
    several = entries("taxonomy", "quoted", Alike)
    return dimension in {"currency", "share"} and any(nouns & entry.words for entry in several)


@cache
def related(one: str | None, other: str | None) -> Literal["same", "related", "unknown", "different"]:
    """How two properties stand to each other; a predicate that is no family of the lexicon says nothing against."""
    if one is not None and other is not None and (one == other or _alike("deed", one, other)):
        return "same"
    if not family(one) or not family(other):
        return "unknown"
    several = entries("taxonomy", "related", Related)
    return "related" if any({one, other} <= set(entry.properties) for entry in several) else "different"
