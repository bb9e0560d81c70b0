"""A number with its currency or unit: "$13.2bn", "10 million euros", "six-week", "3,000"."""

from dataclasses import dataclass

from discrepancy.extraction.figures import money, units
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.numerals import numeral
from discrepancy.extraction.figures.tokens import Line


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its currency or unit: tokens [start, end), of which [start, joined) hold no unit word that stands apart."""

    numeral: Numeral
    start: int
    end: int
    joined: int
    unit: str


def measure(line: Line, index: int) -> Measure | None:
    token = line[index]
    if token.kind == "digits":
        currency = money.before(line, index)
        if currency is None and (_code(line, index) or _year(line, index)):
            return None
    elif token.kind == "word":
        currency = None
    else:
        return None
    found = numeral(line, index, money=currency is not None)
    if found is None or (found.form == "words" and line.word(index) == "one" and not _one_counts(line, found)):
        return None
    if currency is not None:
        return Measure(found, currency.at, found.end, found.end, currency.unit)
    named = money.after(line, found.end) or units.unit(line, found.end)
    if named is None:
        return Measure(found, index, found.end, found.end, "fraction" if found.form == "share" else "count")
    name, end = named
    joined = end if not line[found.end].spaced and line[found.end].text != "-" else found.end
    return Measure(found, index, end, joined, name)


def _one_counts(line: Line, found: Numeral) -> bool:
    following = line[found.end]
    if found.end > found.start + 1:
        return True
    return following.kind == "word" and following.text not in (
        "is",
        "has",
        "who",
        "that",
        "which",
        "in",
        "to",
        "and",
        "as",
        "for",
        "at",
    )


def _code(line: Line, index: int) -> bool:
    """Whether the digits are a piece of a name or code, such as MH17, F-16 or Covid-19."""
    if line[index].spaced:
        return False
    previous = line[index - 1]
    if previous.kind == "word":
        return True
    if previous.text in ("#", "/", ".", "_", "\\"):
        return True
    return (
        previous.text == "-"
        and not previous.spaced
        and line[index - 2].kind == "word"
        and line.word(index - 2) not in ("minus", "to", "sub", "plus")
    )


def _year(line: Line, index: int) -> bool:
    """Whether four digits are a year: between 1500 and 2100 with no word after them that they could count."""
    text = line.word(index)
    if len(text) != 4 or not text.isdigit() or not 1500 <= int(text) <= 2099:
        return False
    if units.unit(line, index + 1) or money.after(line, index + 1):
        return False
    following = line[index + 1]
    counted = following.kind == "word" and (
        following.text.endswith("s") or following.text in ("people", "men", "women", "children")
    )
    if counted and int(text) % 50 == 0:
        return line.word(index - 1) in ("the", "in", "since")
    return int(text) >= 1900 or line.word(index - 1) in ("in", "since", "from", "until", "between", "and")
