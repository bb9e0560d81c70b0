"""Two numbers of one quantity: "10 to 15", "between 30 and 40", "$3 billion to $5 billion", "from 12 to 17"."""

from dataclasses import replace
from fractions import Fraction

from discrepancy.extraction.figures import hedges, money, units
from discrepancy.extraction.figures.changes import change, moves
from discrepancy.extraction.figures.compounds import alike, measure
from discrepancy.extraction.figures.exclusions import excluded, game_words, standing_words, tally_words
from discrepancy.extraction.figures.measures import Measure
from discrepancy.extraction.figures.money import COINS, priced
from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.numerals import numeral
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.years import is_year

_DASHES = ("-", "–")
_WENT = frozenset(
    {"went", "go", "goes", "going", "gone", "took", "taking", "takes", "taken", "claimed", "returned", "shot"}
)
"""Verbs behind which two numbers alone are wins and losses, or wickets and runs: "they went 3-9", "taking 3-70"."""
_SYMBOL = 5
"""Tokens that a currency before the upper bound may take."""
_NEAR = Fraction(3, 2)
"""How far apart two percentages may be to be a range: "cut deaths by 25% to 30%", but "rose by 3% to 8%"."""
_AFAR = 5
"""How far apart two percentages may be to be a range where the unit is said once: "rose 1 to 3 percent"."""
_BESIDE = 6
"""Tokens before "70 to 29" among which a word of voting, winning or betting makes it the tally of two sides."""
_ASIDE = 8
"""Tokens that may stand between the old level and "to": "from 3% in the third quarter to 4%"."""


def ranged(line: Line, first: Measure, *, sized: bool = False) -> Measure | None:
    """The range or movement whose first number is `first`, as one measure, or null.

    `sized` tells that the words before make `first` the size of a change: "fell 3%, or $2, to $60".

    A range has the lower bound first, and one unit: scores and votes ("3-1", "91-73") are none, nor is the size of a
    change with the level that it led to ("fell by 300 to 1,200"). A movement goes "from" one level "to" another behind
    a verb of change ("rose from 12 to 17"): one figure with both levels, whose `goal` tells it from a range.
    """
    if first.numeral.form == "vague":
        return None
    return _movement(line, first) or _range(line, first, sized=sized)


def _range(line: Line, first: Measure, *, sized: bool) -> Measure | None:
    between = _between(line, first.start)
    at = _joined(line, first.end, between=between)
    second = None if at is None or _dated(line, at) else _amount(line, first, at) or _upper(line, at)
    if second is not None:
        first, second = alike(first, second)
    if second is None or not _one_unit(first, second) or _apart(line, first, second):
        return None
    if _leads_to(line, first, second, sized=sized):
        return None
    lower = _thousands(line, first, second) or _same_scale(first, second)
    if lower.low >= second.numeral.low:
        return (
            _joint(first, second, second.numeral.low, lower.low, start=first.start)
            if _down(line, first, second)
            else None
        )
    start = first.start - (line.word(first.start - 1) == "between")
    return _rated(line, _joint(first, second, lower.low, second.numeral.high, start=start))


def _dated(line: Line, at: int) -> bool:
    """Whether a date or the like begins at `at`: "the 13 weeks to 29 September"."""
    return line[at].kind == "digits" and excluded(line, at) > at


def _amount(line: Line, first: Measure, at: int) -> Measure | None:
    """The upper bound of money where only the lower one has a sign, so that "m" is a million: "£10-15m", "€1m-2m"."""
    found = numeral(line, at, money=True) if priced(first.unit) and line[at].kind == "digits" else None
    whole = found is not None and found.scale > 1 and money.after(line, found.end) is None
    return Measure(found, at, at, found.end, found.end, "count") if found and whole else None


def _thousands(line: Line, first: Measure, second: Measure) -> Numeral | None:
    """The first number in thousands, where only the second one's are written: "30-40,000", "between 30 and 40,000"."""
    bare = first.unit == "count" and first.numeral.form == "digits" and first.end == first.start + 1
    low = first.numeral.low * 1000
    if not bare or not line.word(second.numeral.start).endswith(",000") or second.numeral.scale != 1:
        return None
    near = first.numeral.low >= 1 and low < second.numeral.low <= _AFAR * low
    return replace(first.numeral, low=low, high=low) if near else None


def _apart(line: Line, first: Measure, second: Measure) -> bool:
    """Whether two measures are no bounds of one: "$25 a month or $300", "18p to 290p", "0.4 percent to 6,573"."""
    if line.word(first.end) == "or" and " per " in first.unit and " per " not in second.unit:
        return True
    far = second.numeral.low > _AFAR * first.numeral.low
    return far and (first.unit in COINS or (first.unit == "percent" and second.unit == "count"))


