"""Intervals on the line of numbers, and which of them have a point in common."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """The values from `low` to `high`, both included; infinite where unbounded."""

    low: float
    high: float

    @property
    def width(self) -> float:
        """From one end to the other."""
        return self.high - self.low

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def stab(intervals: Sequence[Interval]) -> list[tuple[list[int], Interval]]:
    """The largest sets of intervals that have a point in common, from low to high, each with its common part.

    Sweeps over the ends in order, so n log n and the size of the answer: whenever an interval closes after another has
    opened, those that are open make one set, and none larger holds it. An interval may stand in several sets; each
    stands in one at least.
    """
    ends = sorted(
        [(interval.low, 0, place) for place, interval in enumerate(intervals)]
        + [(interval.high, 1, place) for place, interval in enumerate(intervals)]
    )
    found: list[tuple[list[int], Interval]] = []
    standing: set[int] = set()
    opened = False
    for _, closing, place in ends:
        if not closing:
            standing.add(place)
        elif opened:
            common = Interval(max(intervals[one].low for one in standing), min(intervals[one].high for one in standing))
            found.append((sorted(standing), common))
        if closing:
            standing.discard(place)
        opened = not closing
    return found
