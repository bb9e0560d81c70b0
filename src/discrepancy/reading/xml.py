"""XML files: which kind one is, by its root. Entities are refused, and nothing outside the file is looked at."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from discrepancy.reading import feeds, newsml, webpage
from discrepancy.reading.found import Found, UnreadableError, library
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
_PLACE = re.compile(r",? line \d+(?:, column \d+)?.*", re.DOTALL)


def articles(stored: Stored) -> Iterator[Found | Note]:
    """The articles of a feed, of a wire item, or of a message of several."""
    with library("XML", "xml"):
        root = _root(stored.raw)
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


def _root(raw: bytes) -> "_Element":
    """The root of a document whose text is all its own.

    Raises:
        UnreadableError: when it is not well-formed, or asks for text to be put in from elsewhere.
    """
    from lxml import etree  # noqa: PLC0415 - an extra brings it

    if b"<!ENTITY" in raw:
        raise UnreadableError("declares entities, which may hide or multiply text; save it without its DOCTYPE")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(
            f"is not well-formed XML ({_PLACE.sub('', error.msg or 'empty').strip()})", error.lineno
        ) from error
    if (entity := next(root.iter(etree.Entity), None)) is not None:
        raise UnreadableError(
            f"uses {entity.text}, which it does not define; write the character itself", entity.sourceline
        )
    return root
