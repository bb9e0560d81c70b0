"""Sentences with known assertions: what is to be said, how it is written, and where in the words it then stands."""

from collections.abc import Mapping
from string import Formatter
from typing import NamedTuple

from discrepancy.model import Assertion, Attribution, Quantity, Span, Status, Subject
from discrepancy.strategies.wording import Fate, Frame, Noun


class Count(NamedTuple):
    """So many of them."""

    quantity: Quantity
    noun: Noun

    @property
    def words(self) -> str:
        """The figure and its noun, as an article writes them."""
        return f"{self.quantity.text} {self.noun.plural}"


class Claim(NamedTuple):
    """One count, or two that are parts of one, with what befell whom in which event and place, and who says so."""

    counts: tuple[Count, ...]
    fate: Fate
    event: str
    place: str
    frame: Frame
    speaker: str
    status: Status = "stated"


class Sentence(NamedTuple):
    """A sentence and what it asserts; offsets count from the sentence's own start, and ids are those of its own."""

    text: str
    assertions: tuple[Assertion, ...] = ()


def written(claim: Claim, document: str, start: int, first: int) -> Sentence:
    """The claim in words.

    Args:
        claim: what is to be said.
        document: the id of the document that the sentence will stand in.
        start: the offset in the document's text at which the sentence will begin.
        first: the number of the document's figures before it, plus one.
    """
    counted = " and ".join(count.words for count in claim.counts)
    gaps = {"counted": counted, "fate": claim.fate.participle, "event": claim.event, "place": claim.place}
    text, places = _filled(claim.frame.words, gaps | {"speaker": claim.speaker, "cue": claim.frame.cue or ""})
    whole = Span(start=start, end=start + len(text))
    attribution = _attribution(text, places, start)
    found: list[Assertion] = []
    at = places["counted"].start
    for number, (quantity, noun) in enumerate(claim.counts, start=first):
        span = Span(start=at, end=at + len(quantity.text))
        found.append(
            Assertion(
                id=f"{document}#{number}",
                document=document,
                span=_moved(span, start),
                sentence=whole,
                quantity=quantity.model_copy(update={"text": span.quote(text)}),
                subject=_subject(noun.plural, (noun.lemma,), claim.fate),
                attribution=attribution,
                status=claim.status,
            )
        )
        at = span.end + len(f" {noun.plural} and ")
    if len(found) > 1:
        found.append(_sum(found, text, places["counted"], start))
    return Sentence(text, tuple(found))


def _filled(words: str, gaps: Mapping[str, str]) -> tuple[str, dict[str, Span]]:
    """The words with their gaps filled and a capital at their head, and where each filling stands."""
    text, places = "", dict[str, Span]()
    for before, gap, _, _ in Formatter().parse(words):
        text += before
        if gap is not None:
            places[gap] = Span(start=len(text), end=len(text) + len(gaps[gap]))
            text += gaps[gap]
    return text[0].upper() + text[1:], places


def _sum(parts: list[Assertion], text: str, counted: Span, start: int) -> Assertion:
    """The figure that two parts give together."""
    low, high = (sum(part.quantity.stated[end] for part in parts if part.quantity.stated) for end in (0, 1))
    words = counted.quote(text)
    heads = tuple(head for part in parts for head in part.subject.head)
    numbers = "+".join(part.id.rpartition("#")[2] for part in parts)
    return parts[0].model_copy(
        update={
            "id": f"{parts[0].document}#{numbers}",
            "span": _moved(counted, start),
            "quantity": Quantity(stated=(low, high), low=low, high=high, text=words),
            "subject": parts[0].subject.model_copy(update={"counted": words, "head": heads}),
            "derived_from": tuple(part.id for part in parts),
        }
    )


def _subject(counted: str, head: tuple[str, ...], fate: Fate) -> Subject:
    return Subject(counted=counted, head=head, property=fate.property, predicate=fate.participle)


def _attribution(text: str, places: Mapping[str, Span], start: int) -> Attribution | None:
    if "speaker" not in places:
        return None
    speaker, cue = places["speaker"], places["cue"]
    both = Span(start=min(speaker.start, cue.start), end=max(speaker.end, cue.end))
    return Attribution(source=speaker.quote(text), cue=cue.quote(text).split()[0], span=_moved(both, start))


def _moved(span: Span, by: int) -> Span:
    return Span(start=span.start + by, end=span.end + by)
