"""The whole of extraction: each figure of each document, with its subject, speaker, period and parts."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from discrepancy.extraction.figures import Figure, admitted, figures
from discrepancy.extraction.parsed import Parsed, parsed_everywhere
from discrepancy.extraction.parts import sums, wholes
from discrepancy.extraction.periods import Dated, periods
from discrepancy.extraction.phrases import Phrase, phrase_of, word
from discrepancy.extraction.predicates import Predicate, predicate_of
from discrepancy.extraction.scope import belonging, qualifiers
from discrepancy.extraction.sentences import Sentence, sentences
from discrepancy.extraction.speakers import attribution, context
from discrepancy.extraction.status import status_of
from discrepancy.lexicon.properties import properties
from discrepancy.model import Assertion, Document, Period, Quantity, Span, Subject
from discrepancy.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Token

DOCUMENTS_AT_A_TIME = 64
"""Documents whose sentences are parsed together: enough to fill the parser's batches, few enough to hold in memory."""


@dataclass(frozen=True, slots=True)
class _Read:
    """One document as read so far: its sentences, and the figures of each that has any, by the sentence's number."""

    document: Document
    sentences: tuple[Sentence, ...]
    figures: Mapping[int, Sequence[Figure]]
    context: frozenset[int]


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
    while batch := [_read(document, options) for document in islice(remaining, DOCUMENTS_AT_A_TIME)]:
        wanted = [(read, number) for read in batch for number in sorted({*read.figures, *read.context})]
        found = parsed_everywhere(
            (read.document.text, read.sentences[number], read.figures.get(number, ())) for read, number in wanted
        )
        trees: dict[str, dict[int, Parsed]] = {read.document.id: {} for read in batch}
        for (read, number), parsed in zip(wanted, found, strict=True):
            trees[read.document.id][number] = parsed
        for read in batch:
            yield from _assertions(read, trees[read.document.id], options)


def _read(document: Document, options: Options) -> _Read:
    text = document.text
    split = sentences(text)
    starts = [sentence.span.start for sentence in split]
    held: dict[int, list[Figure]] = {}
    for figure in figures(text, options):
        number = bisect_right(starts, figure.span.start) - 1
        if figure.span.end <= split[number].span.end:
            held.setdefault(number, []).append(figure)
    return _Read(document, split, held, frozenset(context(text, split, held)))


def _assertions(read: _Read, trees: Mapping[int, Parsed], options: Options) -> Iterator[Assertion]:
    count = 0
    for number in sorted(read.figures):
        parsed = trees[number]
        found = list(_sentence(read, trees, number, count))
        count += len(found)
        yield from found
        yield from _derived(read, parsed, found, options)


def _sentence(read: _Read, trees: Mapping[int, Parsed], number: int, count: int) -> Iterator[Assertion]:
    parsed = trees[number]
    phrases = [phrase_of(parsed, place) for place in range(len(parsed.figures))]
    predicates = [predicate_of(parsed, place, phrase) for place, phrase in enumerate(phrases)]
    parts = wholes(parsed, phrases)
    dated = list(periods(parsed.sentence.span.quote(read.document.text), _day(read.document)))
    for place, (figure, index) in enumerate(parsed.figures):
        yield Assertion(
            id=_name(read.document, count + place),
            document=read.document.id,
            span=figure.span,
            sentence=parsed.sentence.span,
            quantity=figure.quantity,
            subject=_subject(read.document, parsed, figure, phrases[place], _inherited(predicates, parts, place)),
            attribution=attribution(read.document.text, read.sentences, trees, number, index),
            period=_period(parsed, dated, index),
            part_of=_name(read.document, count + parts[place]) if place in parts else None,
            status=status_of(phrases[place].anchor),
        )


def _inherited(predicates: Sequence[Predicate | None], parts: Mapping[int, int], place: int) -> Predicate | None:
    """A part says of its own what is said of its whole: of "25 killed, including two civilians" the two were killed."""
    own = predicates[place]
    if place in parts and (own is None or not own.known):
        return predicates[parts[place]] or own
    return own


def _subject(
    document: Document, parsed: Parsed, figure: Figure, phrase: Phrase, predicate: Predicate | None
) -> Subject:
    heads = tuple(dict.fromkeys(word(head) for head in phrase.heads))
    family = figure.property or (predicate.property if predicate is not None else None)
    if not heads and family in properties().people:
        heads = ("person",)
    return Subject(
        counted=parsed.span(phrase.first, phrase.last).quote(document.text) if phrase.heads else None,
        head=heads,
        property=family,
        predicate=predicate.token.text if predicate is not None else None,
        of=belonging(parsed, phrase),
        qualifiers=qualifiers(phrase, predicate),
    )


def _derived(
    read: _Read, parsed: Parsed, found: Sequence[Assertion], options: Options
) -> Iterator[Assertion]:
    """The sum of each run of figures that one clause counts together and says one thing of."""
    phrases = [phrase_of(parsed, place) for place in range(len(parsed.figures))]
    for run in sums(parsed, phrases):
        members = [found[place] for place in run]
        span = Span(start=members[0].span.start, end=parsed.offsets[phrases[run[-1]].last][1])
        quantity = _sum(members, span.quote(read.document.text), options)
        same = len({(member.subject.property, member.part_of) for member in members}) == 1
        if quantity is None or not same or any(member.part_of for member in members):
            continue
        first = members[0]
        yield Assertion(
            id="+".join([first.id, *(member.id.rpartition("#")[2] for member in members[1:])]),
            document=first.document,
            span=span,
            sentence=first.sentence,
            quantity=quantity,
            subject=first.subject.model_copy(
                update={
                    "counted": span.quote(read.document.text),
                    "head": tuple(dict.fromkeys(head for member in members for head in member.subject.head)),
                }
            ),
            attribution=first.attribution,
            period=first.period,
            derived_from=tuple(member.id for member in members),
            status=first.status,
        )


def _sum(members: Sequence[Assertion], words: str, options: Options) -> Quantity | None:
    """The sum of stated figures; null where one of them is vague, a range or hedged in its own way."""
    modifiers = {member.quantity.modifier for member in members}
    if len(modifiers) != 1 or modifiers & {"vague", "range"}:
        return None
    stated = [member.quantity.stated for member in members if member.quantity.stated is not None]
    if len(stated) != len(members):
        return None
    total = (sum(low for low, _ in stated), sum(high for _, high in stated))
    modifier = modifiers.pop()
    low, high = admitted(total, modifier, options.hedges)
    return Quantity(stated=total, low=low, high=high, modifier=modifier, unit="count", text=words)


def _period(parsed: Parsed, dated: Sequence[Dated], index: int) -> Period | None:
    """The nearest expression of time to the figure's token, those in clauses that describe something else left out."""
    start = parsed.sentence.span.start
    above = {index, *(token.i for token in parsed.doc[index].ancestors)}
    at = parsed.offsets[index][0] - start
    near = [one for one in dated if not _aside(parsed.at_offset(start + one.start), above)]
    if not near:
        return None
    return min(near, key=lambda one: (min(abs(one.start - at), abs(one.end - at)), -one.start)).period


def _aside(token: "Token", above: set[int]) -> bool:
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
