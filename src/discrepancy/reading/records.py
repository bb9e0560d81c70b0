"""A .jsonl file holds one article a line, as a JSON object."""

import codecs
import json
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from typing import NoReturn

from discrepancy.errors import InputError
from discrepancy.model import Document
from discrepancy.reading.met import Article, Met, Note
from discrepancy.reading.published import published
from discrepancy.reading.soundness import broken, fault

REQUIRED = ("id", "text")
KEYS = (*REQUIRED, "title", "publisher", "published", "url")
_NAMES = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


class _RecordError(Exception):
    """What is wrong with one record."""


def articles(raw: bytes, path: str) -> Iterator[Met]:
    """The articles of a .jsonl file; each line that cannot be read is a problem of its own."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield InputError("is UTF-16; JSON is exchanged in UTF-8, save it so", path)
        return
    lines = raw.removeprefix(codecs.BOM_UTF8).split(b"\n")
    if not any(line.strip() for line in lines):
        yield InputError('holds no record; write one {"id": ..., "text": ...} a line', path)
    unread: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                record = _object(line)
                yield from (Note(_unread(key), path, number) for key in record if key not in {*KEYS, *unread})
                unread.update(record)
                yield from _article(_known(record), path, number)
            except _RecordError as error:
                yield InputError(str(error), path, number)


def _article(record: dict[str, str | None], path: str, line: int) -> Iterator[Met]:
    words = record.get("published")
    when = published(words) if words else None
    if words and not when:
        shown = json.dumps(words[:60], ensure_ascii=False)
        yield Note(f'"published" is {shown}, which names no day, month and year without doubt; left null', path, line)
    yield Article(Document.model_validate({**record, "published": when}), path, line)


def _unread(key: str) -> str:
    """What is said, once a file, of a key that is somebody else's; one that a known key was meant by is an error.

    Raises:
        _RecordError: when the key looks like a slip for a known one, whose value would be lost.
    """
    shown = json.dumps(key[:60], ensure_ascii=False)
    near = get_close_matches(key, KEYS, n=1)
    if near:
        meant = json.dumps(near[0])
        raise _RecordError(f"has the unknown key {shown}; did you mean {meant}? known are {', '.join(KEYS)}")
    return f"the key {shown} is not read; known are {', '.join(KEYS)}"


def _known(record: dict[str, object]) -> dict[str, str | None]:
    """The part of a record that is read.

    Raises:
        _RecordError: when a key is missing, or holds what it cannot.
    """
    for key in REQUIRED:
        if key not in record:
            raise _RecordError(f'lacks "{key}"; a record is {{"id": ..., "text": ...}}')
    return {key: _string(key, value) for key, value in record.items() if key in KEYS}


def _string(key: str, value: object) -> str | None:
    if value is None and key not in REQUIRED:
        return None
    if not isinstance(value, str):
        raise _RecordError(f'has {_NAMES.get(type(value), "null")} as its "{key}"; write a string in quotation marks')
    wrong = fault(value) if key in REQUIRED else broken(value)
    if wrong:
        raise _RecordError(f'has a "{key}" that {wrong}')
    return value


def _object(line: bytes) -> dict[str, object]:
    try:
        value = json.loads(line.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_not_json)
    except UnicodeDecodeError as error:
        raise _RecordError(f"is not UTF-8 at byte {error.start}; JSON is exchanged in UTF-8, save it so") from error
    except json.JSONDecodeError as error:
        where = f"is not valid JSON at column {error.colno} ({error.msg})"
        raise _RecordError(f"{where}; write one JSON object a line") from error
    except RecursionError as error:
        raise _RecordError("is nested too deeply; a record holds only strings") from error
    except ValueError as error:  # an integer of thousands of digits
        raise _RecordError("holds a number too long to read; a record holds only strings") from error
    if not isinstance(value, dict):
        found = "a string" if isinstance(value, str) else _NAMES.get(type(value), "null")
        raise _RecordError(f'is {found}, not an object; write one {{"id": ..., "text": ...}} a line')
    return value


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) < len(pairs):
        twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise _RecordError(f"has the key {json.dumps(twice[:60])} twice; write it once")
    return record


def _not_json(word: str) -> NoReturn:
    raise _RecordError(f"holds {word}, which is not JSON; a record holds only strings")
