"""What a measure measures: the thing that is so long, so old, so dear, or so far away."""

from dataclasses import dataclass, replace

from discrepancy.extraction.adjacent import adjacent, subject_before
from discrepancy.extraction.antecedents import PRONOUNS, antecedent
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.spans import adverbial, lasting
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import (
    by_name,
    clause_subject,
    clause_verb,
    complement,
    introduced,
    is_noun,
    is_time,
    modified,
    moved,
    named,
    subject,
    word,
)
from discrepancy.lexicon.grammar import empty
from discrepancy.lexicon.properties import properties
from discrepancy.lexicon.speech import speech

SOURCES = frozenset({"to", "at", "by", "from", "for"})
"""Prepositions before a level or a price; after others money is itself what the verb handles."""

_BEFORE_WORTH = frozenset({"RB", "JJR", "VBN", "DT", "$", "IN", "TO"})
"""Tags of the words between "worth" and its figure: "worth an estimated $3 million"."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The noun measured, null where the text leaves it out.

    `direct` tells that the measure stands at that noun itself; `measure` is the noun that names what is measured of it:
    of "the quake's depth" the depth.
    """

    noun: Token | None
    direct: bool = False
    measure: Token | None = None


def measured(parsed: Parsed, place: int, unit: Token) -> Measured:
    """What the measure at `place` is of.

    Args:
        parsed: the sentence.
        place: the figure's place in it.
        unit: the highest token of the figure's own words.
    """
    listed = adjacent(parsed, place)
    if listed is not None:
        return Measured(by_name(listed) if parsed.aged(place) else listed)
    if (share := _share(parsed, place, unit)) is not None:
        return Measured(share, direct=True)
    if (whole := _multiplied(unit)) is not None:
        return Measured(whole)
    found = _measured(parsed, place, _lifted(unit))
    if parsed.aged(place) and found.noun is not None:
        return replace(found, noun=by_name(_first_told(found.noun)))
    own = parsed.figures[place][0].quantity.unit
    return (
        found
        if parsed.money(place) or own == "percent" or found.noun is None
        else replace(found, noun=_first_told(found.noun))
    )


def _share(parsed: Parsed, place: int, unit: Token) -> Token | None:
    """What a percentage is of: "10 percent of their income"."""
    if parsed.figures[place][0].quantity.unit != "percent":
        return None
    beside = unit.head if unit.dep_ == "compound" else None  # its "of" left out for the parser
    found = complement(unit) or (beside if beside is not None and beside.tag_ == "NNS" else None)
    return found if found is not None and is_noun(found) else None


def _multiplied(unit: Token) -> Token | None:
    """What a verb that is a figure multiplies: "the mill halved its prices"."""
    if not unit.tag_.startswith("VB"):
        return None
    return next((child for child in unit.children if child.dep_ == "dobj" and is_noun(child)), None)


def _first_told(noun: Token) -> Token:
    """What a noun only describes: of "Arn, a town 60 kilometres from", of "Arn is a town 60 kilometres from", Arn."""
    above = noun.head
    if noun.tag_ in {"NNP", "NNPS"}:
        return noun
    if noun.dep_ == "appos" and is_noun(above) and (noun.tag_ == "NNS") == (above.tag_ == "NNS"):
        return above
    if noun.dep_ == "attr" and word(above) == "be":
        name = subject(above)
        return name if name is not None and name.tag_ == "NNP" else noun
    return noun


def _measured(parsed: Parsed, place: int, unit: Token) -> Measured:
    beside = modified(unit) or (complement(unit) if parsed.in_figure(unit.i) else None)
    if beside is not None and not parsed.in_figure(beside.i):
        return owned(parsed, place, beside, direct=True)
    of_noun = unit.dep_ == "pobj" and unit.head.lower_ == "of" and is_noun(unit.head.head)
    if parsed.money(place) and not of_noun and any(child.dep_ == "relcl" for child in unit.children):
        return Measured(None)
    spent = _spent(parsed, place, unit)
    if spent is not None:
        return Measured(spent)
    noun = _priced(parsed, unit) or _dated(named(unit)) or _headed(unit)
    noun = noun if noun is not None and not parsed.in_figure(noun.i) and not is_time(noun) else None
    if (apart := adverbial(parsed, place, unit)) or (noun is None and _handed(parsed, place, unit)):
        return Measured((lasting(unit) or (unit if is_noun(unit) else None)) if apart else None)
    found = noun or _dated(_outside(parsed, _told(unit))) or subject_before(parsed, place)
    found = antecedent(found) or found if found is not None and found.lower_ in PRONOUNS else found
    if found is None or not (is_noun(found) or found.tag_ in {"PRP", "DT", "VBG"}):
        return Measured(None)
    return owned(parsed, place, found) if noun is not None else Measured(found)


def _headed(unit: Token) -> Token | None:
    """The noun right before a measure that nothing else joins to it: "floor area 32 m2", "damage estimated at $3m"."""
    beside = unit.dep_ in {"nummod", "appos", "npadvmod", "dobj"} and unit.head.i < unit.i and is_noun(unit.head)
    return unit.head if beside and not is_time(unit.head) else None


def _told(unit: Token) -> Token | None:
    """The subject of the measure's clause; not of one that only follows to tell who said so."""
    verb = clause_verb(unit)
    if verb is None or (verb.i > unit.i and word(verb) in speech().verbs):
        return None
    return subject(verb)


def _outside(parsed: Parsed, noun: Token | None) -> Token | None:
    """A subject; where it is another figure's unit, the subject of that: "rose 5% to finish at $24"."""
    while noun is not None and parsed.in_figure(noun.i):
        noun = clause_subject(noun)
    return noun


