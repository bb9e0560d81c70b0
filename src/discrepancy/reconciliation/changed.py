"""The same figure in a source, said of someone or something else: told from a mere coincidence by all the rest."""

from collections.abc import Sequence

from discrepancy.alignment.comparison import Comparison, compare, threshold, weights
from discrepancy.reconciliation.evidence import Evidence
from discrepancy.reconciliation.figures import Figure

CHANGEABLE = frozenset({"change", "property", "noun", "belonging", "cause", "place", "period", "affiliation"})
"""The facets of which one may differ."""
FEWEST = 2
"""The smallest figure for which it tells something that two texts have it: one of anything is everywhere."""


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
        and _but_for_one(compare(mention, evidence.mention(source.assertion)))
    ]


def _but_for_one(comparison: Comparison) -> bool:
    """Whether all but one facet that speaks against it comes to what a mismatch of subjects needs."""
    return any(
        comparison.without(facet.name) + weights()[facet.name]["same"] >= threshold("subject")
        for facet, _, weight in comparison.levels
        if facet.name in CHANGEABLE and weight < 0
    )
