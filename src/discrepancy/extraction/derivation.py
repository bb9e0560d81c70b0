"""Figures that the text gives only in parts: "four policemen and two civilians were killed" also says six.

So does "five policemen and a nurse".
"""

from collections.abc import Iterator, Sequence

from discrepancy.extraction.figures import admitted
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.parts import singles, sums
from discrepancy.extraction.phrases import Phrase
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import word
from discrepancy.model import Assertion, Quantity, Span
from discrepancy.options import Options


def derived(
    text: str, parsed: Parsed, phrases: Sequence[Phrase], found: Sequence[Assertion], options: Options
) -> Iterator[Assertion]:
    """The sum of each run of figures that one clause counts together and says one thing of.

    Args:
        text: the document's text.
        parsed: the sentence.
        phrases: its figures' phrases.
        found: its assertions, one for each figure.
        options: the widths of hedges.
    """
    for run in sums(parsed, phrases):
        members = [found[place] for place in run]
        ones = singles(parsed, [phrases[place] for place in run])
        if not ones and len(run) < 2:
            continue
        span = _span(parsed, phrases[run[-1]], members, ones)
        alike = len({member.subject.property for member in members}) == 1
        quantity = _sum(members, len(ones), span.quote(text), options)
        if quantity is not None and alike and not any(member.part_of for member in members):
            yield _together(members, ones, span, quantity)


def _span(parsed: Parsed, last: Phrase, members: Sequence[Assertion], ones: Sequence[Token]) -> Span:
    starts = [members[0].span.start, *(parsed.offsets[one.left_edge.i][0] for one in ones)]
    return Span(start=min(starts), end=max(parsed.offsets[i][1] for i in (last.last, *(one.i for one in ones))))


def _together(members: Sequence[Assertion], ones: Sequence[Token], span: Span, quantity: Quantity) -> Assertion:
    first = members[0]
    heads = tuple(dict.fromkeys([head for member in members for head in member.subject.head] + [*map(word, ones)]))
    numbers = [member.id.rpartition("#")[2] for member in members[1:]]
    return first.model_copy(
        update={
            "id": "+".join([first.id, *numbers, *("one" for _ in ones)]),
            "span": span,
            "quantity": quantity,
            "subject": first.subject.model_copy(update={"counted": quantity.text, "head": heads}),
            "derived_from": tuple(member.id for member in members),
        }
    )


def _sum(members: Sequence[Assertion], ones: int, words: str, options: Options) -> Quantity | None:
    """The sum of stated figures and of `ones`; null where one is vague, a range, or hedged otherwise than the rest."""
    modifiers = {member.quantity.modifier for member in members}
    stated = [member.quantity.stated for member in members if member.quantity.stated is not None]
    if len(modifiers) != 1 or modifiers & {"vague", "range", "movement"} or len(stated) != len(members):
        return None
    modifier = modifiers.pop()
    total = (sum(low for low, _ in stated) + ones, sum(high for _, high in stated) + ones)
    low, high = admitted(total, modifier, options.hedges)
    return Quantity(stated=total, low=low, high=high, modifier=modifier, unit="count", text=words)
