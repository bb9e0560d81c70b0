"""Words by which a figure is an earlier count, or replaces one."""

import re
from functools import cache
from typing import Literal

from discrepancy.lexicon.loading import Entry, entries

Revision = Literal["earlier", "raised", "lowered", "revised"]


class RevisionWords(Entry):
    """The words of one kind of revision; the fields are explained at the head of en/revision.toml."""

    name: Revision
    before: tuple[str, ...] = ()
    directly: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()


_REACHED = re.compile(r"\A(?:[\w’'-]+ ){0,6}to\b")
"""What follows the level that something moved from: "from 12 (in May) to at least 17"."""


@cache
def _patterns() -> tuple[tuple[Revision, re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (entry.name, _any(entry.before), _any(entry.directly, r"\Z"), _any(entry.after))
        for entry in entries("revision", "revision", RevisionWords)
    )


@cache
def _moved() -> tuple[tuple[Revision, re.Pattern[str]], ...]:
    return tuple(
        (entry.name, _any(tuple(f"{verb} from" for verb in entry.moved), r"\Z"))
        for entry in entries("revision", "revision", RevisionWords)
    )


def _any(phrases: tuple[str, ...], end: str = "") -> re.Pattern[str]:
    written = (re.escape(phrase).replace(r"\ \*", r"(?:\ [\w’'-]+){0,6}") for phrase in phrases)
    return re.compile(rf"\b(?:{'|'.join(written)})\b{end}" if phrases else r"(?!)")


def revision(before: str, after: str) -> Revision | None:
    """What the words before and after a figure, within its clause, make of it; of several before it the nearest."""
    words, ahead = (" ".join(stretch.casefold().split()) for stretch in (before, after))
    found = [
        (match.end(), name)
        for name, anywhere, directly, _ in _patterns()
        for pattern in (anywhere, directly)
        for match in pattern.finditer(words)
    ]
    if _REACHED.search(ahead):
        found += [(len(words), name) for name, pattern in _moved() if pattern.search(words)]
    return max(found)[1] if found else next((name for name, *_, behind in _patterns() if behind.search(ahead)), None)