def _rated(line: Line, whole: Measure) -> Measure:
    """A range of money with what it is paid by: "$62 to $68 a share", "Rs 80-100 per kg"."""
    by = units.per(line, whole.end) if priced(whole.unit) and " per " not in whole.unit else None
    return replace(whole, unit=f"{whole.unit} per {by.name}", end=by.end) if by else whole


def _between(line: Line, start: int) -> bool:
    """Whether two bounds follow at `start`: "between 18 and 34", "between the ages of 18 and 34"."""
    ages = [line.word(at) for at in range(start - 4, start)] == ["between", "the", "ages", "of"]
    return ages or line.word(start - 1) == "between"


def _down(line: Line, first: Measure, second: Measure) -> bool:
    """Whether a range is told from its upper bound down, with the unit of both: "depths of 40 metres to 30 metres"."""
    told = first.unit == second.unit and first.end > first.numeral.end and first.numeral.low > second.numeral.low
    measured = first.unit not in ("count", "percent", "fraction", "times") and not priced(first.unit)
    return told and measured and line.word(first.end) == "to" and line.word(first.start - 1) in ("of", "at", "in")


def _movement(line: Line, first: Measure) -> Measure | None:
    """The old and the new level of "rose from 12 to 17"; "from 5 to 7% to 3 to 5%" moves between ranges and is none.

    A hedge of the old level says nothing of the new one ("from about 12 to 17"). Where the new level has one, both are
    read by themselves ("from 12 to about 17").
    """
    origin = hedges.before(line, first.start, 0)[1] - 1
    if line.word(origin) != "from" or not moves(line, origin):
        return None
    at = _aside(line, first.end)
    second = _upper(line, at + 1) if line.word(at) == "to" else None
    if second is not None:
        first, second = alike(first, second)
    if second is None or not _one_unit(first, second):
        return None
    if line.word(second.end) == "to" and _second(line, second.end + 1) is not None:
        return None
    old, new = _same_scale(first, second), second.numeral
    joint = _joint(first, second, min(old.low, new.low), max(old.low, new.high or new.low), start=first.start)
    return replace(joint, change="increase" if old.low < new.low else "decrease", goal=(new.low, new.high or new.low))


def _aside(line: Line, index: int) -> int:
    """The index after words, dates and times at `index`, up to a "to": "from $40 at 10.45pm on Tuesday to $35"."""
    at = index
    while at - index < _ASIDE and line.word(at) != "to" and line.word(at) not in neighbours("with a to of their own"):
        past = excluded(line, at)
        if line.word(at) in ("but", "and"):
            break
        if past == at and line[at].kind != "word" and not is_year(line, at):
            break
        at = max(past, at + 1)
    return at


def _joint(first: Measure, second: Measure, low: Fraction, high: Fraction | None, *, start: int) -> Measure:
    """One measure from the first number to the second, in the unit that either has."""
    numeral = Numeral(low, high, start, second.numeral.end, first.numeral.form, second.numeral.scale)
    unit = max(first.unit, second.unit, key=lambda name: (name != "count", len(name)))
    if priced(first.unit) and second.unit.startswith("count per "):
        unit = first.unit + second.unit.removeprefix("count")
    inner = start if first.start == first.first else first.first
    return Measure(numeral, start, inner, second.last, second.end, unit)


def _second(line: Line, at: int) -> Measure | None:
    """The measure that begins at token `at`, with a currency or without."""
    for place in range(at, at + _SYMBOL):
        found = measure(line, place)
        if found is not None:
            return found if found.start == at and found.numeral.form != "vague" else None
    return None


def _upper(line: Line, at: int) -> Measure | None:
    """The measure at token `at`, or the range in dashes that begins with it: "24.2 to 33-35 billion"."""
    found = _second(line, at)
    if found is None or line.word(found.end) not in _DASHES or line.word(at - 1) in _DASHES:
        return found
    third = _second(line, found.end + 1)
    if third is None or found.unit not in (third.unit, "count"):
        return found
    lower = _same_scale(found, third)
    return (
        _joint(found, third, lower.low, third.numeral.low, start=found.start)
        if lower.low < third.numeral.low
        else found
    )


def _joined(line: Line, index: int, *, between: bool) -> int | None:
    """The index after the words at `index` that join two bounds, or null where none stand there."""
    word = line.word(index)
    if between:
        return index + 1 if word in ("and", "to", *_DASHES) else None
    if word == "-" and line.word(index + 1) in ("to", "or"):
        index, word = index + 1, line.word(index + 1)
    if word in ("to", "or"):
        at = index + 1 + (line.word(index + 1) in neighbours("perhaps"))
        return at + (line.word(at) == "-" and not line[at].spaced)
    if word in _DASHES and line[index].spaced == line[index + 1].spaced:
        return index + 1
    if word == "," and line.word(index + 1) in neighbours("perhaps"):
        return index + 2
    return None


