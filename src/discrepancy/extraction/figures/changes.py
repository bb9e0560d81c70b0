"""Whether a number is the size of a change: "rose 5%", "fell by 300", "a 5% increase"."""

from functools import cache
from typing import Literal, NamedTuple

from discrepancy.extraction.figures.hedges import degree
from discrepancy.extraction.figures.money import priced
from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words
from discrepancy.lexicon.loading import Entry, entries
from discrepancy.model import Change


class Cue(Entry):
    """Words that show a change. Each example holds a figure with that change; no counterexample does."""

    change: Change
    words: tuple[str, ...]
    place: Literal["before", "after"] = "before"
    only: Literal["measured", "small", "relative"] | None = None


class Words(Entry):
    """Words that stand beside a cue."""

    words: tuple[str, ...]


class _Tables(NamedTuple):
    before: dict[str, Cue]
    after: dict[str, Cue]
    between: frozenset[str]
    moving: frozenset[str]
    ranging: frozenset[str]
    levels: frozenset[str]
    transitive: frozenset[str]
    margins: frozenset[str]


@cache
def _tables() -> _Tables:
    cues = entries("change", "cue", Cue)
    return _Tables(
        {word: cue for cue in cues if cue.place == "before" for word in cue.words},
        {word: cue for cue in cues if cue.place == "after" for word in cue.words},
        _words("between"),
        _words("moving"),
        _words("ranging"),
        _words("level"),
        _words("transitive"),
        _words("margin"),
    )


_RELATIVE = frozenset({"percent", "percentage point", "basis point", "point", "fraction", "times"})
_LENGTHS = frozenset({"foot", "metre", "mile", "kilometre", "inch", "yard", "centimetre"})

_SMALL_WORDS = 6
"""Small words that may stand between a cue and its number."""

_OBJECT = 5
"""Words that may stand between a cue and "by", or between a noun and its "of": "cut its running costs by"."""

_COMPOUND = 7
"""Tokens that may stand between a number and the noun of change that it sizes: "a 5% year-on-year drop"."""

_COMPARED = 4
"""How many words behind a number "than" may stand: "12 more young goats than"."""

_CLAUSE = 10
"""Words before "from" within which a verb of change governs it, or before a length a level that rises."""


def moves(line: Line, index: int) -> bool:
    """Whether a verb of change governs the "from" at `index`: "rose from", "was cut last year from"."""
    tables = _tables()
    for at in range(index - 1, max(-1, index - 1 - _CLAUSE), -1):
        if line[at].kind == "sign" and line.word(at) not in ("'", "-") and at != index - 1:
            return False
        if line.word(at) in tables.ranging and not _noun_of_range(line, at):
            return False
        if line.word(at) in tables.before or line.word(at) in tables.moving:
            return True
    return False


def _noun_of_range(line: Line, index: int) -> bool:
    """Whether a "range" is how far something goes: "lifted the range by 12 miles, from 40 to 52"."""
    return line.word(index) == "range" and line.word(index + 1) in ("by", ",", "of")


def _words(table: str) -> frozenset[str]:
    return frozenset(word for item in entries("change", table, Words) for word in item.words)


def _cue(line: Line, start: int) -> tuple[Cue | None, bool]:
    """The cue before token `start`, and whether "by" stands between: "rose 5%", "cut its costs by 5%"."""
    tables = _tables()
    at, by = start - 1, False
    while start - at <= _SMALL_WORDS and line.word(at) in tables.between and line.word(at) not in tables.before:
        by = by or line.word(at) == "by"
        at -= 1
    if by and line.word(at).endswith("ed") and line.word(at) not in tables.before:
        return None, by  # "lifted the alert caused by a 7.8 magnitude quake"
    if by:
        least = at - _OBJECT
        while at > least and line[at].kind == "word" and line.word(at) not in tables.before:
            at -= 1
    if line.word(at) == "off" and line.word(at - 1) not in neighbours("off by so much"):
        return None, by
    idle = {"down": "shot", "up": "up by themselves"}.get(line.word(at))
    if idle is not None and line.word(at - 1) in neighbours(idle):
        return None, by
    found = tables.before.get(line.word(at)) if at >= 0 else None
    return (found or _noun(line, start)), by


def _noun(line: Line, start: int) -> Cue | None:
    """The noun of change whose size stands at `start` behind what changed: "an increase in revenue of 12%"."""
    tables = _tables()
    if line.word(start - 1) != "of":
        return None
    for at in range(start - 2, start - 2 - _OBJECT, -1):
        if line[at].kind != "word":
            return None
        if line.word(at) == "in" and line.word(at - 1) in tables.after:
            return tables.before.get(line.word(at - 1))
    return None


def _compound(line: Line, end: int, *, compared: bool) -> Cue | None:
    """The word of change that the size before `end` belongs to: "5% higher", "a 5% pay rise".

    A multiple that is `compared` with something changes by a noun only: "a fivefold rise", but "five times higher".
    """
    tables = _tables()
    for at in range(end, end + _COMPOUND):
        word = line.word(at)
        small = word in neighbours("small words") and not line.hyphen(at - 1)
        if small or not (line[at].kind == "word" or line.hyphen(at)):
            return None
        if line.word(at + 1) == "than" and _timed(line, at + 2):  # "rose to 900 less than a day after it"
            return None
        sized = word in tables.before and not word.endswith("s")
        if word in tables.after and (sized or (at == end and not compared)):
            return tables.after[word]
    return None


