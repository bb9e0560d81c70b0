"""What is said of the thing counted: the predicate, and the property that its family names."""

from collections.abc import Iterator
from dataclasses import dataclass

from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.phrases import Phrase
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import SUBJECTS, complement, is_noun, is_time, joined, subject, word
from discrepancy.extraction.victims import died_at
from discrepancy.lexicon.grammar import constituents
from discrepancy.lexicon.properties import Properties, properties
from discrepancy.lexicon.taxonomy import names_people

LIGHT = frozenset(
    {"be", "have", "do", "become", "make", "take", "leave", "say", "report", "feel", "find", "bring", "see"}
)
"""Verbs that say little by themselves: a property that another word shows comes before them."""
SAID = frozenset({"confirmed", "reported", "feared", "presumed", "believed", "pronounced", "declared"})
"""Participles that may stand between a figure and what it counts: "14 confirmed dead"."""
STATIVE = frozenset({"be", "remain", "stay", "leave", "keep"})
"""Verbs behind which a preposition and its noun tell the state of those counted."""
AUXILIARY = frozenset({"be", "have", "do", "become"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """The token that says it, and its family's name, else its lemma."""

    token: Token
    property: str
    known: bool


def predicate_of(parsed: Parsed, place: int, phrase: Phrase) -> Predicate | None:
    """The predicate of a figure's phrase.

    It is the first candidate that a family knows, else what the unit alone measures, else the verb that governs the
    phrase, else null.
    """
    families = properties()
    unit = parsed.figures[place][0].quantity.unit
    if unit in families.units:
        return Predicate(phrase.anchor, families.units[unit], known=True)
    if died_at(parsed.token(place)):
        return Predicate(parsed.token(place), "age", known=True)
    candidates = [*_following(parsed, place, families), *_candidates(parsed, place, phrase, families)]
    if not unit.isupper():
        candidates = [_without(one, families.money) for one in candidates]
    people = unit in {"count", "fraction", "percent"} or families.measures.get(unit) == "duration"
    known = [one for one in candidates if one.known and (people or one.property not in families.people)]
    if known:
        return known[0]
    measured = families.measures.get("currency" if unit.isupper() else unit)
    if measured is not None and phrase.direct:
        return Predicate(phrase.anchor, measured, known=True)
    telling = [candidate for candidate in candidates if candidate.property not in AUXILIARY]
    return next(iter(telling or candidates), None)


def _without(one: Predicate, barred: frozenset[str]) -> Predicate:
    """The predicate by its lemma, where its family cannot be said of the figure."""
    return Predicate(one.token, word(one.token), known=False) if one.property in barred and one.known else one


def _following(parsed: Parsed, place: int, families: Properties) -> Iterator[Predicate]:
    """A word right after a measure: "10 km deep", "six years old", "three years ago"."""
    figure, index = parsed.figures[place]
    if figure.quantity.unit in {"count", "percent", "fraction"} or figure.quantity.unit.isupper():
        return
    after = next(
        (token for token in parsed.doc[index + 1 :] if not parsed.in_figure(token.i) and not token.is_punct), None
    )
    barred = families.lengths if families.measures.get(figure.quantity.unit) == "duration" else frozenset()
    found = families.after.get(word(after), ()) if after is not None else ()
    yield from (Predicate(after, family, known=True) for family in found if after is not None and family not in barred)


def _candidates(parsed: Parsed, place: int, phrase: Phrase, families: Properties) -> Iterator[Predicate]:
    """Candidates, the surest first."""
    yield from _own_words(parsed, phrase, families)
    if phrase.within is not None and not {word(head) for head in phrase.heads} & constituents():
        return
    bearers = [phrase.anchor] if phrase.direct or not phrase.heads else [phrase.anchor, phrase.heads[0]]
    bearers = [] if _has_parts(parsed, place, phrase.anchor) else bearers
    governors = [found for bearer in bearers for found in _governors(bearer, families)]
    yield from (candidate for candidate in governors if candidate.known)
    yield from _clauses(phrase, families)
    for head in phrase.heads or (phrase.anchor,):
        yield from _state(head, families)
    yield from governors


def _has_parts(parsed: Parsed, place: int, anchor: Token) -> bool:
    """Whether another figure counts some of this one, and the verb speaks of those alone: "nine of the 12 left"."""
    above, partitive = anchor.head.head, anchor.dep_ == "pobj" and anchor.head.lower_ == "of"
    return partitive and parsed.in_figure(above.i) and above.i < anchor.head.i < parsed.token(place).i


def _own_words(parsed: Parsed, phrase: Phrase, families: Properties) -> Iterator[Predicate]:
    """The phrase's own words: "25 dead", "nine deaths", "40 wounded soldiers"."""
    if not phrase.heads:
        after = phrase.anchor.i + 1
        while after < len(parsed.doc) and (
            parsed.doc[after].tag_ in {"RB", "HYPH"} or parsed.doc[after].lower_ in SAID
        ):
            after += 1
        if after < len(parsed.doc):
            yield from _adjective(parsed.doc[after], families)
            yield from _headline(parsed.doc[after], families)
    elif phrase.heads[-1].i + 1 == phrase.anchor.i:
        yield from _headline(phrase.anchor, families)
    inner = complement(phrase.anchor) if phrase.anchor.tag_ == "CD" else None
    yield from _adjective(inner, families) if inner is not None else ()
    if phrase.anchor.tag_ == "JJ":
        yield from _adjective(phrase.anchor, families)
    if is_noun(phrase.anchor) and word(phrase.anchor) in families.nouns:
        yield Predicate(phrase.anchor, families.nouns[word(phrase.anchor)], known=True)
    for head in phrase.heads:
        yield from _noun_words(head, families)
    if phrase.measure is not None:
        yield from _noun_words(phrase.measure, families)


def _headline(token: Token, families: Properties) -> Iterator[Predicate]:
    """The verb of a headline that the tagger held for a noun: "900 march in port"."""
    if token.tag_ == "NN" and word(token) in families.subject_of:
        yield Predicate(token, families.subject_of[word(token)], known=True)


def _noun_words(head: Token, families: Properties) -> Iterator[Predicate]:
    """What a counted noun and the words that modify it say themselves."""
    if word(head) in families.nouns:
        yield Predicate(head, families.nouns[word(head)], known=True)
    yield from _adjective(head, families) if head.tag_ != "NNS" else ()
    for child in head.children:
        for token in (child, *joined(child)):
            if token.dep_ in {"amod", "conj"} and token.tag_[:2] in {"JJ", "VB"}:
                yield from _adjective(token, families)


def _adjective(token: Token, families: Properties) -> Iterator[Predicate]:
    """The family of an adjective, or of a participle that the tagger holds for a verb ("missing")."""
    family = families.adjectives.get(word(token)) or families.adjectives.get(token.lower_)
    if family is not None:
        yield Predicate(token, family, known=True)


def _clauses(phrase: Phrase, families: Properties) -> Iterator[Predicate]:
    """Clauses that hang on the noun: "people killed in", "people who died", "six people missing"."""
    own = (phrase.anchor,) if phrase.anchor.tag_ == "CD" else ()
    for head in (*own, *phrase.heads) or (phrase.anchor,):
        for child in head.children:
            if child.i > head.i and child.dep_ in {"amod", "acl", "appos"}:
                yield from _adjective(child, families)
            if child.dep_ in {"acl", "relcl"} and child.tag_.startswith("VB") and not _of_theirs(child):
                yield _by_role(
                    child, "object" if child.dep_ == "acl" and child.tag_ == "VBN" else _relative(child), families
                )


def _of_theirs(verb: Token) -> bool:
    """Whether a relative clause tells of what its noun has, not of the noun: "people whose homes were destroyed"."""
    return any(grand.tag_ == "WP$" for child in verb.children for grand in child.children)


def _relative(verb: Token) -> str:
    """Which argument of a relative clause its noun is."""
    for child in verb.children:
        if child.dep_ == "nsubjpass":
            return "object"
        if child.dep_ == "nsubj":
            return "subject" if child.tag_ in {"WDT", "WP"} else "object"
    return "subject"


def _governors(anchor: Token, families: Properties) -> Iterator[Predicate]:
    """The words above the phrase, inner before outer."""
    token, below = anchor, False
    for _ in range(12):
        head = token.head
        if head.i == token.i:
            return
        if token.dep_ == "conj" or token.dep_ in {"appos", "nummod", "compound", "amod", "nmod", "quantmod"}:
            token = head
            continue
        if head.tag_.startswith("VB"):
            yield from _verb(token, head, families)
            return
        if is_noun(head) and word(head) in families.nouns:
            if not (below and families.nouns[word(head)] in families.people):
                yield Predicate(head, families.nouns[word(head)], known=True)
            return
        holder = f"{word(head)} {token.lower_}"
        if holder in families.holders and (not is_noun(anchor) or names_people(word(anchor))):
            yield Predicate(head, families.holders[holder], known=True)
            return
        if head.tag_.startswith("JJ") and word(head) in families.adjectives:
            yield from _adjective(head, families)
            return
        below = below or (is_noun(head) and token.dep_ == "prep")
        token = head


def _verb(token: Token, verb: Token, families: Properties) -> Iterator[Predicate]:
    """A verb and what completes it: "were left dead", "was reported killed", "are missing"."""
    role = {"nsubj": "subject", "nsubjpass": "object", "dobj": "object", "oprd": "object"}.get(token.dep_, "other")
    if token.dep_ == "npadvmod" and is_time(token) and any(child.dep_ == "nummod" for child in token.children):
        role = "object"
    if role == "subject" and _reduced(verb, families):
        role = "object"
    yield from _among(verb, role, families)
    pair = f"{word(verb)} {word(token)}"
    if pair in families.objects:
        yield Predicate(verb, families.objects[pair], known=True)
        return
    for child in verb.children:
        if child.dep_ in {"acomp", "oprd", "attr", "xcomp", "ccomp", "advcl"} and role != "other":
            yield from _completed(token, child, role, families)
        if child.dep_ == "dobj" and role == "subject" and f"{word(verb)} {word(child)}" in families.subject_of:
            yield Predicate(verb, families.subject_of[f"{word(verb)} {word(child)}"], known=True)
            return
    yield from _adjective(verb, families) if verb.tag_ == "VBG" else ()
    yield from _state(verb, families) if word(verb) in STATIVE and role != "other" else ()
    yield _by_role(verb, role, families)


def _among(verb: Token, role: str, families: Properties) -> Iterator[Predicate]:
    """The family of those that the counted are some of: "the dead included six", "six boys were among the dead"."""
    subjects = [subject(verb)] if word(verb) == "include" and role == "object" else []
    inside = [child for child in verb.children if child.lower_ == "among" and word(verb) in AUXILIARY]
    for noun in (*subjects, *(grand for child in inside for grand in child.children)):
        if noun is not None:
            yield from _noun_words(noun, families)


def _reduced(verb: Token, families: Properties) -> bool:
    """Whether a verb is a passive that left its auxiliary out: "20 killed and 55 wounded", "six held after raid"."""
    if verb.tag_ not in {"VBN", "VBD"} or word(verb) not in families.object_of:
        return False
    return not any(child.dep_ in {"aux", "auxpass", "dobj"} for child in verb.children)


def _completed(token: Token, child: Token, role: str, families: Properties) -> Iterator[Predicate]:
    if child.tag_[:2] == "JJ" or child.tag_ in {"VBN", "VBG"}:
        yield from _adjective(child, families) if _unsubjected(token, child) else ()
    if child.tag_ == "VBN" and child.dep_ in {"xcomp", "oprd"}:
        yield _by_role(child, "object", families)
    if child.tag_ == "VB" and child.dep_ == "xcomp" and role == "object" and _unsubjected(token, child):
        driven = _by_role(child, "subject", families)  # "were forced to flee"
        yield from (driven,) if driven.known else ()


def _unsubjected(token: Token, child: Token) -> bool:
    """Whether a complement has no subject of its own beside `token`."""
    return not any(grand.dep_ in SUBJECTS and grand.i != token.i for grand in child.children)


def _by_role(verb: Token, role: str, families: Properties) -> Predicate:
    """The family of a verb, given whether the thing counted is its subject or its object."""
    table = families.object_of if role == "object" else families.subject_of if role == "subject" else {}
    known = next((table[phrase] for phrase in (*_phrases(verb), word(verb)) if phrase in table), None)
    return Predicate(verb, known or word(verb), known=known is not None)


def _phrases(verb: Token) -> Iterator[str]:
    """A verb with what belongs to it: "take to hospital", "shoot down"."""
    yield from (f"{word(verb)} {phrase}" for phrase in _prepositional(verb))
    particles = (
        child for child in verb.children if child.tag_ == "RP" or (child.i == verb.i + 1 and child.tag_ == "RB")
    )
    yield from (f"{word(verb)} {child.lower_}" for child in particles)


def _prepositional(token: Token) -> Iterator[str]:
    """The prepositions behind a word, each with its noun: "to hospital"; not with a name, which narrows it."""
    for child in token.children:
        if child.dep_ == "prep" and child.i > token.i:
            inner = (grand for grand in child.children if grand.dep_ in {"pobj", "pcomp"})
            yield from (f"{child.lower_} {word(noun)}" for noun in inner if not _has_name(noun))


def _has_name(noun: Token) -> bool:
    return any(one.tag_ in {"NNP", "NNPS"} and one.dep_ in {noun.dep_, "compound"} for one in (noun, *noun.children))


def _state(token: Token, families: Properties) -> Iterator[Predicate]:
    """The family of a state that a preposition and its noun tell: "six are in custody"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in families.adjectives:  # "were aboard the boat"
            yield Predicate(token, families.adjectives[child.lower_], known=True)
        for noun in child.children if child.dep_ == "prep" and child.i > token.i else ():
            told = [one for one in noun.children if one.i < noun.i]
            phrase = " ".join((child.lower_, *(one.lower_ for one in told), word(noun)))
            if noun.dep_ in {"pobj", "pcomp"} and phrase in families.adjectives:
                yield Predicate(token, families.adjectives[phrase], known=True)
