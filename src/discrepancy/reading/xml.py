"""XML files: which kind one is, by its root."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from discrepancy.reading import feeds, newsml, webpage
from discrepancy.reading.found import Found, UnreadableError, library
from discrepancy.reading.markup import parsed_xml
from discrepancy.reading.met import Note
from discrepancy.reading.stored import Stored

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS: "Mapping[str, Callable[[_Element, str], Iterator[Found | Note]]]" = {
    "rss": feeds.rss,
    "RDF": feeds.rss,
    "feed": feeds.atom,
    "newsItem": newsml.articles,
    "newsMessage": newsml.articles,
    "nitf": newsml.nitf,
}


def articles(stored: Stored) -> Iterator[Found | Note]:
    """The articles of a feed, of a wire item, or of a message of several."""
    with library("XML", "xml"):
        root = parsed_xml(stored.raw)
        name = root.tag.rpartition("}")[2]
    if name == "html":
        yield from webpage.articles(stored)
    elif name in _KINDS:
        with library("XML", "xml"):
            met = tuple(_KINDS[name](root, stored.path))
        if not any(isinstance(item, Found) for item in met):
            raise UnreadableError("holds no item with text; what stands elsewhere is not fetched")
        yield from met
    else:
        raise UnreadableError(
            f"is XML of a kind that no reader knows (<{name[:40]}>); give RSS, Atom, NewsML-G2 or NITF"
        )
