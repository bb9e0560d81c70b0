"""The words round a figure: beside it, in its sentence and paragraph, and the names and days among them."""

import re
from functools import lru_cache

from discrepancy.alignment.words import STRETCHES
from discrepancy.extraction.periods import SAYING
from discrepancy.model import Assertion, Span

BESIDE = 60
"""How many characters before and after a figure are beside it, within its sentence."""

_NAME = re.compile(r"(?<!^)(?<![.!?“\"] )\b[A-Z][\w’'-]+")
_CALENDAR = re.compile(
    r"\b(?:(?:19|20)\d\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|March|April|(?:(?<=in )|(?<=by )|(?<=since )|(?<=until ))May|May(?= \d)|June|July|August"
    r"|September|October|November|December)\b"
)


@lru_cache(maxsize=STRETCHES)
def calendar(sentence: str) -> frozenset[str]:
    """The days, months and years that a sentence names, without those on which something was only said."""
    said = {match.start("when") for match in SAYING.finditer(sentence)}
    return frozenset(match[0].lower() for match in _CALENDAR.finditer(sentence) if match.start() not in said)


@lru_cache(maxsize=STRETCHES)
def names(stretch: str) -> tuple[str, ...]:
    """The capitalised words, those that begin a sentence left out."""
    return tuple(_NAME.findall(stretch))


def paragraph(text: str, sentence: Span) -> Span:
    """The paragraph round a sentence: from line break to line break."""
    start = text.rfind("\n", 0, sentence.start) + 1
    end = text.find("\n", sentence.end)
    return Span(start=min(start, sentence.start), end=len(text) if end < 0 else end)


def scene(text: str, sentence: Span) -> str:
    """The sentence's paragraph and the one before it."""
    here = paragraph(text, sentence)
    start = text.rfind("\n", 0, max(0, here.start - 2)) + 1
    return text[start : here.end]


def beside(text: str, assertion: Assertion) -> str:
    """What stands before and after a figure, near it and within its sentence."""
    span, sentence = assertion.span, assertion.sentence
    before = text[max(sentence.start, span.start - BESIDE) : span.start]
    after = text[span.end : min(max(sentence.end, span.end), span.end + BESIDE)]
    return f"{before} {after}"
