"""Bytes to text, exactly: no newline is translated, and only a byte order mark is left out."""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress

from discrepancy.reading.found import UnreadableError
from discrepancy.reading.met import Note
from discrepancy.reading.soundness import fault
from discrepancy.reading.stored import Stored

NEARLY_ASCII = 0.75
"""From this share of ASCII bytes up, a text that is not UTF-8 is taken to be in Windows-1252.

Other alphabets need bytes above ASCII for most of their letters. Browsers take English for Windows-1252 as well (WHATWG
Encoding Standard). A statistical guess does worse on few such bytes: it takes the pound sign of "£1.2m" for a letter.
"""
_OF_THE_WEB = re.compile(
    r"(?i)iso-?8859-\d+|windows-125\d|cp125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_jis|euc-(?:jp|kr)|macintosh|us-ascii"
)
"""Encodings that pages and messages declare and that only map letters; Python knows others that do more."""


def decoded(stored: Stored, declared: str | None = None) -> tuple[str, tuple[Note, ...]]:
    """The text of a file, and a note where it is not UTF-8; `declared` is the encoding that the file itself names.

    Raises:
        UnreadableError: when no encoding fits, or what comes out is no text.
    """
    text, encoding = decode(stored.raw, declared)
    if wrong := fault(text):
        raise UnreadableError(wrong)
    return text, () if encoding in ("UTF-8", declared) else (Note(f"is not UTF-8; read as {encoding}", stored.path),)


def decode(raw: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text and the name of its encoding.

    Raises:
        UnreadableError: when no encoding fits.
    """
    for codec, name in _likely(raw, declared):
        with suppress(UnicodeDecodeError, LookupError):
            return raw.decode(codec), name
    from charset_normalizer import from_bytes  # noqa: PLC0415 - its tables are large, and few files need them

    best = from_bytes(raw).best()
    if best is None:
        raise UnreadableError("is in no encoding that can be told; save it as UTF-8")
    return str(best), best.encoding


def _likely(raw: bytes, declared: str | None) -> Iterator[tuple[str, str]]:
    yield "utf-8-sig", "UTF-8"
    if declared and _OF_THE_WEB.fullmatch(declared):
        yield declared, declared
    marked = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    ascii_bytes = len(raw) - len(raw.translate(None, bytes(range(0x80))))
    if not marked and ascii_bytes >= NEARLY_ASCII * len(raw):
        yield "cp1252", "Windows-1252"
