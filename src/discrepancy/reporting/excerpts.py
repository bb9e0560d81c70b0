"""Quoting a sentence with its figure marked, shortened around it where it is long."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from discrepancy.model import Span
from discrepancy.reporting.safe import one_line

LONGEST = 240
"""Characters of a sentence that are quoted; what is further from the figure gives way to an ellipsis."""
ELLIPSIS = "…"


class Piece(NamedTuple):
    """A stretch of a quotation, safe to print on one line; `marked` where it is a figure that is quoted."""

    text: str
    marked: bool


def excerpt(text: str, sentence: Span, figures: Sequence[Span], longest: int = LONGEST) -> tuple[Piece, ...]:
    """The words of `sentence`, those of `figures` as pieces of their own.

    Args:
        text: the document's text, to which all spans refer.
        sentence: what to quote.
        figures: what to mark in it; of two that overlap only the first is marked.
        longest: characters above which the sentence is shortened; figures are never cut.
    """
    marks = _apart(figures)
    shown = _window(text, sentence, Span(start=marks[0].start, end=marks[-1].end), longest)
    edges = [shown.start, *(edge for mark in marks for edge in (mark.start, mark.end)), shown.end]
    pieces = [Piece(_flat(text[start:end]), marked=bool(at % 2)) for at, (start, end) in enumerate(pairwise(edges))]
    if shown.start > sentence.start:
        pieces.insert(0, Piece(ELLIPSIS, marked=False))
    if shown.end < sentence.end:
        pieces.append(Piece(ELLIPSIS, marked=False))
    return tuple(piece for piece in pieces if piece.text)


def _apart(spans: Sequence[Span]) -> list[Span]:
    """The spans in their order, those that overlap an earlier one left out."""
    apart: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    return apart


def _window(text: str, sentence: Span, figures: Span, longest: int) -> Span:
    """The part of the sentence to show: all of it, or whole words around the figures."""
    low, high = min(sentence.start, figures.start), max(sentence.end, figures.end)
    if high - low <= longest:
        return Span(start=low, end=high)
    spare = max(longest - (figures.end - figures.start), 0)
    before = min(max(spare // 2, spare - (high - figures.end)), figures.start - low)
    start, end = figures.start - before, min(figures.end + spare - before, high)
    if start > low:
        word = re.compile(r"(?<=\s)\S").search(text, start, figures.start)
        start = word.start() if word else figures.start
    if end < high:
        cut = max(text.rfind(space, figures.end, end + 1) for space in " \n\t")
        end = cut if cut > 0 else figures.end
    return Span(start=start, end=end)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", one_line(text))
