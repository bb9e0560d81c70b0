"""Who speaks: whether two articles name one speaker, in whatever words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from discrepancy.alignment.words import stem
from discrepancy.lexicon.speakers import idle, pronouns

Name = frozenset[str]
"""The words that tell who speaks, without their endings; empty where none does."""

SHORTEST = 4
"""Letters that a name keeps at least, however it ends."""

LEAST_INITIALS = 3
"""Initials that tell a name: "USGS", "BMG"."""

_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"\b([A-Z])\.\s*(?=[A-Z]\b)")
_OF_A_PEOPLE = re.compile(r"(?:ian|an|ese|i|n|[aeou])$")
"""Endings by which a country and its people differ: "Velmora", "Velmoran"."""


@lru_cache(maxsize=65536)
def name(source: str) -> Name:
    """The words that tell who it is: {"velmor", "defenc", "ministry"} of "Velmora's defence ministry said"."""
    words = [word for word in _words(source) if word.lower() not in pronouns()]
    telling = [word for word in words if word.lower() not in idle()]
    return frozenset(_root(word) for word in telling or words)


@lru_cache(maxsize=65536)
def initials(source: str) -> str | None:
    """The capitals by which the name may be written short, or is: "usgs" of "the U.S. Geological Survey" and "USGS"."""
    capitals = [word for word in _words(source) if word[0].isupper() and word.lower() not in idle()]
    letters = "".join(word if word.isupper() else word[0] for word in capitals).lower()
    return letters if len(letters) >= LEAST_INITIALS else None


def fullest(sources: Iterable[str]) -> Mapping[str, Name]:
    """For each speaker the fullest name among `sources` that holds its own.

    Of "the ministry" that is "Velmora's defence ministry", where somebody is called so. So fewer speakers are counted
    rather than more: whoever counts independent sources must be sure of each.
    """
    names = {source: name(source) for source in sources}
    holding: defaultdict[str, list[Name]] = defaultdict(list)
    found: dict[Name, Name] = {}
    for one in sorted(set(names.values()), key=lambda words: (-len(words), sorted(words))):
        several = min((holding[word] for word in one), key=len, default=[])
        found[one] = next((other for other in several if one < other), one)
        for word in one:
            holding[word].append(one)
    return {source: found[one] for source, one in names.items()}


def one_speaker(source: str, other: str) -> bool:
    """Whether both surely name one person or body; "officials" and "witnesses" are many, and may differ."""
    if _many(source) or _many(other):
        return False
    few, more = sorted((name(source), name(other)), key=len)
    return bool(few) and (few == more or (len(few) > 1 and few < more))


def _many(source: str) -> bool:
    """Whether it is people that are not told one by one: "aid workers in Tolm", and not "the United Nations"."""
    words = re.split(r" (?:in|of|for|from|at|on|with) |,", source)[0].split()
    plural = words[-1:] and words[-1].endswith("s") and not words[-1].endswith(("ss", "'s", "’s"))
    return bool(plural) and not all(word[0].isupper() for word in words[1:] or [words[0].lower()])


def _words(source: str) -> list[str]:
    return _WORD.findall(_LETTERS.sub(r"\1", source))


def _root(word: str) -> str:
    root = stem(word)
    while word[0].isupper() and (shorter := _OF_A_PEOPLE.sub("", root)) != root and len(shorter) >= SHORTEST:
        root = shorter
    return root
