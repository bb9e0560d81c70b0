"""Everything that a run is given, read: documents, problems and notes."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from discrepancy.errors import InputError, InputGroupError
from discrepancy.model import Document
from discrepancy.options import Limits
from discrepancy.reading import records
from discrepancy.reading.composing import composed
from discrepancy.reading.formats import READERS, SHOWN_SUFFIXES, Reader, by_content
from discrepancy.reading.found import Found, UnreadableError
from discrepancy.reading.met import Article, Met, Note, place
from discrepancy.reading.sources import STDIN, files, reason
from discrepancy.reading.stored import Stored, named_in_text, too_large

STDIN_PLACE = "<stdin>"


class Reading(NamedTuple):
    """What could be read, what could not, and what a user should know, each in the order met."""

    documents: tuple[Document, ...]
    problems: tuple[InputError, ...]
    notes: tuple[Note, ...]


def read(*sources: str | Path, limits: Limits = Limits()) -> tuple[Document, ...]:
    """The articles in files, folders, patterns (`stories/*.txt`) and, for "-", standard input.

    A file's suffix says how it is read: docs/readers.md has the formats, and what each says of an article. Nothing is
    ever fetched. A document's id is what its record, feed or wire item says; for any other file its name without the
    suffix. Of several documents that would bear one id, those not in records bear their path instead.

    Raises:
        InputError: when something cannot be read; InputGroupError when several things cannot.
    """
    reading = gather(sources, limits)
    if len(reading.problems) > 1:
        raise InputGroupError(reading.problems)
    if reading.problems:
        raise reading.problems[0]
    return reading.documents


def gather(sources: Iterable[str | Path], limits: Limits = Limits()) -> Reading:
    """Like `read`, but what cannot be read is handed over beside what can; of two with one id the first stays."""
    first: dict[str, Article] = {}
    problems, notes = [], []
    for item in _named(list(_met(sources, limits))):
        if isinstance(item, Note):
            notes.append(item)
        elif isinstance(item, InputError):
            problems.append(item)
        elif (earlier := first.setdefault(item.document.id, item)) is not item:
            problems.append(_repeated(item, earlier))
    return Reading(tuple(article.document for article in first.values()), tuple(problems), tuple(notes))


def _met(sources: Iterable[str | Path], limits: Limits) -> Iterator[Met]:
    """A file that is named twice, as overlapping patterns do, is read once."""
    seen: set[str] = set()
    for source in sources:
        if str(source) == STDIN:
            if STDIN not in seen:
                yield from _standard_input(limits)
            seen.add(STDIN)
            continue
        for found in files(source, READERS):
            if not isinstance(found, Path):
                yield found
            elif (real := os.path.realpath(found)) not in seen:
                seen.add(real)
                yield from _file(found, limits)


def _file(path: Path, limits: Limits) -> Iterator[Met]:
    name = str(path)
    suffix = path.suffix.lower()
    if suffix and suffix not in READERS:
        yield InputError(f"no reader knows {suffix}; give {SHOWN_SUFFIXES}, or pipe the text in and name -", name)
        return
    try:
        with path.open("rb") as stream:
            yield from _stream(stream, READERS.get(suffix), name, path, limits)
    except OSError as error:
        yield InputError(reason(error), name)


def _standard_input(limits: Limits) -> Iterator[Met]:
    try:
        yield from _stream(sys.stdin.buffer, None, STDIN_PLACE, Path("stdin"), limits)
    except (OSError, AttributeError) as error:  # Python has no sys.stdin at all where it was closed
        yield InputError(reason(error) if isinstance(error, OSError) else "is closed; pipe the text in", STDIN_PLACE)


def _stream(stream: BinaryIO, reader: Reader | None, name: str, path: Path, limits: Limits) -> Iterator[Met]:
    """What `stream` holds; without a reader, its first bytes choose one."""
    try:
        raw = stream.read(limits.file_bytes + 1)
        reader = reader or by_content(raw)
        most, limit = limits.file_bytes, "file_bytes"
        if reader is records.articles:
            most, limit = limits.records_bytes, "records_bytes"
            raw += stream.read(max(0, most + 1 - len(raw)))
        if len(raw) > most:
            raise too_large(f"has more than {most:,} bytes", limit)
        stored = Stored(raw, name, named_in_text(path.as_posix()), named_in_text(path.stem), limits)
        for item in reader(stored):
            yield from _composed(item, stored) if isinstance(item, Found) else (item,)
    except UnreadableError as error:
        yield InputError(error.message, name, error.line)


def _composed(found: Found, stored: Stored) -> Iterator[Met]:
    try:
        yield from composed(found, stored)
    except UnreadableError as error:
        yield InputError(error.message, stored.path, error.line)


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
