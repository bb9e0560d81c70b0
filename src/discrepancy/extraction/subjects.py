"""The subjects of one sentence's figures: noun, property, belonging, qualifiers, and which is a part of which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from discrepancy.extraction.adjacent import gapped
from discrepancy.extraction.asides import beside, second
from discrepancy.extraction.belonging import belonging
from discrepancy.extraction.heads import PERSON, heads_of
from discrepancy.extraction.mending import SOME
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.parts import wholes
from discrepancy.extraction.phrases import Phrase, phrase_of
from discrepancy.extraction.predicate import Predicate
from discrepancy.extraction.predicates import predicate_of
from discrepancy.extraction.scope import qualifiers
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import SUBJECTS, is_noun, word
from discrepancy.extraction.verbs import AUXILIARY, STATIVE
from discrepancy.lexicon.grammar import empty, level_verbs, moving_verbs
from discrepancy.lexicon.properties import properties
from discrepancy.lexicon.speech import speech
from discrepancy.model import Subject

_AGAINST = frozenset({"against", "versus", "with", "to"})
"""Prepositions before a rival's figure that says who gives it: "against 40,000 counted by police"."""


class Told(NamedTuple):
    """The subject of the last figure before a sentence, and its unit."""

    subject: Subject
    unit: str


@dataclass(frozen=True, slots=True)
class Subjects:
    """By the figure's place in the sentence: its phrase, its subject, and the place of the figure that holds it."""

    phrases: tuple[Phrase, ...]
    subjects: tuple[Subject, ...]
    wholes: Mapping[int, int]


def subjects_of(
    text: str,
    parsed: Parsed,
    before: Sequence[tuple[str, ...]],
    person: tuple[str, ...] = (),
    told: Told | None = None,
) -> Subjects:
    """The subjects of a sentence's figures.

    Args:
        text: the document's text.
        parsed: the sentence.
        before: the lemmas counted by the figures before it in its paragraph, for nouns that it leaves out.
        person: the lemma of whom "he", "she" or an age at its head stands for, empty where that is not known.
        told: what the sentence before it told last, for a figure that is set against that.
    """
    phrases: list[Phrase] = []
    predicates: list[Predicate | None] = []
    for place in range(len(parsed.figures)):
        phrase = phrase_of(parsed, place)
        same = _same(text, parsed, phrases, phrase)
        phrases.append(phrases[same] if same is not None else phrase)
        predicates.append(predicates[same] if same is not None else predicate_of(parsed, place, phrase))
    parts = wholes(parsed, phrases)
    counted = list(before)
    subjects: list[Subject] = []
    for place, phrase in enumerate(phrases):
        predicate = _inherited(predicates, parts, place, phrase)
        family = predicate.property if predicate is not None else None
        heads = heads_of(parsed, place, phrase, family, counted)
        if person and _stands_for(place, phrase, family, heads):
            heads = person
        some = not phrase.heads and parsed.token(place).dep_ == SOME
        if (some or not heads) and parts.get(place, place) < place:
            heads = subjects[parts[place]].head
        if heads and parsed.figures[place][0].quantity.unit == "count":
            counted.append(heads)
            understood = not phrase.heads and (predicate is None or not predicate.known)
            family = properties().nouns.get(heads[-1], family) if understood else family
        if told is not None and place == 0 and _set_against(parsed, place, phrase, told.unit):
            subjects.append(told.subject.model_copy(update={"counted": None}))
            continue
        subjects.append(
            Subject(
                counted=_counted(text, parsed, phrase),
                head=heads,
                property=family,
                predicate=predicate.token.text if predicate is not None else None,
                of=belonging(parsed, place, phrase, family),
                qualifiers=qualifiers(phrase, predicate),
            )
        )
    return Subjects(tuple(phrases), tuple(subjects), parts)


def _stands_for(place: int, phrase: Phrase, family: str | None, heads: tuple[str, ...]) -> bool:
    """Whether "he", "she", or an age at the head of a sentence ("the 24-year-old") stands for somebody before."""
    pronouns = bool(phrase.heads) and all(head.lower_ in {"he", "she"} for head in phrase.heads)
    return pronouns or (place == 0 and family == "age" and heads == PERSON)


def _counted(text: str, parsed: Parsed, phrase: Phrase) -> str | None:
    """The phrase as written; null where it is left out, or only a pronoun or the figure's unit stands for it."""
    telling = [head for head in phrase.heads if not parsed.in_figure(head.i)]
    if not any(is_noun(head) or head.tag_ in {"VBG", "JJ"} for head in telling):
        return None
    return parsed.span(phrase.first, phrase.last).quote(text)


def _same(text: str, parsed: Parsed, phrases: Sequence[Phrase], phrase: Phrase) -> int | None:
    """The place of an earlier figure whose phrase the next one shares, rather than have its own."""
    place = len(phrases)
    if gapped(parsed, place):
        return next((other for other in reversed(range(place)) if phrases[other].heads), None)
    again = (
        _restated(text, parsed, place)
        or _outnumbered(text, parsed, place)
        or _left(text, parsed, place)
        or _echoed(parsed, place, phrase)
        or _verbless(parsed, place, phrase, phrases[place - 1])
        or _set_against(parsed, place, phrase, parsed.figures[place - 1][0].quantity.unit)
        if place
        else False
    )
    return last_told(phrases, place) if again else None