def _one_unit(first: Measure, second: Measure) -> bool:
    """Whether the bounds have one unit, or only one of them has any: "5 to 7%", "$62 and $68 per share"."""
    one, other = first.unit, second.unit
    if priced(one) and other.startswith("count per "):
        return True
    if "fraction" in (one, other):
        return one == other
    return one == other or "count" in (one, other) or one.startswith(f"{other} per ") or other.startswith(f"{one} per ")


def _leads_to(line: Line, first: Measure, second: Measure, *, sized: bool) -> bool:
    """Whether `first` is the size of a change and `second` the level that it led to: "fell by about 300 to 1,200".

    "fell by 1 to 1.5 degrees" is a range: the unit is said once, and the second number is not far from the first. Only
    money leads so from a bare number to a level ("rose 18 to 450p"), and what is counted.
    """
    start = hedges.before(line, first.start, 0)[1]
    if line.word(first.end) != "to" or not (sized or change(line, start, first.end, unit=first.unit)):
        return False
    if first.unit == second.unit == "percent" and line.word(start - 1) in ("by", "of"):
        return second.numeral.low > _NEAR * first.numeral.low
    if first.unit != "count" or second.unit == "count" or priced(second.unit):
        return first.unit != "count" or second.numeral.low > 2 * first.numeral.low
    return second.unit == "percent" and second.numeral.low > _AFAR * first.numeral.low


def _same_scale(first: Measure, second: Measure) -> Numeral:
    """The first number, with the second one's scale where only that has one: "four to five thousand"."""
    lower, scale = first.numeral, second.numeral.scale
    if lower.scale != 1 or scale == 1 or first.end != first.last or lower.low >= second.numeral.low / scale:
        return lower
    return replace(lower, low=lower.low * scale, high=lower.low * scale)


def score(line: Line, first: Measure) -> int | None:
    """The index after a score or vote that begins with `first`: "3-1", "91-73", "won 0-2", "70 to 29"; else null."""
    at = first.end
    if first.unit == "count" and line.word(at) == "to":
        return at + 2 if _tallied(line, first) else None
    if first.unit != "count" or first.numeral.form != "digits" or line.word(at) not in _DASHES:
        return None
    second = line[at + 1]
    if (
        not (line.word(at - 1).isdigit() and second.text.isdigit())
        or line[at].spaced != second.spaced
        or len(second.text) > 3
    ):
        return None
    beside = {line.word(place) for place in (*range(first.start - 3, first.start), *range(at + 2, at + 5))}
    won = int(second.text) <= first.numeral.low or bool(beside & game_words()) or _standing(line, first.start, at + 2)
    end = at + 2 + 2 * (line.word(at + 2) in _DASHES and not line[at + 2].spaced and line[at + 3].kind == "digits")
    named = line.word(first.start - 1) == "(" and line.word(end) == ")" and line.raw(first.start - 2)[:1].isupper()
    run = line[end].kind == "digits" and line.word(end + 1) in _DASHES  # "6-3 3-6 7-5"
    won = won or end > at + 2 or named or run
    return end if won or _sets(line, first.start - 4) or _sets(line, at + 3) else None


def _standing(line: Line, start: int, end: int) -> bool:
    """Whether tokens [start, end) are wins and losses: "a 3-9 season", "a record of 3-9", "they went 3-9"."""
    told = standing_words()
    owned = line.word(start - 1) == "of" and line.word(start - 2) in told
    return line.word(end) in told or ((owned or line.word(start - 1) in _WENT) and uncounting(line, end))


def _tallied(line: Line, first: Measure) -> bool:
    """Whether "to" joins the votes, goals or odds of two sides, the greater first: "passed 70 to 29", "won 3 to 1"."""
    second = line[first.end + 1]
    if not (line[first.start].text.isdigit() and second.text.isdigit()) or first.end - first.start > 1:
        return False
    near = {line.word(place) for place in range(first.start - _BESIDE, first.start)}
    bare = uncounting(line, first.end + 2) or line[first.end + 2].text.istitle() or not line.word(first.end + 2)
    return int(second.text) < first.numeral.low and "from" not in near and bare and bool(near & tally_words())


def _sets(line: Line, index: int) -> bool:
    """Whether a set of tennis or the like, won or lost, begins at `index` beside another: "6-4, 3-6"."""
    first, second = line.word(index), line.word(index + 2)
    listed = "," in (line.word(index - 1), line.word(index + 3))
    digits = len(first) < 3 and len(second) < 3 and first.isdigit() and second.isdigit()
    return listed and digits and line.word(index + 1) in _DASHES and int(second) < int(first)
