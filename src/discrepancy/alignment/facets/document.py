"""Facets of the documents that give two figures: whether it is one, and what else each gives of the kind."""

from discrepancy.alignment.facets.facet import Facet, Level, otherwise
from discrepancy.alignment.facets.figure import agreeing, equal, meeting
from discrepancy.alignment.facets.period import CALENDAR, PERIOD
from discrepancy.alignment.facets.subject import AFFILIATION, CAUSE, PLACE
from discrepancy.alignment.mentions import Mention
from discrepancy.alignment.taxonomy import between, related

NARROWING = (CAUSE, PLACE, PERIOD, CALENDAR, AFFILIATION)
"""Facets that may tell figures of one kind apart."""

APART = 5
"""The most characters between a figure and what it is in another unit: "60 km (37 miles)"."""


def _told_apart(left: Mention, right: Mention) -> bool:
    """Whether different speakers give them: "police said five, doctors said six"."""
    one, other = left.speaker, right.speaker
    return bool(one.weights and other.weights) and one.overlap(other) < 0.3


def _contrasted(left: Mention, right: Mention) -> bool:
    """Whether one sentence sets two speakers against each other."""
    return left.assertion.sentence == right.assertion.sentence and _told_apart(left, right)


def _converted(left: Mention, right: Mention) -> bool:
    """Whether one figure is the other, told in another unit."""
    one, other = sorted((left.assertion.span, right.assertion.span), key=lambda span: span.start)
    units = {left.assertion.quantity.unit, right.assertion.quantity.unit}
    return left.assertion.sentence == right.assertion.sentence and len(units) > 1 and other.start - one.end <= APART


def _alike(left: Mention, right: Mention) -> bool:
    """Whether they differ, the same is said of the same people or things, and nothing narrows them apart."""
    said = related(left.assertion.subject.property, right.assertion.subject.property)
    if said != "same" or between(left.heads, right.heads) != "same" or meeting(left, right):
        return False
    return all(facet.level(left, right).name != "different" for facet in NARROWING)


DOCUMENT = Facet(
    "document",
    (
        Level("other", lambda a, b: a.text != b.text, "they stand in different documents"),
        Level("contrasted", _contrasted, "one sentence has them from different speakers"),
        Level("converted", _converted, "one sentence gives both side by side, in two units"),
        Level("sentence", lambda a, b: a.assertion.sentence == b.assertion.sentence, "one sentence gives both"),
        Level("repeated", equal, "one document gives the figure twice"),
        Level("told apart", _told_apart, "one document has them from different speakers"),
        Level("same", otherwise, "one document gives both"),
    ),
)

RIVAL = Facet(
    "rival",
    (
        Level("agreeing", lambda a, b: a.unit != b.unit or agreeing(a, b), "the figures do not differ"),
        Level(
            "both", lambda a, b: a.value in b.kin and b.value in a.kin, "each document also gives the other's figure"
        ),
        Level("one", lambda a, b: a.value in b.kin or b.value in a.kin, "one document also gives the other's figure"),
        Level("none", otherwise, "neither document gives the other's figure"),
    ),
)

STANDING = Facet(
    "standing",
    (
        Level(
            "only alike",
            lambda a, b: a.standing == b.standing == "only" and _alike(a, b),
            "each is the only one of its kind in its document, the same is said of the same, and they differ",
        ),
        Level(
            "first alike",
            lambda a, b: "later" not in (a.standing, b.standing) and _alike(a, b),
            "each is the first of its kind in its document, the same is said of the same, and they differ",
        ),
        Level(
            "only", lambda a, b: a.standing == b.standing == "only", "each is the only one of its kind in its document"
        ),
        Level(
            "first",
            lambda a, b: "later" not in (a.standing, b.standing),
            "each is the first of its kind in its document",
        ),
        Level(
            "mixed",
            lambda a, b: a.standing != "later" or b.standing != "later",
            "one is the first of its kind in its document, the other is not",
        ),
        Level("later", otherwise, "in both documents another of the kind comes first"),
    ),
)
