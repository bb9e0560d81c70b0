"""Ages: "a 9-year-old", "aged 34", "Maria Lopez, 44,", "between 25 and 30 years of age"."""

from dataclasses import replace

from discrepancy.extraction.figures.measures import Measure
from discrepancy.extraction.figures.neighbours import neighbours
from discrepancy.extraction.figures.tokens import Line

_AGED = frozenset({"aged", "age", "ages"})
_OLDEST = 122
"""The greatest age that anyone is known to have reached."""


def aged(line: Line, found: Measure, *, following_age: bool) -> Measure | None:
    """The measure as an age, or null where it is none.

    Args:
        line: the line that holds the measure.
        found: a number, with or without a unit of time.
        following_age: whether the figure right before is an age too, as in "ages 15, 18 and 22".
    """
    if found.unit in ("year", "month", "week", "day"):
        end = _old(line, found.end)
        if end is not None:
            return replace(found, end=end, property="age")
        return replace(found, property="age") if _after_aged(line, found.start) else None
    if found.unit != "count" or found.numeral.high is None or not 0 <= found.numeral.high <= _OLDEST:
        return None
    alone = line.word(found.end) in ("and", "or") or not line.word(found.end).isalpha()
    listed = following_age and alone and line.word(found.start - 1) in (",", "and")
    if listed or _after_aged(line, found.start) or _in_apposition(line, found):
        return replace(found, unit="year", property="age")
    return None


def _old(line: Line, index: int) -> int | None:
    """The index after "old", "-old", "olds" or "of age" at `index`."""
    at = index + 1 if line.hyphen(index) else index
    if line.word(at) in ("old", "olds"):
        return at + 1
    return index + 2 if (line.word(index), line.word(index + 1)) == ("of", "age") else None


def _after_aged(line: Line, index: int) -> bool:
    at = index - 1
    while index - at <= 3 and line.word(at) in neighbours("before an age"):
        at -= 1
    return line.word(at) in _AGED


def _in_apposition(line: Line, found: Measure) -> bool:
    """Whether the number stands between commas after a name: "Maria Lopez, 44, said"."""
    name = line.raw(found.start - 2)
    return (
        found.numeral.form == "digits"
        and found.end == found.start + 1
        and line.word(found.start - 1) == ","
        and name[:1].isupper()
        and name.lower() not in neighbours("no name of a person")
        and line.word(found.end) in neighbours("after an age")
        and line[found.start].spaced
    )
