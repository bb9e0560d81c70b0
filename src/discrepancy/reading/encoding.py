"""Bytes to text, exactly: no newline is translated, and only a byte order mark is left out."""

import codecs
from collections.abc import Iterator
from contextlib import suppress

NEARLY_ASCII = 0.75
"""From this share of ASCII bytes up, a text that is not UTF-8 is taken to be in Windows-1252.

Other alphabets need bytes above ASCII for most of their letters. Browsers take English for Windows-1252 as well (WHATWG
Encoding Standard). A statistical guess does worse on few such bytes: it takes the pound sign of "£1.2m" for a letter.
"""


def decode(raw: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding, or nothing where no encoding fits."""
    for codec, name in _likely(raw):
        with suppress(UnicodeDecodeError):
            return raw.decode(codec), name
    from charset_normalizer import from_bytes  # noqa: PLC0415 - its tables are large, and few files need them

    best = from_bytes(raw).best()
    return (str(best), best.encoding) if best else None


def _likely(raw: bytes) -> Iterator[tuple[str, str]]:
    yield "utf-8-sig", "UTF-8"
    marked = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    ascii_bytes = len(raw) - len(raw.translate(None, bytes(range(0x80))))
    if not marked and ascii_bytes >= NEARLY_ASCII * len(raw):
        yield "cp1252", "Windows-1252"
