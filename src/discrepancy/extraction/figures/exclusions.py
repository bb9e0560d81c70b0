"""Numbers that are no figures: dates, clock times, names and codes, addresses, idioms."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words
from discrepancy.lexicon.loading import Entry, entries


class Shape(Entry):
    """A pattern that begins with digits and holds no figure."""

    pattern: str


class Lead(Entry):
    """A pattern that begins with one of `words` and holds no figure."""

    pattern: str
    words: str


class WordList(Entry):
    """Words that the patterns name in braces."""

    forms: tuple[str, ...]


class _Patterns(NamedTuple):
    shapes: re.Pattern[str]
    leads: dict[str, re.Pattern[str]]


@cache
def _patterns() -> _Patterns:
    lists = {
        item.name: "(?:" + "|".join(map(re.escape, item.forms)) + ")"
        for item in entries("notfigures", "word", WordList)
    }
    lists["number"] = "(?:" + "|".join(words().cardinals) + ")"

    def filled(pattern: str) -> str:
        return re.sub(r"\{([a-z]+)\}", lambda name: lists[name[1]], pattern)

    leads: dict[str, list[str]] = {}
    for lead in entries("notfigures", "lead", Lead):
        for word in filled(lead.words).replace("(?:", "").replace(")", "").replace("\\", "").split("|"):
            leads.setdefault(word, []).append(filled(lead.pattern))
    shapes = (filled(shape.pattern) for shape in entries("notfigures", "shape", Shape))
    return _Patterns(_any(shapes), {word: _any(patterns) for word, patterns in leads.items()})


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


@cache
def game_words() -> frozenset[str]:
    """Words beside which two numbers with a dash are a score or a vote."""
    return frozenset(word for item in entries("notfigures", "game", WordList) for word in item.forms)


def excluded(line: Line, index: int) -> int:
    """The index after the tokens at `index` that together are no figure, or `index` where there are none."""
    token = line[index]
    patterns = _patterns()
    pattern = patterns.shapes if token.kind == "digits" else patterns.leads.get(token.text)
    match = pattern.match(line.text, token.start) if pattern else None
    if match is None or match.end() == token.start:
        return index
    while index < len(line) and line[index].start < match.end():
        index += 1
    return index
