"""A change that a sentence states beside the two figures that it lies between: does it follow from them?"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from discrepancy.alignment.units import convert
from discrepancy.lexicon.arithmetic import cue
from discrepancy.model import Assertion, Number, Quantity
from discrepancy.reconciliation.intervals import Interval
from discrepancy.reconciliation.sentences import Said

THOUSAND = 1000
"""From here trailing zeros may be rounding, though two digits are taken as meant: "1,000" is 950 to 1,050."""

CLOSEST = 70
"""The most characters between figures that one clause sets beside each other."""

SHARES = frozenset({"percent", "fraction"})

SCALES = frozenset({1e3, 1e6, 1e9, 1e12})
"""What a word after the numeral multiplies it by: then its own digits are all meant."""

_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
_APART = re.compile(r"[;:]|\b(?:and|but|while|whereas|after|when|as|which|who)\b", re.IGNORECASE)
"""What begins another clause, whose figures may be of something else."""


class Growth(NamedTuple):
    """A change as stated, the figures that tell from where to where in this order, and what follows from them.

    `computed` is what that may be when the levels are rounded, `exact` what it is when they are not, in the change's
    unit.
    """

    stated: Assertion
    levels: tuple[Assertion, ...]
    computed: Interval
    exact: float

    @property
    def told(self) -> str:
        """What follows, for a reader."""
        unit = self.stated.quantity.unit
        return f"{convert(self.exact, unit, 'percent'):.3g}%" if unit in SHARES else f"{self.exact:,.6g}"


def growths(sentence: Said) -> Iterator[Growth]:
    """Each change of the sentence that stands beside its two levels, in one clause and one unit."""
    rate = cue("rate", "rates and adjustments")
    if any(re.search(rf"\b{re.escape(word)}\b", sentence.words, re.IGNORECASE) for word in rate):
        return
    for place, one in enumerate(sentence.figures):
        if one.quantity.change and one.quantity.modifier != "range" and one.quantity.stated:
            for first in (place + 1, place - 2, place - 1):
                found = _growth(sentence, place, first)
                if found:
                    yield found
                    break


def _growth(sentence: Said, place: int, first: int) -> Growth | None:
    """The change at `place` beside the levels that begin at `first`, one figure ("from 2 to 3") or two."""
    if not 0 <= first < len(sentence.figures):
        return None
    change, one = sentence.figures[place], sentence.figures[first]
    ends, last = (_ends(one.quantity), first) if one.quantity.modifier == "movement" else _pair(sentence, first)
    if ends is None or first <= place <= last:
        return None
    low, high = min(place, first), max(place, last)
    if any(len(sentence.gap(at)) > CLOSEST or _APART.search(sentence.gap(at)) for at in range(low, high)):
        return None
    levels = sentence.figures[first : last + 1]
    computed = _computed(
        change.quantity,
        one.quantity.unit,
        *(written(end, " ".join(one.quantity.text for one in levels)) for end in ends),
    )
    exact = _computed(change.quantity, one.quantity.unit, *(Interval(end, end) for end in ends))
    if computed is None or exact is None:
        return None
    in_order = levels if levels[0].quantity.stated and ends[0] in levels[0].quantity.stated else levels[::-1]
    return Growth(change, in_order, computed, exact.low)


def _ends(quantity: Quantity) -> tuple[Number, Number] | None:
    """From where to where a movement goes: "from 40,000 to 46,000"."""
    if quantity.origin is None or quantity.said is None:
        return None
    return quantity.origin, quantity.said[1]


def _pair(sentence: Said, first: int) -> tuple[tuple[Number, Number] | None, int]:
    """From where to where two figures go: "to 1,300 from 1,000"."""
    several = sentence.figures[first : first + 2]
    quantities = [one.quantity for one in several]
    plain = all(one.modifier == "exact" and one.change is None for one in quantities)
    if len(several) < 2 or not plain or len({one.unit for one in quantities}) > 1:
        return None, first
    origin, goal = cue("level", "from"), cue("level", "to")
    one, other = (quantity.stated[0] if quantity.stated else 0 for quantity in quantities)
    if sentence.follows(first, origin) and sentence.follows(first + 1, goal):
        return (one, other), first + 1
    back = sentence.follows(first, goal) and sentence.follows(first + 1, origin)
    return (other, one) if back else None, first + 1


def _computed(change: Quantity, unit: str, start: Interval, end: Interval) -> Interval | None:
    """What the change comes to; null where the levels are themselves shares, or its unit is another than theirs."""
    sign = -1 if change.change == "decrease" else 1
    if unit in SHARES or (change.unit not in SHARES and change.unit != unit):
        return None
    if change.unit == unit:
        found = sign * (end.low - start.high), sign * (end.high - start.low)
    elif start.low > 0:
        whole = convert(1, "fraction", change.unit)
        found = sign * (end.low / start.high - 1) * whole, sign * (end.high / start.low - 1) * whole
    else:
        return None
    return Interval(min(found), max(found))


def written(value: Number, text: str) -> Interval:
    """The values that a figure may be a rounding of, by the last place to which `text` writes it: "£1.2m" to 0.1m."""
    scales = [
        value / float(numeral.replace(",", "")) for numeral in _NUMERAL.findall(text) if float(numeral.replace(",", ""))
    ]
    scale = next((scale for scale in scales if scale in SCALES), 1)
    digits = Decimal(str(value / scale)).normalize().as_tuple()
    place = digits.exponent if isinstance(digits.exponent, int) else 0
    if abs(value / scale) < THOUSAND:
        place = min(place, 0)
    elif len(digits.digits) < 2:
        place -= 1
    half = scale * float(10.0**place) / 2
    return Interval(value - half, value + half)


def claim(admitted: Interval, change: Quantity) -> Interval:
    """What a change as stated stands for: one of its last place more or less, or a tenth where it is told in words."""
    value = change.stated[0] if change.stated else 0
    off = abs(value) / 10 if change.unit == "fraction" else written(value, change.text).width
    return Interval(admitted.low - off, admitted.high + off)
