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


class Between(Entry):
    """Words that may stand between a cue and its number."""

    words: tuple[str, ...]


class _Tables(NamedTuple):
    before: dict[str, Cue]
    after: dict[str, Cue]
    between: frozenset[str]


@cache
def _tables() -> _Tables:
    cues = entries("change", "cue", Cue)
    return _Tables(
        {word: cue for cue in cues if cue.place == "before" for word in cue.words},
        {word: cue for cue in cues if cue.place == "after" for word in cue.words},
        frozenset(word for item in entries("change", "between", Between) for word in item.words),
    )


def change(line: Line, start: int, end: int, *, measured: bool) -> Change | None:
    """The change whose size stands at tokens [start, end), hedges and unit included, or null for a level.

    Args:
        line: the line that holds the figure.
        start: its first token.
        end: the index after its last token.
        measured: whether it is of percent, money or points, and not a count.
    """
    tables = _tables()
    if line.word(start - 1) in ("+", "-") and not line[start].spaced and measured:
        return "increase" if line.word(start - 1) == "+" else "decrease"
    at, by = start - 1, False
    while start - at <= 4 and line.word(at) in tables.between and line.word(at) not in tables.before:
        by = by or line.word(at) == "by"
        at -= 1
    cue = tables.before.get(line.word(at)) if at >= 0 else None
    if cue and (cue.only is None or measured or by or line.word(end) == "from"):
        return cue.change
    if not measured:
        return None
    cue = tables.after.get(line.word(end)) or (
        tables.after.get(line.word(end + 1)) if line[end].kind == "word" else None
    )
    return cue.change if cue else None
