"""Modifiers: the words before and after a number that say how it is meant."""

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from discrepancy.extraction.figures import units
from discrepancy.extraction.figures.cardinals import cardinal
from discrepancy.extraction.figures.neighbours import neighbours
from discrepancy.extraction.figures.phrases import Match, Phrases, tokens_of
from discrepancy.extraction.figures.tokens import Line
from discrepancy.lexicon.loading import Entry, entries
from discrepancy.model import Modifier

_BINDING: tuple[Modifier, ...] = ("at_least", "at_most", "more_than", "less_than", "almost", "about")
"""Of stacked hedges the one that binds is kept: "at least about 40" is at least 40."""

_COMPARING = frozenset({"more_than", "less_than", "almost"})
"""Modifiers of which words may say how far they go: "just over 40", "well short of 40"."""

_CURRENCY_SIGNS = frozenset("$£€¥₹")

_COUNTED = 3
"""Words that tell what is counted: "40 young goats or more"."""

_NUMBER = 6
"""Words before a hedge within which a word for a number stands: "the number of dead has already passed 40"."""

_BROUGHT = 6
"""Words within which "bring" governs an "up to": "bringing the number of dead up to 40"."""


class Hedge(Entry):
    """A word or phrase that hedges a number. Each example holds a figure with that modifier and those words.

    `behind` are examples in which it stands behind what is counted: "40 goats or more". One that is `measured` hedges
    money and percentages only, one that is `counting` what is told behind a word for a number: "the toll passed 40".
    """

    modifier: Modifier
    place: Literal["before", "after"] = "before"
    shown: str = ""
    led: bool = False
    measured: bool = False
    counting: bool = False
    behind: tuple[str, ...] = ()


class Degree(Entry):
    """Words before a comparison that say how far it goes: `near` ("just over 40") or far ("well over 40").

    Each example holds a figure whose text holds the words, bounded on both sides where they are near.
    """

    near: bool


class Hedging(NamedTuple):
    """How a number is meant; `near` where the words say that a bound lies close to what it bounds: "just over 40"."""

    modifier: Modifier
    near: bool = False


class Filler(Entry):
    """Words that may stand between a hedge and its number. Each example holds a hedged figure."""


class _Tables(NamedTuple):
    before: Phrases[Hedge]
    degrees: Phrases[bool]
    after: Phrases[Modifier]
    behind: Phrases[Modifier]
    fillers: Phrases[None]


@cache
def _tables() -> _Tables:
    hedges = entries("hedges", "hedge", Hedge)
    return _Tables(
        Phrases((tokens_of(hedge.name), hedge) for hedge in hedges if hedge.place == "before"),
        Phrases((tokens_of(degree.name), degree.near) for degree in entries("hedges", "degree", Degree)),
        Phrases((tokens_of(hedge.name), hedge.modifier) for hedge in hedges if hedge.place == "after"),
        Phrases((tokens_of(hedge.name), hedge.modifier) for hedge in hedges if hedge.behind),
        Phrases((tokens_of(filler.name), None) for filler in entries("hedges", "filler", Filler)),
    )


def before(line: Line, index: int, floor: int) -> tuple[list[Hedging], int]:
    """The hedges that end at token `index`, none before `floor`, and where the first begins."""
    tables = _tables()
    found: list[Hedging] = []
    first = at = index
    while at > floor:
        words = tables.before.before(line.word, at, floor)
        hedge = words and (_compared(line, words, floor) or _bare(line, words, floor))
        if hedge:
            found.append(hedge.value)
            first = at = hedge.start
            continue
        filler = tables.fillers.before(line.word, at, floor)
        if filler is None:
            break
        at = filler.start
    return found, first


def degree(line: Line, index: int) -> int:
    """The index after the words at token `index` that say how far a comparison goes: 2 for "a little over 40"."""
    found = _tables().degrees.at(line.word, index)
    return found.end if found else index


def _compared(line: Line, hedge: Match[Hedge], floor: int) -> Match[Hedging] | None:
    """A comparison with the words before it that say how far it goes; null where there are none.

    "Short of 40" is near by itself, and so almost 40; "well short of 40" is only less.
    """
    told = hedge.value
    if told.modifier not in _COMPARING or told.shown or told.led:
        return None
    found = _tables().degrees.before(line.word, hedge.start, floor)
    if found is None or _compound(line, found.start):
        return None
    modifier = "less_than" if told.modifier == "almost" and not found.value else told.modifier
    return Match(Hedging(modifier, near=found.value), found.start, hedge.end)


def shown(words: str) -> str:
    """The word of the hedge that `words` begin with which tells the syntax of its clause, "" for none: "topped"."""
    folded = words.casefold()
    return next((hedge.shown for hedge in _telling() if folded.startswith(f"{hedge.name} ")), "")


@cache
def _telling() -> tuple[Hedge, ...]:
    return tuple(hedge for hedge in entries("hedges", "hedge", Hedge) if hedge.shown)


def _bare(line: Line, hedge: Match[Hedge], floor: int) -> Match[Hedging] | None:
    """A hedge that stands by itself, null where its words hedge nothing."""
    index, over = hedge.start, line.word(hedge.start) == "over"
    idle = (
        not _hedging(line, hedge)
        or (hedge.value.name == "under" and _buried(line, hedge.end))
        or (over and line.word(index - 1) in neighbours("done over"))
        or (hedge.value.name.endswith("er than") and line.word(index + 4) in ("ago", "earlier", "before"))
        or _moved_up(line, index)
        or _compound(line, index)
        or _throughout(line, index)
        or _above(line, index, floor)
    )  # "lower than five years ago"
    return None if idle else Match(Hedging(hedge.value.modifier), index, hedge.end)


