"""What a stated value admits once its modifier is taken into account."""

from fractions import Fraction

from discrepancy.model import Modifier, Number
from discrepancy.options import HedgeWidths


def number(value: Fraction) -> Number:
    """The value as an int where it is whole, else as the nearest float."""
    return value.numerator if value.denominator == 1 else value.numerator / value.denominator


def admitted(
    stated: tuple[Number, Number], modifier: Modifier, widths: HedgeWidths = HedgeWidths(), *, near: bool = False
) -> tuple[Number | None, Number | None]:
    """The lowest and highest value that a figure admits; null is unbounded.

    Only what the words rule out is ruled out: "more than 40" has no upper bound here. How far a reader would stretch it
    is a matter for the rules of tolerance. "Just over 40" says how far itself: as far as "about 40" reaches.

    Args:
        stated: the value or bounds as written.
        modifier: how they are hedged; "vague" figures have no stated value and their bounds come from the lexicon.
        widths: how far "about" and "almost" reach, as shares of the value.
        near: whether the words say that "more than" or "less than" is not by much.
    """
    low, high = stated
    match modifier:
        case "about":
            return _down(low, widths.about), _up(high, widths.about)
        case "almost":
            return _down(low, widths.almost), high
        case "less_than" | "at_most":
            return _down(low, widths.almost) if near else None, high
        case "more_than" | "at_least":
            return low, _up(high, widths.about) if near else None
    return stated


def _down(value: Number, width: float) -> Number:
    exact = Fraction(str(value))
    return number(exact - abs(exact) * Fraction(str(width)))


def _up(value: Number, width: float) -> Number:
    exact = Fraction(str(value))
    return number(exact + abs(exact) * Fraction(str(width)))
