"""Vague numbers: "dozens", "tens of thousands", "several hundred", "a couple of dozen"."""

from fractions import Fraction
from functools import cache
from typing import Literal

from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.phrases import Phrases, tokens_of
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words
from discrepancy.lexicon.loading import Entry, entries


class VagueWord(Entry):
    """A word that gives bounds. Each example ends in " = " and the bounds that it must be read as."""

    use: Literal["standing", "leading"]
    low: int
    high: int | None = None
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()


@cache
def _table() -> Phrases[VagueWord]:
    return Phrases((tokens_of(word.name), word) for word in entries("vague", "word", VagueWord))


def vague_words() -> tuple[tuple[str, ...], ...]:
    """The vague words, each as its tokens."""
    return tuple(tokens_of(word.name) for word in entries("vague", "word", VagueWord))


def vague(line: Line, start: int) -> Numeral | None:
    """The vague number that begins at token `start`."""
    found = _table().at(line.word, start)
    if found is None:
        return None
    word, end = found.value, found.end
    of = _table().at(line.word, end + 1) if word.use == "standing" and line.word(end) == "of" else None
    if of is not None and of.value.use == "standing" and word.low < 1000 <= of.value.low:
        return _times(word, of.value.low, start, of.end)
    if not _stands(line, start, end, word):
        return None
    scale, after = _scale(line, end) if word.use == "leading" else (1, end)
    if word.name == "a couple" and after == end:
        return None
    return _times(word, scale, start, after)


def _times(word: VagueWord, scale: int, start: int, end: int) -> Numeral:
    """The vague word times a scale: "several hundred" is 300 to 999, "tens of thousands" 10,000 to 99,999."""
    high = None if word.high is None else Fraction(word.high * scale + (scale - 1 if scale >= 100 else 0))
    return Numeral(Fraction(word.low * scale), high, start, end, "vague", scale if scale > 1 else word.low)


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
    if line.word(start - 1) in word.not_after:
        return False
    anywhere = not word.only_before and not word.only_after
    return anywhere or line.word(end) in word.only_before or line.word(start - 1) in word.only_after
