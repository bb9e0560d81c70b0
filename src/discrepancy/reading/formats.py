"""Which reader reads which file."""

from collections.abc import Callable, Iterator, Mapping

from discrepancy.reading import markdown, message, ninjs, pdf, plain, records, webpage, word, xml
from discrepancy.reading.found import Found
from discrepancy.reading.met import Met
from discrepancy.reading.stored import Stored

Reader = Callable[[Stored], Iterator[Found | Met]]

READERS: Mapping[str, Reader] = {
    ".txt": plain.articles,
    ".md": markdown.articles,
    ".html": webpage.articles,
    ".htm": webpage.articles,
    ".docx": word.articles,
    ".pdf": pdf.articles,
    ".eml": message.articles,
    ".jsonl": records.articles,
    ".json": ninjs.articles,
    ".xml": xml.articles,
    ".rss": xml.articles,
    ".atom": xml.articles,
}
"""By suffix, in small letters."""
*_FIRST, _LAST = READERS
SHOWN_SUFFIXES = f"{', '.join(_FIRST)} or {_LAST}"

_OPENINGS = (
    (b"%PDF-", pdf.articles),
    (b"PK\x03\x04", word.articles),
    (b"<?xml", xml.articles),
    (b"<!doctype html", webpage.articles),
    (b"<html", webpage.articles),
)


def by_content(raw: bytes) -> Reader:
    """The reader for what has no suffix: standard input, or a file without one."""
    start = raw[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for opening, reader in _OPENINGS:
        if start.startswith(opening.lower()):
            return reader
    return records.articles if records.looks_like_records(raw) else plain.articles
