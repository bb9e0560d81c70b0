"""The noun phrase that a figure counts or measures, found in the syntax tree."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from discrepancy.extraction.measured import measured, owned
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.token import Token, text_of
from discrepancy.extraction.tree import (
    INSIDE,
    complement,
    compounded,
    following,
    is_noun,
    is_time,
    modified,
    named,
    sized,
    subject,
    word,
)
from discrepancy.extraction.unjoined import PREPOSITIONS, before_dash, beside, does, set_off, shared, suspended, whoever
from discrepancy.extraction.victims import attacked, befell, before_state, them
from discrepancy.lexicon.grammar import empty
from discrepancy.lexicon.properties import properties
from discrepancy.lexicon.taxonomy import names_people

_JOINTS = frozenset({"HYPH", "POS"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a figure counts or measures.

    `anchor` is the token whose role in the clause is the phrase's own; `heads` its nouns, empty where the text leaves
    them out ("six were wounded"); `first` and `last` the indices of the phrase's outer tokens; `whole` the place of the
    figure that this one is a part of ("nine of the 12 hostages"); `direct` tells that a measure stands at its noun
    itself, not by way of a verb ("a six-week war", "six weeks of fighting"); `measure` is the noun that names what is
    measured of the heads ("the quake's depth"); `within` the noun that a compound of number and noun tells the parts of
    ("a 12-nation bloc").
    """

    anchor: Token
    heads: tuple[Token, ...]
    first: int
    last: int
    whole: int | None = None
    direct: bool = False
    measure: Token | None = None
    within: Token | None = None


def phrase_of(parsed: Parsed, place: int) -> Phrase:
    """The phrase of the figure at `place`: of a count the noun counted, of a measure what is measured."""
    figure, index = parsed.figures[place]
    if suspended(parsed.doc[index]) and place + 1 < len(parsed.figures):
        return phrase_of(parsed, place + 1)
    top = _top(parsed, place)
    if figure.quantity.unit == "fraction" and top.i > index and is_noun(top):  # "one adult in four"
        return _noun_phrase(parsed, top, top)
    counts = figure.quantity.unit.partition(" per ")[0] == "count"
    part = compounded(top) if counts and top.i == index else None
    if part is not None and not parsed.in_figure(part[1].i):
        return replace(_noun_phrase(parsed, *part), within=part[1])
    if figure.quantity.unit == "fraction" or (counts and top.i == index):
        return _counted(parsed, place, top)
    found = measured(parsed, place, top)
    if found.noun is None:
        return Phrase(top, (), top.i, top.i)
    anchor = found.noun if found.direct and top.dep_ in INSIDE else top
    return replace(_noun_phrase(parsed, found.noun, anchor), direct=found.direct, measure=found.measure)


def _top(parsed: Parsed, place: int) -> Token:
    """The highest token that still stands within the figure's own words; a verb among those governs it: "topped 40"."""
    figure, index = parsed.figures[place]
    token = parsed.doc[index]
    while token.head.i != token.i and _within(parsed, token.head.i, figure.span.start, figure.span.end):
        if token.head.tag_.startswith("VB"):
            break
        token = token.head
    return token


def _within(parsed: Parsed, index: int, start: int, end: int) -> bool:
    return parsed.offsets[index][0] >= start and parsed.offsets[index][1] <= end


def _counted(parsed: Parsed, place: int, token: Token) -> Phrase:
    """The phrase of a figure that counts, or is a fraction."""
    left_out = befell(token) or whoever(token)
    joined = not left_out and text_of(parsed.doc[token.i + 1 : token.i + 2]).lower() not in PREPOSITIONS
    noun = modified(token) if joined else None
    if noun is not None:
        return _modified(parsed, place, before_dash(parsed, token, noun))
    victim = before_state(token)
    if victim is not None:
        return _noun_phrase(parsed, victim, token.head)
    partitive = _complement(parsed, place, token)
    if partitive is not None:
        return _partitive(parsed, place, token, partitive)
    introduced = _including(token)
    if introduced is not None:
        return _noun_phrase(parsed, introduced, token)
    noun = None if left_out or _held(token) else named(token)
    if noun is not None and not is_time(noun) and noun.tag_ != "CD":
        return _noun_phrase(parsed, noun, noun)
    return _understood(parsed, place, token, left_out=left_out)


def _held(token: Token) -> bool:
    """Whether a figure counts what the noun before it holds, left out: "a town of 12,000", "a bus with 45"."""
    return token.dep_ == "pobj" and f"{word(token.head.head)} {token.head.lower_}" in properties().holders


