"""An assertion made ready for judging: its figure as an interval, in the unit that its alignment is compared in."""

from dataclasses import dataclass

from discrepancy.model import Assertion
from discrepancy.reconciliation.intervals import Interval


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of an alignment.

    `plain` is the interval of the bare words (hedges not applied), `admitted` what options make of it; `scale` groups the
    units that can be compared: figures of different scales never conflict.
    """

    assertion: Assertion
    plain: Interval
    admitted: Interval
    scale: str
