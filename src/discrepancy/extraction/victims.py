"""Figures of people whose noun is left out, or misread, because what befell them follows: "7 shot, one man dead"."""

from typing import TYPE_CHECKING

from discrepancy.extraction.lemmas import lemma
from discrepancy.lexicon.properties import properties

if TYPE_CHECKING:
    from spacy.tokens import Token


def befell(token: "Token") -> bool:
    """Whether what befell people follows the figure right away, its noun left out: "7 shot, one dead in mill"."""
    doc, index = token.doc, token.i + 1
    if index >= len(doc) or not _befallen(doc[index]):
        return False
    return index + 1 == len(doc) or doc[index + 1].tag_ in {"IN", "TO", "CC", ",", ".", ":", "RB"}


def before_state(token: "Token") -> "Token | None":
    """The word between a figure and what befell it, whatever it was tagged: "left one armed militant dead"."""
    state = token.head
    if state.i < token.i + 2 or not _befallen(state):
        return None
    words = token.doc[token.i + 1 : state.i]
    return words[-1] if all(word.tag_.startswith(("JJ", "NN")) for word in words) else None


def _befallen(token: "Token") -> bool:
    """Whether a word says what befell people: "dead", "wounded", "shot"."""
    families = properties()
    verb = lemma(token.text, "VBN")
    family = families.adjectives.get(token.lower_) or (families.object_of.get(verb) if verb != token.lower_ else None)
    return family in families.people and token.tag_ != "NNS"
