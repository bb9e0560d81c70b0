"""Parts that a sentence says are all there is of a whole, and a part that it says is within one."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from discrepancy.alignment.taxonomy import between
from discrepancy.lexicon.arithmetic import cue
from discrepancy.model import Assertion
from discrepancy.reconciliation.sentences import Said


class Parts(NamedTuple):
    """A whole and parts of it; `all` where the words say that there are no others."""

    whole: Assertion
    parts: tuple[Assertion, ...]
    all: bool


_OPENS = re.compile(r"^[^,;:.()–—]{0,60}(:|–|—|\(| - )\s*$")
"""What stands between a whole and the list of its parts: "12 people died: seven men ...".

After a colon the parts may count the same things, as by place: "12 arrests: seven in the north and five in the south".
"""
_SET_OFF = re.compile(r"^[^,;:.()–—]{0,30},\s*$")
"""A list between commas, which has to count kinds of what the whole counts: "12 victims, seven men ..."."""
_JOINS = re.compile(r"^\s[\w’' -]{1,40}?(,|,? and)\s*$")
_ENDS = re.compile(r"[.;,)–—]|\s-\s|$")


def parts(sentence: Said) -> Iterator[Parts]:
    """The lists of one sentence, and what it says is within a figure."""
    counts = [one.quantity.unit == "count" and one.quantity.change is None for one in sentence.figures]
    for place in range(len(sentence.figures) - 1):
        if not counts[place] or not counts[place + 1]:
            continue
        if sentence.follows(place + 1, cue("introducer", "part")) and _kind(sentence, place, place + 1) != "apart":
            yield Parts(sentence.figures[place], (sentence.figures[place + 1],), all=False)
        if last := _rest(sentence, place, counts):
            yield Parts(sentence.figures[place], sentence.figures[place + 1 : last + 1], all=True)
        elif last := _list(sentence, place, counts):
            of_some = sentence.follows(place, cue("introducer", "whole")) or _uncounted(sentence, place, last)
            yield Parts(sentence.figures[place], sentence.figures[place + 1 : last + 1], all=not of_some)


def _list(sentence: Said, place: int, counts: Sequence[bool]) -> int | None:
    """The place of the last part of a list that a colon, a dash, a bracket or commas set off."""
    gap = sentence.gap(place)
    opens = _OPENS.match(gap)
    if not opens and not _SET_OFF.match(gap):
        return None
    wanted = {"kind", "same"} if opens and opens[1] == ":" else {"kind"}
    for last in range(place + 2, len(counts)):
        joins = _JOINS.match(sentence.gap(last - 1))
        if not counts[last] or not joins:
            return None
        if "and" in joins[1]:
            kinds = {_kind(sentence, place, part) for part in range(place + 1, last + 1)}
            goes_on = _JOINS.match(sentence.gap(last))  # "seven men and three women and two children": who is last?
            return last if kinds <= wanted and not (goes_on and goes_on[1] == " and") else None
    return None


def _uncounted(sentence: Said, place: int, last: int) -> bool:
    """Whether a list also names somebody without a figure, or says only of some what they are."""
    gaps = [sentence.gap(at) for at in range(place + 1, last)]
    words = " ".join([*gaps, _ENDS.split(sentence.gap(last))[0]])
    return bool(set(re.findall(r"[\w’'-]+", words.casefold())) & cue("uncounted", "uncounted"))


def _rest(sentence: Said, place: int, counts: Sequence[bool]) -> int | None:
    """The place of the part that is said to be the rest: "of the 12 dead, seven were men and the other four women"."""
    if not sentence.follows(place, cue("introducer", "whole")):
        return None
    for last in range(place + 2, len(counts)):
        if not all(counts[place + 1 : last + 1]):
            return None
        if sentence.follows(last, cue("introducer", "rest")):
            return last
    return None


def _kind(sentence: Said, whole: int, part: int) -> str:
    """Whether a part counts a "kind" of what its whole counts, the "same", or things "apart" from it."""
    one, other = sentence.figures[whole].subject, sentence.figures[part].subject
    if one.head == other.head:
        return "same"
    relation = between(frozenset(one.head), frozenset(other.head))
    return {"wider": "kind", "same": "same"}.get(relation, "apart")
