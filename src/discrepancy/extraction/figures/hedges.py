"""Modifiers: the words before and after a number that say how it is meant."""

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from discrepancy.extraction.figures.tokens import Line
from discrepancy.lexicon.loading import Entry, entries
from discrepancy.model import Modifier

_BINDING: tuple[Modifier, ...] = ("at_least", "at_most", "more_than", "less_than", "almost", "about")
"""Of stacked hedges the one that binds is kept: "at least about 40" is at least 40."""


class Hedge(Entry):
    """A word or phrase that hedges a number. Each example holds a figure with that modifier and those words."""

    modifier: Modifier
    place: Literal["before", "after"] = "before"


class Filler(Entry):
    """Words that may stand between a hedge and its number. Each example holds a hedged figure."""


class _Tables(NamedTuple):
    before: dict[tuple[str, ...], Modifier]
    after: dict[tuple[str, ...], Modifier]
    fillers: dict[tuple[str, ...], None]
    first_after: frozenset[str]
    last_before: frozenset[str]


@cache
def _tables() -> _Tables:
    hedges = entries("hedges", "hedge", Hedge)
    after = {_spelt(hedge): hedge.modifier for hedge in hedges if hedge.place == "after"}
    before = {_spelt(hedge): hedge.modifier for hedge in hedges if hedge.place == "before"}
    fillers = {_spelt(filler): None for filler in entries("hedges", "filler", Filler)}
    return _Tables(
        before, after, fillers, frozenset(w[0] for w in after), frozenset(w[-1] for w in (*before, *fillers))
    )


def _spelt(entry: Entry) -> tuple[str, ...]:
    return tuple(entry.name.split())


def before(line: Line, index: int, floor: int) -> tuple[list[Modifier], int]:
    """The modifiers of the hedges that end at token `index` and begin at `floor` or later, and where the first begins."""
    tables = _tables()
    found: list[Modifier] = []
    first = at = index
    while line.word(at - 1) in tables.last_before:
        size = _ending(line, at, floor, tables.before)
        if size:
            found.append(tables.before[_words(line, at - size, at)])
            first = at = at - size
            continue
        size = _ending(line, at, floor, tables.fillers)
        if not size:
            break
        at -= size
    return found, first


def after(line: Line, index: int) -> tuple[list[Modifier], int]:
    """The modifiers of the hedges that begin at token `index`, and the index after them."""
    tables = _tables()
    found: list[Modifier] = []
    while line.word(index) in tables.first_after:
        size = next((size for size in (4, 3, 2, 1) if _words(line, index, index + size) in tables.after), 0)
        if not size:
            break
        found.append(tables.after[_words(line, index, index + size)])
        index += size
    return found, index


def _ending(line: Line, end: int, floor: int, table: Iterable[tuple[str, ...]]) -> int:
    """How many tokens the longest phrase of the table takes that ends at token `end`."""
    return next((size for size in (5, 4, 3, 2, 1) if end - size >= floor and _words(line, end - size, end) in table), 0)


def _words(line: Line, start: int, end: int) -> tuple[str, ...]:
    return tuple(token.text for token in line.tokens[start:end])


def binding(found: Iterable[Modifier]) -> Modifier:
    """The one of stacked modifiers that binds."""
    return next((modifier for modifier in _BINDING if modifier in found), "exact")
