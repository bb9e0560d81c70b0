"""Sentences and paragraphs of a text, by its punctuation; a parse of every word would cost a hundred times more."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from discrepancy.lexicon import Entry, entries
from discrepancy.model import Span

STARTERS = frozenset(
    [
        "the",
        "a",
        "an",
        "he",
        "she",
        "it",
        "they",
        "we",
        "you",
        "i",
        "this",
        "that",
        "these",
        "those",
        "there",
        "in",
        "on",
        "at",
        "but",
        "and",
        "for",
        "after",
        "before",
        "as",
        "his",
        "her",
        "its",
        "their",
        "when",
        "while",
        "if",
        "police",
        "officials",
        "one",
        "two",
        "no",
        "some",
        "many",
        "more",
        "most",
        "not",
    ]
)
"""Words that, with a capital after "p.m." or "Inc.", show that a new sentence has begun."""

LONGEST = 2000
"""How many characters a sentence can have; the longest of real news have about a thousand. What runs on is cut at a
blank: the syntax of a sentence takes time that grows with the square of its length."""

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOP = re.compile(r"""(?<![.!?…])[.!?…]++[)\]"'”’»]*+\s++(?=["'“‘«(\[]*[^\sa-z])""")
_BLANKS = re.compile(r"\s*")
_LAST_WORD = re.compile(r"[\w.&-]*\Z")
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z'’.-]+(?:[ ,]+[\w'’.-]+){0,5}(?: \([\w .]{2,24}\))?"  # "LOW LAKE, Westland (Agency)"
    r"|[A-Z][\w .,'’-]{2,40} \([\w .]{2,24}\))"  # "Low Lake (Agency)"
    r" ?(?:—|–|--| - ) ?(?=\S)"
)
"""Where a report was filed: "LAGOS, Nigeria (Agency) — "; no part of its first sentence."""
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]\Z")
_NEXT_WORD = re.compile(r"\W*(\w+)")


class Abbreviation(Entry):
    """Words that end in a full stop; `capital` where they are abbreviations only when written with a capital."""

    ends: Literal["never", "seldom"]
    words: tuple[str, ...]
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its offsets in the text, and the number of its paragraph, counted from 0.

    `quoted` says whether it begins inside a quotation that its paragraph opened, or opens one itself.
    """

    span: Span
    paragraph: int
    quoted: bool = False


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text` in order. They never overlap, and cover every character that is not white space."""
    return tuple(
        Sentence(Span(start=start, end=end), paragraph, quoted)
        for paragraph, (first, last) in enumerate(_paragraphs(text))
        for start, end, quoted in _quoted(text, _split(text, first, last))
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines; a line that goes on in lower case on the next was wrapped, and is joined to it."""
    held: tuple[int, int] | None = None
    for line in _LINE.finditer(text):
        bare = line.group().strip()
        if not bare:
            continue
        start = line.start() + line.group().index(bare[0])
        end = start + len(bare)
        if held and bare[0].islower() and text[held[1] - 1] not in ".!?:" and text.count("\n", held[1], start) == 1:
            held = (held[0], end)
            continue
        if held:
            yield held
        held = (start, end)
    if held:
        yield held


def _quoted(text: str, split: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """The sentences of one paragraph, each with whether its first character stands in a quotation."""
    curly, straight, seen = 0, 0, None
    for start, end in split:
        passed = text[start if seen is None else seen : start + 1]
        curly += passed.count("“") - passed.count("”")
        straight += passed.count('"')
        seen = start + 1
        yield start, end, curly > 0 or straight % 2 == 1


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for first, last in _stopped(text, start, end):
        yield from _cut(text, first, last)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or the pieces of one that is too long to be one, cut at blanks where it has any."""
    while end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        piece = text[start : blank if blank > 0 else start + LONGEST].rstrip()
        yield start, start + len(piece)
        start = _BLANKS.match(text, start + len(piece), end).end()  # type: ignore[union-attr]
    if start < end:
        yield start, end


def _stopped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The runs of text from one full stop to the next."""
    if dateline := _DATELINE.match(text, start, end):
        yield start, start + len(dateline.group().rstrip())
        start = dateline.end()
    for stop in _STOP.finditer(text, start, end):
        if _ends(text, start, stop):
            yield start, start + len(text[start : stop.end()].rstrip())
            start = stop.end()
    if start < end:
        yield start, end


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    if text[stop.start()] != "." or text[stop.start() : stop.start() + 2] == "..":
        return True
    found = _LAST_WORD.search(text, max(start, stop.start() - 24), stop.start())
    word = found.group() if found else ""
    follower = _NEXT_WORD.match(text, stop.end())
    begins = bool(follower) and follower is not None and follower[1].lower() in STARTERS
    match _abbreviations().get(word.lower()):
        case (ends, capital) if not capital or word[:1].isupper() or "." in word:
            return ends == "seldom" and begins
    return begins if _INITIALS.match(word) else True


@cache
def _abbreviations() -> dict[str, tuple[str, bool]]:
    return {
        word: (entry.ends, entry.capital)
        for entry in entries("abbreviations", "abbreviation", Abbreviation)
        for word in entry.words
    }


def titles() -> Iterator[str]:
    """Words that always go before a name or a number, with their full stop, as they begin a name: "Sgt."."""
    return (
        f"{word.capitalize()}." for word, (ends, capital) in _abbreviations().items() if ends == "never" and not capital
    )
