"""Units of measure after a number, named as in quantulum3's unit table.

Only the table is read: building quantulum3's parser takes seconds, and its reading of news is not wanted here.
"""

import json
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from discrepancy.errors import LexiconError
from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.phrases import Phrases, tokens_of
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words
from discrepancy.lexicon.loading import Entry, entries

_PREFIXES = {
    "E": "exa",
    "P": "peta",
    "T": "tera",
    "G": "giga",
    "M": "mega",
    "k": "kilo",
    "d": "deci",
    "c": "centi",
    "m": "milli",
    "µ": "micro",
    "n": "nano",
    "p": "pico",
    "f": "femto",
    "a": "atto",
    "z": "zepto",
    "y": "yocto",
}
"""The prefixes of the International System of Units by their symbols."""

_NEAR = 30
"""Tokens before and after a unit within which a word may stand that makes it one."""

_COUNTED = 3
"""Words of what is counted that may stand before "per": "12 new cases per million"."""
_LEAST = 100
"""The least number out of which so many are counted."""
_LONGEST = 13
"""Digits that it has fewer of: longer runs are keys."""


_QUOTED = 60
"""Tokens within which a quotation that is closed was opened."""


class UnitSpelling(Entry):
    """How news writes a unit of the table. Each example holds a figure in that unit; no counterexample does.

    A unit with `beside` is one only where such a word stands near it in the line; one with `unless` is none where such
    a word follows, of which it then only names the kind; one that is `alone` only where no noun follows that the number
    could count, and only as its symbols are written. `measures` is the entity of a unit that the table lacks, or has in
    another sense than news, as the table names it ("length").
    """

    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    alone: bool = False
    measures: str | None = None


class CommonWord(Entry):
    """A unit of the table whose spelling is a common word of news, and so is not read as a unit."""


class TableUnit(NamedTuple):
    """A unit of the table: what it measures, and its spellings in the singular."""

    entity: str
    spellings: tuple[str, ...]


class Unit(NamedTuple):
    """A unit's name and the index after its last token."""

    name: str
    end: int


class _Tables(NamedTuple):
    words: Phrases[str]
    symbols: Phrases[str]
    glued: Phrases[str]
    beside: dict[str, frozenset[str]]
    unless: dict[str, frozenset[str]]
    alone: frozenset[str]


@cache
def unit_table() -> dict[str, TableUnit]:
    """quantulum3's unit table by the units' names, prefixed ones among them ("kilometre"), and what it lacks from ours.

    Raises:
        LexiconError: when quantulum3 is not installed or its table is not where this version expects it.
    """
    found = find_spec("quantulum3")
    places = found.submodule_search_locations if found else None
    if not places:
        raise LexiconError("quantulum3, whose unit table is read, is not installed: pip install quantulum3")
    path = Path(places[0]) / "units.json"
    if not path.is_file():
        raise LexiconError(f"{path} is missing: this version of discrepancy reads the unit table of quantulum3 0.9")
    table: dict[str, TableUnit] = {}
    for name, row in json.loads(path.read_text(encoding="utf-8")).items():
        for prefix in ("", *(_PREFIXES[symbol] for symbol in row.get("prefixes", ()))):
            spellings = tuple(f"{prefix}{surface}" for surface in row.get("surfaces", ()))
            table.setdefault(f"{prefix}{name}", TableUnit(row["entity"], spellings))
    for unit in entries("units", "unit", UnitSpelling):
        if unit.measures is not None:
            table[unit.name] = TableUnit(unit.measures, ())
    return table


@cache
def _tables() -> _Tables:
    units = entries("units", "unit", UnitSpelling)
    ours = [(word, unit.name) for unit in units if not unit.alone for word in (unit.name, *unit.words)]
    symbols = [(tokens_of(symbol), unit.name) for unit in units for symbol in unit.symbols]
    glued = [(tokens_of(symbol), unit.name) for unit in units for symbol in unit.glued]
    spelt = (form for word, name in (*ours, *_table_spellings()) for form in _forms(word, name))
    beside = {unit.name: frozenset(unit.beside) for unit in units if unit.beside}
    unless = {unit.name: frozenset(unit.unless) for unit in units if unit.unless}
    alone = frozenset(unit.name for unit in units if unit.alone)
    return _Tables(Phrases(spelt), Phrases(symbols), Phrases(glued + symbols), beside, unless, alone)