def _understood(parsed: Parsed, place: int, token: Token, *, left_out: bool) -> Phrase:
    """The phrase of a figure without a noun of its own: one nearby, the next figure's, or what it is told of."""
    meant = attacked(token) or set_off(parsed, token) or (None if left_out else beside(parsed, token))
    if meant is not None:
        return _noun_phrase(parsed, meant, token)
    return phrase_of(parsed, place + 1) if shared(parsed, place) else _told(parsed, token)


def _modified(parsed: Parsed, place: int, noun: Token) -> Phrase:
    """The phrase of a figure right before `noun`: that noun, or what it is only the scale or the measure of."""
    doer = does(parsed.token(place), noun)
    if doer is not None:
        return _noun_phrase(parsed, doer, noun) if is_noun(doer) else Phrase(doer, (), doer.i, doer.i)
    if word(noun) in empty("scale") and noun.dep_ == "pobj":
        level = named(noun)
        return _noun_phrase(parsed, level, noun) if level is not None else Phrase(noun, (), noun.i, noun.i)
    if (multiple := _multiplied(parsed, place)) is not None:
        return _noun_phrase(parsed, multiple, multiple)
    family = properties().nouns.get(word(noun))
    if family is None or family in properties().people or noun.tag_ == "NNS":
        return replace(_noun_phrase(parsed, noun, noun), measure=_level(parsed, noun))
    found = owned(parsed, place, noun)
    return replace(_noun_phrase(parsed, found.noun or noun, noun), measure=found.measure)


def _level(parsed: Parsed, noun: Token) -> Token | None:
    """What names the level that a counted noun only completes: of "the toll rose to 32 people" the toll.

    It is a noun that shows a property, or what a counter counts: of "the number of missing fell to 12 men" the missing.
    """
    level, families = sized(noun), properties()
    if level is None or parsed.in_figure(level.i):
        return None
    if word(level) in empty("counter") - families.nouns.keys():
        return complement(level) or next((child for child in level.children if child.dep_ == "compound"), None)
    counted = level.dep_ == "pobj" and level.head.lower_ == "of" and word(level.head.head) in empty("counter")
    family = families.nouns.get(word(level)) or families.adjectives.get(level.lower_)
    if counted or (family is not None and (level.tag_ == "NN" or names_people(word(noun)))):
        return level
    return level if family is not None and family not in families.people else None


def _multiplied(parsed: Parsed, place: int) -> Token | None:
    """What a figure tells a multiple of: "6.5 times earnings"."""
    times = parsed.doc[parsed.figures[place][1] :][1:2]
    return following(times[0]) if times and times[0].lower_ == "times" else None


def _including(token: Token) -> Token | None:
    """The noun whose part a figure introduces without a noun of its own: "victims were moved, including two flown"."""
    if token.dep_ != "pobj" or token.head.lower_ != "including" or whoever(token):
        return None
    above = token.head.head
    whole = subject(above) if above.tag_.startswith("VB") else above
    whole = (complement(whole) or whole) if whole is not None else None
    return whole if whole is not None and (is_noun(whole) or whole.lower_ in properties().adjectives) else None


def _complement(parsed: Parsed, place: int, token: Token) -> Token | None:
    """What the figure is of, whichever of its own words the parser hung it on: "two-thirds of the sales"."""
    span = parsed.figures[place][0].span
    after = next((other for other in parsed.doc[token.i + 1 : token.i + 2] if other.lower_ == "of"), None)
    if after is not None and after.head.i != token.i:
        return next((child for child in after.children if child.dep_ == "pobj"), None)
    own = [other for other in parsed.doc if span.start <= parsed.offsets[other.i][0] < span.end]
    return next((found for found in map(complement, (token, *own)) if found is not None), None)


def _told(parsed: Parsed, token: Token) -> Phrase:
    """The phrase of a figure without a noun: the noun that its clause says they are, "the other five were men"."""
    verb = token.head
    said = next((child for child in verb.children if child.dep_ == "attr" and child.i > verb.i), None)
    if token.dep_ != "nsubj" or word(verb) != "be" or said is None or not is_noun(said) or parsed.counted(said):
        return Phrase(token, (), token.i, token.i)
    return _noun_phrase(parsed, said, token)


