"""Speakers set beside what they say: after a preposition, between commas, at the end, in a headline's margin."""

from collections.abc import Iterator
from dataclasses import dataclass

from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import SUBJECTS, is_noun, is_time, word
from discrepancy.lexicon.grammar import level_verbs
from discrepancy.lexicon.speech import speech
from discrepancy.lexicon.taxonomy import names_people

_HEADLINE_MARKS = frozenset({":", "-", "–", "—"})
_CITING = frozenset({"citing", "quoting"})
LONGEST_TAG = 5
"""More words than these before or after a headline's colon or dash are no speaker."""
PARENTHETICAL = frozenset({"parataxis", "ccomp", "advcl", "dep", "conj"})
PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "that", "this", "i", "we", "you"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as tokens of one sentence, the word that shows the speech, and who passes it on."""

    noun: Token
    cue: Token
    via: Token | None = None

    @property
    def pronoun(self) -> bool:
        """Whether the speaker is named by a pronoun, so that its name stands elsewhere."""
        return self.noun.lower_ in PRONOUNS


def speaking_subject(verb: Token) -> Token | None:
    """Who speaks with a verb of speech: its subject, its agent, or the subject that it shares."""
    seen = _goes_on_from(verb) or verb
    for _ in range(6):
        subjects = [child for child in seen.children if child.dep_ == "nsubj"]
        several = len(subjects) > 1 and subjects[0].tag_ in {"WP", "WDT"}  # "the march, which they say drew 300"
        subject = next(iter(subjects[several:]), None)
        if subject is not None:
            if subject.tag_ in {"WP", "WDT"} and seen.dep_ == "relcl":
                return seen.head
            return subject if is_noun(subject) or subject.tag_ in {"PRP", "JJ", "DT", "VBG", "CD"} else None
        if any(child.dep_ == "nsubjpass" for child in seen.children):
            return agent(seen)
        if seen.dep_ == "acl" and is_noun(seen.head) and seen.tag_ == "VBG":
            return seen.head
        if seen.dep_ not in {"conj", "advcl", "xcomp"} or seen.head.i == seen.i:
            return None
        seen = seen.head
    return None


def _goes_on_from(verb: Token) -> Token | None:
    """The verb of speech that a participle goes on from: "said" in "the mayor said six had died, adding that ..."."""
    if verb.tag_ != "VBG" or word(verb) not in speech().further:
        return None
    return next((above for above in verb.ancestors if above.dep_ != "relcl" and word(above) in speech().verbs), None)


_PARTING = frozenset({",", ";", "while", "and", "but"})
_RECKONING = frozenset({"count", "estimate", "give", "cite", "claim"})
"""Verbs by whose agent a figure is given: "40,000 counted by police"."""


def agent(verb: Token) -> Token | None:
    """By whom something was said."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next(
                (grand for grand in child.children if grand.dep_ == "pobj" and is_noun(grand) and not is_time(grand)),
                None,
            )
    return None


def according(seen: Token, token: Token) -> Speaker | None:
    """A speaker after a preposition: "according to the mayor"."""
    for child in seen.children:
        others = child.i - 1 > token.i and token.doc[child.i - 1].tag_ == "CD"  # "compared with 40 according to police"
        found = named_after(child) if child.i != token.i and not others else None
        if found is not None:
            return found
    return None


def beside(token: Token) -> Speaker | None:
    """The speaker right behind a figure, or behind what it counts: "40 according to police", "40 counted by police"."""
    again = second(token)
    if again is not None:
        return again
    noun = token.head if token.dep_ == "nummod" and token.head.i > token.i else token
    for after in token.doc[noun.i + 1 : noun.i + 2]:
        if after.lower_ == "according":
            return named_after(after)
        if after.tag_ == "VBN" and after.head is noun and word(after) in speech().verbs | _RECKONING:
            source = agent(after)
            return Speaker(source, after) if source is not None and _source(source) else None
    return None


def second(token: Token) -> Speaker | None:
    """A second speaker right before a figure, who shares the verb of the first: "police said 900, the union 5,000"."""
    noun, doc = token.head, token.doc
    if token.dep_ != "nummod" or noun.i != token.i - 1 or word(noun) not in speech().people:
        return None
    start = noun.left_edge.i
    parted = start > 0 and doc[start - 1].lower_ in _PARTING
    ended = all(one.is_punct or one.tag_ == "CC" for one in doc[token.i + 1 : token.i + 2])
    verbs = (one for one in reversed(doc[:start]) if one.tag_.startswith("VB") and word(one) in speech().verbs)
    verb = next(verbs, None)
    if verb is None or not (parted and ended) or all(one.tag_ != "CD" for one in doc[verb.i : start]):
        return None
    return Speaker(noun, verb)


def reckoning(verb: Token, token: Token) -> Speaker | None:
    """Whose figure a clause gives: "the mayor's count is 31", "the police figure was 40"."""
    noun = next(
        (child for child in verb.children if child.dep_ == "nsubj" and word(child) in speech().reckonings), None
    )
    if noun is None or noun.i > token.i or word(verb) not in level_verbs():
        return None
    owners = (child for child in noun.children if child.dep_ in {"poss", "compound"} and child.i < noun.i)
    owner = next((child for child in owners if word(child) in speech().people), None)
    return Speaker(owner, noun) if owner is not None else None


