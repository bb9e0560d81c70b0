"""The figure: a number as the text writes it, before syntax says what it counts."""

from dataclasses import dataclass

from discrepancy.model import Quantity, Span


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in a text; all offsets are into the text that was read.

    `span` covers the figure whole: hedges, sign, currency symbol, number, scale, and the unit's words ("some 3,000",
    "$13.2bn", "10 million euros", "60 km", "10 to 15"); `quantity.text` is exactly its words. `number` covers only
    hedges, symbol, number and scale, without unit words that stand apart: the part that a parser may read as one
    numeral.
    """

    span: Span
    number: Span
    quantity: Quantity
