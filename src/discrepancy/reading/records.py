"""A .jsonl file holds one article a line, as a JSON object."""

import codecs
import json
from collections.abc import Iterator
from difflib import get_close_matches

from discrepancy.errors import InputError
from discrepancy.reading.found import Found, UnreadableError
from discrepancy.reading.jsontext import named, parsed
from discrepancy.reading.met import Note
from discrepancy.reading.soundness import broken, fault
from discrepancy.reading.stored import Stored

REQUIRED = ("id", "text")
KEYS = (*REQUIRED, "title", "publisher", "published", "url")


def articles(stored: Stored) -> Iterator[Found | InputError | Note]:
    """The articles of a .jsonl file; each line that cannot be read is a problem of its own."""
    if stored.raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableError("is UTF-16; JSON is exchanged in UTF-8, save it so")
    lines = stored.raw.removeprefix(codecs.BOM_UTF8).split(b"\n")
    if not any(line.strip() for line in lines):
        raise UnreadableError('holds no record; write one {"id": ..., "text": ...} a line')
    unread: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                record = _object(line)
                yield from (Note(_unread(key), stored.path, number) for key in record if key not in {*KEYS, *unread})
                unread.update(record)
                yield _article(record, number)
            except UnreadableError as error:
                yield InputError(error.message, stored.path, number)


def looks_like_records(raw: bytes) -> bool:
    """Whether every line that is not blank opens as a JSON object does: prose never, a broken record still does."""
    lines = [line for line in raw.removeprefix(codecs.BOM_UTF8).split(b"\n") if line.strip()]
    return bool(lines) and all(line.lstrip().startswith(b"{") for line in lines)


def _article(record: dict[str, object], line: int) -> Found:
    for key in REQUIRED:
        if key not in record:
            raise UnreadableError(f'lacks "{key}"; a record is {{"id": ..., "text": ...}}')
    return Found(
        id=_required(record, "id"),
        text=_required(record, "text"),
        title=_optional(record, "title"),
        publisher=_optional(record, "publisher"),
        published=_optional(record, "published"),
        url=_optional(record, "url"),
        line=line,
    )


def _required(record: dict[str, object], key: str) -> str:
    value = _string(record[key], key)
    if wrong := fault(value):
        raise UnreadableError(f'has a "{key}" that {wrong}')
    return value


def _optional(record: dict[str, object], key: str) -> str | None:
    if record.get(key) is None:
        return None
    value = _string(record[key], key)
    if wrong := broken(value):
        raise UnreadableError(f'has a "{key}" that {wrong}')
    return value


def _string(value: object, key: str) -> str:
    if not isinstance(value, str):
        raise UnreadableError(f'has {named(value)} as its "{key}"; write a string in quotation marks')
    return value


def _unread(key: str) -> str:
    """What is said, once a file, of a key that is somebody else's; one that a known key was meant by is an error.

    Raises:
        UnreadableError: when the key looks like a slip for a known one, whose value would be lost.
    """
    shown = json.dumps(key[:60], ensure_ascii=False)
    near = get_close_matches(key, KEYS, n=1)
    if near:
        meant = json.dumps(near[0])
        raise UnreadableError(f"has the unknown key {shown}; did you mean {meant}? known are {', '.join(KEYS)}")
    return f"the key {shown} is not read; known are {', '.join(KEYS)}"


def _object(line: bytes) -> dict[str, object]:
    value = parsed(line, "write one JSON object a line")
    if not isinstance(value, dict):
        raise UnreadableError(f'is {named(value)}, not an object; write one {{"id": ..., "text": ...}} a line')
    return value
