"""What a verb says of what is counted, by the role of that and with the words that complete the verb."""

from collections.abc import Iterator

from discrepancy.extraction.mending import SOME
from discrepancy.extraction.predicate import Predicate, adjective, noun_words, state
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import SUBJECTS, is_noun, is_time, subject, word
from discrepancy.lexicon.properties import Properties
from discrepancy.lexicon.speech import speech
from discrepancy.lexicon.taxonomy import names_people

STATIVE = frozenset({"be", "remain", "stay", "leave", "keep", "list"})
"""Verbs behind which a preposition and its noun tell the state of those counted."""
AUXILIARY = frozenset({"be", "have", "do", "become"})


def governing(token: Token, verb: Token, families: Properties, *, bare: bool) -> Iterator[Predicate]:
    """A verb and what completes it: "were left dead", "was reported killed", "are missing".

    Args:
        token: the word below the verb that what is counted stands in.
        verb: the verb.
        families: the families of predicates.
        bare: whether no noun says what is counted.
    """
    role = {"nsubj": "subject", "agent": "subject", "nsubjpass": "object", "dobj": "object", "oprd": "object"}.get(
        token.dep_, "other"
    )
    if token.dep_ == "npadvmod" and token.tag_ == "CD" and token.i == verb.i + 1:
        role = "object"  # "a helicopter rescued three", which the parser takes for how
    if token.dep_ == "npadvmod" and is_time(token) and any(child.dep_ == "nummod" for child in token.children):
        role = "object"
    if (role == "subject" and _reduced(verb, families)) or (_some(token) and _passive(verb)):
        role = "object"
    yield from _some_of(verb, role, families)
    yield from _through(token, verb, families)
    if role == "object" and (able := families.object_of.get(f"{word(verb.head)} to {word(verb)}")) is not None:
        yield Predicate(verb, able, known=True)
        return
    told = list(paired(verb, token, families, bare=bare)) if role != "subject" else []
    if told:
        yield from told
        return
    for child in verb.children:
        if child.dep_ in {"acomp", "oprd", "attr", "xcomp", "ccomp", "advcl"} and role != "other":
            yield from _completed(token, child, role, families)
        if child.dep_ == "dobj" and role == "subject" and f"{word(verb)} {word(child)}" in families.subject_of:
            yield Predicate(verb, families.subject_of[f"{word(verb)} {word(child)}"], known=True)
            return
    yield from adjective(verb, families) if verb.tag_ == "VBG" or _reduced(verb, families) else ()
    yield from state(verb, families) if word(verb) in STATIVE and role != "other" else ()
    yield by_role(verb, role, families)


def _some(token: Token) -> bool:
    """Whether a bare number only tells of some of those of whom the verb speaks: "12 were hurt, one seriously"."""
    return token.tag_ == "CD" and token.dep_ == SOME


def _passive(verb: Token) -> bool:
    return any(child.dep_ == "nsubjpass" for child in verb.children)


def paired(verb: Token, token: Token, families: Properties, *, bare: bool) -> Iterator[Predicate]:
    """The family of a verb with what is counted, which is people where no noun says it: "cut 40 jobs", "held 12"."""
    people = (bare and not is_noun(token)) or names_people(word(token))
    whole = any(phrase in families.object_of for phrase in _phrases(verb))  # "held five people at gunpoint"
    named = () if people and whole and word(token) == "person" else (word(token),)
    for counted in (*named, "person") if people and not whole else named:
        for deed in (*_with_particle(verb), word(verb)):
            family = families.objects.get(f"{deed} {counted}")
            if family is not None and (family not in families.doers or _done_by_people(verb)):
                yield Predicate(verb, family, known=True)
                return


def _done_by_people(verb: Token) -> bool:
    """Whether people, or somebody named, are a verb's subject, or nobody is told."""
    doer = subject(verb)
    if doer is None or doer.tag_ not in {"NN", "NNS"}:
        return True
    return names_people(word(doer)) or word(doer) in speech().people


def _through(preposition: Token, verb: Token, families: Properties) -> Iterator[Predicate]:
    """The family of a verb that takes what is counted behind a preposition: "made off with 30", "cut power to 30"."""
    if preposition.dep_ != "prep":
        return
    between = (child for child in verb.children if child.i < preposition.i)
    inner = [child for child in between if child.dep_ == "dobj" or child.tag_ in {"RP", "RB"}]
    for phrase in (
        *(f"{word(verb)} {word(child)} {preposition.lower_}" for child in inner),
        f"{word(verb)} {preposition.lower_}",
    ):
        if phrase in families.object_of:
            yield Predicate(verb, families.object_of[phrase], known=True)


