"""Vague numbers: "dozens", "tens of thousands", "several hundred", "a couple of dozen"."""

from fractions import Fraction
from functools import cache
from typing import Literal

from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words
from discrepancy.lexicon.loading import Entry, entries


class VagueWord(Entry):
    """A word that gives bounds. Each example ends in " = " and the bounds that it must be read as."""

    use: Literal["standing", "leading", "multiplying"]
    low: int
    high: int | None = None
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()


@cache
def _table() -> dict[str, tuple[tuple[tuple[str, ...], VagueWord], ...]]:
    """The vague words by their first word, those of more words first."""
    table: dict[str, list[tuple[tuple[str, ...], VagueWord]]] = {}
    for word in entries("vague", "word", VagueWord):
        spelt = tuple(word.name.split())
        table.setdefault(spelt[0], []).append((spelt, word))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in table.items()}


def vague_words() -> tuple[tuple[str, ...], ...]:
    """The vague words, each as its tokens."""
    return tuple(spelt for found in _table().values() for spelt, _ in found)


def vague(line: Line, start: int) -> Numeral | None:
    """The vague number that begins at token `start`."""
    for spelt, word in _table().get(line.word(start), ()):
        end = start + len(spelt)
        if all(line.word(start + place) == part for place, part in enumerate(spelt)):
            return _multiplied(line, start, end, word)
    return None


def _multiplied(line: Line, start: int, end: int, word: VagueWord) -> Numeral | None:
    if word.use == "multiplying" or (word.use == "standing" and line.word(end) == "of"):
        again = vague(line, end + 1) if line.word(end) == "of" else None
        if again is not None and again.low >= 1000 and again.end == end + 2 and word.low < again.low:
            high = None if word.high is None else (word.high + 1) * again.low - 1
            return Numeral(word.low * again.low, high, start, again.end, "vague", again.scale)
    if word.use == "multiplying" or not _stands(line, start, end, word):
        return None
    scale, after = _scale(line, end) if word.use == "leading" else (1, end)
    if word.name == "a couple" and after == end:
        return None
    high = None if word.high is None else Fraction(word.high * scale + (scale - 1 if scale >= 100 else 0))
    return Numeral(
        Fraction(word.low * scale), high, start, after, "vague", scale if word.use == "leading" else word.low
    )


def _scale(line: Line, index: int) -> tuple[int, int]:
    """What the scale words at `index` multiply by, and the index after them: "several hundred thousand"."""
    scale = 1
    while (
        (word := words().cardinals.get(line.word(index))) and word.kind in ("scale", "group") and word.name != "score"
    ):
        scale, index = scale * word.value, index + 1
        if scale > 10**12:
            break
    return scale, index


def _stands(line: Line, start: int, end: int, word: VagueWord) -> bool:
    """Whether the word counts something here: "scores" may be a verb or the points of a game."""
    anywhere = not word.only_before and not word.only_after
    return anywhere or line.word(end) in word.only_before or line.word(start - 1) in word.only_after
