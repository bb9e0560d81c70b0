"""What the words of a phrase say themselves of those counted, and what hangs on its noun."""

from collections.abc import Iterator

from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.phrases import Phrase
from discrepancy.extraction.predicate import Predicate, adjective, headline, noun_words, state
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import complement, is_noun, word
from discrepancy.extraction.verbs import befallen, by_role, paired
from discrepancy.lexicon.grammar import empty
from discrepancy.lexicon.properties import Properties


def describes(told: Predicate, families: Properties) -> bool:
    """Whether an adjective only says who the counted are, so that what befell them comes first: "trapped miners"."""
    before = told.token.dep_ == "amod" and told.token.i < told.token.head.i
    return before and told.property in families.people and told.property != "killed"


def _alone(parsed: Parsed, anchor: Token, families: Properties) -> Iterator[Predicate]:
    """What stands behind a figure that no noun follows: "25 dead", "12 still missing"."""
    after = anchor.i + 1
    while after < len(parsed.doc) and (
        parsed.doc[after].tag_ in {"RB", "HYPH"} or parsed.doc[after].lower_ in empty("told")
    ):
        after += 1
    if after < len(parsed.doc):
        yield from adjective(parsed.doc[after], families)
        yield from headline(parsed.doc[after], families)
    for child in anchor.children:
        yield from adjective(child, families) if child.tag_ == "RB" else ()
    yield from state(anchor, families)


def own_words(parsed: Parsed, phrase: Phrase, families: Properties) -> Iterator[Predicate]:
    """The phrase's own words: "25 dead", "nine deaths", "40 wounded soldiers"."""
    if not phrase.heads:
        yield from _alone(parsed, phrase.anchor, families)
    elif phrase.heads[-1].i + 1 == phrase.anchor.i:
        yield from headline(phrase.anchor, families)
    inner = complement(phrase.anchor) if phrase.anchor.tag_ == "CD" else None
    if inner is not None:
        yield from adjective(inner, families)
        yield from befallen(inner, families) if phrase.heads and inner.lower_ == "those" else ()
    if phrase.anchor.tag_ == "JJ":
        yield from adjective(phrase.anchor, families)
    if is_noun(phrase.anchor) and word(phrase.anchor) in families.nouns:
        yield Predicate(phrase.anchor, families.nouns[word(phrase.anchor)], known=True)
    for head in phrase.heads:
        yield from noun_words(head, families)
    if phrase.measure is not None:
        yield from noun_words(phrase.measure, families)


def clauses(phrase: Phrase, families: Properties) -> Iterator[Predicate]:
    """What hangs on the noun: "people killed in", "people who died", "six people missing", "six people aboard"."""
    own = (phrase.anchor,) if phrase.anchor.tag_ == "CD" else ()
    for head in (*own, *phrase.heads) or (phrase.anchor,):
        for child in head.children:
            if child.i > head.i and child.dep_ in {"amod", "acl", "appos", "advmod"}:
                yield from adjective(child, families)
            passive = child.dep_ == "acl" and (child.tag_ == "VBN" or (child.tag_ == "VBD" and not _acts(child)))
            if passive:
                yield from paired(child, head, families, bare=not phrase.heads)
            if child.dep_ in {"acl", "relcl"} and child.tag_.startswith("VB") and not _of_theirs(child):
                yield by_role(child, "object" if passive else _relative(child), families)


def _acts(verb: Token) -> bool:
    """Whether a verb has an object, so that it is no participle that the tagger mistook."""
    return any(child.dep_ == "dobj" for child in verb.children)


def _of_theirs(verb: Token) -> bool:
    """Whether a clause tells of what its noun has, or of some of it: "people whose homes", "men, two of whom died"."""
    below = (token for child in verb.children if child.i < verb.i for token in child.subtree)
    return any(token.tag_ == "WP$" or (token.tag_ in {"WP", "WDT"} and token.head.lower_ == "of") for token in below)


def _relative(verb: Token) -> str:
    """Which argument of a relative clause its noun is."""
    for child in verb.children:
        if child.dep_ == "nsubjpass":
            return "object"
        if child.dep_ == "nsubj":
            return "subject" if child.tag_ in {"WDT", "WP"} else "object"
    return "subject"
