"""Facets of the figures themselves: unit, change, scale, wording, status, part and whole, and their documents."""

from functools import lru_cache

from discrepancy.alignment.facets.facet import EXCLUDED, Facet, Level, otherwise
from discrepancy.alignment.mentions import Mention
from discrepancy.alignment.units import slack

PAIRS = 64
"""How many pairs an answer is remembered for: several facets ask the same of one pair, one right after another."""


@lru_cache(maxsize=PAIRS)
def ratio(left: Mention, right: Mention) -> float:
    """How many times the larger figure is the smaller."""
    if left.value == right.value:
        return 1.0
    small, big = sorted((abs(left.value), abs(right.value)))
    return big / small if small else float("inf")


@lru_cache(maxsize=PAIRS)
def equal(left: Mention, right: Mention) -> bool:
    """Whether the figures are the same, but for what telling one in another unit may change."""
    off = slack(left.assertion.quantity.unit, right.assertion.quantity.unit)
    return left.unit == right.unit and ratio(left, right) <= 1 + off


CLOSE = 1.5
"""Up to how many times the smaller of two close figures the larger is."""
FEW = 10
"""Up to here equal figures say little: news is full of twos and threes."""


def _equal_and_few(left: Mention, right: Mention) -> bool:
    return equal(left, right) and abs(left.value) <= FEW and left.value == int(left.value)


LARGE = 1000
"""From here equal figures say much: two quantities of one story hardly come to the same thousands."""


def _equal_and_large(left: Mention, right: Mention) -> bool:
    return equal(left, right) and abs(left.value) >= LARGE


NEAR = 1.1
"""How many times a figure may be the other and still be as good as equal."""


def meeting(left: Mention, right: Mention) -> bool:
    """Whether the figures are equal, or what their words admit has a value in common."""
    return left.unit == right.unit and (equal(left, right) or (left.low <= right.high and right.low <= left.high))


@lru_cache(maxsize=PAIRS)
def agreeing(left: Mention, right: Mention) -> bool:
    """Whether the figures meet, or are as good as equal."""
    return meeting(left, right) or (left.unit == right.unit and ratio(left, right) <= NEAR)


def _modifiers(left: Mention, right: Mention) -> set[str]:
    return {left.assertion.quantity.modifier, right.assertion.quantity.modifier}


def _of_each_other(left: Mention, right: Mention) -> bool:
    one, other = left.assertion, right.assertion
    return (
        one.part_of == other.id
        or other.part_of == one.id
        or one.id in other.derived_from
        or other.id in one.derived_from
    )


def _side_by_side(left: Mention, right: Mention) -> bool:
    """Whether one sentence counts both as parts: "two soldiers and three nurses"."""
    one, other = left.assertion, right.assertion
    together = one.document == other.document and one.sentence == other.sentence
    return together and left.whole is not None and left.whole == right.whole


def _sum_of_more(left: Mention, right: Mention) -> bool:
    """Whether one is a sum of several kinds, and the other counts some of these alone: "91 passengers and 8 crew"."""
    total, other = (left, right) if left.assertion.derived_from else (right, left)
    return bool(total.assertion.derived_from) and bool(other.heads) and other.heads < total.heads


def _of_close_wholes(left: Mention, right: Mention) -> bool:
    """Whether their wholes may be two reports of one: 11 children of 33 people, nine of 41."""
    few, many = sorted((left.whole or 0, right.whole or 0))
    return many <= few * CLOSE


def _as_large_as_whole(left: Mention, right: Mention) -> bool:
    """Whether one figure equals the whole of the other: "five people" beside the three nurses of five."""
    return left.value != right.value and (right.value == left.whole or left.value == right.whole)


def _with_attacker(left: Mention, right: Mention) -> bool:
    """Whether one figure counts the attacker among those hit, and is larger by one."""
    return left.attacker != right.attacker and left.value - right.value == (1 if left.attacker else -1)


def _with_dead(left: Mention, right: Mention) -> bool:
    """Whether one figure is the other and the dead beside it: "seven shot" of "one dead and six wounded"."""
    few, many = sorted((left, right), key=lambda mention: mention.value)
    hit = many.assertion.subject.property in {"shot", "stabbed"}
    if not hit or few.assertion.subject.property not in {"wounded", "hospitalised"}:
        return False
    return many.value - few.value in {one.value for one in few.around.get(("count", "killed"), ())}


