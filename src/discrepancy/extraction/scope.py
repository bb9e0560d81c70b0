"""What narrows a subject: cause, place, affiliation, role, and what it belongs to."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.phrases import Phrase
from discrepancy.extraction.predicates import Predicate
from discrepancy.extraction.tree import CALENDAR, is_noun, word
from discrepancy.lexicon.causes import cause_nouns, cause_verbs
from discrepancy.lexicon.roles import roles
from discrepancy.model import Qualifiers

if TYPE_CHECKING:
    from spacy.tokens import Token

OF_CAUSE = frozenset({"by", "in", "from", "after", "of", "during", "amid", "when", "as", "to", "with"})
OF_PLACE = frozenset({"in", "at", "near", "on", "from", "outside", "around", "across", "off", "of", "inside", "to"})
PREMODIFIERS = frozenset({"amod", "compound", "poss", "nmod"})


def belonging(parsed: Parsed, phrase: Phrase) -> tuple[str, ...]:
    """The words that the thing counted belongs to or is narrowed by: modifiers, possessor and of-phrase, in order."""
    found: list[str] = []
    for head in phrase.heads:
        for child in head.children:
            if child.dep_ in PREMODIFIERS or (child.dep_ == "prep" and child.lower_ == "of"):
                found.extend(token.text for token in within_clause(child) if _telling(parsed, token))
    return tuple(dict.fromkeys(found))


def within_clause(token: "Token") -> Iterator["Token"]:
    """The tokens below `token` in the order of the text, without the clauses that only describe one of them."""
    for child in token.subtree:
        seen = child
        while seen.i != token.i and seen.dep_ not in {"relcl", "acl"}:
            seen = seen.head
        if seen.i == token.i:
            yield child


def _telling(parsed: Parsed, token: "Token") -> bool:
    open_class = token.tag_[:2] in {"NN", "JJ", "VB"} and any(c.isalpha() for c in token.text)
    return open_class and not parsed.in_figure(token.i)


def qualifiers(phrase: Phrase, predicate: Predicate | None) -> Qualifiers:
    """The narrowing words around a phrase and its predicate, each kind without repetition, in the order of the text."""
    governor = predicate.token if predicate is not None else phrase.anchor
    near = list(
        dict.fromkeys([*_dependents(governor), *(token for head in phrase.heads for token in _dependents(head))])
    )
    return Qualifiers(
        place=tuple(dict.fromkeys(_places(near))),
        cause=tuple(dict.fromkeys(_causes(governor, phrase, near))),
        affiliation=tuple(dict.fromkeys(_affiliations(phrase))),
        role=tuple(dict.fromkeys(_roles(governor, phrase))),
    )


def _dependents(token: "Token") -> list["Token"]:
    return [child for child in token.children if child.dep_ in {"prep", "agent", "advcl", "pcomp", "npadvmod"}]


def _places(near: list["Token"]) -> Iterator[str]:
    """Proper nouns after a preposition of place, those inside their own phrase included."""
    for preposition in near:
        if preposition.dep_ == "prep" and preposition.lower_ in OF_PLACE:
            for token in within_clause(preposition):
                if token.tag_ in {"NNP", "NNPS"} and token.lower_ not in CALENDAR and token.dep_ != "nsubj":
                    yield token.text


def _causes(governor: "Token", phrase: Phrase, near: list["Token"]) -> Iterator[str]:
    inside = {token.i for head in phrase.heads for token in (head,)}
    for dependent in near:
        if dependent.lower_ in OF_CAUSE or dependent.dep_ == "advcl":
            yield from _kinds(token for token in within_clause(dependent) if token.i not in inside)
    subject = next((child for child in governor.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.i not in inside:
        yield from _kinds(within_clause(subject))
    if governor.dep_ in {"advcl", "acl"} and governor.tag_ == "VBG" and is_noun(governor.head):
        yield from _kinds([governor.head])


def _kinds(tokens: "Iterable[Token]") -> Iterator[str]:
    for token in tokens:
        lemma = word(token)
        if (is_noun(token) or token.dep_ in {"amod", "compound"}) and lemma in cause_nouns():
            yield cause_nouns()[lemma]
        elif token.tag_.startswith("VB") and lemma in cause_verbs():
            yield cause_verbs()[lemma]


def _affiliations(phrase: Phrase) -> Iterator[str]:
    """Capitalised words before the noun: "Russian peacekeepers"; a proper plural is its own ("six Azerbaijanis")."""
    for head in phrase.heads:
        for child in head.children:
            if child.i < head.i and child.dep_ in PREMODIFIERS and child.text[:1].isupper():
                yield child.text
        if head.tag_ == "NNPS":
            yield head.text


def _roles(governor: "Token", phrase: Phrase) -> Iterator[str]:
    nouns = {word(head) for head in phrase.heads}
    nouns |= {word(child) for head in phrase.heads for child in head.children if child.dep_ in PREMODIFIERS}
    purposes = [
        child
        for token in (governor, *phrase.heads)
        for child in token.children
        if child.dep_ in {"advcl", "acl", "xcomp", "relcl"} and any(grand.lower_ == "to" for grand in child.children)
    ]
    for role in roles():
        if nouns & role.nouns:
            yield role.name
        for purpose in purposes:
            objects = {word(token) for token in purpose.subtree}
            if word(purpose) in role.verbs and objects & role.objects:
                yield role.name
