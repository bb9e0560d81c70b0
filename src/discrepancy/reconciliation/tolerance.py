"""What a figure admits once hedge, bound, rounding and conversion are allowed for: the widths behind the T rules."""

import math
from decimal import Decimal

from discrepancy.model import Assertion, Number, Quantity
from discrepancy.options import Options
from discrepancy.reconciliation.intervals import Interval

COUNTED_ONE_BY_ONE = frozenset({"killed", "wounded", "missing"})
"""Properties whose figures are never taken as rounded."""


_SHORT = 1 - 1e-6
"""A share of half the last place that stops short of what rounds up: "58.3" does not reach the 58.35 of "58.4"."""


def plain(quantity: Quantity) -> Interval:
    """The figure as its words stand, hedges left aside; what a vague word admits."""
    low, high = quantity.said or (quantity.low, quantity.high)
    return Interval(-math.inf if low is None else low, math.inf if high is None else high)


def admitted(assertion: Assertion, options: Options) -> Interval:
    """The values that would bear the figure out.

    Bounds are soft: "more than 40" goes with 45 and not with 400, although 400 is more than 40.
    """
    quantity = assertion.quantity
    bare = plain(quantity)
    if quantity.stated is None:
        return _widen(Interval(bare.low, bare.high * (1 + options.hedges.more_than)), options.tolerance)
    low, high = bare.low, bare.high
    least = options.small_counts if quantity.unit == "count" else 0
    match quantity.modifier:
        case "about":
            low, high = low - abs(low) * options.hedges.about, high + abs(high) * options.hedges.about
        case "almost":
            low -= abs(low) * options.hedges.almost
        case "at_most" | "less_than":
            low -= max(abs(low) * options.hedges.almost, least)
        case "more_than" if quantity.high is not None or not milestone(high):
            high += max(abs(high) * options.hedges.about, least)
        case "more_than" | "at_least":
            high += max(abs(high) * options.hedges.more_than, least)
        case "exact" | "movement" if (
            quantity.unit != "fraction" and assertion.subject.property not in COUNTED_ONE_BY_ONE
        ):
            down, up = rounding(low, options)
            low, high = low - down, high + up
    return _widen(Interval(low, high), options.tolerance)


def milestone(value: Number) -> bool:
    """Whether a figure is one that counts are said to pass: 20, 25, 1,500, 200,000, and not 26,000 or 640.

    Who says "more than 26,000" has counted thousands, so that 31,000 is another count; "more than 20,000" has not.
    """
    digits = f"{abs(value):.12e}".partition("e")[0].replace(".", "").rstrip("0")
    return len(digits) <= 1 or (len(digits) == 2 and digits[1] == "5")


def rounding(value: Number, options: Options) -> tuple[float, float]:
    """How far below and above a round figure of at least `options.rounding_from` lies what rounds to it; else nought.

    "12,000" may stand for anything from 11,500 to 12,499; "12,345" and "40" stand for themselves. So "12,000" goes with
    12,400, and not with "13,000", which is no rounder. No bare figure reaches further than if it were said to be
    "about": "3,000" stands for no 2,500. A number with decimals stands for what rounds to it at any size: "58.4" for
    58.38, and not for 58.3.
    """
    if value != int(value):
        last = float(Decimal(1).scaleb(int(Decimal(str(value)).as_tuple().exponent)))
        most = abs(value) * options.hedges.about
        return min(last / 2, most), min(last / 2 * _SHORT, most)
    if abs(value) < options.rounding_from:
        return 0.0, 0.0
    digits = str(abs(int(value)))
    zeros = len(digits) - len(digits.rstrip("0"))
    half, most = 10**zeros / 2, abs(value) * options.hedges.about
    return (min(half, most), min(half - 1, most)) if zeros else (0.0, 0.0)


def _widen(interval: Interval, share: float) -> Interval:
    low = interval.low - abs(interval.low) * share if math.isfinite(interval.low) else interval.low
    high = interval.high + abs(interval.high) * share if math.isfinite(interval.high) else interval.high
    return Interval(low, high)
