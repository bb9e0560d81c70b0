"""The text of a PDF, its pages in order."""

import logging
import re
from collections.abc import Iterator
from io import BytesIO

from discrepancy.reading.found import Found, UnreadableError, library
from discrepancy.reading.plain import title
from discrepancy.reading.stored import Stored, too_large

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its remarks on broken files would go to the terminal

_FULL = 0.75
"""From this share of the longest line of its page up, a line is taken to go on in the next."""
_END = re.compile(r"""[.!?:]["'”’»)\]]*$""")


def articles(stored: Stored) -> Iterator[Found]:
    """The text that the pages hold; pictures of text hold none."""
    with library("a PDF", "pdf"):
        from pypdf import PdfReader  # noqa: PLC0415 - an extra brings it

        document = PdfReader(BytesIO(stored.raw))
        if document.is_encrypted and not document.decrypt(""):
            raise UnreadableError("has a password; save it without one")
        if len(document.pages) > (most := stored.limits.pages):
            raise too_large(f"has {len(document.pages):,} pages, more than {most:,}", "pages")
        text = "\n\n".join(filter(None, (_unwrapped(page.extract_text()) for page in document.pages)))
    if not text:
        raise UnreadableError(
            "holds no text, perhaps only pictures of it; run a text recognition, or save the text as .txt"
        )
    yield Found(text=text, title=title(text))


def _unwrapped(page: str) -> str:
    """The lines of a page, those that only the margin ended joined again.

    A hyphen at the end of a line stays: it is often part of the word or figure ("two-year", "10-15").
    """
    lines = [line.strip() for line in page.splitlines()]
    full = _FULL * max(map(len, lines), default=0)
    joined: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line:
            joined[-1] += line if joined[-1].endswith("-") else f" {line}"
        else:
            joined.append(line)
        goes_on = len(line) >= full and bool(line) and not _END.search(line)
    return "\n".join(joined).strip()
