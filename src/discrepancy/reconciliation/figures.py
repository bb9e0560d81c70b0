"""The figures of one alignment, ready to be judged: intervals in units that can be compared."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from discrepancy.alignment.units import convert, convertible
from discrepancy.model import Assertion, Document
from discrepancy.options import Options
from discrepancy.reconciliation.intervals import Interval
from discrepancy.reconciliation.tolerance import admitted, plain


CONVERSION = 0.03
"""The share by which a converted figure may be off: writers convert rounded figures and round again ("60 km", "37 miles")."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of an alignment.

    `plain` is the interval of the bare words, `admitted` what the options make of it, both in `unit`; figures whose `unit`
    differs cannot be compared. `day` is when its document was published, where that is known.
    """

    assertion: Assertion
    plain: Interval
    admitted: Interval
    unit: str
    day: date | None


def figures(members: Sequence[Assertion], documents: Mapping[str, Document], options: Options) -> tuple[Figure, ...]:
    """The figures of one alignment, those that can be converted brought to the unit that most of them have."""
    counts = Counter(member.quantity.unit for member in members)
    units = sorted(counts, key=lambda unit: (-counts[unit], unit))
    shared = {unit: next(common for common in units if convertible(unit, common)) for unit in units}
    return tuple(_figure(one, shared[one.quantity.unit], documents[one.document], options) for one in members)


def _figure(member: Assertion, unit: str, document: Document, options: Options) -> Figure:
    own = member.quantity.unit
    return Figure(
        assertion=member,
        plain=_converted(plain(member.quantity), own, unit),
        admitted=_converted(admitted(member, options), own, unit),
        unit=unit,
        day=document.published.date() if isinstance(document.published, datetime) else document.published,
    )


def _converted(interval: Interval, unit: str, other: str) -> Interval:
    if unit == other:
        return interval
    low, high = (convert(end, unit, other) for end in (interval.low, interval.high))
    return Interval(low - abs(low) * CONVERSION, high + abs(high) * CONVERSION)