def last_told(phrases: Sequence[Phrase], place: int) -> int:
    """The place of the last figure told before `place`: of "900 of its 1,200 members left" the 900, not the whole."""
    whole = place > 1 and phrases[place - 2].whole == place - 1
    return place - 2 if whole else place - 1


def _restated(text: str, parsed: Parsed, place: int) -> bool:
    """Whether a measure only gives the one before it in another unit: "60 km (37 miles)", "2m euros ($2.6m; £1.7m)".

    The sign of the first currency may have been lost on the way: "1.3 billion ($1.7bn)".
    """
    before, here = parsed.figures[place - 1][0], parsed.figures[place][0]
    units = {before.quantity.unit, here.quantity.unit}
    if len(units) < 2 or units & {"percent", "fraction"} or here.quantity.unit == "count":
        return False
    if before.quantity.unit == "count" and not here.quantity.unit.isupper():
        return False
    return text[before.span.end : here.span.start].strip() in {"(", ";", "/", ", or", "or", "["}


def _outnumbered(text: str, parsed: Parsed, place: int) -> bool:
    """Whether a bare number counts what stood against the one before it: "by 391 votes to 242"."""
    before, here = parsed.figures[place - 1][0], parsed.figures[place][0]
    between = text[before.span.end : here.span.start].split()
    counts = before.quantity.unit == here.quantity.unit == "count" and parsed.token(place).dep_ == "pobj"
    return counts and len(between) == 2 and between[0].endswith("s") and between[1] == "to"


def _left(text: str, parsed: Parsed, place: int) -> bool:
    """Whether a figure is the level that the one before it left: "rose to 14, officials said, up from nine"."""
    before, here = parsed.figures[place - 1][0], parsed.figures[place][0]
    between = text[before.span.end : here.span.start].lower().split()
    return between[-2:] in (["up", "from"], ["down", "from"]) and before.quantity.unit == here.quantity.unit


def _set_against(parsed: Parsed, place: int, phrase: Phrase, unit: str) -> bool:
    """Whether a figure tells the same as one before it in that unit: "900 marched, police say 300", "put it at 40%".

    Of a measure only a pronoun shows that.
    """
    if parsed.figures[place][0].quantity.unit != unit:
        return False
    token = parsed.token(place)
    if second(token) is not None:
        return True
    if _put(token) or (token.dep_ == "pobj" and token.head.lower_ in _AGAINST and beside(token) is not None):
        return True
    bare = all(word(head) in empty("counter") - properties().nouns.keys() for head in phrase.heads)
    verb = {"dobj": token.head, "npadvmod": token.head, "attr": token.head, "pobj": token.head.head}.get(
        token.dep_, token
    )
    telling = speech().verbs | (speech().of if token.head.lower_ == "of" else frozenset())
    setting = telling if not phrase.heads else telling | moving_verbs() | level_verbs()
    return bare and unit == "count" and verb.tag_.startswith("VB") and word(verb) in setting


def _put(token: Token) -> bool:
    """Whether a figure is the level that somebody gives to what was told before: "the union put it at 55 percent"."""
    while token.dep_ in {"nummod", "quantmod"}:
        token = token.head
    verb = token.head.head
    at = token.dep_ == "pobj" and token.head.lower_ == "at" and word(verb) in moving_verbs()
    return at and any(child.dep_ == "dobj" and child.lower_ in {"it", "that", "this"} for child in verb.children)


def _verbless(parsed: Parsed, place: int, phrase: Phrase, before: Phrase) -> bool:
    """Whether a bare number shares a verb with the one before it: "nine were killed on Monday and three on Tuesday"."""
    token = parsed.token(place)
    after = parsed.doc[token.i + 1 : token.i + 2]
    counts = all(figure.quantity.unit == "count" for figure, _ in parsed.figures[place - 1 : place + 1])
    bare = counts and token.dep_ == "conj" and not phrase.heads and bool(after) and after[0].tag_ == "IN"
    return bare and token.head.tag_.startswith("VB") and before.anchor.head is token.head


def _echoed(parsed: Parsed, place: int, phrase: Phrase) -> bool:
    """Whether a bare number is said of the figure before it: "put the magnitude at 5.9, but others say it was 6".

    Of a count somebody else must say it: "the mayor said 40 had marched, the union says it was 900".
    """
    verb = parsed.token(place).head
    other = parsed.figures[place - 1][0].quantity.unit != "count" or word(verb.head) in speech().verbs
    bare = parsed.figures[place][0].quantity.unit == "count" and other
    pronoun = bool(phrase.heads) and all(head.lower_ == "it" for head in phrase.heads)
    return bare and pronoun and word(verb) == "be"


def _inherited(
    predicates: Sequence[Predicate | None], parts: Mapping[int, int], place: int, phrase: Phrase
) -> Predicate | None:
    """What is said of a part: its own, else what is said of its whole.

    Of "25 killed, including two civilians" the two were killed; of "20 sailors, of whom two jumped" the two jumped.
    """
    own = predicates[place]
    if place not in parts or (own is not None and (own.known or _does(own, phrase))):
        return own
    return predicates[parts[place]] or own


def _does(own: Predicate, phrase: Phrase) -> bool:
    """Whether a part is the subject of a verb that tells something of it."""
    acting = phrase.anchor.dep_ in SUBJECTS and phrase.anchor.head is own.token
    return acting and own.property not in AUXILIARY | STATIVE | {"include"}
