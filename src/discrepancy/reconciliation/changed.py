"""What differs between two figures: the number alone, or all but the number and one thing more."""

from collections.abc import Sequence

from discrepancy.alignment.comparison import Comparison, compare, threshold
from discrepancy.alignment.taxonomy import individual
from discrepancy.reconciliation.evidence import Evidence, comes_to
from discrepancy.reconciliation.figures import Figure

CHANGEABLE = frozenset({"change", "property", "noun", "belonging", "cause", "place", "period", "affiliation"})
"""The facets of which one may differ."""
FEWEST = 2
"""The smallest figure for which it tells something that two texts have it: one of anything is everywhere."""


ONE_ORDER = frozenset({"agreeing", "near", "within"})
"""Levels of the facet "scale" at which a figure may be a wrong one of the other's."""


def alike(comparison: Comparison, property_: str | None) -> bool:
    """Whether the same is said of the same people or things, of one order of size, and nothing narrows them apart.

    What everyone has of their own, as an age, is hardly ever another's.

    Args:
        comparison: of figures that differ.
        property_: what is said of one of them.
    """
    levels = {facet.name: level.name for facet, level, _ in comparison.levels}
    same = levels["property"] == levels["noun"] == "same" and levels["scale"] in ONE_ORDER
    apart = any(levels[facet] == "different" for facet in CHANGEABLE) or individual(property_)
    return same and not apart


def changed(draft: Figure, sources: Sequence[Figure], evidence: Evidence) -> list[Figure]:
    """Those of `sources` that give the draft's very figure and would be about its quantity, but for one facet."""
    if not abs(draft.plain.low) >= FEWEST:
        return []
    mention = evidence.mention(draft.assertion)
    return [
        source
        for source in sources
        if source.plain == draft.plain
        and source.unit == draft.unit
        and source.assertion.status == draft.assertion.status
        and but_for(compare(mention, evidence.mention(source.assertion)))
    ]


def but_for(comparison: Comparison) -> str | None:
    """The facet but for which two figures come to what a mismatch of subjects needs; null where there is none."""
    found = {
        facet.name: comes_to(comparison, {facet.name: "same"})
        for facet, _, weight in comparison.levels
        if facet.name in CHANGEABLE and weight < 0
    }
    best = max(found, key=lambda facet: found[facet], default=None)
    return best if best and found[best] >= threshold("subject") else None
