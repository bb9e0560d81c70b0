"""Numbers that are no figures: dates, clock times, names and codes, addresses, idioms."""

import re
from functools import cache
from typing import NamedTuple

from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words
from discrepancy.lexicon.loading import Entry, entries

_BRACES = re.compile(r"\{([a-z]+)\}")


class Shape(Entry):
    """A pattern that begins with digits and holds no figure."""

    pattern: str


class Lead(Entry):
    """A pattern that begins with one of `words` (or of the words of a table, in braces) and holds no figure."""

    pattern: str
    words: tuple[str, ...]


class WordList(Entry):
    """Words that the patterns name in braces."""

    forms: tuple[str, ...]


class _Patterns(NamedTuple):
    shapes: re.Pattern[str]
    leads: dict[str, tuple[re.Pattern[str], ...]]


@cache
def _patterns() -> _Patterns:
    lists = {item.name: list(item.forms) for item in entries("notfigures", "word", WordList)}
    lists["number"] = list(words().cardinals)

    def compiled(*patterns: str) -> re.Pattern[str]:
        filled = (
            _BRACES.sub(lambda name: f"(?:{'|'.join(map(re.escape, lists[name[1]]))})", item) for item in patterns
        )
        return re.compile("|".join(f"(?:{pattern})" for pattern in filled), re.IGNORECASE)

    leads: dict[str, tuple[re.Pattern[str], ...]] = {}
    for lead in entries("notfigures", "lead", Lead):
        pattern = compiled(lead.pattern)
        for word in lists[lead.words[0][1:-1]] if lead.words[0].startswith("{") else lead.words:
            leads[word] = (*leads.get(word, ()), pattern)
    return _Patterns(compiled(*(shape.pattern for shape in entries("notfigures", "shape", Shape))), leads)


def lead_words() -> frozenset[str]:
    """Words with which something may begin that holds numbers and no figure."""
    return frozenset(_patterns().leads)


@cache
def game_words() -> frozenset[str]:
    """Words beside which two numbers with a dash are a score or a vote."""
    return frozenset(word for item in entries("notfigures", "game", WordList) for word in item.forms)


@cache
def standing_words() -> frozenset[str]:
    """What a team has that is told in wins and losses."""
    return frozenset(word for item in entries("notfigures", "standing", WordList) for word in item.forms)


@cache
def tally_words() -> frozenset[str]:
    """Words behind which a number "to" a smaller one is the tally of two sides."""
    return game_words() | {word for item in entries("notfigures", "tally", WordList) for word in item.forms}


def excluded(line: Line, index: int) -> int:
    """The index after the tokens at `index` that together are no figure, or `index` where there are none."""
    token = line[index]
    patterns = (_patterns().shapes,) if token.kind == "digits" else _patterns().leads.get(token.text, ())
    end = max((found.end() for pattern in patterns if (found := pattern.match(line.text, token.start))), default=0)
    if end <= token.start:
        return index
    while index < len(line) and line[index].start < end:
        index += 1
    return index
