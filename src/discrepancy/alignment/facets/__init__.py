"""What two figures are compared on: named facets, each an ordered list of levels, the first that holds counting.

A level has a sentence for the reader; what it weighs stands in `en/weights.toml`.
"""

from discrepancy.alignment.facets.company import COMPANY
from discrepancy.alignment.facets.context import BESIDE, NAMES, NAMES_BESIDE, PARAGRAPH, POSITION, SCENE, SENTENCE
from discrepancy.alignment.facets.document import DOCUMENT, RIVAL, STANDING
from discrepancy.alignment.facets.facet import EXCLUDED, Condition, Facet, Level
from discrepancy.alignment.facets.figure import (
    CHANGE,
    MEASURE,
    PART,
    SCALE,
    SIZE,
    STATUS,
    WORDING,
)
from discrepancy.alignment.facets.period import CALENDAR, PERIOD
from discrepancy.alignment.facets.subject import (
    AFFILIATION,
    ASIDE,
    BELONGING,
    CAUSE,
    COUNT,
    EXTENT,
    LIMITS,
    NOUN,
    ORIGIN,
    OWN,
    PLACE,
    PROPERTY,
    SPEAKER,
)

__all__ = ["EXCLUDED", "FACETS", "Condition", "Facet", "Level"]

FACETS: tuple[Facet, ...] = (
    MEASURE,
    PROPERTY,
    NOUN,
    CHANGE,
    PART,
    STATUS,
    BELONGING,
    CAUSE,
    ASIDE,
    PLACE,
    PERIOD,
    CALENDAR,
    AFFILIATION,
    ORIGIN,
    LIMITS,
    EXTENT,
    SPEAKER,
    COUNT,
    COMPANY,
    SCALE,
    SIZE,
    WORDING,
    OWN,
    DOCUMENT,
    RIVAL,
    STANDING,
    NAMES,
    NAMES_BESIDE,
    SCENE,
    POSITION,
    BESIDE,
    SENTENCE,
    PARAGRAPH,
)
"""Every facet, in the order in which a comparison is made and printed: first those that exclude most."""
