"""Whether a figure is stated as a fact, or denied, feared or only imagined."""

from discrepancy.extraction.token import Token, text_of
from discrepancy.extraction.tree import SUBJECTS, word
from discrepancy.lexicon.speech import speech
from discrepancy.lexicon.status import statuses
from discrepancy.model import Status

CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "oprd", "acomp"})
"""How a clause hangs on its governor."""


FRAMES = frozenset({"after", "when", "as", "since", "while", "because", "although", "though"})
"""Marks of a clause in the past that only frames the one above: "will not resign after six died" denies no death."""

PAST = frozenset({"was", "were", "had", "has", "have", "been"})
"""Auxiliaries of what has happened."""


def status_of(figure: Token, anchor: Token, said: str | None) -> Status:
    """The status of a figure: that of the words before it, else of the clauses around it; "stated" when none marks it.

    Args:
        figure: the token of the figure.
        anchor: the token whose role in the clause is that of the phrase which the figure counts.
        said: the property said of it; what is asked for is no fact unless it is the asking that is told.
    """
    before = {text_of(figure.doc[max(0, figure.i - words) : figure.i]).lower() for words in (1, 2)}
    excepted = (entry.name for entry in statuses() if before & entry.excepting)
    return next(excepted, None) or _asked(anchor, said) or _around(anchor)


def _asked(token: Token, said: str | None) -> Status | None:
    """What is asked for: "sought $3 million in damages"."""
    verb = word(token.head) if token.dep_ == "dobj" else None
    return next((entry.name for entry in statuses() if verb != said and verb in entry.asking), None)


def _around(token: Token) -> Status:
    """The status of the clauses that hold `token`, from the innermost outwards."""
    seen, apart = token, False
    for _ in range(20):
        if seen.tag_.startswith(("VB", "JJ", "MD")):
            found = None if apart else _marked(seen)
            if found is not None:
                return found
        rejected = _rejected(seen)
        if rejected is not None:
            return rejected
        if seen.head.i == seen.i or seen.dep_ in {"relcl", "acl"} or _frames(seen):
            return "stated"
        above = _governed(seen)
        if above is not None:
            return above
        apart = _told_apart(seen)
        seen = seen.head
    return "stated"


def _rejected(clause: Token) -> Status | None:
    """The status of what a claim says that somebody calls untrue: "rejected claims that six had died"."""
    claim = clause.head
    if clause.dep_ not in {"acl", "ccomp"} or claim.dep_ != "dobj" or word(claim) not in speech().claims:
        return None
    return next((entry.name for entry in statuses() if word(claim.head) in entry.rejecting), None)


def _told_apart(verb: Token) -> bool:
    """Whether a clause tells a fact of its own, joined to one that is denied: "they did not say why, but nine died"."""
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    return verb.dep_ == "conj" and own and verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"}


def _marked(verb: Token) -> Status | None:
    """What stands inside the clause: a negation, a modal, an if."""
    children = [(child.dep_, child.lower_) for child in verb.children]
    for entry in statuses():
        if verb.tag_ != "VBD" and verb.lower_ in entry.adjectives:
            return entry.name
        for relation, text in children:
            if (relation == "neg" and text in entry.negations) or (relation == "aux" and text in entry.modals):
                return entry.name
            if relation == "mark" and text in entry.marks:
                return entry.name
    return None


def _frames(verb: Token) -> bool:
    """Whether a clause tells a fact that only says when or why the one above is so."""
    helped = all(child.lower_ in PAST for child in verb.children if child.dep_ in {"aux", "auxpass"})
    marked = any(child.dep_ in {"mark", "advmod"} and child.lower_ in FRAMES for child in verb.children)
    return verb.dep_ == "advcl" and verb.tag_ in {"VBD", "VBN"} and helped and marked


def _governed(token: Token) -> Status | None:
    """What stands above it: "denied that ...", "plans to ...". A governor's own subject is not under it."""
    if token.dep_ not in CLAUSES or token.dep_ in SUBJECTS:
        return None
    return next((entry.name for entry in statuses() if word(token.head) in entry.governors), None)
