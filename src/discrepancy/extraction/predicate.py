"""What single words, and words behind a preposition, say of what is counted."""

from collections.abc import Iterator
from dataclasses import dataclass

from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import complement, joined, word
from discrepancy.lexicon.properties import Properties


@dataclass(frozen=True, slots=True)
class Predicate:
    """The token that says it, and its family's name, else its lemma."""

    token: Token
    property: str
    known: bool


def adjective(token: Token, families: Properties) -> Iterator[Predicate]:
    """The family of an adjective, or of a participle that the tagger holds for a verb ("missing")."""
    family = families.adjectives.get(word(token)) or families.adjectives.get(token.lower_)
    if family is not None:
        yield Predicate(token, family, known=True)


def noun_words(head: Token, families: Properties) -> Iterator[Predicate]:
    """What a counted noun and the words that modify it say themselves."""
    for child in head.children:
        kind = f"{child.lower_} {word(head)}"
        if child.i < head.i and kind in families.nouns:
            yield Predicate(head, families.nouns[kind], known=True)
    if word(head) in families.nouns:
        yield Predicate(head, families.nouns[word(head)], known=True)
    yield from adjective(head, families) if head.tag_ != "NNS" else ()
    inner = complement(head)
    kind = f"{inner.lower_} {word(head)}" if inner is not None else ""
    if kind in families.nouns:  # "cases of measles" are measles cases
        yield Predicate(head, families.nouns[kind], known=True)
    for child in head.children:
        for token in (child, *joined(child)):
            if token.i <= head.i + 1 and token.dep_ in {"amod", "conj"} and token.tag_[:2] in {"JJ", "VB"}:
                yield from adjective(token, families)


def headline(token: Token, families: Properties) -> Iterator[Predicate]:
    """The verb of a headline that the tagger held for a noun: "900 march in port"."""
    if token.tag_ == "NN" and word(token) in families.subject_of:
        yield Predicate(token, families.subject_of[word(token)], known=True)


def state(token: Token, families: Properties) -> Iterator[Predicate]:
    """The family of a state that a preposition and its noun tell: "six are in custody"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in families.adjectives:  # "were aboard the boat"
            yield Predicate(token, families.adjectives[child.lower_], known=True)
        for noun in child.children if child.dep_ == "prep" and child.i > token.i else ():
            told = [one for one in noun.children if one.i < noun.i and one.lower_ not in {"a", "an"}]
            phrase = " ".join((child.lower_, *(one.lower_ for one in told), word(noun)))
            if noun.dep_ in {"pobj", "pcomp"} and phrase in families.adjectives:
                yield Predicate(token, families.adjectives[phrase], known=True)
