"""Magnitudes of earthquakes: "magnitude 6.1", "a 6.1-magnitude quake", "6.4 on the Richter scale", "a 5.9 tremor"."""

from functools import cache
from typing import NamedTuple

from discrepancy.extraction.figures.neighbours import neighbours
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.phrases import Phrases, tokens_of
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.units import Unit
from discrepancy.extraction.figures.words import words
from discrepancy.lexicon.loading import Entry, entries

_CLOSE = 5
"""Words within which a quake may stand before its bare size: "the quake was later upgraded to 7.0"."""
_REACH = 6
"""Words within which a quake may stand before what it measures."""


class QuakeWord(Entry):
    """A word that shows a magnitude: its name, what carries it, or the scale. Each example holds a magnitude."""

    words: tuple[str, ...]


class _Tables(NamedTuple):
    names: frozenset[str]
    quakes: frozenset[str]
    scales: Phrases[None]


@cache
def _tables() -> _Tables:
    table = {word.name: word.words for word in entries("units", "quake", QuakeWord)}
    return _Tables(
        frozenset(table["names"]),
        frozenset(table["quakes"]),
        Phrases((tokens_of(scale), None) for scale in table["scales"]),
    )


def behind(line: Line, found: Numeral) -> Unit | None:
    """The words behind a number that make it a magnitude."""
    at = found.end + 1 if line.hyphen(found.end) else found.end
    small = found.form in ("digits", "words") and found.low < 10
    if small and line.word(at) in _tables().names:
        return Unit("magnitude", at + 1)
    scale = _tables().scales.at(line.word, at)
    if scale is not None:
        return Unit("magnitude", scale.end)
    if small and found.low.denominator != 1 and line.word(at) in _tables().quakes:
        return Unit("magnitude", found.end)
    return None


def _told(line: Line, index: int) -> bool:
    """Whether a quake stands right before words that lead to the decimals at `index`, and no scale behind them."""
    text, led = line.word(index), line.word(index - 1) in neighbours("leading to a magnitude")
    if line[index].kind != "digits" or len(text) != len("6.5") or text[1] != "." or not led:
        return False
    near = {line.word(at) for at in range(index - _CLOSE, index - 1)}
    return bool(near & _tables().quakes) and line.word(index + 1) not in words().cardinals


def before(line: Line, index: int) -> int | None:
    """Where a magnitude begins whose number is at `index`: at "magnitude" behind small words, or at the number.

    The number alone is one after "measuring" and a quake: "an earthquake measuring 6.4"; and with decimals a little
    after one: "a quake of 6.5", "the quake was upgraded to 7.0".
    """
    if _told(line, index):
        return index
    if line.word(index - 1) in ("measuring", "measured", "registering", "registered"):
        quake = any(line.word(at) in _tables().quakes for at in range(index - _REACH, index))
        return index if quake and "." in line.word(index) else None
    at = index - 1
    while index - at <= 3 and line.word(at) in neighbours("before a magnitude"):
        at -= 1
    return at if line.word(at) in ("magnitude", "magnitudes") else None
