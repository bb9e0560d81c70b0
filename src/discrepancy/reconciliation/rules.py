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


def different_unit(a: Figure, b: Figure) -> bool:
    """The figures stand in units that cannot be converted into each other.

    Two currencies are such: without the day's rate "$2.6m" neither bears "2m euros" out nor contradicts it.
    """
    return a.unit != b.unit


def not_stated(a: Figure, b: Figure) -> bool:
    """One of the figures is denied, feared, or only supposed.

    "He denied that 25 had died" and "the blast could kill dozens" state no figure, so none can be set against them.
    """
    return a.assertion.status != "stated" or b.assertion.status != "stated"


def equal(a: Figure, b: Figure) -> bool:
    """Both give the same number: "eleven" beside "11", "1.5 million" beside "1,500,000"."""
    return a.plain == b.plain


def unit_conversion(a: Figure, b: Figure) -> bool:
    """One figure is the other in another unit, rounded: "60 km" beside "37 miles"."""
    return a.assertion.quantity.unit != b.assertion.quantity.unit and a.admitted.meets(b.admitted)


def vague_word(a: Figure, b: Figure) -> bool:
    """A vague word admits the other figure: "dozens" beside 45."""
    return _hedged(a, b, frozenset({"vague"})) and a.admitted.meets(b.admitted)


def within_bound(a: Figure, b: Figure) -> bool:
    """A bound holds the other figure and is near it: "at least 3" beside 5, "up to 20" beside 19.

    The option hedges.more_than says how near; small counts may lie two apart.
    """
    return _hedged(a, b, BOUNDS) and a.admitted.meets(b.admitted)


def within_hedge(a: Figure, b: Figure) -> bool:
    """A hedge or a range reaches the other figure: "about 200" beside 212, "almost 44 million" beside 43.9 million.

    The options hedges.about and hedges.almost say how far.
    """
    return _hedged(a, b, HEDGES) and a.admitted.meets(b.admitted)


def rounding(a: Figure, b: Figure) -> bool:
    """One figure is the other, rounded: "1.2 million" beside "1,213,400".

    Only from the option rounding_from up, and never for the killed, wounded and missing, who are counted one by one.
    The option tolerance widens every figure further.
    """
    return a.admitted.meets(b.admitted)


def bound_broken(a: Figure, b: Figure) -> bool:
    """A bound rules the other figure out, or is left far behind: "at least 52" beside 45, "at least 3" beside 120."""
    return _hedged(a, b, BOUNDS)


def disjoint_figures(a: Figure, b: Figure) -> bool:
    """No value lets both figures be true, however their hedges and rounding are read: 11 beside 6."""
    return not a.admitted.meets(b.admitted)


def _hedged(a: Figure, b: Figure, modifiers: frozenset[str]) -> bool:
    return a.assertion.quantity.modifier in modifiers or b.assertion.quantity.modifier in modifiers


@dataclass(frozen=True, slots=True)
class Rule:
    """One named, numbered reason why two figures are tolerated, conflict, or cannot be compared.

    `kind` is the kind of finding that it makes, or what it does instead of making one.
    """

    code: str
    kind: Kind | Literal["not comparable", "tolerated"]
    holds: Callable[[Figure, Figure], bool]

    @property
    def name(self) -> str:
        """The name of the rule's function, in words."""
        return self.holds.__name__.replace("_", " ")

    @property
    def explanation(self) -> str:
        """What the rule says, with an example."""
        return inspect.getdoc(self.holds) or ""

    @property
    def headline(self) -> str:
        """The first sentence of the explanation."""
        return self.explanation.partition("\n")[0]


RULES: tuple[Rule, ...] = (
    Rule("N301", "not comparable", different_unit),
    Rule("N302", "not comparable", not_stated),
    Rule("T101", "tolerated", equal),
    Rule("T105", "tolerated", unit_conversion),
    Rule("T106", "tolerated", vague_word),
    Rule("T104", "tolerated", within_bound),
    Rule("T103", "tolerated", within_hedge),
    Rule("T102", "tolerated", rounding),
    Rule("C202", "conflict", bound_broken),
    Rule("C201", "conflict", disjoint_figures),
)


def verdict(a: Figure, b: Figure) -> Rule:
    """The first rule that holds for two figures of one alignment."""
    return next(rule for rule in RULES if rule.holds(a, b))
