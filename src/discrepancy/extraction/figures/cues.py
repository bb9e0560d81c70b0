"""The words that make a number the size of a change, before it and behind it: "rose 5%", "a 5% pay rise"."""

from functools import cache
from typing import Literal, NamedTuple

from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.tokens import Line
from discrepancy.lexicon.loading import Entry, entries
from discrepancy.model import Change

SMALL_WORDS = 6
"""Small words that may stand between a cue and its number."""

_OBJECT = 5
"""Words that may stand between a cue and "by", or between a noun and its "of": "cut its running costs by"."""

COMPOUND = 7
"""Tokens that may stand between a number and the noun of change that it sizes: "a 5% year-on-year drop"."""


class Cue(Entry):
    """Words that show a change. Each example holds a figure with that change; no counterexample does."""

    change: Change
    words: tuple[str, ...]
    place: Literal["before", "after"] = "before"
    only: Literal["measured", "small", "relative"] | None = None


class Words(Entry):
    """Words that stand beside a cue."""

    words: tuple[str, ...]


class Tables(NamedTuple):
    """The words of en/change.toml, by the side of the number on which they stand and what they do there."""

    before: dict[str, Cue]
    after: dict[str, Cue]
    between: frozenset[str]
    moving: frozenset[str]
    ranging: frozenset[str]
    levels: frozenset[str]
    transitive: frozenset[str]
    margins: frozenset[str]


@cache
def tables() -> Tables:
    """The words of change, read once."""
    cues = entries("change", "cue", Cue)
    return Tables(
        {word: cue for cue in cues if cue.place == "before" for word in cue.words},
        {word: cue for cue in cues if cue.place == "after" for word in cue.words},
        _words("between"),
        _words("moving"),
        _words("ranging"),
        _words("level"),
        _words("transitive"),
        _words("margin"),
    )


def _words(table: str) -> frozenset[str]:
    return frozenset(word for item in entries("change", table, Words) for word in item.words)


def cue_before(line: Line, start: int) -> tuple[Cue | None, bool]:
    """The cue before token `start`, and whether "by" stands between: "rose 5%", "cut its costs by 5%"."""
    table = tables()
    at, by, compared = _adjectives(line, start) - 1, False, False
    while start - at <= SMALL_WORDS and line.word(at) in table.between and line.word(at) not in table.before:
        by = by or line.word(at) == "by"
        compared = compared or (line.word(at) == "than" and line.word(at + 1) not in ("expected", "forecast", "-"))
        at -= 1
    if compared:
        return None, by  # "lower than the $3 that was expected"
    if by and line.word(at).endswith("ed") and line.word(at) not in table.before:
        return None, by  # "lifted the alert caused by a 7.8 magnitude quake"
    if by:
        least = at - _OBJECT
        while at > least and line[at].kind == "word" and line.word(at) not in table.before:
            at -= 1
    if line.word(at) == "off" and line.word(at - 1) not in neighbours("off by so much"):
        return None, by
    idle = {"down": "shot", "up": "up by themselves"}.get(line.word(at))
    if idle is not None and line.word(at - 1) in neighbours(idle):
        return None, by
    found = table.before.get(line.word(at)) if at >= 0 else None
    return (found or _noun(line, start)), by


def _adjectives(line: Line, start: int) -> int:
    """Where the words between "a" and the number at `start` begin that only colour it: "a seasonally adjusted 5%"."""
    for at in (start - 2, start - 3):
        told = range(at + 1, start)
        plain = all(line[word].kind == "word" and line.word(word) not in neighbours("small words") for word in told)
        if line.word(at) in ("a", "an") and plain and uncounting(line, _behind_unit(line, start)):
            return at
    return start


def _behind_unit(line: Line, start: int) -> int:
    """The index behind the number at `start` and the sign or word of percent behind it."""
    at = start + (line[start].kind == "sign") + 1
    return at + (line.word(at) in ("%", "percent", "points")) + 2 * (line.word(at) == "per")


def _noun(line: Line, start: int) -> Cue | None:
    """The noun of change whose size stands at `start` behind what changed: "an increase in revenue of 12%"."""
    table = tables()
    if line.word(start - 1) != "of":
        return None
    for at in range(start - 2, start - 2 - _OBJECT, -1):
        if line[at].kind != "word":
            return None
        if line.word(at) == "in" and line.word(at - 1) in table.after:
            return table.before.get(line.word(at - 1))
    return None


def cue_behind(line: Line, end: int, *, compared: bool) -> Cue | None:
    """The word of change that the size before `end` belongs to: "5% higher", "a 5% pay rise".

    A multiple that is `compared` with something changes by a noun only: "a fivefold rise", but "five times higher".
    """
    table = tables()
    for at in range(end, end + COMPOUND):
        word = line.word(at)
        small = word in neighbours("small words") and not line.hyphen(at - 1)
        if small or not (line[at].kind == "word" or line.hyphen(at)):
            return None
        if line.word(at + 1) == "than" and _timed(line, at + 2):  # "rose to 900 less than a day after it"
            return None
        if word in ("up", "down") and _leads_on(line, at + 1):
            return None
        sized = word in table.before and not word.endswith("s")
        if word in table.after and (sized or (at == end and not compared)):
            return table.after[word]
    return None


def _leads_on(line: Line, index: int) -> bool:
    """Whether "up" or "down" before `index` belongs to what follows: "$680,000 down 2%", "$27m up from $25m"."""
    at = index + (line.word(index) in ("from", "by", "at", "about", "nearly", "almost"))
    number = line[at].kind == "digits" or (line[at + 1].kind == "digits" and line[at].kind == "sign")
    return line.word(index) == "for" or number


def _timed(line: Line, index: int) -> bool:
    """Whether a span of time at `index` tells when something was: "a day after the quake", "24 hours later"."""
    spans = (at for at in (index + 1, index + 2) if line.word(at) in neighbours("spans of time"))
    return any(line.word(at + 1) in ("after", "later", "into", "since") for at in spans)


def cue_of_object(line: Line, start: int, end: int) -> Cue | None:
    """The verb of change whose object stands before the size at `start`: "raised its wages 3%"."""
    if not uncounting(line, end) or line.word(end) == "of":
        return None
    table = tables()
    for at in range(start - 1, start - 1 - _OBJECT, -1):
        word = line.word(at)
        if word in table.transitive:
            return table.before.get(word)
        if line[at].kind != "word" or (word in neighbours("small words") and word not in ("the", "a", "an")):
            return None
    return None


@cache
def cue_words() -> frozenset[str]:
    """Words behind which a number may be the size of a change."""
    return frozenset(tables().before)
