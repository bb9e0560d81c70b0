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
    table = weights()
    for changed_, _, weight in comparison.levels:
        if changed_.name in CHANGEABLE and weight < 0:
            others = sum(found for facet, _, found in comparison.levels if facet.name != changed_.name)
            if table["prior"]["all"] + others + table[changed_.name]["same"] >= threshold("subject"):
                return True
    return False