def _timed(line: Line, index: int) -> bool:
    """Whether a span of time at `index` tells when something was: "a day after the quake", "24 hours later"."""
    spans = (at for at in (index + 1, index + 2) if line.word(at) in neighbours("spans of time"))
    return any(line.word(at + 1) in ("after", "later", "into", "since") for at in spans)


def _handled(line: Line, start: int, end: int) -> Cue | None:
    """The verb of change whose object stands before the size at `start`: "raised its wages 3%"."""
    if not uncounting(line, end) or line.word(end) == "of":
        return None
    tables = _tables()
    for at in range(start - 1, start - 1 - _OBJECT, -1):
        word = line.word(at)
        if word in tables.transitive:
            return tables.before.get(word)
        if line[at].kind != "word" or (word in neighbours("small words") and word not in ("the", "a", "an")):
            return None
    return None


def change(line: Line, start: int, end: int, *, unit: str) -> Change | None:
    """The change whose size stands at tokens [start, end), hedges and unit included, or null for a level.

    Args:
        line: the line that holds the figure.
        start: its first token.
        end: the index after its last token.
        unit: its unit. Words with other meanings show a change of percent, money and points only.
    """
    sign = line.word(start - 1)
    measured = _measured(line, end, unit)
    apart = line[start - 1].spaced or line.word(start - 2) == "("
    if sign in ("+", "-") and not line[start].spaced and apart and measured:
        return "increase" if sign == "+" else "decrease"
    cue, by = _cue(line, start)
    if by and _margin(line, start):
        return None
    if cue and not by and (_leads(line, start, cue.change) or _misses(line, end)):
        return None
    if _remade(line, end):
        return None
    if cue and (by or _tells(line, cue, start, end, unit)):
        return cue.change
    cue = (_compound(line, end, compared=unit == "times") if measured or _exceeds(line, end) else None) or (
        _handled(line, start, end) if unit in _RELATIVE else None
    )
    return cue.change if cue else None


def _exceeds(line: Line, end: int) -> bool:
    """Whether a count is by how many something exceeds or misses another: "40 more than", "12 fewer goats than"."""
    for at in range(end + 1, end + _COMPARED):
        if line.word(at) == "than":
            return line.word(at - 1) not in ("rather", "other")
        if line[at].kind != "word":
            return False
    return False


def _leads(line: Line, start: int, change: Change) -> bool:
    """Whether the number at `start` is a level that a verb leads to: "rose above 5%", but "fell just under 5%"."""
    at = degree(line, start)
    return line.word(at) in neighbours(f"levels of {'an' if change == 'increase' else 'a'} {change}") and (
        at == start or line.word(at) != "under"
    )


def _remade(line: Line, end: int) -> bool:
    """Whether what is counted is not less than before but something else: "reduced 300 homes to rubble"."""
    return any(line.word(at) == "to" and line.word(at + 1) in neighbours("reduced to") for at in range(end, end + 4))


def _misses(line: Line, end: int) -> bool:
    """Whether a number is by how much something misses a level: "fell 5% short", "fell 40 votes short of it"."""
    return any(line.word(at) in neighbours("missing so much") for at in (end, end + 1) if line.word(at - 1) != ",")


def _margin(line: Line, start: int) -> bool:
    """Whether the number at `start` is by how much somebody lost: "lost by 300 votes"."""
    at = start - 1
    while start - at <= _SMALL_WORDS and line.word(at) != "by":
        at -= 1
    return line.word(at - 1) in _tables().margins


def _measured(line: Line, end: int, unit: str) -> bool:
    """Whether the number is of percent, money, points, or a part that is not said of something.

    Nor does a bare number with decimals count anything: "the index lost 129.8, or 0.4%".
    """
    if unit == "count" and line[end - 1].kind == "digits" and "." in line.word(end - 1):
        return uncounting(line, end)
    measured = unit.partition(" per ")[0] in _RELATIVE or priced(unit)
    return measured and (unit != "fraction" or line.word(end) != "of")


def _tells(line: Line, cue: Cue, start: int, end: int, unit: str) -> bool:
    """Whether a cue right before a number of that unit makes it the size of a change."""
    if unit in _LENGTHS and (cue.only is None or line.word(end) == "from"):
        return _in_clause(line, start, _tables().levels)
    if cue.only is None or _before_now(line, start, end):
        return True
    gathered = cue.change == "increase" and line.word(end) == "of"
    if cue.only == "small" and any(_multiplies(line.word(at)) for at in range(start, end)):
        return False
    return _measured(line, end, unit) and not gathered and (cue.only != "relative" or unit in _RELATIVE)


def _before_now(line: Line, start: int, end: int) -> bool:
    """Whether what stands behind a number tells what it changed from: "up 12 from May", ", up 14 since Monday"."""
    aside = line.word(start - 2) in (",", "(", "is", "was", "are", "were")
    return line.word(end) == "from" or (aside and line.word(end) in ("since", "on"))


def _multiplies(word: str) -> bool:
    """Whether a word makes millions of a number: "million", "bn"."""
    number = words().cardinals.get(word)
    return word in words().suffixes or (number is not None and number.kind == "scale")


def _in_clause(line: Line, start: int, wanted: frozenset[str]) -> bool:
    """Whether one of the words stands a little before token `start`, in the same sentence."""
    for at in range(start - 1, start - 1 - _CLAUSE, -1):
        if line.word(at) in wanted:
            return True
        if line.word(at) in (".", ";", ""):
            return False
    return False


@cache
def cue_words() -> frozenset[str]:
    """Words behind which a number may be the size of a change."""
    return frozenset(_tables().before)
