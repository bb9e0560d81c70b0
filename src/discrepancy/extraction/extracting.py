"""The whole of extraction: each figure of each document, with its subject, speaker, period and parts."""

import gc
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from discrepancy.extraction.background import background
from discrepancy.extraction.derivation import derived
from discrepancy.extraction.figures import Figure, figures
from discrepancy.extraction.parsed import Parsed, parsed_everywhere
from discrepancy.extraction.periods import Dated, periods
from discrepancy.extraction.reprise import person_before, reprises
from discrepancy.extraction.sentences import Sentence, sentences
from discrepancy.extraction.setting import Settings, scope, settings
from discrepancy.extraction.speakers import attribution, context
from discrepancy.extraction.status import status_of
from discrepancy.extraction.subjects import Subjects, Told, last_told, subjects_of
from discrepancy.extraction.token import Token, release
from discrepancy.model import Assertion, Document
from discrepancy.options import Options

DOCUMENTS_AT_A_TIME = 64
"""Documents whose sentences are parsed together: enough to fill the parser's batches, few enough to hold in memory."""

MOST_FIGURES = 50
"""How many figures a sentence can have and still be prose; the figures of a longer list have no subjects to be read."""


_COMPARED = re.compile(r"\b(?:compared (?:with|to)|(?:up|down) from|against|versus)\b")
"""Words between a figure and the time of another that it is compared with: "5.2%, compared with 4.8% in January"."""


@dataclass(frozen=True, slots=True)
class _Read:
    """One document as read so far: its sentences, and the figures of each that has any, by the sentence's number."""

    document: Document
    sentences: tuple[Sentence, ...]
    figures: Mapping[int, Sequence[Figure]]
    context: frozenset[int]
    told: Settings


def extract(documents: Iterable[Document], options: Options | None = None) -> tuple[Assertion, ...]:
    """The numeric assertions of each document, document by document, in the order of the text.

    Args:
        documents: any number of documents; they are read independently of one another.
        options: the widths of hedges; the defaults when null.

    Raises:
        ModelError: when the syntax model cannot be used.
    """
    return tuple(extracting(documents, options))


def extracting(documents: Iterable[Document], options: Options | None = None) -> Iterator[Assertion]:
    """As `extract`, one assertion at a time, holding no more than a few documents' syntax at once."""
    options = options or Options()
    remaining = iter(documents)
    while batch := tuple(islice(remaining, DOCUMENTS_AT_A_TIME)):
        yield from _extracted(batch, options)


def _extracted(documents: Sequence[Document], options: Options) -> list[Assertion]:
    """The assertions of a few documents, whose sentences are parsed together."""
    with _uncollected():
        batch = [_read(document, options) for document in documents]
        wanted = [(read, number) for read in batch for number in sorted({*read.figures, *read.context})]
        found = parsed_everywhere(
            (read.document.text, read.sentences[number], read.figures.get(number, ())) for read, number in wanted
        )
        trees: dict[str, dict[int, Parsed]] = {read.document.id: {} for read in batch}
        for (read, number), parsed in zip(wanted, found, strict=True):
            trees[read.document.id][number] = parsed
        assertions = [one for read in batch for one in _assertions(read, trees[read.document.id], options)]
        for read, number in wanted:
            release(trees[read.document.id][number].doc)
        return assertions


@contextmanager
def _uncollected() -> Iterator[None]:
    """The interpreter's search for cycles put off: it would walk the trees again and again, and free nothing."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _read(document: Document, options: Options) -> _Read:
    text = document.text
    split = sentences(text)
    starts = [sentence.span.start for sentence in split]
    held: dict[int, list[Figure]] = {}
    for figure in figures(text, options):
        number = bisect_right(starts, figure.span.start) - 1
        if figure.span.end <= split[number].span.end:
            held.setdefault(number, []).append(figure)
    held = {number: several for number, several in held.items() if len(several) <= MOST_FIGURES}
    return _Read(
        document,
        split,
        held,
        frozenset(context(text, split, held) | reprises(text, split, held)),
        settings(text, split, held, _day(document)),
    )


def _assertions(read: _Read, trees: Mapping[int, Parsed], options: Options) -> Iterator[Assertion]:
    text, count = read.document.text, 0
    before: list[tuple[str, ...]] = []
    paragraph, told, last = None, None, -1
    for number in sorted(read.figures):
        parsed = trees[number]
        if not parsed.figures:
            continue
        if parsed.sentence.paragraph != paragraph:
            before, paragraph, told = [], parsed.sentence.paragraph, told if last == number - 1 else None
        subjects = subjects_of(text, parsed, before, person_before(text, trees, number), told)
        found = list(_sentence(read, trees, number, subjects, count))
        count += len(found)
        before.extend(subject.head for subject in subjects.subjects if subject.head)
        place = last_told(subjects.phrases, len(parsed.figures))
        last, told = number, Told(subjects.subjects[place], parsed.figures[place][0].quantity.unit)
        yield from found
        yield from derived(text, parsed, subjects.phrases, found, options)


def _sentence(
    read: _Read, trees: Mapping[int, Parsed], number: int, subjects: Subjects, count: int
) -> Iterator[Assertion]:
    parsed = trees[number]
    words = parsed.sentence.span.quote(read.document.text)
    dated = periods(words, _day(read.document))
    for place, (figure, index) in enumerate(parsed.figures):
        whole = subjects.wholes.get(place)
        days = _dated(parsed, words, dated, index)
        aside = background(words, parsed, place, days, _day(read.document))
        yield Assertion(
            id=_name(read.document, count + place),
            document=read.document.id,
            span=figure.span,
            sentence=parsed.sentence.span,
            quantity=figure.quantity,
            subject=subjects.subjects[place],
            attribution=attribution(read.document.text, read.sentences, trees, number, index),
            period=days.period if days else None,
            part_of=_name(read.document, count + whole) if whole is not None else None,
            status=status_of(parsed.doc[index], subjects.phrases[place].anchor, subjects.subjects[place].property),
            scope=scope(
                read.told, number, subjects.subjects[place].qualifiers, dated=days is not None, background=aside
            ),
        )


def _dated(parsed: Parsed, words: str, dated: Sequence[Dated], index: int) -> Dated | None:
    """The nearest expression of time to the figure's token.

    Those in clauses that describe something else are left out, and those of a level that the figure is compared with.
    """
    start = parsed.sentence.span.start
    above = {index, *(token.i for token in parsed.doc[index].ancestors)}
    at = parsed.offsets[index][0] - start
    told = (one for one in dated if not _COMPARED.search(words, min(at, one.start), one.start))
    near = [one for one in told if not _aside(parsed.at_offset(start + one.start), above)]
    if not near:
        return None
    return min(near, key=lambda one: (min(abs(one.start - at), abs(one.end - at)), -one.start))


def _aside(token: Token, above: set[int]) -> bool:
    """Whether a describing clause stands between `token` and the words above the figure."""
    while token.i not in above and token.head.i != token.i:
        if token.dep_ in {"relcl", "acl"}:
            return True
        token = token.head
    return False


def _day(document: Document) -> date | None:
    published = document.published
    return published.date() if isinstance(published, datetime) else published


def _name(document: Document, number: int) -> str:
    return f"{document.id}#{number + 1}"
