"""A web page that was saved: its article without the menus around it, and what the page says of the article."""

import logging
import re
from collections.abc import Iterator

from discrepancy.reading.encoding import decoded
from discrepancy.reading.found import Found, UnreadableError, library, tidy, web_address
from discrepancy.reading.markup import parsed_html, text_of, without_hidden
from discrepancy.reading.met import Note
from discrepancy.reading.stored import Stored, too_large
from discrepancy.reading.webdate import date_of

for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # its remarks on pages would go to the terminal

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_HEAD = 1024
"""Where a page may declare its encoding (HTML Standard, "Specifying the document's character encoding")."""


def articles(stored: Stored) -> Iterator[Found | Note]:
    """The article of the page.

    Its title, outlet and canonical address are what metadata and JSON-LD say, read by trafilatura; its date is
    `datePublished`, or the like, with its time of day.
    """
    if len(stored.raw) > (most := stored.limits.page_bytes):
        raise too_large(f"has more than {most:,} bytes", "page_bytes")
    charset = _CHARSET.search(stored.raw[:_HEAD])
    text, notes = decoded(stored, charset[1].decode() if charset else None)
    yield from notes
    with library("a web page", "html"):
        found = _found(text)
    yield found


def _found(page: str) -> Found:
    from trafilatura import bare_extraction  # noqa: PLC0415 - large, and an extra
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - large, and an extra
    from trafilatura.settings import Document as Extracted  # noqa: PLC0415 - large, and an extra

    extracted = bare_extraction(without_hidden(parsed_html(page)), include_comments=False)
    text = text_of(extracted.body) if isinstance(extracted, Extracted) else ""
    if not text:
        raise UnreadableError("holds no text that can be told from its menus; save the article's text as .txt")
    tree = parsed_html(page)
    said = extract_metadata(tree, date_config={"original_date": True, "extensive_search": False})
    return Found(
        text=text,
        title=tidy(said.title),
        publisher=tidy(said.sitename),
        published=date_of(tree),
        url=web_address(said.url),
    )
