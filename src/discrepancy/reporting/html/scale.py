"""From values to places on a plot, in per cent of its width or height."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

LOGARITHMIC_FROM = 20
"""The ratio of the largest value to the smallest from which a scale is logarithmic: small values would be one dot."""
MARGIN = 6.0
"""Per cent left free on either side, for the marks at the ends."""
STEPS = 4
"""About how many steps an axis has."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The values from `low` to `high`; on a logarithmic scale equal ratios are equally far apart."""

    low: float
    high: float
    logarithmic: bool

    def at(self, value: float) -> float:
        """Where `value` stands, in per cent; one beyond the ends stands at the edge."""
        if self.logarithmic and value <= 0:
            return 0.0
        low, high, here = (math.log(one) if self.logarithmic else one for one in (self.low, self.high, value))
        share = (here - low) / (high - low)
        return round(min(max(MARGIN + share * (100 - 2 * MARGIN), 0.0), 100.0), 2)

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """Round values on the scale: where, and as written."""
        values = _decades(self.low, self.high) if self.logarithmic else _multiples(self.low, self.high)
        return [(self.at(value), written(value)) for value in values]


def scale(values: Iterable[float]) -> Scale:
    """A scale that holds all of `values`, of which there is at least one; from nought where that is not far off."""
    known = sorted(values)
    low, high = known[0], known[-1]
    if low > 0 and high / low >= LOGARITHMIC_FROM:
        return Scale(low, high, logarithmic=True)
    if 0 < low < high / 2:
        low = 0
    if low == high:
        low, high = low - (abs(low) / 10 or 1), high + (abs(high) / 10 or 1)
    return Scale(low, high, logarithmic=False)


def written(value: float) -> str:
    """A value in few characters: "1,200", "13.2bn"."""
    for size, name in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{value / size:,.4g}{name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def _multiples(low: float, high: float) -> list[float]:
    rough = (high - low) / STEPS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough)
    first, last = math.ceil(round(low / step, 9)), math.floor(round(high / step, 9))
    return [float(f"{step * n:.12g}") for n in range(first, last + 1)]


def _decades(low: float, high: float) -> list[float]:
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    factors = (1, 2, 5) if high / low < 100 else (1,)
    every = max(1, len(powers) // (STEPS + 2))
    values = [10.0**power * factor for power in powers[::every] for factor in factors]
    return [value for value in values if low <= value <= high] or [low, high]
