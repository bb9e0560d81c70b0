"""Sentences with known assertions: what is to be said, how it is written, and where in the words it then stands."""

from collections.abc import Mapping, Sequence
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
    """A sentence and what it asserts in its document."""

    text: str
    assertions: tuple[Assertion, ...]


def written(claim: Claim, document: str, start: int, first: int) -> Sentence:
    """The claim in words.

    Args:
        claim: what is to be said.
        document: the id of the document that the sentence will stand in.
        start: the offset in the document's text at which the sentence will begin.
        first: the number of the document's figures before it, plus one.
    """
    counted = " and ".join(f"{{{place}}} {count.noun.plural}" for place, count in enumerate(claim.counts))
    gaps = {str(place): count.quantity.text for place, count in enumerate(claim.counts)}
    gaps |= {"fate": claim.fate.participle, "event": claim.event, "place": claim.place}
    gaps |= {"speaker": claim.speaker, "cue": claim.frame.cue or ""}
    text, places = _filled(claim.frame.words.replace("{counted}", counted), gaps)
    parts = [
        Assertion(
            id=f"{document}#{first + place}",
            document=document,
            span=_moved(places[str(place)], start),
            sentence=Span(start=start, end=start + len(text)),
            quantity=quantity.model_copy(update={"text": places[str(place)].quote(text)}),
            subject=Subject(
                counted=noun.plural,
                head=(noun.lemma,),
                property=claim.fate.property,
                predicate=claim.fate.participle,
            ),
            attribution=_attribution(text, places, start),
            status=claim.status,
        )
        for place, (quantity, noun) in enumerate(claim.counts)
    ]
    return Sentence(text, tuple(parts if len(parts) == 1 else [*parts, _sum(parts, text, start)]))


def _filled(words: str, gaps: Mapping[str, str]) -> tuple[str, dict[str, Span]]:
    """The words with their gaps filled and a capital at their head, and where each filling stands."""
    text, places = "", dict[str, Span]()
    for before, gap, _, _ in Formatter().parse(words):
        text += before
        if gap is not None:
            places[gap] = Span(start=len(text), end=len(text) + len(gaps[gap]))
            text += gaps[gap]
    return text[0].upper() + text[1:], places


def _sum(parts: Sequence[Assertion], text: str, start: int) -> Assertion:
    """The figure that the parts give together: its words go from the first figure to the last noun."""
    last = parts[-1]
    span = Span(start=parts[0].span.start, end=last.span.end + len(f" {last.subject.counted}"))
    words = _moved(span, -start).quote(text)
    low, high = (sum(part.quantity.stated[end] for part in parts if part.quantity.stated) for end in (0, 1))
    heads = tuple(head for part in parts for head in part.subject.head)
    return parts[0].model_copy(
        update={
            "id": f"{last.document}#{'+'.join(part.id.rpartition('#')[2] for part in parts)}",
            "span": span,
            "quantity": Quantity(stated=(low, high), low=low, high=high, text=words),
            "subject": parts[0].subject.model_copy(update={"counted": words, "head": heads}),
            "derived_from": tuple(part.id for part in parts),
        }
    )


def _attribution(text: str, places: Mapping[str, Span], start: int) -> Attribution | None:
    if "speaker" not in places:
        return None
    speaker, cue = places["speaker"], places["cue"]
    both = Span(start=min(speaker.start, cue.start), end=max(speaker.end, cue.end))
    return Attribution(source=speaker.quote(text), cue=cue.quote(text).split()[0], span=_moved(both, start))


def _moved(span: Span, by: int) -> Span:
    return Span(start=span.start + by, end=span.end + by)
