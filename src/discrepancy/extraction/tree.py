"""Questions that one asks of a syntax tree: what a word modifies, whose subject it is, what it is of."""

from typing import TYPE_CHECKING

from discrepancy.extraction.lemmas import lemma
from discrepancy.extraction.periods import MONTHS, WEEKDAYS
from discrepancy.lexicon.properties import properties

if TYPE_CHECKING:
    from spacy.tokens import Token

INSIDE = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "det", "advmod", "npadvmod", "predet", "punct"})
"""Relations by which a numeral or a unit stands inside another word's phrase."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
COUNTERS = frozenset({"number", "total", "tally", "count", "toll", "figure", "estimate", "score", "sum", "amount"})
"""Nouns that only introduce what is counted: "the number of injured"."""
BE_LIKE = frozenset(
    "be stand remain reach total number measure register exceed average cost weigh last equal".split()  # noqa: SIM905
)
"""Verbs between a measured subject and its figure: "the toll stands at 31"."""
CALENDAR = frozenset({*MONTHS, *(month[:3] for month in MONTHS), *WEEKDAYS, "sept", "today", "yesterday"})
"""Words of time that a headline sets after a figure: "wounded 40 Tuesday" counts no Tuesdays."""


def is_noun(token: "Token") -> bool:
    """Whether the tagger holds it for a common or proper noun."""
    return token.tag_.startswith("NN")


def word(token: "Token") -> str:
    """The token's lemma."""
    return lemma(token.text, token.tag_)


def modified(token: "Token") -> "Token | None":
    """The noun that the numeral or unit stands before: "six people", "a 3,000-strong force", "a six-week war"."""
    if token.dep_ == "nummod" and token.head.i < token.i:
        return following(token)
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


def following(token: "Token") -> "Token | None":
    """The last noun of the words that run on from `token`: for where the parser hung a figure on the word before it."""
    run = []
    for after in token.doc[token.i + 1 :]:
        if not after.tag_.startswith(("NN", "JJ", "HYPH", "VBG", "VBN")) or after.lower_ in CALENDAR:
            break
        run.append(after)
    return next((after for after in reversed(run) if is_noun(after)), None)


def complement(token: "Token") -> "Token | None":
    """What a partitive is of: "two of them", "six weeks of fighting"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((grand for grand in child.children if grand.dep_ in {"pobj", "pcomp"}), None)
    return None


def named(token: "Token") -> "Token | None":
    """The noun that a figure gives the size of: "a population of 120,000", "the toll rose to 31", "Toll: 31"."""
    if token.dep_ == "pobj" and token.head.dep_ == "prep":
        return _levelled(token.head)
    if token.dep_ in {"attr", "dobj", "npadvmod", "oprd", "acomp"} and word(token.head) in BE_LIKE:
        subject = _subject(token.head)
        return subject if subject is not None and subject.tag_ != "EX" else None
    if token.dep_ == "appos" and is_noun(token.head):
        return token.head
    return None


def _levelled(preposition: "Token") -> "Token | None":
    """What stands before the preposition of a level: the noun, or through its verb what that brings to the level.

    A noun that names nothing measurable may only stand between: "put the toll from the conflict at 31".
    """
    owner = preposition.head
    level = preposition.lower_ in {"to", "at", "by", "from"}
    while level and is_noun(owner) and not measurable(owner) and owner.dep_ in {"pobj", "prep"}:
        owner = owner.head.head
    if is_noun(owner):
        return _introduced(owner)
    return _moved(owner) if level and owner.tag_.startswith("VB") else None


def measurable(noun: "Token") -> bool:
    """Whether a noun names a property or only introduces what is counted: "toll", "depth", "number"."""
    return word(noun) in COUNTERS or word(noun) in properties().nouns


def _moved(verb: "Token") -> "Token | None":
    """What a verb brings to a figure: its object ("put the toll at 31"), else its subject ("the toll rose to 31")."""
    return next((child for child in verb.children if child.dep_ == "dobj" and is_noun(child)), None) or _subject(verb)


def clause_subject(token: "Token") -> "Token | None":
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
        inner = complement(noun)
        if inner is not None and is_noun(inner):
            return inner
    return noun
