"""Figures of people whose noun is left out or misread: what befell them follows, or who was attacked went before."""

from collections.abc import Iterator

from discrepancy.extraction.lemmas import lemma
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import subject, word
from discrepancy.lexicon.properties import properties
from discrepancy.lexicon.taxonomy import names_people

AGAINST = frozenset({"on", "at", "against", "into"})
"""Prepositions before those who are attacked."""


def befell(token: Token) -> bool:
    """Whether what befell people follows the figure right away, its noun left out: "7 shot, one dead in mill"."""
    doc, index = token.doc, token.i + 1
    if index >= len(doc) or not _befallen(doc[index]):
        return False
    return index + 1 == len(doc) or doc[index + 1].tag_ in {"IN", "TO", "CC", ",", ".", ":", "RB"}


def before_state(token: Token) -> Token | None:
    """The word between a figure and what befell it, whatever it was tagged: "left one armed militant dead"."""
    state = token.head
    if state.i < token.i + 2 or not _befallen(state):
        return None
    words = token.doc[token.i + 1 : state.i]
    return words[-1] if all(word.tag_.startswith(("JJ", "NN")) for word in words) else None


def attacked(figure: Token) -> Token | None:
    """Whom the deed was done to that a figure's verb tells of: "an attack on guests killed 12"."""
    verb = figure.head
    if figure.dep_ != "dobj" or properties().object_of.get(word(verb)) not in properties().people:
        return None
    return next((noun for noun in _targets(verb) if noun.tag_ == "NNS" and names_people(word(noun))), None)


def _targets(verb: Token) -> Iterator[Token]:
    """The nouns against which the verb's subject, or the verb whose consequence it tells, is directed."""
    doer = subject(verb)
    deeds = (
        [verb.head, *(child for child in verb.head.children if child.dep_ == "dobj")] if verb.dep_ == "advcl" else []
    )
    if verb.dep_ == "relcl" and verb.head.dep_ == "pobj" and verb.head.head.lower_ in AGAINST:
        yield verb.head
    for deed in (*([doer] if doer is not None else []), *deeds):
        for child in deed.children:
            if child.dep_ == "prep" and child.lower_ in AGAINST:
                yield from (grand for grand in child.children if grand.dep_ == "pobj")


def them(pronoun: Token) -> Token | None:
    """The people whom "them" stands for in its own sentence: the nearest plural before it that names people."""
    before = pronoun.doc[: pronoun.i]
    return next((noun for noun in reversed(before) if noun.tag_ == "NNS" and names_people(word(noun))), None)


def died_at(figure: Token) -> bool:
    """Whether a bare figure is the age of somebody who died: "the singer died at 91"."""
    verb = figure.head.head
    death = properties().subject_of.get(word(verb)) == "killed"
    return figure.dep_ == "pobj" and figure.head.lower_ == "at" and death and verb.tag_.startswith("VB")


def _befallen(token: Token) -> bool:
    """Whether a word says what befell people: "dead", "wounded", "shot"."""
    families = properties()
    verb = lemma(token.text, "VBN")
    family = families.adjectives.get(token.lower_) or (families.object_of.get(verb) if verb != token.lower_ else None)
    return family in families.people and token.tag_ != "NNS"
