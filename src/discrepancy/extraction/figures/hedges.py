"""Modifiers: the words before and after a number that say how it is meant."""

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from discrepancy.extraction.figures.neighbours import neighbours
from discrepancy.extraction.figures.phrases import Phrases, tokens_of
from discrepancy.extraction.figures.tokens import Line
from discrepancy.lexicon.loading import Entry, entries
from discrepancy.model import Modifier

_BINDING: tuple[Modifier, ...] = ("at_least", "at_most", "more_than", "less_than", "almost", "about")
"""Of stacked hedges the one that binds is kept: "at least about 40" is at least 40."""

_CURRENCY_SIGNS = frozenset("$£€¥₹")

_COUNTED = 3
"""Words that tell what is counted: "40 young goats or more"."""

_BROUGHT = 6
"""Words within which "bring" governs an "up to": "bringing the number of dead up to 40"."""


class Hedge(Entry):
    """A word or phrase that hedges a number. Each example holds a figure with that modifier and those words.

    `behind` are examples in which it stands behind what is counted: "40 goats or more".
    """

    modifier: Modifier
    place: Literal["before", "after"] = "before"
    shown: str = ""
    led: bool = False
    behind: tuple[str, ...] = ()


class Filler(Entry):
    """Words that may stand between a hedge and its number. Each example holds a hedged figure."""


class _Tables(NamedTuple):
    before: Phrases[Modifier]
    led: frozenset[str]
    after: Phrases[Modifier]
    behind: Phrases[Modifier]
    fillers: Phrases[None]


@cache
def _tables() -> _Tables:
    hedges = entries("hedges", "hedge", Hedge)
    return _Tables(
        Phrases((tokens_of(hedge.name), hedge.modifier) for hedge in hedges if hedge.place == "before"),
        frozenset(hedge.name for hedge in hedges if hedge.led),
        Phrases((tokens_of(hedge.name), hedge.modifier) for hedge in hedges if hedge.place == "after"),
        Phrases((tokens_of(hedge.name), hedge.modifier) for hedge in hedges if hedge.behind),
        Phrases((tokens_of(filler.name), None) for filler in entries("hedges", "filler", Filler)),
    )


def before(line: Line, index: int, floor: int) -> tuple[list[Modifier], int]:
    """The modifiers of the hedges that end at token `index`, none before `floor`, and where the first begins."""
    tables = _tables()
    found: list[Modifier] = []
    first = at = index
    while at > floor:
        hedge = tables.before.before(line.word, at, floor)
        if hedge is not None and _hedges(line, hedge.start):
            found.append(hedge.value)
            first = at = hedge.start
            continue
        filler = tables.fillers.before(line.word, at, floor)
        if filler is None:
            break
        at = filler.start
    return found, first


def shown(words: str) -> str:
    """The word of the hedge that `words` begin with which tells the syntax of its clause, "" for none: "topped"."""
    folded = words.casefold()
    return next((hedge.shown for hedge in _telling() if folded.startswith(f"{hedge.name} ")), "")


@cache
def _telling() -> tuple[Hedge, ...]:
    return tuple(hedge for hedge in entries("hedges", "hedge", Hedge) if hedge.shown)


def _hedges(line: Line, index: int) -> bool:
    """Whether the words of a hedge at `index` hedge what follows; some do behind a verb that rises only."""
    if line.word(index) in _tables().led and line.word(index - 1) not in neighbours("rising"):
        return False
    if line.word(index) == "over" and line.word(index - 1) in neighbours("done over"):
        return False
    return not _moved_up(line, index) and not _compound(line, index) and not _throughout(line, index)


def _throughout(line: Line, index: int) -> bool:
    """Whether the "over" at `index` tells in the course of what time: "he drew 22 games over four seasons"."""
    before = line.word(index - 1)
    if line.word(index) != "over" or not before.isalnum() or before in neighbours("before more than a time"):
        return False
    unit = next((at for at in (index + 2, index + 3) if line.word(at) in neighbours("courses of time")), None)
    return unit is not None and line.word(unit + 1) not in neighbours("behind a time")


def _compound(line: Line, index: int) -> bool:
    """Whether the hedge at `index` is the end of a compound: "a six-under 66"."""
    return line.word(index - 1) == "-" and not line[index].spaced and not line[index - 1].spaced


def _moved_up(line: Line, index: int) -> bool:
    """Whether the "up" of "up to" at `index` belongs to a verb, and a level follows: "ticked up to 4%"."""
    if line.word(index) != "up" or line.word(index + 1) != "to":
        return False
    if line.word(index - 1) in neighbours("moving up"):
        return True
    return not line.word(index - 1).endswith("ing") and any(
        line.word(at) in neighbours("bringing up") and line.word(at + 1) in ("the", "its", "their")
        for at in range(index - _BROUGHT, index - 2)
    )


def after(line: Line, index: int) -> tuple[list[Modifier], int]:
    """The modifiers of the hedges that begin at token `index`, and the index after them."""
    found: list[Modifier] = []
    while (hedge := _tables().after.at(line.word, index)) is not None and not _summed(line, hedge.end):
        found.append(hedge.value)
        index = hedge.end
    return found, index


def behind(line: Line, index: int) -> list[Modifier]:
    """The modifier told behind what the count that ends at `index` counts: "40 people or more were hurt"."""
    at = index
    while at - index < _COUNTED and line[at].kind == "word" and line.word(at) not in neighbours("small words"):
        at += 1
        hedge = _tables().behind.at(line.word, at)
        if hedge is not None:
            closed = line[hedge.end].kind == "sign" or line.word(hedge.end) in neighbours("behind what is counted")
            return [hedge.value] if closed else []
    return []


def _summed(line: Line, index: int) -> bool:
    """Whether the "plus" before `index` adds what follows: "€45m plus €5m"."""
    return line.word(index - 1) == "plus" and (line[index].kind == "digits" or line.word(index) in _CURRENCY_SIGNS)


def binding(found: Iterable[Modifier]) -> Modifier:
    """The one of stacked modifiers that binds, "exact" where there is none."""
    return next((modifier for modifier in _BINDING if modifier in found), "exact")
