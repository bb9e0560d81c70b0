"""The noun phrase that a figure counts or measures, found in the syntax tree."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from discrepancy.extraction.measured import measured, owner
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.tree import INSIDE, complement, is_noun, modified, named, word
from discrepancy.lexicon.properties import properties

if TYPE_CHECKING:
    from spacy.tokens import Token

PREPOSITIONS = frozenset(
    "in at on outside inside near after during since by as from over across amid".split()  # noqa: SIM905
)
"""Words after a figure that show its noun left out, however a headline is parsed: "Bomb kills 16 outside bakery"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a figure counts or measures.

    `anchor` is the token whose role in the clause is the phrase's own; `heads` its nouns, empty where the text leaves
    them out ("six were wounded"); `first` and `last` the indices of the phrase's outer tokens; `whole` the place of the
    figure that this one is a part of ("nine of the 12 hostages"); `direct` tells that a measure stands at its noun
    itself, not by way of a verb ("a six-week war", "six weeks of fighting").
    """

    anchor: "Token"
    heads: tuple["Token", ...]
    first: int
    last: int
    whole: int | None = None
    direct: bool = False


def phrase_of(parsed: Parsed, place: int) -> Phrase:
    """The phrase of the figure at `place`: of a count the noun counted, of a measure what is measured."""
    figure, index = parsed.figures[place]
    top = _top(parsed, place)
    if figure.quantity.unit in {"count", "fraction"} and top.i == index:
        return _counted(parsed, place, top)
    noun, direct = measured(parsed, place, top)
    if noun is None:
        return Phrase(top, (), top.i, top.i)
    anchor = noun if direct and top.dep_ in INSIDE else top
    return replace(_noun_phrase(parsed, noun, anchor), direct=direct)


def _top(parsed: Parsed, place: int) -> "Token":
    """The highest token that still stands within the figure's own words."""
    figure, index = parsed.figures[place]
    token = parsed.doc[index]
    while token.head.i != token.i and _within(parsed, token.head.i, figure.span.start, figure.span.end):
        token = token.head
    return token


def _within(parsed: Parsed, index: int, start: int, end: int) -> bool:
    return parsed.offsets[index][0] >= start and parsed.offsets[index][1] <= end


def _counted(parsed: Parsed, place: int, token: "Token") -> Phrase:
    noun = modified(token) if parsed.doc[token.i + 1 : token.i + 2].text.lower() not in PREPOSITIONS else None
    if noun is not None:
        family = properties().nouns.get(word(noun))
        measure = family is not None and family not in properties().people
        return _noun_phrase(parsed, (owner(parsed, noun) if measure else None) or noun, noun)
    partitive = complement(token)
    if partitive is not None:
        return _partitive(parsed, place, token, partitive)
    noun = named(token)
    return _noun_phrase(parsed, noun, noun) if noun is not None else Phrase(token, (), token.i, token.i)


def _partitive(parsed: Parsed, place: int, token: "Token", inner: "Token") -> Phrase:
    """The phrase of "nine of the 12 hostages", "two of them"."""
    whole = _figure_within(parsed, inner, place)
    if is_noun(inner) or word(inner) in properties().adjectives:
        return replace(_noun_phrase(parsed, inner, token), whole=whole)
    if inner.tag_ not in {"PRP", "WP", "WDT", "DT"}:
        return Phrase(token, (), token.i, token.i, whole)
    named = _predicated(inner)
    phrase = _noun_phrase(parsed, named, token) if named is not None else Phrase(token, (), token.i, token.i)
    return replace(phrase, whole=_count_before(parsed, place))


def _predicated(pronoun: "Token") -> "Token | None":
    """The noun said of some of them right away: "30 of them children", "one of them a child"."""
    after = pronoun.i + 1
    while after < len(pronoun.doc) and pronoun.doc[after].tag_ in {"DT", "JJ"}:
        after += 1
    return pronoun.doc[after] if after < len(pronoun.doc) and pronoun.doc[after].tag_ in {"NN", "NNS"} else None


def _figure_within(parsed: Parsed, noun: "Token", place: int) -> int | None:
    """The place of another figure that counts `noun`: of "nine of the 12 hostages" the twelve."""
    indices = {child.i for child in noun.subtree} | {noun.i}
    return next((other for other, (_, at) in enumerate(parsed.figures) if other != place and at in indices), None)


def _count_before(parsed: Parsed, place: int) -> int | None:
    """The place of the nearest count before this one, which "of them" and "of whom" point back to."""
    return next(
        (other for other in range(place - 1, -1, -1) if parsed.figures[other][0].quantity.unit == "count"), None
    )


def _noun_phrase(parsed: Parsed, noun: "Token", anchor: "Token") -> Phrase:
    heads = tuple(_coordinated(parsed, noun))
    first = min([noun.i, *(child.i for child in _premodifiers(parsed, noun))])
    return Phrase(anchor, heads, first, heads[-1].i)


def _coordinated(parsed: Parsed, noun: "Token") -> Iterator["Token"]:
    """The noun and those joined to it that have no figure of their own: "11 soldiers and civilians"."""
    yield noun
    for child in noun.children:
        if child.dep_ == "conj" and is_noun(child) and not parsed.counted(child) and not _determined(child):
            yield from _coordinated(parsed, child)


def _determined(noun: "Token") -> bool:
    return any(child.dep_ in {"det", "poss"} for child in noun.children) or noun.tag_ in {"NNP"}


def _premodifiers(parsed: Parsed, noun: "Token") -> Iterator["Token"]:
    at = {index for _, index in parsed.figures}
    for child in noun.children:
        before = child.i < noun.i and child.dep_ in {"compound", "amod", "nmod", "poss"}
        if before and not any(grand.i in at for grand in child.subtree):
            yield child