def _table_spellings() -> Iterator[tuple[str, str]]:
    """The spellings in quantulum3's table that are no currencies and no common words."""
    common = {word.name for word in entries("units", "common", CommonWord)}
    for name, row in unit_table().items():
        if name not in common and row.entity != "currency":
            yield from ((spelling, name) for spelling in row.spellings)


def _forms(spelling: str, name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """A unit's spelling with hyphens and without, in the singular and the plural, of its last word or its first."""
    low = spelling.lower()
    for written in {low: None, low.replace("-", " "): None, low.replace(" ", "-"): None}:
        words = tuple(written.replace("-", " - ").split())
        yield words, name
        yield (*words[:-1], f"{words[-1]}s"), name
        yield (f"{words[0]}s", *words[1:]), name


def unit(line: Line, index: int) -> Unit | None:
    """The unit written after the number that ends at token `index`: " miles", "-mile", "km/h", " barrels per day"."""
    found = _simple(line, index)
    if found is not None and found.end == index + 1 and _of_a_name(line, found.end - 1):
        return None
    by = per(line, found.end) if found else None
    return Unit(f"{found.name} per {by.name}", by.end) if found and by else found


def lengthy(line: Line, index: int) -> bool:
    """Whether a unit of length is written at token `index`: "miles", "m"."""
    found = _simple(line, index)
    known = unit_table().get(found.name) if found else None
    return known is not None and known.entity == "length"


def on_scale(line: Line, index: int) -> Unit | None:
    """The unit whose scale is named after the number that ends at token `index`: "37 on the Celsius scale"."""
    if (line.word(index), line.word(index + 1)) != ("on", "the"):
        return None
    found = _simple(line, index + 2)
    return Unit(found.name, found.end + 1) if found and line.word(found.end) == "scale" else None


def per(line: Line, index: int) -> Unit | None:
    """What the unit that ends at `index` is taken by: "per day", "a barrel", "/yr", "per share", "per 100,000"."""
    at = index + 1 if line.hyphen(index) else index
    word = line.word(at)
    if word not in ("per", "a", "an", "/", "each"):
        return None
    at += 1 + line.hyphen(at + 1)
    if word == "per" and line[at].kind == "digits":
        return Unit(line.word(at), at + 1)
    found = _simple(line, at)
    if found is not None and word in ("a", "an") and line.word(found.end) in neighbours("then"):
        return None
    if found is None and word in ("per", "a") and line.word(at) in neighbours("taken by"):
        return Unit(line.word(at), at + 1)
    return (
        found
        if found is None or word in ("per", "/") or len(line.word(at)) > 2 or line.word(at) in ("kg", "lb")
        else None
    )


def base(line: Line, index: int) -> Unit | None:
    """What a count is taken by: "5 per 100,000", "12 flights a day", "40 people per square kilometre", "2.3 per woman".

    Words of what is counted may stand at `index`.
    """
    at = first = index + (line.word(index) == "of")
    stops = neighbours("small words") | {"per", "every", "each", "out"}
    while at - first < _COUNTED and line[at].kind == "word" and line.word(at) not in stops:
        at += 1
    bare = at == index and line.word(at) in ("a", "an") and uncounting(line, at + 2)  # "about 300 a day"
    if line.word(at) in ("a", "an", "every", "each") and (at > first or bare or line.word(at) == "every"):
        named = line.word(at + 1) in neighbours("spans of time")
        later = line.word(at + 2) in neighbours("then") | neighbours("away") and line[at + 3].kind != "digits"
        ordinal = line.word(at + 1) == "second" and not uncounting(line, at + 2)  # "a second night"
        return _simple(line, at + 1) if named and not later and not ordinal else None
    if [line.word(place) for place in (at, at + 1, at + 2)] == ["out", "of", "every"]:
        return _per_so_many(line, at + 3)
    return _per_so_many(line, at + 1) or _per_one(line, at + 1) if line.word(at) == "per" else None


def _per_so_many(line: Line, index: int) -> Unit | None:
    """The number at `index` out of which so many are counted, from a hundred up."""
    plain = line.word(index).replace(",", "").replace(" ", "")
    number = words().cardinals.get(line.word(index))
    value = int(plain) if plain.isdigit() and len(plain) < _LONGEST else number.value if number else 0
    return Unit(f"{value:,}", index + 1) if value >= _LEAST else None


def _per_one(line: Line, index: int) -> Unit | None:
    """The unit or the one thing at `index` by which something is counted."""
    found = _simple(line, index)
    unfit = neighbours("small words") | words().cardinals.keys() | {"cent", "se"}
    noun = line[index].kind == "word" and line.word(index) not in unfit
    return found or (Unit(line.word(index), index + 1) if noun else None)


def _simple(line: Line, index: int) -> Unit | None:
    tables = _tables()
    at = index + 1 if line.hyphen(index) else index
    glued = None if line[index].spaced else tables.glued.at(line.raw, index)
    if glued is not None and (not _runs_on(line, glued.end) or _inches_follow(line, glued.end)):
        return _where_fit(line, index, Unit(glued.value, glued.end))
    found = tables.words.at(line.word, at)
    if found is None:
        found = tables.symbols.at(line.raw, at)
        if found is None or _runs_on(line, found.end):
            return None
    return _where_fit(line, index, Unit(found.value, found.end))


def _of_a_name(line: Line, index: int) -> bool:
    """Whether a word at `index` has a capital among small ones, and so names whose they are: "two Newton families"."""
    capital = line.raw(index).istitle() and len(line.raw(index)) > len("Pa")
    counted = line[index + 1].kind == "word" and line.raw(index + 1).islower() and not uncounting(line, index + 1)
    return capital and counted


def _where_fit(line: Line, index: int, found: Unit) -> Unit | None:
    """The unit whose spelling stands at token `index`, unless it is one only beside other words, or alone."""
    tables = _tables()
    beside = tables.beside.get(found.name)
    if beside is not None and not _near(line, index, beside):
        return None
    to_date = [line.word(at) for at in range(found.end, found.end + 4)] == ["-", "to", "-", "date"]
    if line.word(found.end) in tables.unless.get(found.name, ()) or to_date:
        return None
    if line.word(index) == "'" and _closes(line, index) and not _inches_follow(line, found.end):
        return None
    followed = not uncounting(line, found.end) and line[found.end].kind == "word"
    if found.name in tables.alone and followed and line.word(found.end) not in neighbours("after a weight"):
        return None
    return found


def _near(line: Line, index: int, wanted: frozenset[str]) -> bool:
    """Whether one of the words stands near token `index`."""
    return any(line.word(at) in wanted for at in range(max(0, index - _NEAR), index + _NEAR))


def _closes(line: Line, index: int) -> bool:
    """Whether the quotation mark at `index` closes a quotation and is no sign of feet: "'it took 12', she said"."""
    for at in range(index - 1, max(-1, index - _QUOTED), -1):
        if line.word(at) == "'":
            begins = line[at].spaced or line.word(at - 1) in ("", ":", "(")
            return begins and not line[at + 1].spaced
    return False


def _inches_follow(line: Line, index: int) -> bool:
    """Whether inches follow the sign of feet before `index`: "5'7"."""
    return line.word(index - 1) == "'" and line.word(index).isdigit() and int(line.word(index)) < 12


def _runs_on(line: Line, index: int) -> bool:
    """Whether a word or digits follow at `index` without a space, so that what stands before is a piece of a word."""
    return not line[index].spaced and line[index].kind in ("word", "digits")
