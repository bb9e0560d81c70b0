"""What two figures are compared on: named facets, each an ordered list of levels, the first that holds counting.

A level has a sentence for the reader; what it weighs stands in `en/weights.toml`. A level named "excluded" parts two figures
whatever the rest says.
"""

from collections.abc import Callable
from dataclasses import dataclass

from discrepancy.alignment.mentions import Mention
from discrepancy.alignment.taxonomy import between

Condition = Callable[[Mention, Mention], bool]


@dataclass(frozen=True, slots=True)
class Level:
    """One answer to a facet's question."""

    name: str
    holds: Condition
    sentence: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One question about two figures and its possible answers, tried in order; the last always holds."""

    name: str
    levels: tuple[Level, ...]

    def level(self, left: Mention, right: Mention) -> Level:
        """The first level that holds for the two."""
        return next(level for level in self.levels if level.holds(left, right))


def _otherwise(_left: Mention, _right: Mention) -> bool:
    return True


def _banded(name: str, measure: Callable[[Mention, Mention], float], place: str) -> Facet:
    """A facet of four levels by the share of rarer words that two stretches of text have in common."""
    return Facet(
        name,
        (
            Level("most", lambda a, b: measure(a, b) >= 0.6, f"most of the words {place} are the same"),
            Level("many", lambda a, b: measure(a, b) >= 0.3, f"many of the words {place} are the same"),
            Level("some", lambda a, b: measure(a, b) >= 0.12, f"some of the words {place} are the same"),
            Level("few", _otherwise, f"few or none of the words {place} are the same"),
        ),
    )


def _ratio(left: Mention, right: Mention) -> float:
    if left.value is None or right.value is None:
        return 1.0
    if left.value == right.value:
        return 1.0
    small, big = sorted((abs(left.value), abs(right.value)))
    return float("inf") if small == 0 else big / small


def _known(left: object, right: object) -> bool:
    return bool(left) and bool(right)


MEASURE = Facet(
    "measure",
    (
        Level("same", lambda a, b: a.assertion.quantity.unit == b.assertion.quantity.unit, "both are in one unit"),
        Level("convertible", lambda a, b: a.dimension == b.dimension, "their units can be converted or compared"),
        Level("excluded", _otherwise, "they measure different things"),
    ),
)

CHANGE = Facet(
    "change",
    (
        Level(
            "same",
            lambda a, b: a.assertion.quantity.change == b.assertion.quantity.change,
            "both are levels or both changes",
        ),
        Level("excluded", _otherwise, "one is a level, the other a change of it"),
    ),
)

PART = Facet(
    "part",
    (
        Level(
            "excluded",
            lambda a, b: (
                a.assertion.part_of == b.assertion.id
                or b.assertion.part_of == a.assertion.id
                or a.assertion.id in b.assertion.derived_from
                or b.assertion.id in a.assertion.derived_from
            ),
            "one is said to be a part of the other",
        ),
        Level(
            "both",
            lambda a, b: a.assertion.part_of is not None and b.assertion.part_of is not None,
            "both are said to be parts of a larger figure",
        ),
        Level(
            "one",
            lambda a, b: a.assertion.part_of is not None or b.assertion.part_of is not None,
            "only one is said to be a part of a larger figure",
        ),
        Level("neither", _otherwise, "neither is said to be a part of another figure"),
    ),
)

PROPERTY = Facet(
    "property",
    (
        Level(
            "unknown",
            lambda a, b: not _known(a.assertion.subject.property, b.assertion.subject.property),
            "what is said of one of them is not known",
        ),
        Level(
            "same",
            lambda a, b: a.assertion.subject.property == b.assertion.subject.property,
            "the same is said of both",
        ),
        Level("different", _otherwise, "different things are said of them"),
    ),
)

NOUN = Facet(
    "noun",
    (
        Level("same", lambda a, b: between(a.heads, b.heads) == "same", "both count the same people or things"),
        Level("wider", lambda a, b: between(a.heads, b.heads) == "wider", "one counts a kind of what the other counts"),
        Level("compatible", lambda a, b: between(a.heads, b.heads) == "compatible", "their nouns can name the same"),
        Level("different", lambda a, b: between(a.heads, b.heads) == "excluded", "their nouns cannot name the same"),
        Level("unknown", _otherwise, "whether their nouns can name the same is not known"),
    ),
)

SCALE = Facet(
    "scale",
    (
        Level("equal", lambda a, b: _ratio(a, b) == 1.0, "the figures are equal"),
        Level("near", lambda a, b: _ratio(a, b) <= 1.25, "the figures are close"),
        Level("within", lambda a, b: _ratio(a, b) <= 3, "the figures are of one order of size"),
        Level("far", lambda a, b: _ratio(a, b) <= 20, "the figures are far apart"),
        Level("beyond", _otherwise, "the figures are of different orders of size"),
    ),
)


def _same_document(left: Mention, right: Mention) -> bool:
    return left.assertion.document == right.assertion.document


DOCUMENT = Facet(
    "document",
    (
        Level("other", lambda a, b: not _same_document(a, b), "they stand in different documents"),
        Level(
            "repeated",
            lambda a, b: a.assertion.sentence != b.assertion.sentence and _ratio(a, b) == 1.0,
            "one document gives the figure twice",
        ),
        Level("same", lambda a, b: a.assertion.sentence != b.assertion.sentence, "one document gives both"),
        Level("sentence", _otherwise, "one sentence gives both"),
    ),
)

FACETS: tuple[Facet, ...] = (
    MEASURE,
    CHANGE,
    PART,
    PROPERTY,
    NOUN,
    SCALE,
    DOCUMENT,
    _banded("beside", lambda a, b: a.beside.overlap(b.beside), "beside the figures"),
    _banded("sentence", lambda a, b: a.sentence.overlap(b.sentence), "in the two sentences"),
    _banded("paragraph", lambda a, b: a.paragraph.overlap(b.paragraph), "in the two paragraphs"),
)
"""Every facet, in the order in which a comparison is printed."""
