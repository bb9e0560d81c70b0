"""Parts and wholes among the figures of one sentence: "25 people, including two civilians", "four men and two"."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from discrepancy.extraction.mending import SOME
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.phrases import Phrase
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import SUBJECTS, is_noun, joined, word
from discrepancy.lexicon.taxonomy import above, kinds_of, names_people

INTRODUCERS = frozenset({"including", "among", "amongst", "comprising", "included"})
_ARTICLES = frozenset({"a", "an"})
_POINTING = frozenset({"whom", "which", "them"})
"""Pronouns that point back to a whole behind an "of" alone: "of whom two", but not "which two men had seized"."""


def wholes(parsed: Parsed, phrases: Sequence[Phrase]) -> dict[int, int]:
    """For each figure's place that is a part, the place of its whole in the same sentence."""
    found: dict[int, int] = {}
    for place, phrase in enumerate(phrases):
        possible = (phrase.whole, _introduced(parsed, phrases, place, found))
        whole = next((one for one in possible if one is not None and _may_hold(parsed, one, place)), None)
        if whole is not None and place not in _upward(found, whole):
            found[place] = whole
    return found


def _upward(wholes: Mapping[int, int], place: int) -> set[int]:
    """The place, that of its whole, and so on: nothing is a part of its own part."""
    passed = {place}
    while place in wholes:
        place = wholes[place]
        passed.add(place)
    return passed


def _introduced(parsed: Parsed, phrases: Sequence[Phrase], place: int, found: dict[int, int]) -> int | None:
    """The nearest count before a word that introduces parts; a second part shares the first one's whole."""
    start = phrases[place].first
    index = min(start, parsed.figures[place][1])
    before = [token.lower_ for token in parsed.doc[max(0, index - 4) : index]]
    pointed = any(first == "of" and second in _POINTING for first, second in pairwise(before))
    behind = [token.lower_ for token in parsed.doc[parsed.figures[place][1] + 1 :][:2]]
    pointed = pointed or (behind[:1] == ["of"] and behind[-1] in _POINTING)  # "12 died, four of them children"
    if pointed or INTRODUCERS & set(before):
        before_it = (other for other in range(place - 1, -1, -1) if other not in found and _counts(parsed, other))
        return next((other for other in before_it if _may_hold(parsed, other, place)), None)
    if place and parsed.token(place).dep_ == SOME and not any(is_noun(head) for head in phrases[place].heads):
        before_it = (other for other in range(place - 1, -1, -1) if _counts(parsed, other))
        return next((other for other in before_it if _may_hold(parsed, other, place)), None)  # "12 hurt, one seriously"
    if place and not phrases[place].heads and _fronted(parsed, place):
        return place - 1
    joined = phrases[place].anchor.dep_ == "conj" and place - 1 in found
    return found[place - 1] if joined and {",", "and"} & set(before) else None


def _fronted(parsed: Parsed, place: int) -> bool:
    """Whether the figure before is the whole that the clause begins with: "of the 12 guests, nine left"."""
    token, whole = parsed.token(place), parsed.token(place - 1)
    of = next((child for child in token.head.children if child.lower_ == "of" and child.i < token.i), None)
    return token.dep_ in SUBJECTS and of is not None and of in whole.ancestors


def _counts(parsed: Parsed, place: int) -> bool:
    return parsed.figures[place][0].quantity.unit == "count"


def _may_hold(parsed: Parsed, whole: int, part: int) -> bool:
    """Whether the whole's figure can hold the part's: both count, and the part is not the larger."""
    inner, outer = parsed.figures[part][0].quantity, parsed.figures[whole][0].quantity
    if inner.unit != "count" or outer.unit != "count":
        return inner.unit in {"fraction", "percent"}
    return inner.low is None or outer.high is None or inner.low <= outer.high


def sums(parsed: Parsed, phrases: Sequence[Phrase]) -> Iterator[tuple[int, ...]]:
    """Runs of figures that one clause counts together, one of them alone too: "four policemen and two civilians"."""
    run: list[int] = []
    for place, phrase in enumerate(phrases):
        if run and _counts(parsed, place) and _joins(parsed, phrases[run[-1]], phrase, place):
            run.append(place)
            continue
        if run:
            yield tuple(run)
        run = [place] if _counts(parsed, place) and phrase.heads else []
    if run:
        yield tuple(run)


def singles(parsed: Parsed, phrases: Sequence[Phrase]) -> tuple[Token, ...]:
    """People told of singly beside those that phrases count: the nurse of "two men and a nurse", "a nurse and two men".

    None where others are joined to them that are neither: "two men, a nurse and the mayor".
    """
    counted = [head for phrase in phrases for head in phrase.heads]
    others = {one.i: one for head in counted for one in joined(head) if one not in counted}.values()
    return tuple(others) if all(_single(parsed, one) for one in others) else ()


def _single(parsed: Parsed, noun: Token) -> bool:
    """Whether an article counts one person: "a nurse", "a four-year-old boy"."""
    numbered = any(_counts(parsed, place) and parsed.token(place).head is noun for place in range(len(parsed.figures)))
    one = noun.tag_ == "NN" and noun.dep_ != "appos" and any(child.lower_ in _ARTICLES for child in noun.children)
    return one and not numbered and names_people(word(noun))


def _joins(parsed: Parsed, left: Phrase, right: Phrase, place: int) -> bool:
    """Whether `right`, the phrase of the figure at `place`, is another noun coordinated with `left`."""
    if not left.heads or not right.heads:
        return False
    head, other = left.heads[0], right.heads[0]
    between = [token.lower_ for token in parsed.doc[left.last + 1 : parsed.figures[place][1]]]
    linked = other.dep_ == "conj" and other.head.i in {token.i for token in left.heads}
    linked = linked or _enumerated(parsed, head, other)
    beside = other.head.i == head.head.i and other.dep_ == head.dep_
    listed = head.lower_ != other.lower_ and set(between) <= {",", "and", "plus", "as", "well"}
    return (linked or beside) and listed and not _unlike(word(head), word(other))


def _enumerated(parsed: Parsed, head: Token, other: Token) -> bool:
    """Whether `other` begins the rest of a list, held for another name of its first: "four men, three women and a boy".

    It is one where the first is as many as the rest, or a wider noun: "six people, four men and two women".
    """
    if other.dep_ != "appos" or other.head is not head or not any(child.dep_ == "conj" for child in other.children):
        return False
    last = other.right_edge.i
    closed = last + 2 < len(parsed.doc) and parsed.doc[last + 1].text == ","
    rest = [figure for figure, index in parsed.figures if other.left_edge.i <= index <= last]
    first = next((figure for figure, index in parsed.figures if parsed.doc[index].head is head), None)
    total = sum(figure.quantity.said[0] for figure in rest if figure.quantity.said)
    as_many = first is not None and first.quantity.said is not None and first.quantity.said[0] == total
    wider = any(above(kind) & kinds_of(word(head)) - {kind} for kind in kinds_of(word(other)))
    return not (closed or as_many or wider)


def _unlike(one: str, other: str) -> bool:
    """Whether one of two nouns names people and the other is known to name none: "30 engines and 150 guards"."""
    return names_people(one) != names_people(other) and bool(kinds_of(one)) and bool(kinds_of(other))
