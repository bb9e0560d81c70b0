"""Where a figure stands in its file: lines and columns, as editors and linters count them."""

import re
from typing import NamedTuple

from discrepancy.model import Document, Span
from discrepancy.reporting.safe import one_line

_LINE_END = re.compile(r"\r\n|\n|\r")


class Place(NamedTuple):
    """A stretch of a file; lines and columns count from 1, columns in characters, and `end_column` is exclusive.

    `exact` is false for a record of a file that holds an article a line: only that line is known.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    exact: bool = True


def place(document: Document, span: Span) -> Place:
    """Where `span` stands. A document that came from no file is named by its id."""
    path = one_line(document.path or document.id)
    if document.line is not None:
        return Place(path, document.line, 1, document.line, 1, exact=False)
    return Place(path, *_position(document.text, span.start), *_position(document.text, span.end))


def _position(text: str, offset: int) -> tuple[int, int]:
    ends = [match.end() for match in _LINE_END.finditer(text, 0, offset)]
    return len(ends) + 1, offset - (ends[-1] if ends else 0) + 1