def _partitive(parsed: Parsed, place: int, token: Token, inner: Token) -> Phrase:
    """The phrase of "nine of the 12 hostages", "two of them"."""
    whole = _figure_within(parsed, inner, place)
    told = _told(parsed, token)
    if told.heads and not is_noun(inner):
        return replace(told, whole=_count_before(parsed, place) if inner.tag_ == "PRP" else whole)
    if is_noun(inner) or {word(inner), inner.lower_} & properties().adjectives.keys():
        return replace(_noun_phrase(parsed, inner, token), whole=whole)
    if inner.tag_ not in {"PRP", "WP", "WDT", "DT"}:
        return Phrase(token, (), token.i, token.i, whole)
    before = _count_before(parsed, place)
    named = _predicated(inner) or (them(inner) if before is None and inner.lower_ == "them" else None)
    phrase = _noun_phrase(parsed, named, token) if named is not None else Phrase(token, (), token.i, token.i)
    return replace(phrase, whole=before)


def _predicated(pronoun: Token) -> Token | None:
    """The noun said of some of them right away: "30 of them children", "one of them a child".

    A verb in the singular cannot follow several of them, and is a noun that the tagger mistook.
    """
    doc, after = pronoun.doc, pronoun.i + 1
    while after < len(doc) and doc[after].tag_ in {"DT", "JJ"}:
        after += 1
    several = pronoun.head.head.tag_ == "CD" and pronoun.head.head.text != "1"
    nouns = {"NN", "NNS", "VBZ"} if several else {"NN", "NNS"}
    return doc[after] if after < len(doc) and doc[after].tag_ in nouns else None


def _figure_within(parsed: Parsed, noun: Token, place: int) -> int | None:
    """The place of another figure that counts `noun`: of "nine of the 12 hostages" the twelve."""
    indices = {child.i for child in noun.subtree} | {noun.i}
    return next((other for other, (_, at) in enumerate(parsed.figures) if other != place and at in indices), None)


def _count_before(parsed: Parsed, place: int) -> int | None:
    """The place of the nearest count before this one, which "of them" and "of whom" point back to."""
    return next(
        (other for other in range(place - 1, -1, -1) if parsed.figures[other][0].quantity.unit == "count"), None
    )


def _noun_phrase(parsed: Parsed, noun: Token, anchor: Token) -> Phrase:
    """The phrase of `noun` as written, from the first of its modifiers that stands after the figure."""
    heads = tuple(_coordinated(parsed, noun))
    first = noun.i
    while first > noun.left_edge.i and _modifies(parsed, first - 1):
        first -= 1
    while first < noun.i and parsed.doc[first].tag_ in _JOINTS:
        first += 1
    last = heads[-1].i
    numbered = heads[-1].tag_ == "NNP" and last + 1 < len(parsed.doc) and parsed.doc[last + 1].tag_ == "CD"
    return Phrase(anchor, heads, first, last + (numbered and not parsed.in_figure(last + 1)))


def _modifies(parsed: Parsed, index: int) -> bool:
    """Whether a word before a noun belongs to its name or kind: no article, pronoun, figure or punctuation."""
    token = parsed.doc[index]
    if parsed.in_figure(index) or token.lower_ == "times":
        return False
    if token.tag_ == "CD":
        return index > 0 and is_noun(parsed.doc[index - 1])
    hyphened = index > 0 and not parsed.doc[index - 1].whitespace_ and parsed.doc[index - 1].tag_ == "HYPH"
    return hyphened or token.tag_ in _JOINTS or token.tag_[:2] in {"NN", "JJ", "VB", "FW"}


def _coordinated(parsed: Parsed, noun: Token) -> Iterator[Token]:
    """The noun and those joined to it that have no figure of their own: "11 soldiers and civilians"."""
    waiting = [noun]
    while waiting:
        one = waiting.pop()
        yield one
        for child in reversed([*one.children]):
            apart = (
                parsed.counted(child)
                or _sized(parsed, child)
                or _determined(child)
                or any(map(parsed.in_figure, range(one.i, child.i)))
            )
            if child.dep_ == "conj" and is_noun(child) and not apart:
                waiting.append(child)


def _sized(parsed: Parsed, noun: Token) -> bool:
    """Whether a noun has a figure of its own behind it: revenue in "300 clerks and revenue of $3 million"."""
    return text_of(parsed.doc[noun.i + 1 : noun.i + 2]) == "of" and parsed.in_figure(noun.i + 2)


def _determined(noun: Token) -> bool:
    return any(child.dep_ in {"det", "poss"} for child in noun.children) or noun.tag_ in {"NNP"}
