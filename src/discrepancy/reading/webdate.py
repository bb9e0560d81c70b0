"""When a web page says that its article was published, in the page's words and with the time of day."""

import json
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from discrepancy.reading.found import tidy

if TYPE_CHECKING:
    from lxml.etree import _Element

_ARTICLES = ("article", "posting")
"""How the names of schema.org's types for articles end: NewsArticle, LiveBlogPosting."""
_METADATA = (
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
)
"""Names of metadata for it, the least ambiguous first, in small letters."""


def date_of(page: "_Element") -> str | None:
    """The date of publication: of the article in JSON-LD, else in metadata. Dates in running text are not looked at."""
    return next((date for date in (*_in_json_ld(page), *_in_metadata(page)) if date), None)


def _in_json_ld(page: "_Element") -> Iterator[str | None]:
    for script in page.iterfind('.//script[@type="application/ld+json"]'):
        with suppress(ValueError, RecursionError):  # a page's own mistake in it is no reason not to read the page
            waiting = deque([json.loads(script.text or "null")])
            while waiting:
                value = waiting.popleft()
                if isinstance(value, list):
                    waiting.extend(value)
                elif isinstance(value, dict):
                    if str(value.get("@type")).strip("[]'").lower().endswith(_ARTICLES):
                        yield tidy(value.get("datePublished"))
                    waiting.extend(value.values())


def _in_metadata(page: "_Element") -> Iterator[str | None]:
    said: dict[str, str | None] = {}
    for element in page.iter("meta", "time"):
        names = (element.get(key, "").lower() for key in ("property", "itemprop", "name"))
        for name in names:
            said.setdefault(name, tidy(element.get("content") or element.get("datetime")))
    yield from (said.get(name) for name in _METADATA)
