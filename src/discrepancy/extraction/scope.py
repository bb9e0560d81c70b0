"""What narrows a subject: cause, place, affiliation, role."""

from collections.abc import Iterable, Iterator

from discrepancy.extraction.belonging import PREMODIFIERS, within_clause
from discrepancy.extraction.periods import MONTHS
from discrepancy.extraction.phrases import Phrase
from discrepancy.extraction.predicate import Predicate
from discrepancy.extraction.token import Token, text_of
from discrepancy.extraction.tree import is_noun, is_time, word
from discrepancy.lexicon.background import events
from discrepancy.lexicon.causes import cause_nouns, cause_verbs
from discrepancy.lexicon.roles import roles
from discrepancy.model import Qualifiers

OF_CAUSE = frozenset({"by", "in", "from", "after", "of", "during", "amid", "when", "as", "to", "with"})
OF_PLACE = frozenset({"in", "at", "near", "on", "from", "outside", "around", "across", "off", "of", "inside", "to"})
_WHERE = OF_PLACE - {"of", "from", "to"}
"""Prepositions behind a noun that tell where it was."""


def qualifiers(phrase: Phrase, predicate: Predicate | None) -> Qualifiers:
    """The narrowing words around a phrase and its predicate, each kind without repetition, in the order of the text."""
    governor = predicate.token if predicate is not None else phrase.anchor
    near = list(dict.fromkeys(token for one in (governor, *phrase.heads, *_told(phrase)) for token in _dependents(one)))
    return Qualifiers(
        place=tuple(dict.fromkeys(_places(near)) or dict.fromkeys(_places(_scenes(governor, phrase)))),
        cause=tuple(dict.fromkeys(_causes(governor, phrase, near))),
        affiliation=tuple(dict.fromkeys(_affiliations(phrase))),
        role=tuple(dict.fromkeys(_roles(governor, phrase))),
    )


def _told(phrase: Phrase) -> Iterator[Token]:
    """The verb whose object a measure of something else is: of "the fire burned 40 acres in Velm" burned."""
    if phrase.anchor.dep_ == "dobj" and phrase.heads and phrase.anchor not in phrase.heads:
        yield phrase.anchor.head


def _scenes(governor: Token, phrase: Phrase) -> list[Token]:
    """The prepositions that tell where what did it was: "in Velm" of "a bomb in Velm killed 14"."""
    doers = (child for child in governor.children if child.dep_ == "nsubj" and child not in phrase.heads)
    return [one for doer in doers for one in doer.children if one.dep_ == "prep" and one.lower_ in _WHERE]


def _dependents(token: Token) -> list[Token]:
    return [child for child in token.children if child.dep_ in {"prep", "agent", "advcl", "pcomp", "npadvmod"}]


def _places(near: list[Token]) -> Iterator[str]:
    """Proper nouns after a preposition of place, those inside their own phrase included."""
    for preposition in near:
        if preposition.dep_ == "prep" and preposition.lower_ in OF_PLACE:
            for token in within_clause(preposition):
                month = token.lower_ in MONTHS and not token.children  # "May" is a name, too
                if token.tag_ in {"NNP", "NNPS"} and not (month or is_time(token)) and token.dep_ != "nsubj":
                    yield token.text


def _causes(governor: Token, phrase: Phrase, near: list[Token]) -> Iterator[str]:
    inside = {token.i for head in phrase.heads for token in (head,)}
    for dependent in near:
        if dependent.lower_ in OF_CAUSE or dependent.dep_ == "advcl":
            yield from _kinds(token for token in within_clause(dependent) if token.i not in inside)
    subject = next((child for child in governor.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.i not in inside:
        yield from _kinds(within_clause(subject))
    if governor.dep_ in {"advcl", "acl"} and governor.tag_ == "VBG" and is_noun(governor.head):
        yield from _kinds([governor.head])


def _kinds(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        lemma = word(token)
        if (is_noun(token) or token.dep_ in {"amod", "compound"}) and lemma in cause_nouns():
            if not _no_event(token):
                yield cause_nouns()[lemma]
        elif token.tag_.startswith("VB") and lemma in cause_verbs():
            yield cause_verbs()[lemma]


def _no_event(token: Token) -> bool:
    """Whether the word beside it shows that an event's noun names none: "the fire chief", "opened fire"."""
    pairs = (token.doc[max(0, token.i - 1) : token.i + 1], token.doc[token.i : token.i + 2])
    return any(text_of(pair).lower() in events().never for pair in pairs)


def _affiliations(phrase: Phrase) -> Iterator[str]:
    """Capitalised words before the noun: "Nordic peacekeepers"; a proper plural is its own ("six Velmorans")."""
    for head in phrase.heads:
        for child in head.children:
            if child.i < head.i and child.dep_ in PREMODIFIERS and child.text[:1].isupper():
                yield child.text
        if head.tag_ == "NNPS":
            yield head.text


def _roles(governor: Token, phrase: Phrase) -> Iterator[str]:
    nouns = {word(head) for head in phrase.heads}
    nouns |= {word(child) for head in phrase.heads for child in head.children if child.dep_ in PREMODIFIERS}
    purposes = [
        child
        for token in (governor, *phrase.heads)
        for child in token.children
        if child.dep_ in {"advcl", "acl", "xcomp", "relcl"} and any(grand.lower_ == "to" for grand in child.children)
    ]
    told = [(word(purpose), {word(token) for token in purpose.subtree}) for purpose in purposes]
    for role in roles():
        if nouns & role.nouns:
            yield role.name
        for verb, objects in told:
            if verb in role.verbs and objects & role.objects:
                yield role.name
