"""Who says so: the speaker of the clause that a figure stands in."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from discrepancy.extraction.asides import (
    Speaker,
    according,
    agent,
    beside,
    closing,
    headed,
    inserted,
    leading,
    named_after,
    reckoning,
    sets_off,
    speaking_subject,
    trailing,
)
from discrepancy.extraction.mending_speech import GAPPED
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.token import Token, text_of
from discrepancy.extraction.tree import SUBJECTS, complement, is_noun, measurable, word
from discrepancy.lexicon.grammar import empty
from discrepancy.lexicon.properties import properties
from discrepancy.lexicon.speech import speech
from discrepancy.lexicon.taxonomy import names_people

_CLAUSES = frozenset({"ccomp", "parataxis", "dep", "conj", "pcomp"})
_LONGEST_NAME = 14
"""Tokens of a speaker's name behind the first."""
_OBJECTS = frozenset({"dobj", "prep", "oprd", "nsubjpass", "npadvmod"})


def speaker_of(token: Token, asked: frozenset[int] = frozenset()) -> Speaker | None:
    """The speaker of the innermost clause of speech around `token`, else one named beside it, else null.

    `asked` are the verbs of thought whose own speaker is being looked for: two may each hang on what the other says.
    """
    before = token
    seen = token
    near = beside(token)
    if near is not None and _fit(near, token):
        return near
    while True:
        found = (
            _level(seen)
            or reckoning(seen, token)
            or _spoken(seen, before)
            or according(seen, token)
            or inserted(seen, token)
            or _said_of(seen, token)
        )
        found = found or leading(seen, token)
        if found is not None and _fit(found, token):
            return _outer(found, asked)
        if seen.head.i == seen.i:
            found = closing(token) or headed(token) or trailing(token)
            return found if found is not None and _fit(found, token) else None
        before, seen = seen, seen.head


def _fit(found: Speaker, token: Token) -> bool:
    """Whether a speaker can have said the figure: the counted say nothing of themselves, only courts "hear that"."""
    noun = found.noun
    first, last = source_words(noun)
    counted = first <= token.i <= last or (noun.tag_ == "CD" and any(one.tag_ == "WDT" for one in noun.subtree))
    counted = counted or (word(noun) in empty("counter") and complement(noun) is not None)
    told = speech().told.get(word(found.cue))
    if _share(noun.doc[first : last + 1]) or _put_away(found.cue):
        return False
    return not counted and (told is None or word(noun) in told)


def _share(source: Sequence[Token]) -> bool:
    """Whether those who say it are a share of some who were asked: "30 per cent said no"."""
    return any(one.tag_ == "CD" and after.lower_ in {"%", "percent", "per"} for one, after in pairwise(source))


def _put_away(cue: Token) -> bool:
    """Whether something is put aside, off or in, and no figure is put at so many."""
    after = text_of(cue.doc[cue.i + 1 : cue.i + 2]).lower()
    return word(cue) == "put" and after in {"aside", "in", "off", "up", "forward", "into", "out", "away", "back", "on"}


def _outer(found: Speaker, asked: frozenset[int]) -> Speaker:
    """Who says what somebody thinks: in "the mayor says police believe that six died" the mayor."""
    cue = found.cue
    thought = cue.tag_.startswith("VB") and word(cue) in speech().thoughts and cue.i not in asked
    above = speaker_of(cue, asked | {cue.i}) if thought and cue.head.i != cue.i else None
    return above if above is not None and above.cue.i != found.cue.i and above.cue.tag_.startswith("VB") else found


def _said_of(seen: Token, token: Token) -> Speaker | None:
    """Who says what a clause tells of the thing counted: "the $3 million that she said she had paid"."""
    if not (seen.i == token.i or (is_noun(seen) and token.head.i == seen.i)):
        return None
    for child in seen.children:
        if child.dep_ == "relcl" and word(child) in speech().verbs:
            subject = next((grand for grand in child.children if grand.dep_ == "nsubj"), None)
            said = any(grand.dep_ == "ccomp" for grand in child.children)
            if said and subject is not None and subject.tag_ not in {"WDT", "WP"}:
                return Speaker(subject, child)
    return None


def speakers_in(parsed: Parsed) -> Iterator[Speaker]:
    """Every speaker whom a sentence names, in the order of their cues."""
    for token in parsed.doc:
        after = named_after(token)
        if after is not None:
            yield after
        if token.tag_.startswith("VB") and word(token) in speech().verbs:
            subject = speaking_subject(token)
            if subject is not None and subject.tag_ != "CD":
                yield Speaker(subject, token)


def officials_in(parsed: Parsed) -> Iterator[Speaker]:
    """Those who speak for others and are the subject of a clause, whatever it says: "police are looking for a man"."""
    for token in parsed.doc:
        if token.dep_ in SUBJECTS and is_noun(token) and word(token) in speech().people:
            yield Speaker(token, token.head)


