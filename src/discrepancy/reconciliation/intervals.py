"""What a figure admits, as an interval, and which intervals have a point in common."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from discrepancy.model import Assertion, Number
from discrepancy.options import Options

UNROUNDED = frozenset({"killed", "wounded", "missing"})
"""Properties whose figures are never taken as rounded: an editor counts the dead one by one."""

SMALL_SLACK = 2
"""By how many units at least a soft bound is open, so that "at least 3" still goes with 5."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The values from `low` to `high`, both included; infinite where unbounded."""

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def admitted(assertion: Assertion, options: Options, factor: float = 1.0) -> Interval:
    """The values under which the figure would count as borne out: its words, widened by hedge, rounding and tolerance.

    Bounds are soft: "more than 40" goes with 45 and not with 400, although both are more than 40.

    Args:
        assertion: the figure.
        options: the widths in force.
        factor: what the figure is multiplied by to stand in the unit that it is compared in.
    """
    quantity = assertion.quantity
    low, high = _worded(assertion, options)
    if quantity.modifier == "exact" and quantity.stated is not None and assertion.subject.property not in UNROUNDED:
        half = rounding(quantity.stated[0], options)
        low, high = low - half, high + half
    slack = options.tolerance
    low, high = (
        low - abs(low) * slack if math.isfinite(low) else low,
        high + abs(high) * slack if math.isfinite(high) else high,
    )
    return Interval(low * factor, high * factor)


def _worded(assertion: Assertion, options: Options) -> tuple[float, float]:
    quantity, widths = assertion.quantity, options.hedges
    if quantity.stated is None:
        return (
            -math.inf if quantity.low is None else quantity.low,
            math.inf if quantity.high is None else quantity.high,
        )
    low, high = float(quantity.stated[0]), float(quantity.stated[1])
    match quantity.modifier:
        case "about":
            return low - abs(low) * widths.about, high + abs(high) * widths.about
        case "almost" | "less_than" | "at_most":
            return min(low - abs(low) * widths.almost, low - SMALL_SLACK * (quantity.modifier == "at_most")), high
        case "more_than" | "at_least":
            return low, max(high + abs(high) * widths.more_than, high + SMALL_SLACK)
        case _:
            return low, high


def rounding(value: Number, options: Options) -> float:
    """Half of the last significant place of a round figure of at least `options.rounding_from`, else nought."""
    if value != int(value) or abs(value) < options.rounding_from or int(value) % 10:
        return 0.0
    digits = str(abs(int(value)))
    return 10 ** (len(digits) - len(digits.rstrip("0"))) / 2


def stab(intervals: Sequence[Interval]) -> list[tuple[list[int], Interval]]:
    """The largest sets of intervals that have a point in common, from low to high, each with its common part.

    Sweeps over the ends in order (n log n, and the size of the answer): whenever an interval closes after another has opened, those that are open
    make one set, and none larger holds it. An interval may stand in several sets; each stands in one at least.
    """
    ends = sorted(
        [(interval.low, 0, place) for place, interval in enumerate(intervals)]
        + [(interval.high, 1, place) for place, interval in enumerate(intervals)]
    )
    found: list[tuple[list[int], Interval]] = []
    open_: set[int] = set()
    opened = False
    for _, closing, place in ends:
        if not closing:
            open_.add(place)
            opened = True
            continue
        if opened:
            common = Interval(max(intervals[one].low for one in open_), min(intervals[one].high for one in open_))
            found.append((sorted(open_), common))
            opened = False
        open_.discard(place)
    return found
