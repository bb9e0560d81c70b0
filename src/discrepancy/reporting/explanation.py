"""Why a finding was made, in full: the weighing of its two figures in plain words."""

from dataclasses import dataclass

from discrepancy.model import Number, Weighed, Weighing
from discrepancy.reporting.safe import one_line
from discrepancy.reporting.witnesses import Witnesses, figure

LEGEND = (
    "Weights are log-odds: above 0 they speak for one quantity, below 0 against it; +0.69 doubles the odds, "
    "-0.69 halves them."
)
NOTHING = "0.00"
PURPOSES: dict[str, str] = {
    "conflict": "figures of one quantity that clash need",
    "subject": "a mismatch of subjects needs",
    "draft": "a draft's figure is set against its sources' from",
    "join": "figures that go together are of one quantity from",
}
"""What each threshold is for, as words that its value follows."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A weighing in words. `weights` and `rules` are rows; `idle` names the facets that weigh nothing."""

    pair: str
    weights: tuple[tuple[str, str], ...]
    idle: str
    total: str
    verdict: str
    admitted: str
    rules: tuple[tuple[str, str], ...]


def explanation(found: Weighing, known: Witnesses) -> Explanation:
    """The weighing for a reader, with the words of the articles made safe."""
    weighty = [weight for weight in found.weights if _signed(weight.log_odds) != NOTHING]
    idle = [weight.facet for weight in found.weights if weight not in weighty]
    return Explanation(
        pair=" and ".join(_named(one, known) for one in found.figures),
        weights=(
            (_signed(found.prior), "before any facet is asked"),
            *((_signed(weight.log_odds), f"{weight.facet}: {weight.sentence}") for weight in weighty),
        ),
        total=_signed(found.total),
        idle=", ".join(idle),
        verdict=_verdict(found),
        admitted="; ".join(_admitted(one, known) for one in found.figures),
        rules=tuple(("yes" if rule.held else "no", f"{rule.code}: {rule.sentence}") for rule in found.rules),
    )


def _signed(value: float) -> str:
    """A weight with its sign and two decimals; what rounds to nothing has none."""
    shown = f"{value:+.2f}"
    return shown if shown.strip("+-0.") else NOTHING


def _verdict(found: Weighing) -> str:
    needed = f"{PURPOSES.get(found.purpose, found.purpose)} {_signed(found.needed)}"
    if found.pairs == 1:
        return needed
    return f"{needed}; over {found.pairs} pairs of texts, each by its best wording, it is {_signed(found.together)}"


def _named(one: Weighed, known: Witnesses) -> str:
    assertion = known.assertions[one.assertion]
    return f"{known.counted(assertion)} ({known.outlet(assertion)})"


def _admitted(one: Weighed, known: Witnesses) -> str:
    unit = "" if one.unit == "count" else f" ({one_line(one.unit)})"
    return f"{figure(known.assertions[one.assertion])} admits {_values(one.low, one.high)}{unit}"


def _values(low: Number | None, high: Number | None) -> str:
    if low is not None and low == high:
        return _number(low)
    least = "anything" if low is None else _number(low)
    return f"{least} and more" if high is None else f"{least} to {_number(high)}"


def _number(value: Number) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}".rstrip("0").rstrip(".")