def _some_of(verb: Token, role: str, families: Properties) -> Iterator[Predicate]:
    """The family of those that the counted are some of: "the dead included six", "six boys were among the dead"."""
    subjects = [subject(verb)] if word(verb) == "include" and role == "object" else []
    for noun in subjects:
        yield from befallen(noun, families) if noun is not None else ()
    yield from among(verb, families) if word(verb) in AUXILIARY else ()


def among(token: Token, families: Properties) -> Iterator[Predicate]:
    """The family of those that an "among" behind a word names: "six boys among the 40 dead", "among those killed"."""
    inside = (child for child in token.children if child.lower_ == "among")
    for noun in (grand for child in inside for grand in child.children):
        yield from befallen(noun, families)


def befallen(noun: Token, families: Properties) -> Iterator[Predicate]:
    """The family of those whom a word names, or a participle behind it: "the dead", "those killed"."""
    yield from noun_words(noun, families)
    for told in noun.children:
        yield from adjective(told, families) if told.dep_ == "acl" and told.i > noun.i else ()


def _reduced(verb: Token, families: Properties) -> bool:
    """Whether a verb is a passive that left its auxiliary out: "20 killed and 55 wounded", "six held after raid"."""
    known = word(verb) in families.object_of or verb.lower_ in families.adjectives
    if verb.tag_ not in {"VBN", "VBD"} or not known:
        return False
    return not any(child.dep_ in {"aux", "auxpass", "dobj"} for child in verb.children)


def _completed(token: Token, child: Token, role: str, families: Properties) -> Iterator[Predicate]:
    if child.tag_[:2] == "JJ" or child.tag_ in {"VBN", "VBG"}:
        yield from adjective(child, families) if _unsubjected(token, child) else ()
    if child.tag_ == "VBN" and child.dep_ in {"xcomp", "oprd"}:
        yield by_role(child, "subject" if _had_done(child) else "object", families)
    if child.tag_ == "VB" and child.dep_ == "xcomp" and role == "object" and _unsubjected(token, child):
        driven = by_role(child, "subject", families)  # "were forced to flee"
        yield from (driven,) if driven.known else ()


def _had_done(verb: Token) -> bool:
    """Whether the verb is an active one in the perfect: "are known to have died"."""
    helping = {(child.dep_, word(child)) for child in verb.children}
    return ("aux", "have") in helping and not any(dep == "auxpass" for dep, _ in helping)


def _unsubjected(token: Token, child: Token) -> bool:
    """Whether a complement has no subject of its own beside `token`."""
    return not any(grand.dep_ in SUBJECTS and grand.i != token.i for grand in child.children)


def by_role(verb: Token, role: str, families: Properties) -> Predicate:
    """The family of a verb, or of how it was done ("fatally"), as the counted is its subject or its object."""
    for child in verb.children:
        if child.tag_ == "RB" and role != "other" and child.lower_ in families.adjectives:
            return Predicate(verb, families.adjectives[child.lower_], known=True)
    table = families.object_of if role == "object" else families.subject_of if role == "subject" else {}
    known = next((table[phrase] for phrase in (*_phrases(verb), word(verb)) if phrase in table), None)
    return Predicate(verb, known or word(verb), known=known is not None)


def _phrases(verb: Token) -> Iterator[str]:
    """A verb with what belongs to it: "take to hospital", "take hostage", "shoot down"."""
    yield from (f"{word(verb)} {phrase}" for phrase in _prepositional(verb))
    yield from (f"{word(verb)} {word(child)}" for child in verb.children if child.dep_ in {"oprd", "dobj"})
    yield from _with_particle(verb)


def _with_particle(verb: Token) -> Iterator[str]:
    """A verb with its particle: "shot down"."""
    for child in verb.children:
        if child.tag_ == "RP" or (child.i == verb.i + 1 and child.tag_ in {"RB", "IN"}):
            yield f"{word(verb)} {child.lower_}"


def _prepositional(token: Token) -> Iterator[str]:
    """The prepositions behind a word, each with its noun: "to hospital"; not with a name, which narrows it."""
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.i > token.i:
            inner = (grand for grand in child.children if grand.dep_ in {"pobj", "pcomp"})
            yield from (f"{child.lower_} {word(noun)}" for noun in inner if not _has_name(noun))


def _has_name(noun: Token) -> bool:
    return any(one.tag_ in {"NNP", "NNPS"} and one.dep_ in {noun.dep_, "compound"} for one in (noun, *noun.children))
