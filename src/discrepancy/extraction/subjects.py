"""The subjects of one sentence's figures: noun, property, belonging, qualifiers, and which is a part of which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discrepancy.extraction.heads import heads_of
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.parts import wholes
from discrepancy.extraction.phrases import Phrase, phrase_of
from discrepancy.extraction.predicates import Predicate, predicate_of
from discrepancy.extraction.scope import belonging, qualifiers
from discrepancy.model import Subject


@dataclass(frozen=True, slots=True)
class Subjects:
    """By the figure's place in the sentence: its phrase, its subject, and the place of the figure that holds it."""

    phrases: tuple[Phrase, ...]
    subjects: tuple[Subject, ...]
    wholes: Mapping[int, int]


def subjects_of(text: str, parsed: Parsed, before: Sequence[tuple[str, ...]]) -> Subjects:
    """The subjects of a sentence's figures.

    Args:
        text: the document's text.
        parsed: the sentence.
        before: the lemmas counted by the figures before it in its paragraph, for nouns that it leaves out.
    """
    phrases: list[Phrase] = []
    predicates: list[Predicate | None] = []
    for place in range(len(parsed.figures)):
        again = bool(phrases) and _restated(text, parsed, place)
        phrases.append(phrases[-1] if again else phrase_of(parsed, place))
        predicates.append(predicates[-1] if again else predicate_of(parsed, place, phrases[-1]))
    parts = wholes(parsed, phrases)
    counted = list(before)
    subjects: list[Subject] = []
    for place, phrase in enumerate(phrases):
        predicate = _inherited(predicates, parts, place)
        family = parsed.figures[place][0].property or (predicate.property if predicate is not None else None)
        heads = heads_of(parsed, place, phrase, family, counted)
        if heads and parsed.figures[place][0].quantity.unit == "count":
            counted.append(heads)
        subjects.append(
            Subject(
                counted=parsed.span(phrase.first, phrase.last).quote(text) if phrase.heads else None,
                head=heads,
                property=family,
                predicate=predicate.token.text if predicate is not None else None,
                of=belonging(parsed, phrase),
                qualifiers=qualifiers(phrase, predicate),
            )
        )
    return Subjects(tuple(phrases), tuple(subjects), parts)


def _restated(text: str, parsed: Parsed, place: int) -> bool:
    """Whether a measure only gives the one before it in another unit: "60 km (37 miles)", "2m euros ($2.6m; £1.7m)"."""
    before, here = parsed.figures[place - 1][0], parsed.figures[place][0]
    units = {before.quantity.unit, here.quantity.unit}
    if len(units) < 2 or units & {"count", "percent", "fraction"}:
        return False
    return text[before.span.end : here.span.start].strip() in {"(", ";", "/", ", or", "or", "["}


def _inherited(predicates: Sequence[Predicate | None], parts: Mapping[int, int], place: int) -> Predicate | None:
    """A part says of its own what is said of its whole: of "25 killed, including two civilians" the two were killed."""
    own = predicates[place]
    if place in parts and (own is None or not own.known):
        return predicates[parts[place]] or own
    return own
