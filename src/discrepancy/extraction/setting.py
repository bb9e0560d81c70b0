"""The event, the place and the days that a figure belongs to, where its own clause leaves them to what went before."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from discrepancy.extraction.background import RECENT
from discrepancy.extraction.periods import MONTHS, WEEKDAYS, Dated, periods
from discrepancy.extraction.sentences import Sentence
from discrepancy.lexicon.background import events
from discrepancy.lexicon.causes import cause_nouns
from discrepancy.model import Background, Origin, Qualifiers, Scope, Setting, Span, Timing

OPENING = 3
"""How many sentences can hold the news itself: a headline, a line of place and agency, and the first of the text."""
VAGUEST = "attack"
"""The kind of event that says least of what happened: "the attack" was mostly told more exactly before."""
_REPRISE = frozenset({"the", "this", "that", "these", "those"})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAME = r"[A-Z][\w'’-]+"
_PLACE = re.compile(
    rf"\b(?:in|at|near|outside|around|off|across|(?:city|town|village|province|state|region|district) of)\s+(?:the\s+)?"
    rf"(?:(?:northern|southern|eastern|western|central)\s+)?({_NAME}(?:\s+{_NAME})*)"
)
_TIMES = frozenset({*MONTHS, *WEEKDAYS}) | {month[:3] for month in MONTHS} | {"sept"}


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a document that name an event's kind or a place, and where they stand; `again` of one named before."""

    words: tuple[str, ...]
    span: Span
    again: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """What the sentences near a document's figures name, by their numbers: events, places, and days that are news."""

    sentences: tuple[Sentence, ...]
    events: Mapping[int, Sequence[Mention]]
    places: Mapping[int, Sequence[Mention]]
    days: Mapping[int, Sequence[Dated]]


def settings(text: str, sentences: tuple[Sentence, ...], numbers: Iterable[int], published: date | None) -> Settings:
    """What may speak for the figures of a document; without a day of publication no days.

    Args:
        text: the document's text.
        sentences: all of its sentences.
        numbers: those of them that hold a figure.
        published: the day of publication.
    """
    near = {other for number in numbers for _, other in _around(sentences, number)}
    spans = {number: sentences[number].span for number in sorted(near)}
    return Settings(
        sentences,
        {number: tuple(_events(text, span)) for number, span in spans.items()},
        {number: tuple(_places(text, span)) for number, span in spans.items()},
        {number: tuple(_news(text, span, published)) for number, span in spans.items()} if published else {},
    )


def scope(told: Settings, number: int, own: Qualifiers, *, dated: bool, background: Background | None) -> Scope:
    """The scope of a figure.

    Args:
        told: what the document names.
        number: the number of the figure's sentence.
        own: what the figure's own clause says.
        dated: whether the figure has days of its own.
        background: why it is not of the event reported, which keeps it from inheriting anything.
    """
    alone = background is not None
    around = [near for near in _around(told.sentences, number) if near[0] == "sentence" or not alone]
    return Scope(
        event=_setting(told.events, around, own.cause, told.sentences[number].span),
        place=_setting(told.places, around, own.place, told.sentences[number].span),
        time=_timing(told, around) if not dated and not alone else None,
        background=background,
    )


def _setting(
    named: Mapping[int, Sequence[Mention]], around: Sequence[tuple[Origin, int]], own: tuple[str, ...], span: Span
) -> Setting | None:
    """What the clause says, else the nearest sentence that names any; "the attack" is what it was called before too."""
    if own:
        mention = next((one for one in named[around[0][1]] if set(one.words) & set(own)), None)
        again = _nearest(named, around[1:]) if mention is not None and mention.again else None
        return Setting(
            words=tuple(dict.fromkeys((*own, *(again.words if again else ())))),
            origin="clause",
            span=mention.span if mention else span,
        )
    return _nearest(named, around)


def _nearest(named: Mapping[int, Sequence[Mention]], around: Sequence[tuple[Origin, int]]) -> Setting | None:
    for origin, near in around:
        if named[near]:
            words = tuple(dict.fromkeys(word for mention in named[near] for word in mention.words))
            return Setting(words=words, origin=origin, span=named[near][0].span)
    return None


def _timing(told: Settings, around: Sequence[tuple[Origin, int]]) -> Timing | None:
    for origin, near in around:
        for first in told.days.get(near, ()):
            return Timing(period=first.period, origin=origin, span=Span(start=first.start, end=first.end))
    return None


def _around(sentences: Sequence[Sentence], number: int) -> Iterator[tuple[Origin, int]]:
    """The sentences that speak for a figure, nearest first: its own, those before it in its paragraph, the opening."""
    yield "sentence", number
    before = number - 1
    while before >= 0 and sentences[before].paragraph == sentences[number].paragraph:
        yield "paragraph", before
        before -= 1
    for near in range(min(OPENING, before + 1)):
        yield "opening", near


def _events(text: str, span: Span) -> Iterator[Mention]:
    """The kinds of event that a sentence names, those words left out that beside their neighbour name none."""
    words = list(_WORD.finditer(text, span.start, span.end))
    for place, match in enumerate(words):
        kind = _kinds().get(match[0].lower())
        if kind is None or any(pair.lower() in events().never for pair in _pairs(words, place)):
            continue
        again = kind == VAGUEST and place > 0 and words[place - 1][0].lower() in _REPRISE
        yield Mention((kind,), Span(start=match.start(), end=match.end()), again)


def _pairs(words: Sequence[re.Match[str]], place: int) -> Iterator[str]:
    """A word with the one before it, and with the one after it."""
    for first in range(max(0, place - 1), min(place + 1, len(words) - 1)):
        yield f"{words[first][0]} {words[first + 1][0]}"


@cache
def _kinds() -> Mapping[str, str]:
    """The kind of event of each noun in singular and plural, in small letters."""
    return {noun + ending: kind for noun, kind in cause_nouns().items() for ending in ("", "s", "es")}


def _places(text: str, span: Span) -> Iterator[Mention]:
    for match in _PLACE.finditer(text, span.start, span.end):
        words = tuple(match[1].split())
        if not any(word.lower().rstrip(".") in _TIMES for word in words):
            yield Mention(words, Span(start=match.start(1), end=match.end(1)))


def _news(text: str, span: Span, published: date) -> Iterator[Dated]:
    """The days that a sentence names, in offsets of its document, without those long before publication."""
    limit = (published - RECENT).isoformat()
    for one in periods(span.quote(text), published):
        if one.period.start is not None and one.period.start >= limit:
            yield Dated(span.start + one.start, span.start + one.end, one.period)
