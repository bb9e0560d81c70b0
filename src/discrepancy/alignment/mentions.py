"""What comparison sees of an assertion: its subject, and the words of the figure's neighbourhood."""

from collections.abc import Sequence
from dataclasses import dataclass

from discrepancy.alignment.dimensions import dimension
from discrepancy.alignment.words import Rarity, Words, stems
from discrepancy.model import Assertion, Document, Number, Span

BESIDE = 60
"""How many characters before and after a figure are beside it, within its sentence."""


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One assertion as it is compared with others.

    `position` is where in its text the figure stands, 0 at the start and 1 at the end. `key` orders mentions by what they
    say before it asks for their ids, so that no order of documents shows.
    """

    assertion: Assertion
    key: tuple[str, int, str, str]
    dimension: str
    value: Number | None
    heads: frozenset[str]
    belonging: Words
    beside: Words
    sentence: Words
    paragraph: Words
    position: float


def mentions(documents: Sequence[Document], assertions: Sequence[Assertion]) -> tuple[Mention, ...]:
    """The assertions as comparison sees them, in an order that depends only on what they say."""
    by_id = {document.id: document for document in documents}
    rarity = Rarity(documents)
    return tuple(sorted((_mention(by_id[a.document], a, rarity) for a in assertions), key=lambda found: found.key))


def _mention(document: Document, assertion: Assertion, rarity: Rarity) -> Mention:
    text, span, subject = document.text, assertion.span, assertion.subject
    return Mention(
        assertion=assertion,
        key=(
            assertion.sentence.quote(text),
            span.start - assertion.sentence.start,
            assertion.quantity.text,
            assertion.id,
        ),
        dimension=dimension(assertion.quantity.unit),
        value=middle(assertion),
        heads=frozenset(subject.head),
        belonging=rarity.weigh(stems(" ".join(subject.of))),
        beside=rarity.weigh(stems(_beside(text, assertion))),
        sentence=rarity.weigh(stems(assertion.sentence.quote(text))),
        paragraph=rarity.weigh(stems(paragraph(text, assertion.sentence).quote(text))),
        position=span.start / max(1, len(text)),
    )


def middle(assertion: Assertion) -> Number | None:
    """One value to judge the scale by: the middle of what is stated, or of what a vague word admits."""
    quantity = assertion.quantity
    low, high = quantity.stated or (quantity.low, quantity.high)
    known = [bound for bound in (low, high) if bound is not None]
    return sum(known) / len(known) if known else None


def paragraph(text: str, sentence: Span) -> Span:
    """The paragraph round a sentence: from line break to line break."""
    start = text.rfind("\n", 0, sentence.start) + 1
    end = text.find("\n", sentence.end)
    return Span(start=min(start, sentence.start), end=len(text) if end < 0 else end)


def _beside(text: str, assertion: Assertion) -> str:
    span, sentence = assertion.span, assertion.sentence
    before = text[max(sentence.start, span.start - BESIDE) : span.start]
    after = text[span.end : min(max(sentence.end, span.end), span.end + BESIDE)]
    return f"{before} {after}"
