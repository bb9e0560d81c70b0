"""NewsML-G2 and NITF, the XML of news agencies (https://iptc.org/standards)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from discrepancy.reading.found import Found, tidy
from discrepancy.reading.items import withdrawn, without_text
from discrepancy.reading.markup import text_of, text_of_html
from discrepancy.reading.met import Note

if TYPE_CHECKING:
    from lxml.etree import _Element

_OUTLETS = ("{*}itemMeta/{*}provider", "{*}rightsInfo/{*}copyrightHolder", "{*}contentMeta/{*}infoSource")
_DATES = ("{*}itemMeta/{*}versionCreated", "{*}itemMeta/{*}firstCreated", "{*}contentMeta/{*}contentCreated")
"""The date of the version comes first: its figures are those known by then."""


def articles(root: "_Element", path: str) -> Iterator[Found | Note]:
    """The news items with text, of a single item or of a message of several."""
    without = 0
    for number, item in enumerate(root.iter("{*}newsItem"), start=1):
        content = next((found for found in _contents(item) if found.text), None)
        without += content is None
        if content:
            status = item.find("{*}itemMeta/{*}pubStatus")
            yield from withdrawn(None if status is None else status.get("qcode"), path, item.sourceline)
            yield Found(
                text=content.text,
                name=tidy(item.get("guid")),
                number=number,
                title=tidy(item.findtext("{*}contentMeta/{*}headline")) or content.title,
                publisher=next(filter(None, (_name(item.find(where)) for where in _OUTLETS)), None),
                published=next(filter(None, (tidy(item.findtext(where)) for where in _DATES)), None),
                line=item.sourceline,
            )
    yield from without_text(without, path)


def nitf(root: "_Element", _: str) -> Iterator[Found]:
    """The article of a NITF file."""
    yield _nitf(root)


def _contents(item: "_Element") -> Iterator[Found]:
    """The renditions of an item's content that are text."""
    for inline in item.iterfind("{*}contentSet/{*}inlineXML"):
        article = inline.find("{*}nitf")
        page = inline.find("{*}html/{*}body")
        yield _nitf(article) if article is not None else Found(text=text_of(inline if page is None else page))
    for inline in item.iterfind("{*}contentSet/{*}inlineData"):
        kind = inline.get("contenttype", "text/plain")
        if kind.startswith("text/") and inline.get("encoding") is None:
            words = inline.text or ""
            yield Found(text=text_of_html(words) if "html" in kind else words.strip())


def _nitf(root: "_Element") -> Found:
    body = root.find("{*}body/{*}body.content")
    issued = root.find("{*}head/{*}docdata/{*}date.issue")
    holder = root.find("{*}head/{*}docdata/{*}doc.copyright")
    return Found(
        text="" if body is None else text_of(body),
        title=tidy(root.findtext("{*}body/{*}body.head/{*}hedline/{*}hl1")),
        publisher=None if holder is None else tidy(holder.get("holder")),
        published=None if issued is None else tidy(issued.get("norm")),
    )


def _name(element: "_Element | None") -> str | None:
    """What a party is called: by a name, a literal, or a code without its scheme."""
    if element is None:
        return None
    code = element.get("qcode", "").rpartition(":")[2]
    return tidy(element.findtext("{*}name")) or tidy(element.get("literal")) or tidy(code)
