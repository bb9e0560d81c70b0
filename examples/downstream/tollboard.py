"""The box of tolls beside a live blog: for each count of a running story, what to print.

For a folder of articles: `python tollboard.py FOLDER`.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from discrepancy import Assertion, Document, Report, read, scan


class Entry(NamedTuple):
    """A line of the box: what is counted, the words to print, whether an editor must look first, and the figures."""

    label: str
    words: str
    disputed: bool
    figures: tuple[str, ...]


def box(report: Report) -> list[Entry]:
    """The lines of the box, in the report's order. What is only feared, supposed or denied is no toll."""
    documents = {document.id: document for document in report.documents}
    tolls = {one.id: one for one in report.assertions if one.quantity.unit == "count" and one.status == "stated"}
    entries = []
    for alignment in report.alignments:
        figures = [tolls[one] for one in alignment.assertions if one in tolls]
        disputed = alignment.outcome == "conflict"
        words = _everybodys(figures, documents) if disputed else _newest(figures, documents)
        if figures:
            entries.append(Entry(alignment.label, words, disputed, tuple(one.id for one in figures)))
    return entries


def _everybodys(figures: Sequence[Assertion], documents: Mapping[str, Document]) -> str:
    outlets = {one.document: documents[one.document].publisher or one.document for one in figures}
    return " or ".join(sorted({f"{_printed(one)} ({outlets[one.document]})" for one in figures}))


def _newest(figures: Sequence[Assertion], documents: Mapping[str, Document]) -> str:
    """The newest figure; of several of one day the plainest."""
    chosen = max(figures, key=lambda one: (_day(documents[one.document]), _plain(one)), default=None)
    return _printed(chosen) if chosen else ""


def _day(document: Document) -> date:
    published = document.published or date.min
    return published.date() if isinstance(published, datetime) else published


def _plain(one: Assertion) -> bool:
    """Whether a figure is a bare number, neither hedged nor added up from parts."""
    return one.quantity.modifier == "exact" and not one.derived_from


def _printed(one: Assertion) -> str:
    """A bare number in digits, everything else as its article writes it."""
    return f"{one.quantity.low:,}" if _plain(one) else one.quantity.text


def main(paths: Iterable[str]) -> None:
    """Print the box for the articles at `paths`."""
    for entry in box(scan(read(*paths))):
        print("?" if entry.disputed else " ", f"{entry.label}: {entry.words}")


if __name__ == "__main__":
    main(sys.argv[1:])
