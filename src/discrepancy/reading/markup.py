"""The text of marked-up documents as a reader sees it: HTML, NITF, and the XML within Word files.

Elements are told by their local names in small letters, which mean the same wherever several of these have them.

Libraries that turn HTML into text set a space around every inline element, which tears "£<b>5</b>m" and
"1<span>,200</span>" apart.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from discrepancy.reading.found import PLACE, UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element

_HTML = """
address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2
h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead title tr ul
"""
_NITF = "abstract bq block body.content body.end body.head byline dateline distributor hedline hl1 hl2 media note"
_TRAFILATURA = "head item list quote row"
_WORD = "tbl"
_BLOCKS = frozenset(f"{_HTML} {_NITF} {_TRAFILATURA} {_WORD}".split())
_ROWS = frozenset(["tr", "row"])
_CELLS = frozenset(["td", "th", "cell", "tc"])
_STANDS_FOR = {"br": "\n", "lb": "\n", "cr": "\n", "tab": " ", "nobreakhyphen": "-"}
_NOT_TEXT = "audio button canvas iframe input math noscript object script select style svg template video instrtext"
_DELETED = "del deltext movefrom"
_REPEATED = "fallback"
_UNSEEN = frozenset(f"{_NOT_TEXT} {_DELETED} {_REPEATED}".split())
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
"""What HTML counts as white space; a space that must not break is text."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
"""What no tree of lxml may hold."""
_AROUND_BREAK = re.compile(r" *\n *")
CELL = " | "


def parsed_html(text: str) -> "_Element":
    """The tree of an HTML page or of a part of one; nothing that it names is fetched or run."""
    from lxml import html  # noqa: PLC0415 - an extra brings it

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    return html.document_fromstring(_CONTROL.sub("\ufffd", text).encode("utf-8", "replace"), parser=parser)


def parsed_xml(raw: bytes) -> "_Element":
    """The root of an XML document whose text is all its own: nothing outside it is looked at.

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
            f"is not well-formed XML ({PLACE.sub('', error.msg or 'empty').strip()})", error.lineno
        ) from error
    if (entity := next(root.iter(etree.Entity), None)) is not None:
        raise UnreadableError(
            f"uses {entity.text}, which it does not define; write the character itself", entity.sourceline
        )
    return root


def text_of_html(text: str) -> str:
    """The text of an HTML page, or of a part of one."""
    return text_of(parsed_html(text).find("body")) if text.strip() else ""


def text_of(root: "_Element") -> str:
    """The text below `root`: a blank line between blocks, a line break where there is one, " | " between cells."""
    return "\n\n".join(_blocks(root))


def without_hidden(root: "_Element") -> "_Element":
    """The tree without what a reader does not see, for a library that would take it for text."""
    for element in [one for one in root.iterdescendants() if _unseen(one, one.tag)]:
        element.drop_tree()
    return root


def _blocks(root: "_Element") -> Iterator[str]:
    inline: list[str] = []
    for piece in (*_pieces(root), None):
        if piece is not None:
            inline.append(piece)
            continue
        if block := _AROUND_BREAK.sub("\n", re.sub(" +", " ", "".join(inline))).strip(" \n"):
            yield block
        inline.clear()


def _pieces(root: "_Element") -> Iterator[str | None]:
    """The text between each tag and the next, and nothing at the edge of a block; a row of cells is one block."""
    from lxml import etree  # noqa: PLC0415 - an extra brings it

    preformatted = cells = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = etree.QName(element).localname.lower()
        step = 1 if event == "start" else -1
        preformatted += step * (name == "pre")
        cells += step * (name in _CELLS)
        if name in _BLOCKS:
            yield " " if cells and name not in _ROWS else None
        if event == "end":
            words = None if element is root else element.tail
        elif _unseen(element, name):
            walk.skip_subtree()
            words = None
        else:
            words = element.text
            yield _STANDS_FOR.get(name, CELL if name in _CELLS and element.getprevious() is not None else "")
        if words:
            yield words if preformatted else _SPACE.sub(" ", words)


def _unseen(element: "_Element", name: str) -> bool:
    return name in _UNSEEN or element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))