def _stated(left: Mention, right: Mention) -> bool:
    return left.assertion.status == right.assertion.status == "stated"


def _status_alike(left: Mention, right: Mention) -> bool:
    return left.assertion.status == right.assertion.status


MEASURE = Facet(
    "measure",
    (
        Level("same", lambda a, b: a.assertion.quantity.unit == b.assertion.quantity.unit, "both are in one unit"),
        Level("convertible", lambda a, b: a.dimension == b.dimension, "their units measure the same kind of thing"),
        Level(EXCLUDED, otherwise, "they measure different kinds of things"),
    ),
)

CHANGE = Facet(
    "change",
    (
        Level(
            "same",
            lambda a, b: a.assertion.quantity.change == b.assertion.quantity.change,
            "both are levels, or both changes the same way",
        ),
        Level(EXCLUDED, otherwise, "one is a level and the other a change, or they change different ways"),
    ),
)

STATUS = Facet(
    "status",
    (
        Level("stated", _stated, "both are stated as facts"),
        Level("alike", _status_alike, "both are feared, supposed or denied alike"),
        Level("agreeing", meeting, "one is feared, supposed or denied, but they do not differ"),
        Level("unstated", otherwise, "one is feared, supposed or denied, and they differ"),
    ),
)

PART = Facet(
    "part",
    (
        Level(EXCLUDED, _of_each_other, "one is said to be a part of the other"),
        Level(EXCLUDED, _side_by_side, "they are parts that one sentence counts side by side"),
        Level(EXCLUDED, _sum_of_more, "one is a sum of several kinds, of which the other counts some alone"),
        Level(EXCLUDED, _as_large_as_whole, "one is as large as what the other is a part of"),
        Level(EXCLUDED, _with_attacker, "one counts the attacker too"),
        Level(EXCLUDED, _with_dead, "one is the other and the dead together"),
        Level("neither", lambda a, b: a.whole is None and b.whole is None, "neither is a part of another figure"),
        Level("one", lambda a, b: a.whole is None or b.whole is None, "only one is a part of a larger figure"),
        Level("both", lambda a, b: a.whole == b.whole, "both are parts of equal figures"),
        Level("close", _of_close_wholes, "both are parts of figures that are close"),
        Level("apart", otherwise, "they are parts of figures that differ"),
    ),
)

SCALE = Facet(
    "scale",
    (
        Level("currencies", lambda a, b: a.unit != b.unit, "their units cannot be converted"),
        Level("few", _equal_and_few, "the figures are equal, but so small that this says little"),
        Level("large", _equal_and_large, "the figures are equal, and so large that this says much"),
        Level("equal", equal, "the figures are equal"),
        Level("agreeing", agreeing, "the figures go together"),
        Level("one", lambda a, b: 1 in (a.value, b.value), "one of them counts a single person or thing"),
        Level("near", lambda a, b: ratio(a, b) <= CLOSE, "the figures are close"),
        Level("within", lambda a, b: ratio(a, b) <= 2, "one figure is at most twice the other"),
        Level("far", lambda a, b: ratio(a, b) <= 20, "the figures are far apart"),
        Level("beyond", otherwise, "the figures are of different orders of size"),
    ),
)

SIZE = Facet(
    "size",
    (
        Level("agreeing", lambda a, b: a.unit != b.unit or agreeing(a, b), "the figures do not differ"),
        Level(
            "few", lambda a, b: min(abs(a.value), abs(b.value)) <= FEW, "they differ, and are as small as many figures"
        ),
        Level("many", otherwise, "they differ, and are larger than most figures"),
    ),
)

WORDING = Facet(
    "wording",
    (
        Level("agreeing", lambda a, b: a.unit != b.unit or agreeing(a, b), "the figures do not differ"),
        Level("vague", lambda a, b: "vague" in _modifiers(a, b), "they differ, but one is a vague word"),
        Level("hedged", lambda a, b: not _modifiers(a, b) <= {"exact", "movement"}, "they differ, but one is hedged"),
        Level("exact", otherwise, "they differ, and both are exact"),
    ),
)
