"""Markdown (CommonMark with tables): the text as it reads, without its marks."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from discrepancy.reading.encoding import decoded
from discrepancy.reading.found import Found, library, tidy, web_address
from discrepancy.reading.markup import CELL
from discrepancy.reading.met import Note
from discrepancy.reading.stored import Stored

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"""^(\w+):[ \t]*(["']?)(.*?)\2[ \t]*\r?$""", re.MULTILINE)


def articles(stored: Stored) -> Iterator[Found | Note]:
    """The article, and what its front matter says after `title:`, `publisher:`, `published:` or `date:`, and `url:`."""
    text, notes = decoded(stored)
    yield from notes
    front = _FRONT_MATTER.match(text)
    said = {key.lower(): words for key, _, words in _ENTRY.findall(front[1] if front else "")}
    with library("Markdown"):
        tokens = _tokens(text[front.end() if front else 0 :])
    heading = next((index for index, token in enumerate(tokens) if token.type == "heading_open"), None)
    yield Found(
        text="\n\n".join(_blocks(tokens)),
        title=tidy(said.get("title")) or (tidy(_inline(tokens[heading + 1])) if heading == 0 else None),
        publisher=tidy(said.get("publisher")),
        published=tidy(said.get("published") or said.get("date")),
        url=web_address(said.get("url")),
    )


def _tokens(text: str) -> list["Token"]:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - few files need it

    parser = MarkdownIt("commonmark").enable("table")
    parser.validateLink = _any_link  # type: ignore[assignment, method-assign]
    return parser.parse(text)


def _any_link(_: str) -> bool:
    """A link that no page should have is a link all the same, and its address none of the article's words."""
    return True


def _blocks(tokens: list["Token"]) -> Iterator[str]:
    row: list[str] = []
    cells = False
    for token in tokens:
        if token.type in ("tr_open", "tr_close"):
            cells = token.type == "tr_open"
            if row:
                yield CELL.join(row)
                row = []
        elif token.type == "inline" and (words := _inline(token).strip()):
            if cells:
                row.append(words)
            else:
                yield words


def _inline(token: "Token") -> str:
    """Words and code; pictures and HTML are left out."""
    parts = {"softbreak": " ", "hardbreak": "\n"}
    kept = (
        parts.get(child.type, child.content if child.type in ("text", "code_inline") else "")
        for child in token.children or ()
    )
    return "".join(kept)
