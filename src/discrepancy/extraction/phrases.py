"""The noun phrase that a figure counts or measures, found in the syntax tree."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from discrepancy.extraction.lemmas import lemma
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.periods import MONTHS, WEEKDAYS
from discrepancy.lexicon.properties import properties

if TYPE_CHECKING:
    from spacy.tokens import Token

INSIDE = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "det", "advmod", "npadvmod", "predet", "punct"})
"""Relations by which a numeral or a unit stands inside another word's phrase."""
COUNTERS = frozenset({"number", "total", "tally", "count", "toll", "figure", "estimate", "score", "sum", "amount"})
"""Nouns that only introduce what is counted: "the number of injured"."""
PREPOSITIONS = frozenset("in at on outside inside near after during since by as from over across amid".split())
"""Words after a figure that show its noun left out, however the parser reads a headline: "Bomb kills 16 outside bakery"."""
CALENDAR = frozenset({*MONTHS, *(month[:3] for month in MONTHS), *WEEKDAYS, "sept", "today", "yesterday"})
"""Words of time that a headline sets after a figure: "wounded 40 Tuesday" counts no Tuesdays."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
BE_LIKE = frozenset({"be", "stand", "remain", "reach", "total", "number", "measure", "register", "exceed", "average", "cost", "weigh", "last", "equal"})
"""Verbs between a measured subject and its figure: "the toll stands at 31"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a figure counts or measures.

    `anchor` is the token whose role in the clause is the phrase's own; `heads` its nouns, empty where the text leaves them
    out ("six were wounded"); `first` and `last` the indices of the phrase's outer tokens; `whole` the place of the figure
    that this one is a part of ("nine of the 12 hostages"); `direct` tells that a measure stands at its noun itself, not by
    way of a verb ("a six-week war", "six weeks of fighting").
    """

    anchor: "Token"
    heads: tuple["Token", ...]
    first: int
    last: int
    whole: int | None = None
    direct: bool = False


def is_noun(token: "Token") -> bool:
    """Whether the tagger holds it for a common or proper noun."""
    return token.tag_.startswith("NN")


def word(token: "Token") -> str:
    """The token's lemma."""
    return lemma(token.text, token.tag_)


def phrase_of(parsed: Parsed, place: int) -> Phrase:
    """The phrase of the figure at `place`: of a count the noun counted, of a measure what is measured."""
    figure, _ = parsed.figures[place]
    top = _top(parsed, place)
    if figure.quantity.unit in {"count", "fraction"} and not _outside_unit(parsed, place, top):
        return _counted(parsed, place, top)
    return _measured(parsed, place, top)


def _outside_unit(parsed: Parsed, place: int, top: "Token") -> bool:
    """Whether the figure's words reach beyond its numeral, so that `top` is a unit and not the thing counted."""
    return top.i != parsed.figures[place][1]


def _top(parsed: Parsed, place: int) -> "Token":
    """The highest token that still stands within the figure's own words."""
    figure, index = parsed.figures[place]
    token = parsed.doc[index]
    while token.head.i != token.i and _within(parsed, token.head.i, figure.span.start, figure.span.end):
        token = token.head
    return token


def _within(parsed: Parsed, index: int, start: int, end: int) -> bool:
    return parsed.offsets[index][0] >= start and parsed.offsets[index][1] <= end


def _counted(parsed: Parsed, place: int, token: "Token") -> Phrase:
    noun = _modified(token) if parsed.doc[token.i + 1 : token.i + 2].text.lower() not in PREPOSITIONS else None
    if noun is not None:
        named = properties().nouns.get(word(noun))
        owner = _owner(parsed, noun) if named is not None and named not in properties().people else None
        return _noun_phrase(parsed, owner or noun, noun)
    partitive = _of(token)
    if partitive is not None:
        whole = _figure_within(parsed, partitive, place)
        if is_noun(partitive) or word(partitive) in properties().adjectives:
            phrase = _noun_phrase(parsed, partitive, partitive)
            return Phrase(token, phrase.heads, phrase.first, phrase.last, whole)
        pointing = partitive.tag_ in {"PRP", "WP", "WDT", "DT"}
        return Phrase(token, (), token.i, token.i, _count_before(parsed, place) if pointing else whole)
    named = _named(token)
    if named is not None:
        return _noun_phrase(parsed, named, named)
    return Phrase(token, (), token.i, token.i)


