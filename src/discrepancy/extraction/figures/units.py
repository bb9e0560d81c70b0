"""Units of measure after a number, named as in quantulum3's unit table.

Only the table is read: building quantulum3's parser takes seconds, and its reading of news is not wanted here.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from discrepancy.errors import LexiconError
from discrepancy.extraction.figures.tokens import Line
from discrepancy.lexicon.loading import Entry, entries


_SHARED = frozenset({"share", "person", "head", "capita", "household", "unit", "night", "pupil", "student", "patient"})
"""Nouns that money is counted by: "$62 per share"."""


_THEN = frozenset({"ago", "earlier", "later", "before", "after", "previously", "prior", "old"})
"""Words that make "a year" a time and not what something is taken by: "$6 billion a year earlier"."""


class UnitSpelling(Entry):
    """How news writes a unit of the table. Each example holds a figure in that unit; no counterexample does."""

    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()


class CommonWord(Entry):
    """A unit of the table whose spelling is a common word of news, and so is not read as a unit."""


class Unit(NamedTuple):
    """A unit's name and the index after its last token."""

    name: str
    end: int


class _Tables(NamedTuple):
    words: dict[tuple[str, ...], str]
    symbols: dict[str, str]
    glued: dict[str, str]
    longest: int


def unit_table() -> dict[str, dict[str, object]]:
    """quantulum3's unit table, by the units' names.

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
    table: dict[str, dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    return table


@cache
def _tables() -> _Tables:
    spelt: dict[tuple[str, ...], str] = {}
    symbols: dict[str, str] = {}
    glued: dict[str, str] = {}
    for unit in entries("units", "unit", UnitSpelling):
        symbols |= dict.fromkeys(unit.symbols, unit.name)
        glued |= dict.fromkeys(unit.glued, unit.name)
        for word in (unit.name, *unit.words):
            _spell(spelt, word, unit.name)
    common = {word.name for word in entries("units", "common", CommonWord)}
    for name, row in unit_table().items():
        surfaces = row.get("surfaces") or ()
        if name in common or row["entity"] == "currency" or not isinstance(surfaces, list):
            continue
        for surface in surfaces:
            _spell(spelt, surface, name)
    return _Tables(spelt, symbols, glued, max(map(len, spelt)))


def _spell(table: dict[tuple[str, ...], str], surface: str, name: str) -> None:
    words = tuple(surface.lower().replace("-", " ").split())
    table.setdefault(words, name)
    table.setdefault((*words[:-1], f"{words[-1]}s"), name)
    table.setdefault((f"{words[0]}s", *words[1:]), name)


def unit(line: Line, index: int) -> Unit | None:
    """The unit written after the number that ends at token `index`: " miles", "-mile", "km/h", " barrels per day"."""
    found = _simple(line, index)
    by = per(line, found.end) if found else None
    return Unit(f"{found.name} per {by.name}", by.end) if found and by else found


def per(line: Line, index: int) -> Unit | None:
    """What the unit that ends at `index` is taken by: "per day", "a barrel", "an hour", "/yr", "per share", "per 100,000"."""
    at = index + 1 if line.hyphen(index) else index
    word = line.word(at)
    if word not in ("per", "a", "an", "/", "each"):
        return None
    at += 1 + line.hyphen(at + 1)
    if word == "per" and line[at].kind == "digits":
        return Unit(line.word(at), at + 1)
    found = _simple(line, at)
    if found is not None and word in ("a", "an") and line.word(found.end) in _THEN:
        return None
    if found is None and word in ("per", "a") and line.word(at) in _SHARED:
        return Unit(line.word(at), at + 1)
    return found if found is None or word in ("per", "/") or len(line.word(at)) > 2 else None


def _simple(line: Line, index: int) -> Unit | None:
    tables = _tables()
    if not line[index].spaced:
        for size in (2, 1):
            written = "".join(line.raw(at) for at in range(index, index + size))
            name = tables.glued.get(written) or tables.symbols.get(written)
            if name and index + size <= len(line) and not _runs_on(line, index + size):
                return Unit(name, index + size)
    at = index + 1 if line.hyphen(index) else index
    for size in range(tables.longest, 0, -1):
        name = tables.words.get(tuple(line.word(place) for place in range(at, at + size)))
        if name:
            return Unit(name, at + size)
    for size in (2, 1):
        name = tables.symbols.get("".join(line.raw(place) for place in range(at, at + size)))
        if name and at + size <= len(line) and not _runs_on(line, at + size):
            return Unit(name, at + size)
    return None


def _runs_on(line: Line, index: int) -> bool:
    """Whether a word or digits follow at `index` without a space, so that what stands before is a piece of a word."""
    return not line[index].spaced and line[index].kind in ("word", "digits")
