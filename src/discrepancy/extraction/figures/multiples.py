"""Multiples: "three times as many", "twice the rate", "a fivefold rise", "rents doubled"."""

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from discrepancy.extraction.figures import hedges
from discrepancy.extraction.figures.neighbours import neighbours
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words
from discrepancy.lexicon.loading import Entry, entries
from discrepancy.model import Change

TIMES = "times"
"""The unit of a multiple."""

_REACH = 8
"""Tokens behind a verb within which "to" may lead to the level that is reached: "doubled its yearly herd to 40"."""


_LIMIT = 6
"""Words after "over" within which a limit stands: "twice over the legal alcohol limit"."""


class Compared(Entry):
    """A word that multiplies what it is compared with. Each example ends in " = " and the values of its multiples.

    Where no comparison follows, a word that `counts` tells how often.
    """

    value: float
    counts: bool = False


class Multiplying(Entry):
    """A verb that multiplies or divides; its examples are written like those of `Compared`.

    `words` are its forms that nothing else looks like, `base` those that are adjectives and nouns too.
    """

    value: float
    change: Change
    words: tuple[str, ...]
    base: tuple[str, ...] = ()


class Beside(Entry):
    """A list of words that stand beside multiples, named by what it decides; examples as those of `Compared`."""

    words: tuple[str, ...]


class Multiple(NamedTuple):
    """A number that tells a multiple, or how often, with its unit and, told by a verb, its change."""

    numeral: Numeral
    unit: str
    change: Change | None = None


class _Tables(NamedTuple):
    compared: dict[str, Compared]
    verbs: dict[str, Multiplying]
    folds: dict[str, int]
    beside: dict[str, frozenset[str]]


@cache
def _tables() -> _Tables:
    verbs = entries("multiples", "verb", Multiplying)
    cardinals = words().cardinals.values()
    return _Tables(
        {word.name: word for word in entries("multiples", "compared", Compared)},
        {form: verb for verb in verbs for form in (*verb.words, *verb.base)},
        {f"{word.name}fold": word.value for word in cardinals if word.value > 1 and word.kind != "collective"},
        {item.name: frozenset(item.words) for item in entries("multiples", "beside", Beside)},
    )


@cache
def multiplying_words() -> frozenset[str]:
    """Words that tell a multiple without a number beside them."""
    return frozenset(_tables().compared) | frozenset(_tables().verbs) | frozenset(_tables().folds)


@cache
def occasions() -> frozenset[str]:
    """Words that tell how often something was so, without a number beside them."""
    return frozenset(word for word, entry in _tables().compared.items() if entry.counts)


def multiple(line: Line, index: int) -> Multiple | None:
    """The multiple that the word at `index` tells: "twice", "fivefold", "doubled"."""
    word, tables = line.word(index), _tables()
    if word in tables.folds:
        return _of(tables.folds[word], index)
    if word in tables.verbs:
        return _verb(line, index, tables.verbs[word])
    if word not in tables.compared:
        return None
    found = tables.compared[word]
    if _comparing(line, index + 1, bare=found.counts):
        return _of(found.value, index)
    return _of(found.value, index, "count") if found.counts and _counts(line, index) else None


def behind(line: Line, index: int) -> int | None:
    """The index after "times" or "-fold" at `index` that make the number before them a multiple, else null.

    Nothing is done 2.4 times: with decimals it is one whatever follows.
    """
    at = index + 1 if line.hyphen(index) else index
    if line.word(at) == "fold":
        return at + 1
    parted = "." in line.word(index - 1) and line[index - 1].kind == "digits"
    compared = line.word(at) == "times" and (parted or _comparing(line, at + 1, bare=True))
    return at + 1 if at == index and compared else None


def _of(value: float, index: int, unit: str = TIMES, change: Change | None = None) -> Multiple:
    exact = Fraction(value)
    return Multiple(Numeral(exact, exact, index, index + 1, "words"), unit, change)


def _comparing(line: Line, index: int, *, bare: bool) -> bool:
    """Whether a comparison begins at `index`: "as many", and where a noun may do without "of", "the rate", "higher"."""
    word, beside = line.word(index), _tables().beside
    if word == "as":
        return line.word(index + 1) in beside["as"] or line.word(index + 2) == "as"
    if not bare:
        return False
    if word in beside["more"]:
        return True
    if word == "over":
        return any(line.word(at) in beside["limits"] for at in range(index + 1, index + 1 + _LIMIT))
    if line.word(index + 1).endswith("'s") and word in neighbours("when something is measured"):
        return True
    timed = any(line.word(at) in neighbours("spans of time") for at in (index + 1, index + 2))
    return word in beside["compared"] and not timed


def _counts(line: Line, index: int) -> bool:
    """Whether "twice" at `index` tells how often something was so, and is neither a rate nor an idiom."""
    seldom = _tables().beside["seldom counted"]
    return line.word(index - 1) not in seldom and line.word(index + 1) not in seldom


def _verb(line: Line, index: int, verb: Multiplying) -> Multiple | None:
    """What a verb multiplies by; where the level that it led to is told, that level alone is the figure."""
    beside, following = _tables().beside, line.word(index + 1)
    if following in beside["of a game or a manner"] or _ordinal(line, index + 1) or _leads_to(line, index + 1):
        return None
    if line.word(index - 1) in words().cardinals or line[index - 1].kind == "digits":
        return None  # "two halved pears"
    told = line.word(hedges.before(line, index, 0)[1] - 1) in beside["leading"]
    timed = following in beside["in how long"] and line.word(index - 1) not in ("a", "the")
    if line.word(index) in verb.words or told or timed:
        return _of(verb.value, index, change=verb.change) if line.word(index - 1) != "-" and following != "-" else None
    return _of(verb.value, index) if _comparing(line, index + 1, bare=True) else None


def _ordinal(line: Line, index: int) -> bool:
    """Whether a part of a game follows: "doubled in the third"."""
    named = line.word(index) == "in" and line.word(index + 1) == "the"
    return named and line.word(index + 2) in words().singular_denominators


def _leads_to(line: Line, index: int) -> bool:
    """Whether a level stands behind "to" a little after `index`: "its herd to 40"."""
    for at in range(index, index + _REACH):
        if line.word(at) == "to":
            level = hedged = at + 1
            while line[level].kind == "sign" and level - hedged < 3:
                level += 1
            near = (level, level + 1, level + 2, level + 3)
            return any(line[place].kind == "digits" or line.word(place) in words().cardinals for place in near)
        if line[at].kind == "sign" and not line.hyphen(at):
            return False
    return False
