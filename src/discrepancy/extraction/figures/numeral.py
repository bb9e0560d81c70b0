"""A number as read, with its place in the line."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Form = Literal["digits", "words", "vague", "share"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a line: its least and greatest value, and its tokens [start, end).

    `low` and `high` differ for vague words only, where `high` may be null for no end. `scale` is what its last scale
    word multiplies by ("2 million": 1,000,000), else 1. A "share" is a part of something: "half of", "one in five".
    """

    low: Fraction
    high: Fraction | None
    start: int
    end: int
    form: Form
    scale: int = 1
