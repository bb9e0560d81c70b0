"""Messages and reasons in plain words: figure, speaker, outlet."""

from collections.abc import Mapping, Sequence

from discrepancy.alignment.comparison import Comparison
from discrepancy.model import Assertion, Document, Quantity
from discrepancy.reconciliation.rules import Rule

NAMED = 3
"""How many witnesses of one figure a message names before it only counts them."""


class Wording:
    """Writes of figures in the words of the documents that hold them."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents: Mapping[str, Document] = {document.id: document for document in documents}

    def side(self, members: Sequence[Assertion], *, counted: bool = False, dated: bool = False) -> str:
        """One figure and those who give it, each once: "11 (the mayor, in Gazette; Herald)".

        Args:
            members: the assertions that give the figure.
            counted: write what is counted too: "four soldiers".
            dated: write the day of each document.
        """
        witnesses = list(dict.fromkeys(self._witness(member, dated=dated) for member in members))
        more = len(witnesses) - NAMED
        listed = "; ".join(witnesses[:NAMED]) + (f"; {more} more" if more > 0 else "")
        shown = min(members, key=lambda member: (bool(member.derived_from), member.quantity.modifier != "exact"))
        return f"{self.quoted(shown) if counted else figure(shown.quantity)} ({listed})"

    def quoted(self, member: Assertion) -> str:
        """The figure and what it counts, as the text writes them: "four soldiers"."""
        return " ".join(f"{member.quantity.text} {member.subject.counted or ''}".split())

    def _witness(self, member: Assertion, *, dated: bool) -> str:
        document = self._documents[member.document]
        words = [member.attribution.source] if member.attribution else []
        if member.derived_from:
            words.append(f'"{member.quantity.text}"')
        outlet = document.publisher or document.id
        day = f", {document.published:%Y-%m-%d}" if dated and document.published else ""
        return " ".join((", ".join([*words, f"in {outlet}" if words else outlet]) + day).split())


def figure(quantity: Quantity) -> str:
    """A figure for a message: a bare count in digits, anything else as it is written."""
    if quantity.modifier == "exact" and quantity.unit == "count" and quantity.stated and len(set(quantity.stated)) == 1:
        return f"{quantity.stated[0]:,}"
    return " ".join(quantity.text.split())


def reasons(rule: Rule, comparison: Comparison) -> tuple[str, ...]:
    """The rule's first line, then what speaks most for the figures being about one thing."""
    spoken = [f"{sentence[0].upper()}{sentence[1:]}." for sentence in comparison.speaking_for]
    return (f"{rule.code}: {rule.headline}", *spoken[:4])
