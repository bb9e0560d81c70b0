"""Bytes to text, exactly: no newline is translated, and only a byte order mark is left out."""

import codecs

NEARLY_ASCII = 0.75
"""From this share of ASCII bytes up, a text that is not UTF-8 is taken to be in Windows-1252: others are mostly not Latin.

That is the fallback that browsers use for English (WHATWG Encoding Standard, windows-1252). A statistical guess does
worse on a few stray bytes: it takes the pound sign of "£1.2m" for a letter of another alphabet.
"""


def decode(raw: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding, or nothing where no encoding fits."""
    try:
        return raw.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        pass
    if not raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and _nearly_ascii(raw):
        try:
            return raw.decode("cp1252"), "Windows-1252"
        except UnicodeDecodeError:
            pass
    from charset_normalizer import from_bytes  # noqa: PLC0415 - its tables are large, and few files need them

    best = from_bytes(raw).best()
    return (str(best), best.encoding) if best else None


def _nearly_ascii(raw: bytes) -> bool:
    return sum(byte < 0x80 for byte in raw) >= NEARLY_ASCII * len(raw)
