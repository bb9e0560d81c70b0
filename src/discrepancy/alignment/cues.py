"""Words near a figure that tell which cases, which of several events, or which way from a place it is about."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from discrepancy.alignment.words import STRETCHES
from discrepancy.lexicon.loading import Entry, entries
from discrepancy.lexicon.taxonomy import kinds_of


class Cue(Entry):
    """Words that tell one thing; see the head of `en/cues.toml`."""

    words: frozenset[str]


class Extent(Entry):
    """How far a figure reaches; see the head of `en/cues.toml`."""

    words: frozenset[str]
    nouns: frozenset[str]
    several: frozenset[str] = frozenset()


_WORD = re.compile(r"[^\W\d_]+")
_COUNTED_IN = re.compile(r"\b(?:including|counting|among them)\b(?P<whom>(?:\W+[\w’'-]+){1,4})")
_SELF = frozenset({"himself", "herself", "themselves"})
_ASIDE = re.compile(r"\([^()]*\)")
_FROM = re.compile(r"[^.;,]*?\b(?:of|from|off|to)\b(?P<rest>[^.;,]*)")
_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")


@cache
def _limits() -> tuple[Cue, ...]:
    return entries("cues", "limit", Cue)


@cache
def _counts() -> frozenset[str]:
    return frozenset[str]().union(*(cue.words for cue in entries("cues", "count", Cue)))


def _words(text: str) -> Iterator[str]:
    return (match.group().lower() for match in _WORD.finditer(text))


def limits(text: str) -> frozenset[str]:
    """The names of what limits a figure to some cases or one event: "critically" and "seriously" are one."""
    words = frozenset(_words(text))
    return frozenset(cue.name for cue in _limits() if cue.words & words)


@cache
def _extents() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What shows each extent, in small letters."""
    behind = {"whole": r"(?:across|throughout|all over) the (?:whole |entire )?", "part": r"in (?:the )?(?:\w+ )?"}
    several = r"in (?:two|three|four|five|six|several|many|\d+) "
    return tuple(
        (
            entry.name,
            re.compile(
                rf"\b(?:{'|'.join(sorted(entry.words))}|{behind[entry.name]}(?:{'|'.join(sorted(entry.nouns))})"
                + (rf"|{several}(?:{'|'.join(sorted(entry.several))})" if entry.several else "")
                + r")\b"
            ),
        )
        for entry in entries("cues", "extent", Extent)
    )


@lru_cache(maxsize=STRETCHES)
def extent(text: str) -> str | None:
    """Whether the words beside a figure tell that it is of the "whole", or of a "part"."""
    low = text.lower()
    return next((name for name, pattern in _extents() if pattern.search(low)), None)


def speaks_of_count(text: str) -> bool:
    """Whether a sentence speaks of a count as such: a toll, a figure that somebody puts at so many."""
    return not _counts().isdisjoint(_words(text))


def counts_attacker(after: str) -> bool:
    """Whether the words behind a figure count the attacker among those hit: "five dead, including the gunman"."""
    whom = (word for match in _COUNTED_IN.finditer(after) for word in _words(match["whom"]))
    return any(word in _SELF or "suspect" in kinds_of(word) for word in whom)


def measured_from(after: str) -> list[str]:
    """The words of the first name that the words behind a distance measure from: "north of Lake View"."""
    found = _FROM.match(_ASIDE.sub("", after))
    name = _NAME.search(found["rest"]) if found else None
    return name.group().split() if name else []
