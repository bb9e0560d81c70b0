"""The rules, in the order in which they are tried; the docstring of a rule's function is its explanation.

Codes are never reused. N: not comparable. T: tolerated. C: conflict. U: update. S: subject. A: arithmetic.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from discrepancy.model import Kind
from discrepancy.reconciliation.figures import Figure

BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})
HEDGES = frozenset({"about", "almost", "range"})


def currencies(a: Figure, b: Figure) -> bool:
    """Two currencies: "$2.6m" beside "2m euros". Without the day's rate neither bears the other out nor contradicts it."""
    return a.scale != b.scale


def unsaid(a: Figure, b: Figure) -> bool:
    """A figure that is denied, feared, or only supposed is no fact: it never stands against one that is stated."""
    return a.assertion.status != "stated" or b.assertion.status != "stated"


def equal(a: Figure, b: Figure) -> bool:
    """The two figures are the same number in the same unit."""
    return a.plain == b.plain and a.assertion.quantity.unit == b.assertion.quantity.unit


def converted(a: Figure, b: Figure) -> bool:
    """One figure is the other in another unit of the same kind, rounded: "60 km" beside "37 miles"."""
    return a.assertion.quantity.unit != b.assertion.quantity.unit and a.admitted.meets(b.admitted)


def vague(a: Figure, b: Figure) -> bool:
    """A vague word admits the other figure: "dozens" beside 45. What each word admits is an entry of the lexicon."""
    return _either(a, b, frozenset({"vague"})) and a.admitted.meets(b.admitted)


def bound(a: Figure, b: Figure) -> bool:
    """A bound holds the other figure and is near it: "at least 3" beside 5, "more than 200" beside 230, "up to 20" beside 19."""
    return _either(a, b, BOUNDS) and a.admitted.meets(b.admitted)


def hedge(a: Figure, b: Figure) -> bool:
    """A hedge or a range reaches the other figure: "about 200" beside 212, "almost 44 million" beside 43.9 million."""
    return _either(a, b, HEDGES) and a.admitted.meets(b.admitted)


def rounding(a: Figure, b: Figure) -> bool:
    """One figure is the other, rounded: "1.2 million" beside "1,213,400". Only from the option rounding_from up, and never for
    the dead."""
    return a.admitted.meets(b.admitted)


def bound_broken(a: Figure, b: Figure) -> bool:
    """A bound is broken or left far behind: "at least 52" beside 45, "at least 3" beside 120."""
    return _either(a, b, BOUNDS) and not a.admitted.meets(b.admitted)


def disjoint(a: Figure, b: Figure) -> bool:
    """No value lets both figures be true, however their hedges, bounds and rounding are read."""
    return not a.admitted.meets(b.admitted)


def _either(a: Figure, b: Figure, modifiers: frozenset[str]) -> bool:
    return a.assertion.quantity.modifier in modifiers or b.assertion.quantity.modifier in modifiers


@dataclass(frozen=True, slots=True)
class Rule:
    """One named, numbered reason why two figures are tolerated, conflict, or cannot be compared.

    `kind` is the kind of the findings that it makes, or what it does instead of making one.
    """

    code: str
    kind: Kind | Literal["not comparable", "tolerated"]
    holds: Callable[[Figure, Figure], bool]

    @property
    def name(self) -> str:
        """The function's name in words."""
        return self.holds.__name__.replace("_", " ")

    @property
    def explanation(self) -> str:
        """What the rule does, with an example."""
        return inspect.getdoc(self.holds) or ""


RULES: tuple[Rule, ...] = (
    Rule("N301", "not comparable", currencies),
    Rule("N302", "not comparable", unsaid),
    Rule("T101", "tolerated", equal),
    Rule("T105", "tolerated", converted),
    Rule("T106", "tolerated", vague),
    Rule("T104", "tolerated", bound),
    Rule("T103", "tolerated", hedge),
    Rule("T102", "tolerated", rounding),
    Rule("C202", "conflict", bound_broken),
    Rule("C201", "conflict", disjoint),
)


def verdict(a: Figure, b: Figure) -> Rule:
    """The first rule that holds for two figures of one alignment."""
    return next(rule for rule in RULES if rule.holds(a, b))
