"""Figures that the text gives only in parts: "four policemen and two civilians were killed" also says six."""

from collections.abc import Iterator, Sequence

from discrepancy.extraction.figures import admitted
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.parts import sums
from discrepancy.extraction.phrases import Phrase
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
        span = Span(start=members[0].span.start, end=parsed.offsets[phrases[run[-1]].last][1])
        alike = len({member.subject.property for member in members}) == 1
        quantity = _sum(members, span.quote(text), options)
        if quantity is not None and alike and not any(member.part_of for member in members):
            yield _together(members, span, quantity)


def _together(members: Sequence[Assertion], span: Span, quantity: Quantity) -> Assertion:
    first = members[0]
    heads = tuple(dict.fromkeys(head for member in members for head in member.subject.head))
    return first.model_copy(
        update={
            "id": "+".join([first.id, *(member.id.rpartition("#")[2] for member in members[1:])]),
            "span": span,
            "quantity": quantity,
            "subject": first.subject.model_copy(update={"counted": quantity.text, "head": heads}),
            "derived_from": tuple(member.id for member in members),
        }
    )


def _sum(members: Sequence[Assertion], words: str, options: Options) -> Quantity | None:
    """The sum of stated figures; null where one of them is vague, a range, or hedged otherwise than the rest."""
    modifiers = {member.quantity.modifier for member in members}
    stated = [member.quantity.stated for member in members if member.quantity.stated is not None]
    if len(modifiers) != 1 or modifiers & {"vague", "range", "movement"} or len(stated) != len(members):
        return None
    modifier = modifiers.pop()
    total = (sum(low for low, _ in stated), sum(high for _, high in stated))
    low, high = admitted(total, modifier, options.hedges)
    return Quantity(stated=total, low=low, high=high, modifier=modifier, unit="count", text=words)
