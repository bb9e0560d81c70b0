"""Messages and reasons in plain words: figure, speaker, outlet."""

from collections.abc import Mapping, Sequence
from itertools import combinations, product

from discrepancy.alignment.comparison import Comparison
from discrepancy.model import Assertion, Document, Quantity
from discrepancy.reconciliation.rules import Rule
from discrepancy.reconciliation.sources import Provenance
from discrepancy.reconciliation.speakers import name, one_speaker

NAMED = 3
"""How many sources of one figure, and outlets of one source, a message names before it only counts them."""


class Wording:
    """Writes of figures in the words of the documents that hold them."""

    def __init__(self, documents: Sequence[Document], provenance: Provenance) -> None:
        self._documents: Mapping[str, Document] = {document.id: document for document in documents}
        self._provenance = provenance

    def side(self, members: Sequence[Assertion], *, counted: bool = False, dated: bool = False) -> str:
        """One figure and its sources, each once: "11 (the mayor, in Gazette and Post; Herald)".

        Args:
            members: the assertions that give the figure.
            counted: write what is counted too: "four soldiers".
            dated: write the day of each document.
        """
        by_id = {member.id: member for member in members}
        sources = self._provenance.sources(members)
        listed = [
            self._source(one.name, [by_id[id_] for id_ in one.assertions], dated=dated) for one in sources[:NAMED]
        ]
        more = [f"{len(sources) - NAMED} more"] if len(sources) > NAMED else []
        shown = min(members, key=lambda member: (bool(member.derived_from), member.quantity.modifier != "exact"))
        return f"{self.quoted(shown) if counted else figure(shown.quantity)} ({'; '.join([*listed, *more])})"

    def quoted(self, member: Assertion) -> str:
        """The figure and what it counts, as the text writes them: "four soldiers"; parts name what they count."""
        counted = "" if member.derived_from else member.subject.counted or ""
        return " ".join(f"{member.quantity.text} {counted}".split())

    def _source(self, name: str | None, members: Sequence[Assertion], *, dated: bool) -> str:
        words = [name] if name else []
        if all(member.derived_from for member in members):
            words += dict.fromkeys(f'"{member.quantity.text}"' for member in members)
        outlets = listed([self._outlet(member, dated=dated) for member in members])
        return " ".join(", ".join([*words, f"in {outlets}" if words else outlets]).split())

    def _outlet(self, member: Assertion, *, dated: bool) -> str:
        document = self._documents[member.document]
        day = f", {document.published:%Y-%m-%d}" if dated and document.published else ""
        return f"{document.publisher or document.id}{day}"


def listed(words: Sequence[str]) -> str:
    """The first few, each once: "Gazette, Herald and 3 more"."""
    several = list(dict.fromkeys(words))
    more = len(several) - NAMED
    shown = [*several[:NAMED], *([f"{more} more"] if more > 0 else [])]
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if shown[1:] else shown[0]


def figure(quantity: Quantity) -> str:
    """A figure for a message: a bare count in digits, anything else as it is written."""
    if quantity.modifier == "exact" and quantity.unit == "count" and quantity.stated and len(set(quantity.stated)) == 1:
        return f"{quantity.stated[0]:,}"
    return " ".join(quantity.text.split())


def quoted_twice(sides: Sequence[Sequence[Assertion]]) -> str | None:
    """Who is quoted with figures of two sides, as one speaker and not as two who differ; null where nobody is."""
    for ones, others in combinations(sides, 2):
        for one, other in product(ones, others):
            said, also = one.attribution, other.attribution
            if said and also and one_speaker(said.source, also.source):
                speaker = " ".join(max(said.source, also.source, key=lambda source: len(name(source))).split())
                two = "both" if len(sides) == 2 else f"{figure(one.quantity)} and {figure(other.quantity)}"
                return f"{two} are quoted from {speaker}"
    return None


def reasons(rule: Rule, comparison: Comparison) -> tuple[str, ...]:
    """The rule's first line, then what speaks most for the figures being about one thing."""
    spoken = [f"{sentence[0].upper()}{sentence[1:]}." for sentence in comparison.speaking_for]
    return (f"{rule.code}: {rule.headline}", *spoken[:4])
