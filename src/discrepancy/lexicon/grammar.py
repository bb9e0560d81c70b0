"""Small words by which a figure's phrase is told: what stands for a noun without being counted, what gives a level."""

from collections.abc import Mapping
from functools import cache

from discrepancy.lexicon.loading import Entry, entries


class Empty(Entry):
    """Nouns and pronouns that are never what is counted; the fields are explained at the head of en/grammar.toml."""

    words: frozenset[str]


class Implied(Entry):
    """Nouns after which a figure counts what the entry's name says; `apart` where it is not said what befell those."""

    words: frozenset[str]
    apart: bool = False


class Constituent(Entry):
    """Nouns that say what a thing consists of, where a compound with a number stands before it."""

    words: frozenset[str]


class Moving(Entry):
    """Verbs that bring something to a level behind "to" or "at"."""

    words: frozenset[str]


class Level(Entry):
    """Verbs between a measured subject and its figure."""

    words: frozenset[str]


@cache
def empty(name: str) -> frozenset[str]:
    """The words of the entry of that name: "counter", "stand-in" or "time"."""
    return next(entry.words for entry in entries("grammar", "empty", Empty) if entry.name == name)


@cache
def implied() -> Mapping[str, str]:
    """What a figure counts after each noun: "a mother of seven" has seven children."""
    return {word: entry.name for entry in entries("grammar", "implied", Implied) for word in entry.words}


@cache
def apart() -> frozenset[str]:
    """Nouns that imply others of whom nothing is said: "a mother of seven was shot" shoots no children."""
    return frozenset(word for entry in entries("grammar", "implied", Implied) if entry.apart for word in entry.words)


@cache
def constituents() -> frozenset[str]:
    """Every noun of which a thing consists: what befell "a three-man crew" befell the men."""
    return frozenset(word for entry in entries("grammar", "constituent", Constituent) for word in entry.words)


@cache
def level_verbs() -> frozenset[str]:
    """Verbs that give the level of their subject: "the toll stands at 31"."""
    return next(entry.words for entry in entries("grammar", "level", Level) if entry.name == "is")


@cache
def passing_verbs() -> frozenset[str]:
    """Verbs between a subject and the level that it is at or goes past: "the toll passed 31 people"."""
    return frozenset(word for entry in entries("grammar", "level", Level) for word in entry.words)


@cache
def rising_verbs() -> frozenset[str]:
    """Verbs that bring their subject to a level: "the toll rose to 31 people"."""
    return next(entry.words for entry in entries("grammar", "moving", Moving) if entry.name == "by itself")


@cache
def moving_verbs() -> frozenset[str]:
    """Every verb that brings its object or subject to a level: "put the toll at 31 people", "it rose to 31 people"."""
    return frozenset(word for entry in entries("grammar", "moving", Moving) for word in entry.words)
