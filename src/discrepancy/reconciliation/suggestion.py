"""Attributed wording for figures that cannot all be true, from a template that a user can change."""

from collections.abc import Mapping, Sequence
from string import Template

from discrepancy.model import Document
from discrepancy.reconciliation.bearing import go_together
from discrepancy.reconciliation.figures import Figure


def suggestion(template: str, figures: Sequence[Figure], documents: Mapping[str, Document]) -> str | None:
    """The lowest and the highest figure, each with who gives it; nothing where all can be true together.

    Args:
        template: the option `wording`.
        figures: what the sources say of one quantity.
        documents: the sources by id.
    """
    ordered = sorted(figures, key=lambda one: (one.plain.low, one.plain.high, _order(one)))
    if not ordered:
        return None
    low = ordered[0]
    high = min(figures, key=lambda one: (-one.plain.high, -one.plain.low, _order(one)))
    if low.unit != high.unit or go_together(low, high):
        return None
    return Template(template).substitute(
        low=_words(low), low_source=_who(low, documents), high=_words(high), high_source=_who(high, documents)
    )


def _order(figure: Figure) -> tuple[bool, bool, str]:
    """Of figures that are equal, one with a speaker comes first, and one that the text gives in parts last."""
    said = figure.assertion
    return said.attribution is None, bool(said.derived_from), said.id


def _words(figure: Figure) -> str:
    """The figure as written; one that began a sentence in small letters."""
    words = " ".join(figure.assertion.quantity.text.split())
    return words[0].lower() + words[1:] if words[1:2].islower() else words


def _who(figure: Figure, documents: Mapping[str, Document]) -> str:
    said, document = figure.assertion.attribution, documents[figure.assertion.document]
    return " ".join(said.source.split()) if said else document.publisher or document.id