def named_after(token: Token) -> Speaker | None:
    """The speaker after a preposition that names one: "according to the mayor", "by the mayor's count"."""
    if token.lower_ == "by":
        reckoned = (child for child in token.children if child.dep_ == "pobj" and word(child) in speech().reckonings)
        owner = next((grand for child in reckoned for grand in child.children if grand.dep_ == "poss"), None)
        return Speaker(owner, token) if owner is not None and is_noun(owner) else None
    if token.lower_ not in speech().prepositions:
        return None
    for child in token.subtree:
        if child.dep_ in {"pobj", "dobj"} and child.head.i in {token.i, token.i + 1}:
            return Speaker(child, token) if token.lower_ not in _CITING or _source(child) else None
    return None


def _source(noun: Token) -> bool:
    """Whether a noun can be cited for a figure, as people and papers are; reasons are cited, too: "citing poor pay"."""
    named = noun.tag_ in {"NNP", "NNPS", "PRP"} or word(noun) in speech().people | speech().nouns
    return named or names_people(word(noun))


def trailing(token: Token) -> Speaker | None:
    """A speaker set at the end of the sentence, wherever the parser hung it: "..., according to the mayor"."""
    for other in token.doc[token.i + 1 :]:
        found = named_after(other)
        if found is None and other.tag_.startswith("VB") and word(other) in speech().verbs:
            roles = SUBJECTS if word(other) in speech().relays else {"nsubj"}
            subject = next((child for child in other.children if child.dep_ in roles and child.i < other.i), None)
            comma = subject is not None and other.doc[max(0, subject.left_edge.i - 1)].tag_ in {",", "''", "``", ":"}
            after = {child.dep_ for child in other.children if child.i > other.i}
            last = word(other) in speech().relays or after <= {"prep", "npadvmod", "advmod", "punct"}
            found = Speaker(subject, other) if subject is not None and comma and last else None
        if found is not None:
            return found
    return None


def inserted(seen: Token, token: Token) -> Speaker | None:
    """A clause of speech set beside: "six people, police said, were killed"."""
    for child in seen.children:
        if child.dep_ not in PARENTHETICAL or not child.tag_.startswith("VB") or word(child) not in speech().verbs:
            continue
        if any(grand.i == token.i for grand in child.subtree):
            continue
        said = [grand for grand in child.children if grand.dep_ in {"ccomp", "dobj"} or grand.tag_ == "CD"]
        after = any(grand.i > child.i for grand in said)
        after = after or any(grand.tag_ in {"WP", "WDT"} for grand in child.children)
        subject = speaking_subject(child) if any(grand.dep_ == "nsubj" for grand in child.children) else None
        if subject is not None and not after:
            return Speaker(subject, child)
    return None


def leading(seen: Token, token: Token) -> Speaker | None:
    """A clause of speech that the parser hung on the last of what it says: "police said two died, one fell and ..."."""
    for child in seen.children:
        leads = child.dep_ == "ccomp" and child.i < min(seen.i, token.i) and child.tag_.startswith("VB")
        if leads and word(child) in speech().verbs:
            grand = {other.dep_: other for other in child.children}
            if "nsubj" in grand and "ccomp" in grand and grand["nsubj"].i < child.i < grand["ccomp"].i:
                subject = speaking_subject(child)
                return Speaker(subject, child) if subject is not None else None
    return None


def closing(token: Token) -> Speaker | None:
    """A speaker and a verb that close the sentence without a comma before them: "for the first time a group said"."""
    for verb in reversed(token.doc[token.i + 1 :]):
        if not verb.tag_.startswith("VB"):
            continue
        headline = not token.doc[-1].is_punct
        if word(verb) not in speech().verbs or verb.tag_ in {"VB", "VBG", "VBN"} or headline or any(_stated(verb)):
            return None
        noun = verb.doc[verb.i - 1]
        while noun.dep_ == "conj" and is_noun(noun.head):
            noun = noun.head
        return Speaker(noun, verb) if is_noun(noun) and noun.i > token.i and not _compared(noun) else None
    return None


def _stated(verb: Token) -> Iterator[Token]:
    """What a verb of speech says after it, rather than to whom, when or where."""
    for child in verb.children:
        heard = word(verb) == "tell" and child.dep_ == "dobj"
        if child.i > verb.i and child.dep_ not in {"prep", "npadvmod", "advmod", "punct"} and not heard:
            yield child


def _compared(noun: Token) -> bool:
    """Whether what is said is only compared with: "higher than police said"."""
    before = noun.doc[max(0, noun.left_edge.i - 1)].lower_
    return before in {"than", "as", "what", "like", "that", "which", "who"}


def headed(token: Token) -> Speaker | None:
    """A speaker set before or after a headline: "Officials: Four dead", "Four dead in blast - police"."""
    doc = token.doc
    if doc[-1].is_punct:
        return None
    for mark in doc:
        if not sets_off(mark):
            continue
        words = doc[: mark.i] if mark.i < token.i else doc[mark.i + 1 :]
        telling = [other for other in words if not other.is_punct]
        named = 0 < len(telling) < LONGEST_TAG and all(
            is_noun(other) or other.tag_ in {"JJ", "DT"} for other in telling
        )
        if named and word(telling[-1]) in speech().people:
            return Speaker(telling[-1], mark)
    return None


def sets_off(mark: Token) -> bool:
    """Whether a mark is a headline's colon, or a dash between blanks."""
    return mark.text == ":" or (mark.text in _HEADLINE_MARKS and bool(mark.doc[max(0, mark.i - 1)].whitespace_))