def source_words(noun: Token) -> tuple[int, int]:
    """The indices of the first and last token of the speaker's name: its noun phrase, without clauses that follow."""
    first = min(
        [
            noun.i,
            *(
                child.left_edge.i
                for child in noun.children
                if child.i < noun.i and child.dep_ not in {"punct", "cc", "mark"}
            ),
        ]
    )
    dashes = [index for index in range(first, noun.i) if sets_off(noun.doc[index])]
    first, last = max([first, *(dash + 1 for dash in dashes)]), noun.i
    if text_of(noun.doc[noun.i + 1 : noun.i + 2]) == ":":
        return first, last
    for child in noun.children:
        contiguous = child.i > noun.i and child.left_edge.i == last + 1
        if (
            contiguous and child.dep_ in {"prep", "conj", "cc", "appos", "compound", "flat"} and not _clausal(child)
        ) or (child.i > noun.i and child.dep_ == "appos" and child.left_edge.i <= last + 2 and not _clausal(child)):
            last = child.right_edge.i
    last = min(last, first + _LONGEST_NAME)
    opened = {"("} & {token.text for token in noun.doc[first : last + 1]}
    return first, last + (bool(opened) and text_of(noun.doc[last + 1 : last + 2]) == ")")


def _clausal(token: Token) -> bool:
    return any(child.dep_ in {"relcl", "acl", "advcl"} for child in token.subtree)


def _level(preposition: Token) -> Speaker | None:
    """Who puts a level there where the verb is left out: "the club put it at 90, the police at 25"."""
    speaker = next((child for child in preposition.children if child.dep_ == GAPPED), None)
    return Speaker(speaker, preposition) if speaker is not None else None


def _spoken(verb: Token, below: Token) -> Speaker | None:
    """The subject of a verb of speech whose clause, or for some verbs whose object, holds the figure."""
    cue = word(verb)
    of = cue in speech().of and below.lower_ == "of"
    if not verb.tag_.startswith("VB") or not (of or cue in speech().verbs) or below.i == verb.i:
        return None
    if cue in speech().relays:
        return _relayed(verb, below)
    done = any(f"{cue} {word(child)}" in properties().objects for child in verb.children if child.dep_ == "dobj")
    if (done and cue not in speech().objects) or _stopped(verb, below):
        return None
    in_clause = (
        below.dep_ in _CLAUSES and cue not in speech().tolls and not below.tag_.startswith("JJ") and not _deed(below)
    )
    stated = cue in speech().infinitives or (verb.dep_ == "relcl" and below.tag_ in {"VBD", "VBZ", "VBP"})
    in_clause = in_clause or (stated and below.dep_ == "xcomp") or _goes_on(verb, below)
    if not (in_clause or of) and not (below.dep_ in _OBJECTS and _takes_objects(verb, below)):
        return None
    if cue in speech().documents and verb.dep_ == "advcl":
        shown = next((child for child in verb.head.children if child.dep_ == "dobj" and is_noun(child)), None)
        if shown is not None:
            return Speaker(shown, verb)
    subject = speaking_subject(verb)
    return Speaker(subject, verb) if subject is not None else None


def _stopped(verb: Token, below: Token) -> bool:
    """Whether a semicolon ends a clause before the speaker of the next: "the crew rescued 40; survivors said that"."""
    speaker = next((child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i), verb)
    stop = verb.doc[max(0, speaker.left_edge.i - 1)]
    return below.i < stop.i and stop.text == ";"


def _goes_on(verb: Token, below: Token) -> bool:
    """Whether the statement before a verb of speech goes on after it: "it is safe, she said, given its lead"."""
    comma = text_of(verb.doc[verb.i + 1 : verb.i + 2]) == ","
    stated = any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.children)
    return comma and stated and below.i > verb.i and below.dep_ in {"prep", "advcl"}


def _takes_objects(verb: Token, below: Token) -> bool:
    """Whether what stands in a verb's plain object is said too: "reported six deaths", "gave a toll of six".

    Some verbs need a noun that introduces figures for it, or a document that speaks: "returns showing a loss of $6". A
    bare number is said in the object of any: "police say 300".
    """
    cue = word(verb)
    teller = verb.head if verb.dep_ == "acl" else speaking_subject(verb)
    shown = cue in speech().documents and teller is not None and word(teller) in speech().nouns
    claimed = cue in speech().infinitives and teller is not None and _body(teller)
    told = (cue in speech().tolls or claimed) and measurable(below)
    denied = any(child.dep_ == "acl" for child in below.children) and word(below) in speech().claims
    bare = below.tag_ == "CD" and all(child.tag_ != "$" and child.lower_ != "of" for child in below.children)
    return cue in speech().objects or shown or told or denied or bare


def _body(noun: Token) -> bool:
    """Whether a noun names people, or a body that speaks for some: "organisers", "the union", and no storm."""
    return noun.tag_ in {"NNP", "NNPS", "PRP"} or word(noun) in speech().people or names_people(word(noun))


def _deed(clause: Token) -> bool:
    """Whether a joined verb tells what the speaker did besides: "put the toll at 5 and sent 12 nurses"."""
    return clause.dep_ == "conj" and not any(child.dep_ in SUBJECTS for child in clause.children)


def _relayed(verb: Token, below: Token) -> Speaker | None:
    """Who is quoted: "the agency quoted the mayor as saying", "the mayor was quoted by the agency"."""
    children = {child.dep_: child for child in verb.children}
    speaker = children.get("dobj") or children.get("nsubjpass")
    via = children.get("nsubj") or agent(verb)
    if speaker is None or speaker.i == below.i or not (is_noun(speaker) or speaker.tag_ == "PRP"):
        return Speaker(via, verb) if via is not None else None
    return Speaker(speaker, verb, via)
