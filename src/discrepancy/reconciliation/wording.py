"""Messages and reasons in plain words: figure, speaker, outlet."""

from collections.abc import Mapping, Sequence

from discrepancy.alignment.comparison import Comparison
from discrepancy.model import Assertion, Document, Number, Quantity
from discrepancy.reconciliation.rules import Rule

NAMED = 3
"""How many witnesses of one figure a message names before it only counts them."""


class Wording:
    """Writes of figures in the words of the documents that hold them."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents: Mapping[str, Document] = {document.id: document for document in documents}

    def sides(self, sides: Sequence[Sequence[Assertion]]) -> str:
        """The figures that stand against each other, each with those who give it: "11 (Baku, in Gazette) or 6 (Herald)"."""
        return " or ".join(self.side(side) for side in sides)

    def side(self, members: Sequence[Assertion]) -> str:
        """One figure and its witnesses, each outlet and speaker once."""
        witnesses = list(dict.fromkeys(self._witness(member) for member in members))
        more = len(witnesses) - NAMED
        listed = "; ".join(witnesses[:NAMED]) + (f"; {more} more" if more > 0 else "")
        return f"{figure(members[0].quantity)} ({listed})"

    def outlet(self, member: Assertion) -> str:
        """The publisher of the document, else the document's id."""
        document = self._documents[member.document]
        return document.publisher or document.id

    def outlets(self, members: Sequence[Assertion]) -> str:
        """The outlets of several figures, each once."""
        return " and ".join(sorted({self.outlet(member) for member in members}))

    def quoted(self, member: Assertion) -> str:
        """The figure's counted noun phrase behind it, as written: "four soldiers"."""
        return f"{member.quantity.text} {member.subject.counted or ''}".strip()

    def _witness(self, member: Assertion) -> str:
        words = [member.attribution.source] if member.attribution else []
        if member.derived_from:
            text = self._documents[member.document].text
            words.append(f'"{" ".join(member.span.quote(text).split())}"')
        return ", ".join([*words, f"in {self.outlet(member)}" if words else self.outlet(member)])


def figure(quantity: Quantity) -> str:
    """A figure for a message: a bare count in digits, anything else as it is written."""
    if quantity.modifier == "exact" and quantity.unit == "count" and quantity.stated and len(set(quantity.stated)) == 1:
        return number(quantity.stated[0])
    return " ".join(quantity.text.split())


def number(value: Number) -> str:
    """A value in digits, thousands set off: "11", "120,000", "5.9"."""
    return f"{value:,}"


def reasons(rule: Rule, comparison: Comparison) -> tuple[str, ...]:
    """The rule's sentence, then those facets that speak most for the figures being about one thing."""
    spoken = [f"{sentence[0].upper()}{sentence[1:]}." for sentence in comparison.speaking_for]
    return (f"{rule.code}: {rule.headline}", *spoken[:4])