def _hedging(line: Line, hedge: Match[Hedge]) -> bool:
    """Whether a hedge stands where it is one: behind a verb that rises, before money, or behind a word for a number."""
    told, index = hedge.value, hedge.start
    if told.led and line.word(index - 1) not in neighbours("rising"):
        return False
    if told.measured and not _worth(line, hedge.end):
        return False
    near = {line.word(at) for at in range(index - _NUMBER, index)}
    return not told.counting or bool(near & neighbours("numbers told"))


def _buried(line: Line, index: int) -> bool:
    """Whether so much of what one may lie under is measured at `index`: "under three feet of water"."""
    ofs = (at for at in range(index + 1, index + _COUNTED + 1) if line.word(at) == "of")
    return any(line.word(at + 1) in neighbours("lain under") for at in ofs)


def _worth(line: Line, index: int) -> bool:
    """Whether an amount of money or a percentage stands at `index`: "near $90", "near 4%"."""
    spelt = cardinal(line, index)
    end = spelt.end if spelt else index + (line[index].kind == "digits")
    share = line.word(end) in ("%", "percent", "pct") or line.word(end + 1) == "cent"
    return line.word(index) in _CURRENCY_SIGNS or (end > index and share)


def _throughout(line: Line, index: int) -> bool:
    """Whether the "over" at `index` tells in the course of what, or how far: "40 games over two seasons"."""
    before = line.word(index - 1)
    raced = line.word(index) == "over" and before in neighbours("raced over")
    if raced and any(units.lengthy(line, at) for at in (index + 2, index + 3)):
        return True
    if line.word(index) != "over" or not (before.isalnum() or before == "%"):
        return False
    if before in neighbours("before more than a time"):
        return False
    unit = next((at for at in (index + 2, index + 3) if line.word(at) in neighbours("courses of time")), None)
    return unit is not None and line.word(unit + 1) not in neighbours("behind a time")


def _above(line: Line, index: int, floor: int) -> bool:
    """Whether the "over" at `index` tells where those counted before `floor` were: "29 drones over eight regions"."""
    counted = 0 < floor < index <= floor + _COUNTED and all(line[at].kind == "word" for at in range(floor, index))
    places = any(line.word(at) in neighbours("places that lie under") for at in (index + 2, index + 3))
    return line.word(index) == "over" and counted and places


def _compound(line: Line, index: int) -> bool:
    """Whether the hedge at `index` is the end of a compound: "a six-under 66"."""
    return line.word(index - 1) == "-" and not line[index].spaced and not line[index - 1].spaced


def _moved_up(line: Line, index: int) -> bool:
    """Whether the "up" of "up to" at `index` belongs to a verb, and a level follows: "ticked up to 4%"."""
    if line.word(index) != "up" or line.word(index + 1) != "to":
        return False
    been = line.word(index - 1) in ("is", "was", "are", "were")
    if line.word(index - 1) in neighbours("moving up") or (been and _from_another(line, index + 2)):
        return True
    return not line.word(index - 1).endswith("ing") and any(
        line.word(at) in neighbours("bringing up") and line.word(at + 1) in ("the", "its", "their", "his", "her")
        for at in range(index - _BROUGHT, index - 2)
    )


def _from_another(line: Line, index: int) -> bool:
    """Whether the level at `index` is told beside the one before it: "up to 4.3 per cent from 4.1"."""
    froms = (at for at in range(index + 1, index + _BROUGHT) if line.word(at) == "from")
    return any(line[at + 1].kind == "digits" or line.word(at + 1) in _CURRENCY_SIGNS for at in froms)


def after(line: Line, index: int) -> tuple[list[Hedging], int]:
    """The hedges that begin at token `index`, and the index after them."""
    found: list[Hedging] = []
    while (hedge := _tables().after.at(line.word, index)) is not None and not _summed(line, hedge.end):
        found.append(Hedging(hedge.value))
        index = hedge.end
    return found, index


def behind(line: Line, index: int) -> list[Hedging]:
    """The hedge told behind what the count that ends at `index` counts: "40 people or more were hurt"."""
    at = index
    while at - index < _COUNTED and line[at].kind == "word" and line.word(at) not in neighbours("small words"):
        at += 1
        hedge = _tables().behind.at(line.word, at)
        if hedge is not None:
            closed = line[hedge.end].kind == "sign" or line.word(hedge.end) in neighbours("behind what is counted")
            return [Hedging(hedge.value)] if closed else []
    return []


def _summed(line: Line, index: int) -> bool:
    """Whether the hedge that ends at `index` belongs to what follows: "€45m plus €5m", "in 12 months and more than"."""
    if line.word(index - 1) == "plus":
        return line[index].kind == "digits" or line.word(index) in _CURRENCY_SIGNS
    if line.word(index - 1) == "up" and line.word(index) in ("against", "on", "from", "by", "to"):
        return True  # "at just under $1.66 and up against the euro"
    joined = line.word(index - 1) in ("over", "above", "under", "up", "below")
    return line.word(index) == "than" or (joined and line[index].kind == "digits")


def binding(found: Sequence[Hedging]) -> Hedging:
    """The one of stacked hedges that binds, "exact" where there is none."""
    return min(found, key=lambda hedging: _BINDING.index(hedging.modifier), default=Hedging("exact"))
