"""The facet of the figures' company: what else the sentence, or the paragraph, counts, and whether that agrees.

Two reports of one event give several of its figures together. "12 dead and 40 hurt" and "15 dead and 40 hurt" tell of
one event; "12 dead and 40 hurt" and "15 dead and 7 hurt" more likely of two.
"""

from functools import lru_cache

from discrepancy.alignment.facets.facet import Facet, Level, otherwise
from discrepancy.alignment.facets.figure import agreeing
from discrepancy.alignment.mentions import Company, Mention
from discrepancy.alignment.taxonomy import between

AKIN = {"same", "wider", "compatible"}


def _akin(one: Mention, other: Mention) -> bool:
    """Whether two figures of one dimension and property may count the same."""
    return between(one.heads, other.heads) in AKIN


def _vague(mention: Mention) -> bool:
    """Whether a companion says too little to differ: "millions" beside "more than 10 million"."""
    return mention.assertion.quantity.stated is None


def _answers(left: Mention, right: Mention, ones: Company, others: Company) -> set[bool]:
    """For every two companions of one kind, and of another kind than the figures compared, whether they agree.

    A document's own sentences tell nothing of each other: it counts each thing once.
    """
    if left.text == right.text:
        return set()
    return {
        agreeing(one, other)
        for kind in ones.keys() & others.keys()
        for one in ones[kind]
        if not any(kind == end.kind and _akin(one, end) for end in (left, right))
        for other in others[kind]
        if _akin(one, other) and (agreeing(one, other) or not (_vague(one) or _vague(other)))
    }


@lru_cache(maxsize=1)
def _beside(left: Mention, right: Mention) -> set[bool]:
    return _answers(left, right, left.beside_it, right.beside_it)


@lru_cache(maxsize=1)
def _around(left: Mention, right: Mention) -> set[bool]:
    return _answers(left, right, left.around, right.around)


COMPANY = Facet(
    "company",
    (
        Level("equal", lambda a, b: _beside(a, b) == {True}, "their sentences give other figures alike"),
        Level("mixed", lambda a, b: len(_beside(a, b)) > 1, "of their sentences' other figures some are alike"),
        Level("different", lambda a, b: _beside(a, b) == {False}, "their sentences give other figures differently"),
        Level("equal near", lambda a, b: _around(a, b) == {True}, "their paragraphs give other figures alike"),
        Level("mixed near", lambda a, b: len(_around(a, b)) > 1, "of their paragraphs' other figures some are alike"),
        Level(
            "different near", lambda a, b: _around(a, b) == {False}, "their paragraphs give other figures differently"
        ),
        Level("none", otherwise, "no other figure stands with both"),
    ),
)
