"""Everything that a run is given, read: documents, problems and notes."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from discrepancy.errors import InputError, InputGroupError
from discrepancy.model import Document
from discrepancy.reading import plain, records
from discrepancy.reading.met import Article, Met, Note, place
from discrepancy.reading.sources import STDIN, files, reason

SUFFIXES = frozenset({".txt", ".jsonl"})
STDIN_PLACE = "<stdin>"


class Reading(NamedTuple):
    """What could be read, what could not, and what a user should know, each in the order met."""

    documents: tuple[Document, ...]
    problems: tuple[InputError, ...]
    notes: tuple[Note, ...]


def read(*sources: str | Path) -> tuple[Document, ...]:
    """The articles in files, folders, patterns ("stories/*.txt") and, for "-", standard input.

    A .txt file is one article, each line of a .jsonl file one more. A document's id is what its record says; for a text
    file its name without the suffix, or its path where another document bears that name.

    Raises:
        InputError: when something cannot be read; InputGroupError when several things cannot.
    """
    reading = gather(sources)
    if len(reading.problems) > 1:
        raise InputGroupError(reading.problems)
    if reading.problems:
        raise reading.problems[0]
    return reading.documents


def gather(sources: Iterable[str | Path]) -> Reading:
    """Like `read`, but what cannot be read is handed over beside what can; of two with one id the first stays."""
    first: dict[str, Article] = {}
    problems, notes = [], []
    for item in _named(list(_met(sources))):
        if isinstance(item, Note):
            notes.append(item)
        elif isinstance(item, InputError):
            problems.append(item)
        elif (earlier := first.setdefault(item.document.id, item)) is not item:
            problems.append(_repeated(item, earlier))
    return Reading(tuple(map(_placed, first.values())), tuple(problems), tuple(notes))


def _placed(article: Article) -> Document:
    """The document, which says in what file it stood: reports lead their reader back there."""
    return article.document.model_copy(update={"path": article.path, "line": article.line})


def _met(sources: Iterable[str | Path]) -> Iterator[Met]:
    """A file that is named twice, as overlapping patterns do, is read once."""
    seen: set[str] = set()
    for source in sources:
        if str(source) == STDIN:
            if STDIN not in seen:
                yield from _standard_input()
            seen.add(STDIN)
            continue
        for found in files(source, SUFFIXES):
            if not isinstance(found, Path):
                yield found
            elif (real := os.path.realpath(found)) not in seen:
                seen.add(real)
                yield from _file(found)


def _file(path: Path) -> Iterator[Met]:
    name = str(path)
    suffix = path.suffix.lower()
    if suffix and suffix not in SUFFIXES:
        yield InputError(f"no reader knows {suffix}; give .txt or .jsonl, or pipe the text in and name -", name)
        return
    try:
        raw = path.read_bytes()
    except OSError as error:
        yield InputError(reason(error), name)
        return
    if suffix == ".jsonl" or (not suffix and _looks_like_records(raw)):
        yield from records.articles(raw, name)
    else:
        yield from plain.articles(raw, name, _identifier(path.as_posix()), _identifier(path.stem))


def _standard_input() -> Iterator[Met]:
    try:
        raw = sys.stdin.buffer.read()
    except (OSError, AttributeError) as error:  # Python has no sys.stdin at all where it was closed
        yield InputError(reason(error) if isinstance(error, OSError) else "is closed; pipe the text in", STDIN_PLACE)
        return
    if _looks_like_records(raw):
        yield from records.articles(raw, STDIN_PLACE)
    else:
        yield from plain.articles(raw, STDIN_PLACE, "stdin", "stdin")


def _looks_like_records(raw: bytes) -> bool:
    """Whether every line that is not blank opens as a JSON object does: prose never, a broken record still does."""
    lines = [line for line in raw.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip()]
    return bool(lines) and all(line.lstrip().startswith(b"{") for line in lines)


def _identifier(name: str) -> str:
    """A file's name as text: names need not be valid Unicode."""
    return os.fsencode(name).decode("utf-8", "replace")


def _named(met: list[Met]) -> list[Met]:
    """What was met, each article that may bear a short id bearing it where no other document does."""
    claims = Counter(item.short or item.document.id for item in met if isinstance(item, Article))
    return [
        Article(item.document.model_copy(update={"id": item.short}), item.path, item.line)
        if isinstance(item, Article) and item.short and claims[item.short] == 1
        else item
        for item in met
    ]


def _repeated(article: Article, earlier: Article) -> InputError:
    message = f'the id "{article.document.id[:60]}" is also that of {place(earlier.path, earlier.line)}'
    return InputError(f"{message}; give each article its own", article.path, article.line)
