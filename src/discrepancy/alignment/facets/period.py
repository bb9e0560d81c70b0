"""Facets of time: the days of the figures, and those that their sentences name."""

from datetime import date

from discrepancy.alignment.facets.facet import Facet, Level, otherwise
from discrepancy.alignment.facets.figure import agreeing, meeting
from discrepancy.alignment.mentions import Mention
from discrepancy.extraction.periods import MONTHS


def _overlapping(left: Mention, right: Mention) -> bool:
    one, other = left.assertion.period, right.assertion.period
    if one is None or other is None:
        return False
    return (one.start or "") <= (other.end or "9999") and (other.start or "") <= (one.end or "9999")


def _within(left: Mention, right: Mention) -> bool:
    """Whether the time of one lies within that of the other, and they differ: June, and its year."""
    one, other = left.assertion.period, right.assertion.period
    if one is None or other is None or one == other or meeting(left, right):
        return False
    (start, end), (first, last) = ((period.start or "", period.end or "9999") for period in (one, other))
    return (start <= first and last <= end) or (first <= start and end <= last)


def _same_days(left: Mention, right: Mention) -> bool:
    return left.assertion.period is not None and left.assertion.period == right.assertion.period


def _periods(left: Mention, right: Mention) -> int:
    return (left.assertion.period is not None) + (right.assertion.period is not None)


def _other_months(left: Mention, right: Mention) -> bool:
    """Whether they name different months, and nothing says of which year: "in May", "in June"."""
    one, other = left.calendar & set(MONTHS), right.calendar & set(MONTHS)
    return _periods(left, right) == 0 and bool(one and other) and not (one & other)


DAYS = 4
"""A longer time than this is hardly the event's own: "in 2019", "in March", "so far this year"."""


def _one_long(left: Mention, right: Mention) -> bool:
    period = left.assertion.period or right.assertion.period
    if period is None or _periods(left, right) != 1 or agreeing(left, right):
        return False
    if period.start is None or period.end is None:
        return True
    return (date.fromisoformat(period.end) - date.fromisoformat(period.start)).days > DAYS


CALENDAR = Facet(
    "calendar",
    (
        Level("none", lambda a, b: not a.calendar and not b.calendar, "neither sentence names a day, month or year"),
        Level("one", lambda a, b: not a.calendar or not b.calendar, "only one sentence names a day, month or year"),
        Level("same", lambda a, b: bool(a.calendar & b.calendar), "both sentences name the same day, month or year"),
        Level("different", otherwise, "the sentences name different days, months or years"),
    ),
)

PERIOD = Facet(
    "period",
    (
        Level("none", lambda a, b: _periods(a, b) == 0 and not _other_months(a, b), "neither names a time"),
        Level("long", _one_long, "they differ, and only one is of weeks, months or a year"),
        Level("one", lambda a, b: _periods(a, b) == 1, "only one names a time"),
        Level("same", _same_days, "both are of the same days"),
        Level("within", _within, "one is of a part of the other's time, and they differ"),
        Level("overlapping", _overlapping, "their times overlap"),
        Level("different", otherwise, "they are of different times"),
    ),
)
