"""What a stated value admits once its modifier is taken into account."""

from fractions import Fraction

from discrepancy.model import Modifier, Number
from discrepancy.options import HedgeWidths


def number(value: Fraction) -> Number:
    """The value as an int where it is whole, else as the nearest float."""
    return value.numerator if value.denominator == 1 else value.numerator / value.denominator


def admitted(
    stated: tuple[Number, Number], modifier: Modifier, widths: HedgeWidths = HedgeWidths()
) -> tuple[Number | None, Number | None]:
    """The lowest and highest value that a figure admits; null is unbounded.

    Only what the words rule out is ruled out: "more than 40" has no upper bound here. How far a reader would stretch it
    is a matter for the rules of tolerance.

    Args:
        stated: the value or bounds as written.
        modifier: how they are hedged; "vague" figures have no stated value and their bounds come from the lexicon.
        widths: how far "about" and "almost" reach, as shares of the value.
    """
    if modifier not in ("about", "almost"):
        unbounded_below, unbounded_above = modifier in ("less_than", "at_most"), modifier in ("more_than", "at_least")
        return None if unbounded_below else stated[0], None if unbounded_above else stated[1]
    low, high = (Fraction(str(value)) for value in stated)
    about, almost = (Fraction(str(width)) for width in (widths.about, widths.almost))
    if modifier == "almost":
        return number(low - abs(low) * almost), number(high)
    return number(low - abs(low) * about), number(high + abs(high) * about)
