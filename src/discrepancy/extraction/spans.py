"""Spans of time: which stand for themselves, and which tell how long something has been so."""

from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import clause_verb, is_noun, subject, word
from discrepancy.lexicon.grammar import level_verbs
from discrepancy.lexicon.properties import properties

_LASTING = frozenset({"for", "in"})
_RARE = frozenset({"first", "second", "third"})


def adverbial(parsed: Parsed, place: int, unit: Token) -> bool:
    """Whether a span of time stands for itself: "it reopened for three weeks", "he ruled with care for six years".

    An age never does: "she died at 91".
    """
    family = properties().measures.get(parsed.figures[place][0].quantity.unit)
    if family != "duration" or word(unit.head) in level_verbs():
        return False
    above = unit.head.head
    had = is_noun(above) and word(above.head) in {"have", "be"} and above.dep_ in {"dobj", "attr"}
    return unit.dep_ == "npadvmod" or (unit.dep_ == "pobj" and unit.head.lower_ != "of" and not had)


def lasting(unit: Token) -> Token | None:
    """What a span of time tells the age of, or how long it has not been so; null where it stands for itself.

    In the perfect that is the subject, or what it has: "the truce has held for two years", "the town has had a truce
    for two years", "the town has not been hit in two years". Else it is the rare event: "the first raid in two years".
    "In the last two years" only says when.
    """
    dated = any(child.dep_ == "amod" for child in unit.children)
    if unit.dep_ != "pobj" or unit.head.lower_ not in _LASTING or dated:
        return None
    return _rare(unit.head) or _since_then(unit)


def _rare(preposition: Token) -> Token | None:
    """The noun that an ordinal or a superlative sets apart from the years before: "the worst flood in ten years"."""
    above = preposition.head
    beside = (child for child in above.children if child.dep_ == "attr" and child.i < preposition.i)
    for noun in (above, *beside):
        if noun.lower_ in _RARE and noun.dep_ == "appos" and is_noun(noun.head):
            return noun.head
        if is_noun(noun) and any(child.lower_ in _RARE or child.tag_ == "JJS" for child in noun.children):
            return noun
    return None


def _since_then(unit: Token) -> Token | None:
    verb = clause_verb(unit)
    if verb is None or not any(child.dep_ == "aux" and word(child) == "have" for child in verb.children):
        return None
    had = next((child for child in verb.children if child.dep_ == "dobj" and is_noun(child)), None)
    found = had if word(verb) == "have" else subject(verb)
    return found if found is not None and is_noun(found) else None