def _measured(parsed: Parsed, place: int, unit: "Token") -> Phrase:
    beside = _modified(unit) or _of(unit)
    spent = _spent(parsed, place, unit) if beside is None else None
    noun = beside or spent or _priced(unit) or _named(unit)
    if noun is None and (_handed(parsed, place, unit) or _adverbial(parsed, place, unit)):
        return Phrase(unit, (unit,) if is_noun(unit) else (), unit.i, unit.i)
    noun = noun or _clause_subject(unit)
    if noun is not None and noun is not spent and word(noun) in properties().nouns:
        noun = _owner(parsed, noun) or noun
    if noun is None or not (is_noun(noun) or noun.tag_ in {"PRP", "DT", "VBG"}):
        return Phrase(unit, (), unit.i, unit.i)
    phrase = _noun_phrase(parsed, noun, noun)
    anchor = noun if beside is not None and unit.dep_ in INSIDE else unit
    return Phrase(anchor, phrase.heads, phrase.first, phrase.last, direct=beside is not None)


def _spent(parsed: Parsed, place: int, unit: "Token") -> "Token | None":
    """What money or a share is in, or is given for: "$3 million in fees", "bought the firm for $3 million"."""
    after = next((token for token in parsed.doc[unit.i + 1 : unit.i + 2] if token.dep_ == "prep" and token.lower_ == "in"), None)
    if after is not None and parsed.figures[place][0].quantity.unit.isupper():
        inner = next((child for child in after.children if child.dep_ == "pobj"), None)
        if inner is not None and inner.tag_ in {"NN", "NNS"} and not _has_figure(parsed, inner):
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
    return next((token for token in reversed(list(seen.doc[max(0, seen.i - 4) : seen.i])) if token.tag_ in {"NN", "NNS", "VBZ"}), None)


def _owner(parsed: Parsed, noun: "Token") -> "Token | None":
    """Whose magnitude, depth or age it is: "the quake's depth", "a depth of", "the quake had a depth", "died at the age of"."""
    possessor = next((child for child in noun.children if child.dep_ == "poss" and is_noun(child)), None)
    if possessor is not None:
        return possessor
    inner = _of(noun)
    if inner is not None and is_noun(inner) and not parsed.in_figure(inner.i):
        return inner
    if noun.dep_ in {"compound", "nmod", "appos"} and is_noun(noun.head) and not parsed.in_figure(noun.head.i):
        return noun.head
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and is_noun(noun.head.head) and not parsed.in_figure(noun.head.head.i):
        return noun.head.head
    owner = _clause_subject(noun)
    return owner if owner is not None and is_noun(owner) and owner.i != noun.i else None


def _handed(parsed: Parsed, place: int, unit: "Token") -> bool:
    """Whether money is itself what a verb handles: "the pair earned $3 million", "they made off with $3 million"."""
    if not parsed.figures[place][0].quantity.unit.isupper():
        return False
    if unit.dep_ == "pobj":
        return unit.head.lower_ not in {"to", "at", "by", "from", "for"}
    return unit.dep_ in {"dobj", "conj"} and unit.head.tag_ not in {"NN", "NNS", "NNP"}


def _adverbial(parsed: Parsed, place: int, unit: "Token") -> bool:
    """Whether a span of time stands for itself: "it reopened for three weeks"."""
    family = properties().measures.get(parsed.figures[place][0].quantity.unit)
    return family == "duration" and (unit.dep_ in {"npadvmod", "pobj"})


def _modified(token: "Token") -> "Token | None":
    """The noun that the numeral or unit stands before: "six people", "a 3,000-strong force", "a six-week war"."""
    seen = token
    while seen.dep_ in INSIDE and seen.head.i != seen.i:
        seen = seen.head
        if is_noun(seen) and (word(seen) in properties().after or seen.lower_ in CALENDAR):
            return None
        if is_noun(seen) and not (seen.dep_ == "compound" and seen.head.i > seen.i and seen.head.i <= token.i):
            return seen
        if not seen.tag_.startswith(("CD", "JJ", "RB", "VBN", "$", "SYM", "HYPH", "LS", "NFP")):
            return None
    return None


