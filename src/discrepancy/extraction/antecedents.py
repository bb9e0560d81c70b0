"""Whom or what a pronoun stands for, where its own sentence leaves no doubt."""

from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import SUBJECTS, is_noun, word
from discrepancy.lexicon.speech import speech

_ONE = frozenset({"it", "its"})
_PERSON = frozenset({"he", "she", "his", "her"})
_SEVERAL = frozenset({"they", "their"})
_IMPERSONAL = frozenset({"cost", "take", "last"})
"""Verbs whose "it" seldom is the speaker: "the firm says it will cost buyers $40"."""
PRONOUNS = _ONE | _PERSON | _SEVERAL


def antecedent(pronoun: Token) -> Token | None:
    """The noun that a pronoun stands for: the subject above its clause, else null.

    "The firm said it has 1,000 customers", "Shares fell after they had gained 5%": a clause that is said, or that only
    says when or why, takes up the subject of the clause that holds it.
    """
    verb = pronoun
    while verb.head.i != verb.i and not verb.tag_.startswith(("VB", "MD")):
        verb = verb.head
    if word(verb) in _IMPERSONAL:
        return None
    while verb.head.i != verb.i:
        below, verb = verb, verb.head
        held = below.dep_ == "advcl" or (below.dep_ == "ccomp" and word(verb) in speech().verbs)
        if not held and below.dep_ not in {"conj", "xcomp", "ccomp"}:
            return None
        found = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if held and found is not None and found.i < pronoun.i:
            return found if is_noun(found) and _agree(pronoun, found) else None
    return None


def _agree(pronoun: Token, noun: Token) -> bool:
    """Whether the noun's number suits the pronoun; a company may be "they"."""
    several = noun.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in noun.children)
    if pronoun.lower_ in _SEVERAL:
        return several or noun.tag_ == "NNP"
    return not several
