"""Whether a number is the size of a change: "rose 5%", "fell by 300", "a 5% increase"."""

from functools import cache
from typing import Literal, NamedTuple

from discrepancy.extraction.figures.tokens import Line
from discrepancy.lexicon.loading import Entry, entries
from discrepancy.model import Change


class Cue(Entry):
    """Words that show a change. Each example holds a figure with that change; no counterexample does."""

    change: Change
    words: tuple[str, ...]
    place: Literal["before", "after"] = "before"
    only: Literal["measured"] | None = None


class Words(Entry):
    """Words that stand beside a cue."""

    words: tuple[str, ...]


class _Tables(NamedTuple):
    before: dict[str, Cue]
    after: dict[str, Cue]
    between: frozenset[str]
    moving: frozenset[str]
    ranging: frozenset[str]


@cache
def _tables() -> _Tables:
    cues = entries("change", "cue", Cue)
    return _Tables(
        {word: cue for cue in cues if cue.place == "before" for word in cue.words},
        {word: cue for cue in cues if cue.place == "after" for word in cue.words},
        _words("between"),
        _words("moving"),
        _words("ranging"),
    )


_MEASURED = frozenset({"percent", "percentage point", "basis point", "point", "cent", "penny", "sen"})

_SMALL_WORDS = 4
"""Small words that may stand between a cue and its number."""

_OBJECT = 5
"""Words that may stand between a cue and "by": "cut its running costs by"."""

_CLAUSE = 10
"""Words before "from" within which a verb of change governs it."""


def moves(line: Line, index: int) -> bool:
    """Whether a verb of change governs the "from" at `index`: "rose from", "was cut last year from"."""
    tables = _tables()
    for at in range(index - 1, max(-1, index - 1 - _CLAUSE), -1):
        if line[at].kind == "sign" and line.word(at) not in ("'", "-") and at != index - 1:
            return False
        if line.word(at) in tables.ranging:
            return False
        if line.word(at) in tables.before or line.word(at) in tables.moving:
            return True
    return False


def _words(table: str) -> frozenset[str]:
    return frozenset(word for item in entries("change", table, Words) for word in item.words)


def _cue(line: Line, start: int) -> tuple[Cue | None, bool]:
    """The cue before token `start`, and whether "by" stands between: "rose 5%", "cut its costs by 5%"."""
    tables = _tables()
    at, by = start - 1, False
    while start - at <= _SMALL_WORDS and line.word(at) in tables.between and line.word(at) not in tables.before:
        by = by or line.word(at) == "by"
        at -= 1
    if by:
        least = at - _OBJECT
        while at > least and line[at].kind == "word" and line.word(at) not in tables.before:
            at -= 1
    return (tables.before.get(line.word(at)) if at >= 0 else None), by


def change(line: Line, start: int, end: int, *, unit: str) -> Change | None:
    """The change whose size stands at tokens [start, end), hedges and unit included, or null for a level.

    Args:
        line: the line that holds the figure.
        start: its first token.
        end: the index after its last token.
        unit: its unit. Words with other meanings show a change of percent, money and points only.
    """
    measured = unit in _MEASURED or unit[:3].isupper()
    tables = _tables()
    sign = line.word(start - 1)
    if sign in ("+", "-") and not line[start].spaced and line[start - 1].spaced and measured:
        return "increase" if sign == "+" else "decrease"
    cue, by = _cue(line, start)
    if cue and (cue.only is None or measured or by or line.word(end) == "from"):
        return cue.change
    if not measured:
        return None
    cue = tables.after.get(line.word(end))
    if cue is None and line[end].kind == "word" and line.word(end + 1) in tables.before:
        cue = tables.after.get(line.word(end + 1))
    return cue.change if cue else None
