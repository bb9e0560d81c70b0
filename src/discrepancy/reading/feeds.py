"""RSS and Atom: an article an item, with the text that the feed itself holds; its links are not followed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from discrepancy.reading.found import Found, tidy, web_address
from discrepancy.reading.items import without_text
from discrepancy.reading.markup import text_of, text_of_html
from discrepancy.reading.met import Note

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_ATOM = "{http://www.w3.org/2005/Atom}"


def rss(root: "_Element", path: str) -> Iterator[Found | Note]:
    """The items of an RSS feed (0.9x, 1.0, 2.0); its own elements are in its items' namespace, if any."""
    items = list(root.iter("{*}item"))
    own = items[0].tag.removesuffix("item") if items else ""
    outlet = tidy(root.findtext(f"{own}channel/{own}title"))
    without = 0
    for number, item in enumerate(items, start=1):
        text = text_of_html(item.findtext(_CONTENT) or item.findtext(f"{own}description") or "")
        without += not text
        if text:
            link = web_address(item.findtext(f"{own}link"))
            yield Found(
                text=text,
                name=tidy(item.findtext(f"{own}guid")) or link,
                number=number,
                title=tidy(item.findtext(f"{own}title")),
                publisher=tidy(item.findtext(f"{own}source")) or outlet,
                published=tidy(item.findtext(f"{own}pubDate") or item.findtext(f"{_DUBLIN_CORE}date")),
                url=link,
                line=item.sourceline,
            )
    yield from without_text(without, path)


def atom(root: "_Element", path: str) -> Iterator[Found | Note]:
    """The entries of an Atom feed (RFC 4287)."""
    outlet = _construct(root.find(f"{_ATOM}title"))
    without = 0
    for number, entry in enumerate(root.iterfind(f"{_ATOM}entry"), start=1):
        text = _construct(entry.find(f"{_ATOM}content")) or _construct(entry.find(f"{_ATOM}summary"))
        without += not text
        if text:
            yield Found(
                text=text,
                name=tidy(entry.findtext(f"{_ATOM}id")),
                number=number,
                title=tidy(_construct(entry.find(f"{_ATOM}title"))),
                publisher=tidy(_construct(entry.find(f"{_ATOM}source/{_ATOM}title")) or outlet),
                published=tidy(entry.findtext(f"{_ATOM}published") or entry.findtext(f"{_ATOM}updated")),
                url=_alternate(entry),
                line=entry.sourceline,
            )
    yield from without_text(without, path)


def _construct(element: "_Element | None") -> str:
    """The text of a text construct or content, by its type (RFC 4287, sections 3.1 and 4.1.3)."""
    if element is None:
        return ""
    match element.get("type", "text"):
        case "xhtml":
            return text_of(element)
        case "html" | "text/html":
            return text_of_html(element.text or "")
        case "text" | "text/plain":
            return (element.text or "").strip()
    return ""


def _alternate(entry: "_Element") -> str | None:
    links = (link for link in entry.iterfind(f"{_ATOM}link") if link.get("rel", "alternate") == "alternate")
    return next((web_address(link.get("href")) for link in links), None)
