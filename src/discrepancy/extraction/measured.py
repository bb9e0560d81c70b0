"""What a measure measures: the thing that is so long, so old, so dear, or so far away."""

from typing import TYPE_CHECKING

from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.tree import clause_subject, complement, is_noun, modified, named, word
from discrepancy.lexicon.properties import properties

if TYPE_CHECKING:
    from spacy.tokens import Token

SOURCES = frozenset({"to", "at", "by", "from", "for"})
"""Prepositions before a level or a price; after others money is itself what the verb handles."""


def measured(parsed: Parsed, place: int, unit: "Token") -> tuple["Token | None", bool]:
    """The noun that the measure at `place` is of, and whether the measure stands at that noun itself.

    Args:
        parsed: the sentence.
        place: the figure's place in it.
        unit: the highest token of the figure's own words.
    """
    beside = modified(unit) or complement(unit)
    if beside is not None and not parsed.in_figure(beside.i):
        return _named_property(parsed, beside) or beside, True
    spent = _spent(parsed, place, unit)
    noun = spent or _priced(unit) or named(unit)
    if noun is None and (_handed(parsed, place, unit) or _adverbial(parsed, place, unit)):
        return (unit if is_noun(unit) else None), False
    noun = noun or clause_subject(unit)
    if noun is None or not (is_noun(noun) or noun.tag_ in {"PRP", "DT", "VBG"}):
        return None, False
    return (spent or _named_property(parsed, noun) or noun), False


def _named_property(parsed: Parsed, noun: "Token") -> "Token | None":
    """The owner of a noun that only names what is measured: of "the quake's depth" the quake."""
    return owner(parsed, noun) if word(noun) in properties().nouns else None


def _spent(parsed: Parsed, place: int, unit: "Token") -> "Token | None":
    """What money or a share is in, or is given for: "$3 million in fees", "bought the firm for $3 million"."""
    money = parsed.figures[place][0].quantity.unit.isupper()
    for after in parsed.doc[unit.i + 1 : unit.i + 2] if money else ():
        inner = next((child for child in after.children if child.dep_ == "pobj"), None)
        if after.lower_ == "in" and inner is not None and inner.tag_ in {"NN", "NNS"} and not parsed.counted(inner):
            return inner
    if unit.dep_ == "pobj" and unit.head.lower_ in {"for", "at"} and unit.head.head.tag_.startswith("VB"):
        return next((child for child in unit.head.head.children if child.dep_ == "dobj" and is_noun(child)), None)
    return None


def _priced(unit: "Token") -> "Token | None":
    """The noun before "worth": "watches worth an estimated $3 million"."""
    seen = unit
    while seen.head.i < seen.i and seen.lower_ != "worth":
        seen = seen.head
    if seen.lower_ != "worth":
        return None
    before = reversed(list(seen.doc[max(0, seen.i - 4) : seen.i]))
    return next((token for token in before if token.tag_ in {"NN", "NNS", "VBZ"}), None)


def owner(parsed: Parsed, noun: "Token") -> "Token | None":
    """Whose magnitude, depth or age it is: "the quake's depth", "the quake had a depth", "died at the age of"."""
    possessor = next((child for child in noun.children if child.dep_ == "poss" and is_noun(child)), None)
    if possessor is not None:
        return possessor
    inner = complement(noun)
    if inner is not None and is_noun(inner) and not parsed.in_figure(inner.i):
        return inner
    if noun.dep_ in {"compound", "nmod", "appos"} and is_noun(noun.head) and not parsed.in_figure(noun.head.i):
        return noun.head
    above = noun.head.head
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and is_noun(above) and not parsed.in_figure(above.i):
        return above
    subject = clause_subject(noun)
    return subject if subject is not None and is_noun(subject) and subject.i != noun.i else None


def _handed(parsed: Parsed, place: int, unit: "Token") -> bool:
    """Whether money is itself what a verb handles: "the pair earned $3 million", "they made off with $3 million"."""
    if not parsed.figures[place][0].quantity.unit.isupper():
        return False
    if unit.dep_ == "pobj":
        return unit.head.lower_ not in SOURCES
    return unit.dep_ in {"dobj", "conj"} and unit.head.tag_ not in {"NN", "NNS", "NNP"}


def _adverbial(parsed: Parsed, place: int, unit: "Token") -> bool:
    """Whether a span of time stands for itself: "it reopened for three weeks"."""
    family = properties().measures.get(parsed.figures[place][0].quantity.unit)
    return family == "duration" and (unit.dep_ in {"npadvmod", "pobj"})