def _dated(noun: Token | None) -> Token | None:
    """A subject; where it is only a period that something else is said for, the object or subject above that."""
    verb = clause_verb(noun) if noun is not None and word(noun) in empty("period") and noun.dep_ == "pobj" else None
    return (moved(verb) or noun) if verb is not None else noun


def _lifted(unit: Token) -> Token:
    """The word that only introduces a measure, in the measure's stead: "paid a total of $3 million"."""
    while unit.dep_ == "pobj" and unit.head.lower_ == "of" and word(unit.head.head) in empty("counter"):
        unit = unit.head.head
    return unit


def owned(parsed: Parsed, place: int, noun: Token, *, direct: bool = False) -> Measured:
    """What a measure at `noun` is of: where that only names what is measured ("the quake's depth"), its owner."""
    holder = (
        owner(parsed, place, noun)
        if word(noun) in properties().nouns and word(noun) not in properties().things
        else None
    )
    return Measured(holder, direct, noun) if holder is not None else Measured(noun, direct)


def owner(parsed: Parsed, place: int, noun: Token) -> Token | None:
    """Whose magnitude, depth or age it is: "the quake's depth", "the quake had a depth", "died at the age of"."""
    possessor = next((child for child in noun.children if child.dep_ == "poss" and is_noun(child)), None)
    if possessor is not None:
        return possessor
    inner = complement(noun)
    if inner is not None and is_noun(inner) and not parsed.in_figure(inner.i):
        return inner
    if noun.dep_ in {"compound", "nmod", "appos"} and is_noun(noun.head) and not parsed.in_figure(noun.head.i):
        return noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.head.tag_.startswith("VB"):
        having = next((child for child in noun.head.head.children if child.dep_ == "dobj" and child.i < noun.i), None)
        if having is not None and is_noun(having):  # "seized drugs with a value of"
            return complement(having) if parsed.in_figure(having.i) else having
    above = introduced(noun.head.head)
    inside = noun.dep_ == "pobj" and noun.head.dep_ == "prep"
    if inside and is_noun(above) and not is_time(above) and not parsed.in_figure(above.i):
        return above
    found = _told(noun) or subject_before(parsed, place)
    alone = found is None or not is_noun(found) or found.i == noun.i or word(found) in properties().nouns
    return None if alone else found


def _spent(parsed: Parsed, place: int, unit: Token) -> Token | None:
    """What money or a share is in, or is given for: "$3 million in fees", "bought the firm for $3 million"."""
    after = _after(parsed, unit) if parsed.money(place) else None
    if after is not None and after.lower_ == "in":
        inner = next((child for child in after.children if child.dep_ == "pobj"), None)
        bare = inner is not None and not any(child.dep_ in {"det", "poss"} for child in inner.children)
        if inner is not None and bare and inner.tag_ in {"NN", "NNS"} and not parsed.counted(inner):
            return inner
    priced = parsed.money(place) and unit.head.lower_ in {"for", "at"}
    if priced and unit.dep_ == "pobj" and unit.head.head.tag_.startswith("VB"):
        return next((child for child in unit.head.head.children if child.dep_ == "dobj" and is_noun(child)), None)
    return None


def _after(parsed: Parsed, unit: Token) -> Token | None:
    """The first token after a measure and what restates it in brackets: "2m euros ($2.6m) in watches"."""
    doc, index, depth = parsed.doc, unit.i + 1, 0
    while index < len(doc):
        depth += (doc[index].text in {"(", "["}) - (doc[index].text in {")", "]"})
        if depth <= 0 and doc[index].text not in {")", "]"} and not parsed.in_figure(index):
            return doc[index]
        index += 1
    return None


def _priced(parsed: Parsed, unit: Token) -> Token | None:
    """The noun of which the figure is the worth: "watches worth an estimated $3 million", "the ring is worth $300"."""
    index = unit.i
    while (
        index > 0
        and parsed.doc[index].lower_ != "worth"
        and (parsed.in_figure(index) or parsed.doc[index].tag_ in _BEFORE_WORTH)
    ):
        index -= 1
    worth = parsed.doc[index]
    if worth.lower_ != "worth":
        estimated = index + 1 < unit.i and parsed.doc[index + 1].lower_ == "estimated" and is_noun(worth)
        return worth if estimated else None
    if word(worth.head) == "be" and worth.head.i < worth.i:
        return subject(worth.head)
    before = [token for token in parsed.doc[max(0, index - 4) : index] if token.tag_.startswith(("NN", "VBZ"))]
    return _first_joined(before[-1]) if before and not parsed.in_figure(before[-1].i) else None


def _first_joined(noun: Token) -> Token:
    """The first of the nouns that "and" joins before `noun`, however its own plural was tagged: "rings and watches"."""
    doc, index = noun.doc, noun.left_edge.i if is_noun(noun) else noun.i
    while index > 1 and is_noun(doc[index - 1]):
        index -= 1
    joined = index > 1 and doc[index - 1].lower_ in {"and", "&"} and is_noun(doc[index - 2])
    return doc[index - 2] if joined else noun


def _handed(parsed: Parsed, place: int, unit: Token) -> bool:
    """Whether money is itself what a verb handles: "the pair earned $3 million", "they made off with $3 million"."""
    if not parsed.money(place) or parsed.figures[place][0].quantity.change is not None:
        return False
    if unit.dep_ == "pobj":
        return unit.head.lower_ not in SOURCES
    return unit.dep_ in {"dobj", "conj"} and unit.head.tag_ not in {"NN", "NNS", "NNP"}
