"""Words near a figure that tell which cases, which of several events, or which way from a place it is about."""

import re
from collections.abc import Iterator
from functools import cache

from discrepancy.lexicon.loading import Entry, entries
from discrepancy.lexicon.taxonomy import kinds_of


class Cue(Entry):
    """Words that tell one thing; see the head of `en/cues.toml`."""

    words: frozenset[str]


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
