"""Predicate families: which verbs, nouns and adjectives say the same of what is counted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from discrepancy.lexicon.loading import Entry, entries


class Property(Entry):
    """One family; the fields are explained at the head of en/properties.toml."""

    people: bool = False
    owned: bool = False
    money: bool = False
    lengths: bool = False
    times: bool = False
    doers: bool = False
    rising: bool = False
    rising_of: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    object_of: tuple[str, ...] = ()
    subject_of: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    bearer: str | None = None
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Properties:
    """The families by each kind of word that may show them; every value is a family's name."""

    object_of: Mapping[str, str]
    subject_of: Mapping[str, str]
    objects: Mapping[str, str]
    nouns: Mapping[str, str]
    holders: Mapping[str, str]
    adjectives: Mapping[str, str]
    units: Mapping[str, str]
    measures: Mapping[str, str]
    after: Mapping[str, tuple[str, ...]]
    people: frozenset[str]
    owned: frozenset[str]
    money: frozenset[str]
    lengths: frozenset[str]
    times: frozenset[str]
    doers: frozenset[str]
    rising: frozenset[str]
    rising_of: Mapping[str, frozenset[str]]
    joined: Mapping[frozenset[str], str]
    things: frozenset[str]
    bearers: Mapping[str, str]
    kinds: Mapping[str, frozenset[str]]


@cache
def properties() -> Properties:
    """The families of en/properties.toml, indexed by word."""
    families = entries("properties", "property", Property)

    def index(field: str) -> dict[str, str]:
        return {word: family.name for family in families for word in getattr(family, field)}

    return Properties(
        object_of=index("object_of"),
        subject_of=index("subject_of"),
        objects=index("objects"),
        nouns=index("nouns") | index("things"),
        holders=index("holders"),
        adjectives=index("adjectives"),
        units=index("units"),
        measures=index("measures"),
        after={word: _followed(families, word) for family in families for word in family.after},
        bearers={family.name: family.bearer for family in families if family.bearer is not None},
        things=frozenset(noun for family in families for noun in family.things),
        kinds={family.name: family.kinds for family in families if family.kinds},
        owned=frozenset(family.name for family in families if family.owned),
        money=frozenset(family.name for family in families if family.money),
        lengths=frozenset(family.name for family in families if family.lengths),
        times=frozenset(family.name for family in families if family.times),
        doers=frozenset(family.name for family in families if family.doers),
        rising=frozenset(family.name for family in families if family.rising),
        joined={family.joins: family.name for family in families if family.joins},
        rising_of={family.name: family.rising_of for family in families if family.rising_of},
        people=frozenset(family.name for family in families if family.people),
    )


def _followed(families: Iterable[Property], word: str) -> tuple[str, ...]:
    """The families that a word after a unit may show, those of lengths first."""
    shown = (family for family in families if word in family.after)
    return tuple(family.name for family in sorted(shown, key=lambda family: not family.lengths))