def _of(token: "Token") -> "Token | None":
    """What a partitive is of: "two of them", "six weeks of fighting"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((grand for grand in child.children if grand.dep_ in {"pobj", "pcomp"}), None)
    return None


def _named(token: "Token") -> "Token | None":
    """The noun that a figure gives the size of: "a population of 120,000", "the toll rose to 31", "Toll: 31"."""
    if token.dep_ == "pobj" and token.head.dep_ == "prep":
        owner = token.head.head
        if is_noun(owner) or owner.tag_ == "CD":
            return _introduced(owner) if is_noun(owner) else None
        return _moved(owner) if token.head.lower_ in {"to", "at", "by", "from"} else None
    if token.dep_ in {"attr", "dobj", "npadvmod", "oprd", "acomp"} and word(token.head) in BE_LIKE:
        subject = _subject(token.head)
        return subject if subject is not None and subject.tag_ != "EX" else None
    if token.dep_ == "appos" and is_noun(token.head):
        return token.head
    return None


def _moved(verb: "Token") -> "Token | None":
    """What a verb brings to a figure: its object ("put the toll at 31"), else its subject ("the toll rose to 31")."""
    return next((child for child in verb.children if child.dep_ == "dobj" and is_noun(child)), None) or _subject(verb)


def _clause_subject(token: "Token") -> "Token | None":
    """The subject of the verb that a measure completes: "shares fell 5%", "it lasted six weeks"."""
    seen = token
    while seen.head.i != seen.i and not seen.tag_.startswith("VB") and seen.dep_ not in SUBJECTS:
        seen = seen.head
    return _subject(seen) if seen.tag_.startswith("VB") else None


def _subject(verb: "Token") -> "Token | None":
    """A verb's subject, by way of the verbs that it shares one with; of a relative or reduced clause, its noun."""
    seen = verb
    while True:
        found = next((child for child in seen.children if child.dep_ in SUBJECTS), None)
        if found is not None and found.tag_ not in {"WDT", "WP"}:
            return _introduced(found) if is_noun(found) else found
        if seen.dep_ in {"relcl", "acl"}:
            return seen.head
        if seen.dep_ not in {"conj", "xcomp", "advcl", "aux"} or seen.head.i == seen.i:
            return None
        seen = seen.head


def _introduced(noun: "Token") -> "Token":
    """What a counter introduces: of "the number of people" the people."""
    if word(noun) in COUNTERS:
        inner = _of(noun)
        if inner is not None and is_noun(inner):
            return inner
    return noun


def _figure_within(parsed: Parsed, noun: "Token", place: int) -> int | None:
    """The place of another figure that counts `noun`: of "nine of the 12 hostages" the twelve."""
    indices = {child.i for child in noun.subtree} | {noun.i}
    return next((other for other, (_, at) in enumerate(parsed.figures) if other != place and at in indices), None)


def _count_before(parsed: Parsed, place: int) -> int | None:
    """The place of the nearest count before this one, which "of them" and "of whom" point back to."""
    return next((other for other in range(place - 1, -1, -1) if parsed.figures[other][0].quantity.unit == "count"), None)


def _noun_phrase(parsed: Parsed, noun: "Token", anchor: "Token") -> Phrase:
    heads = tuple(_coordinated(parsed, noun))
    first = min([noun.i, *(child.i for child in _premodifiers(parsed, noun))])
    return Phrase(anchor, heads, first, heads[-1].i)


def _coordinated(parsed: Parsed, noun: "Token") -> Iterator["Token"]:
    """The noun and those joined to it that have no figure of their own: "11 soldiers and civilians"."""
    yield noun
    for child in noun.children:
        if child.dep_ == "conj" and is_noun(child) and not _has_figure(parsed, child) and not _determined(child):
            yield from _coordinated(parsed, child)


def _determined(noun: "Token") -> bool:
    return any(child.dep_ in {"det", "poss"} for child in noun.children) or noun.tag_ in {"NNP"}


def _has_figure(parsed: Parsed, noun: "Token") -> bool:
    at = {index for _, index in parsed.figures}
    return any(child.i in at for child in noun.subtree if child.i <= noun.i)


def _premodifiers(parsed: Parsed, noun: "Token") -> Iterator["Token"]:
    at = {index for _, index in parsed.figures}
    for child in noun.children:
        if child.i < noun.i and child.dep_ in {"compound", "amod", "nmod", "poss"} and child.i not in at:
            if not any(grand.i in at for grand in child.subtree):
                yield child
