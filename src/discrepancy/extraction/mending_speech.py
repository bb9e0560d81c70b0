"""What the parser gets wrong about who speaks, put right in its trees."""

from collections.abc import Sequence

from discrepancy.extraction.grafting import exchange, hang
from discrepancy.extraction.lemmas import lemma
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import SUBJECTS
from discrepancy.lexicon.speech import speech

GAPPED = "orphan"
"""How a speaker hangs on the preposition of a level whose verb is left out, as Universal Dependencies names it."""
_APART = frozenset({",", ";", "and", "but", "while", "whereas"})


def inverted(doc: Sequence[Token], verb: Token) -> None:
    """Give "said" the speaker behind it, where a comma before it was lost: "fire killed 900 people said the agency".

    What the parser took for its subject goes back to the verb before, whose statement the whole is.
    """
    if verb.tag_ != "VBD" or not doc[verb.i - 1].tag_.startswith("NN"):
        return
    stated = verb.head if verb.dep_ == "conj" else next((one for one in verb.children if one.dep_ == "ccomp"), None)
    victim = next((one for one in verb.children if one.dep_ == "nsubj" and one.right_edge.i == verb.i - 1), None)
    speaker = _behind(doc, verb)
    if stated is None or speaker is None or not stated.i < verb.i or (victim is None and verb.dep_ != "conj"):
        return
    if victim is not None:
        before = next((one for one in stated.children if one.dep_ == "dobj" and one.i < victim.i), None)
        hang(victim, before or stated, "conj" if before else "dobj")
    if verb.dep_ == "conj":
        exchange(stated, verb)
    hang(speaker, verb, "nsubj")


def run_on(doc: Sequence[Token], verb: Token) -> None:
    """Part who says so from the last of what is counted: "killed 40, including six boys, the mayor and police said"."""
    noun = doc[verb.i - 1]
    if verb.tag_ != "VBD" or not noun.tag_.startswith("NN") or any(one.dep_ in SUBJECTS for one in verb.children):
        return
    while noun.dep_ == "conj" and all(child.tag_ != "CD" for child in noun.head.children):
        noun = noun.head
    comma = doc[max(0, noun.left_edge.i - 1)].text == "," and noun.dep_ == "conj"
    if comma and all(child.tag_ != "CD" for child in noun.children) and verb not in noun.subtree:
        hang(noun, verb, "nsubj")


def gapped(doc: Sequence[Token], preposition: Token) -> None:
    """Let a second speaker stand below the level that he puts it at: "the club put it at 90, the police at 25"."""
    speaker = doc[max(0, preposition.i - 1)]
    verb = next((above for above in preposition.ancestors if above.tag_.startswith("VB")), None)
    if verb is None or lemma(speaker.text, speaker.tag_) not in speech().people or preposition.dep_ != "prep":
        return
    levels = [one for one in verb.children if one.lower_ == preposition.lower_ and one.i < speaker.left_edge.i]
    apart = doc[max(0, speaker.left_edge.i - 1)].lower_ in _APART
    if (
        lemma(verb.text, verb.tag_) in speech().verbs | speech().of
        and levels
        and apart
        and _number(preposition)
        and any(one.tag_ == "CD" for one in levels[0].subtree)
    ):
        hang(preposition, verb, "prep")
        hang(speaker, preposition, GAPPED)


def _number(preposition: Token) -> bool:
    return any(child.tag_ == "CD" for child in preposition.children)


def _behind(doc: Sequence[Token], verb: Token) -> Token | None:
    """The noun right behind a verb, unless it is the subject of another verb than a participle."""
    behind = (one for one in doc[verb.i + 1 :] if one.tag_.startswith("NN") and one.dep_ in {"dobj", "nsubj"})
    noun = next((one for one in behind if one.left_edge.i == verb.i + 1), None)
    return noun if noun is not None and (noun.head is verb or noun.head.tag_ == "VBG") else None


def counted(doc: Sequence[Token], verb: Token) -> None:
    """Part who says so from those counted before: "killed in Arn and four others in Velm, the agency said"."""
    stated = verb.head
    subjects = (one for one in verb.children if one.dep_ == "nsubj")
    some = next((one for one in subjects if any(few.tag_ == "CD" for few in (one, *one.children))), None)
    if some is None or verb.dep_ != "conj" or not stated.tag_.startswith("VB") or stated.i > some.i:
        return
    speaker = next((one for one in some.children if one.dep_ == "conj" and doc[one.left_edge.i - 1].text == ","), None)
    if speaker is not None:
        hang(speaker, verb, "nsubj")
        hang(some, stated, "conj")
        exchange(stated, verb)
