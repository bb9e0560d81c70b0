"""Whether a number is the size of a change: "rose 5%", "fell by 300", "a 5% increase"."""

from discrepancy.extraction.figures.cues import (
    SMALL_WORDS,
    Cue,
    cue_before,
    cue_behind,
    cue_of_object,
    tables,
)
from discrepancy.extraction.figures.hedges import degree
from discrepancy.extraction.figures.money import priced
from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words
from discrepancy.model import Change

_RELATIVE = frozenset({"percent", "percentage point", "basis point", "point", "fraction", "times"})
_LENGTHS = frozenset({"foot", "metre", "mile", "kilometre", "inch", "yard", "centimetre"})

_COMPARED = 4
"""How many words behind a number "than" may stand: "12 more young goats than"."""

_AGAIN = 6
"""Tokens within which the other unit of a size stands: "14 points, or 0.2 per cent, lower"."""

_CLAUSE = 10
"""Words before "from" within which a verb of change governs it, or before a length a level that rises."""


def moves(line: Line, index: int) -> bool:
    """Whether a verb of change governs the "from" at `index`: "rose from", "was cut last year from"."""
    table = tables()
    for at in range(index - 1, max(-1, index - 1 - _CLAUSE), -1):
        if line[at].kind == "sign" and line.word(at) not in ("'", "-") and at != index - 1:
            return False
        if line.word(at) in table.ranging and not _noun_of_range(line, at):
            return False
        if line.word(at) in table.before or line.word(at) in table.moving:
            return True
    return False


def _noun_of_range(line: Line, index: int) -> bool:
    """Whether a "range" is how far something goes: "lifted the range by 12 miles, from 40 to 52"."""
    return line.word(index) == "range" and line.word(index + 1) in ("by", ",", "of")


def change(line: Line, start: int, end: int, *, unit: str) -> Change | None:
    """The change whose size stands at tokens [start, end), hedges and unit included, or null for a level.

    Args:
        line: the line that holds the figure.
        start: its first token.
        end: the index after its last token.
        unit: its unit. Words with other meanings show a change of percent, money and points only.
    """
    signed = _sign(line, start, end, unit)
    if signed is not None:
        return signed
    cue, by = cue_before(line, start)
    if _no_size(line, start, end, cue, by=by):
        return None
    if cue and (by or _tells(line, cue, start, end, unit)):
        return cue.change
    measured = _measured(line, end, unit)
    sized = measured or _exceeds(line, end) or (unit == "count" and _sized(line, start, end))
    cue = (cue_behind(line, end, compared=unit == "times") if sized else None) or (
        cue_of_object(line, start, end) if unit in _RELATIVE else None
    )
    cue = cue or (_told_twice(line, start, end) if measured else None)
    return cue.change if cue else None


def _told_twice(line: Line, start: int, end: int) -> Cue | None:
    """The way behind one size told in two units: "14 points, or 0.2 per cent, lower"."""
    if line.word(end) != ",":
        return None
    at = end + 1
    if line.word(at) == "or":
        at = next((place + 1 for place in range(at, at + _AGAIN) if line.word(place) == ","), at)
    elif (line.word(start - 2), line.word(start - 1)) != (",", "or"):
        return None
    return tables().after.get(line.word(at)) if line.word(at) in neighbours("ways") else None


def _sign(line: Line, start: int, end: int, unit: str) -> Change | None:
    """The change that a sign right before a number shows: "+0.2%", "payrolls (-25,000)"."""
    sign, apart = line.word(start - 1), line[start - 1].spaced or line.word(start - 2) == "("
    told = _measured(line, end, unit) or (unit == "count" and "," in line.word(start))
    if sign not in ("+", "-") or line[start].spaced or not apart or not told:
        return None
    return "increase" if sign == "+" else "decrease"


def _no_size(line: Line, start: int, end: int, cue: Cue | None, *, by: bool) -> bool:
    """Whether a number behind a word of change, or behind none, is a level or a margin all the same."""
    if by:
        return _margin(line, start) or _remade(line, end)
    often = line.word(end) == "times"  # "he fell five times"
    if cue and (often or _leads(line, start, cue.change) or _misses(line, end)):
        return True
    hidden = cue is not None and cue.name == "up" and line.word(start - 1) in ("a", "an") and not uncounting(line, end)
    return hidden or _remade(line, end)  # "covered up a $4 million debt"


def _sized(line: Line, start: int, end: int) -> bool:
    """Whether a count is told as the size of the noun right behind it: "a 220,000 increase in payrolls"."""
    word = line.word(end + line.hyphen(end))
    noun = word in tables().after and not word.endswith("er") and word not in neighbours("more and less")
    return noun and line.word(start - 1) in ("a", "an", "the", "another")


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
    if line.word(start) == "as" and line.word(start + 1) in ("low", "high"):
        return True
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
    while start - at <= SMALL_WORDS and line.word(at) != "by":
        at -= 1
    return line.word(at - 1) in tables().margins


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
        return _in_clause(line, start, tables().levels)
    gained = cue.only == "relative" and priced(unit)  # "raised £50m from investors"
    if cue.only is None or (not gained and _before_now(line, start, end)):
        return True
    noun = line.word(start - 1) == "of" and line.word(start - 2) in tables().after and unit not in _LENGTHS
    if noun and line.word(start - 2) in cue.words and line[end].kind == "word" and cue.only == "measured":
        return True  # "a gain of 190,000 jobs"
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
