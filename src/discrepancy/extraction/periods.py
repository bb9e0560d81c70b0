"""The days that a sentence speaks of, resolved against the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from discrepancy.model import Period

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]}|\\.|t\\.?)?" if len(month) > 3 else month for month in MONTHS)
_DATE = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{_MONTH})\b(?:,?\s+(?P<year2>(?:19|20)\d\d)\b)?"
    rf"|(?:(?P<month3>{_MONTH})\s+)?(?P<year3>(?:19|20)\d\d)\b"
    rf"|(?P<weekday>{'|'.join(WEEKDAYS)})\b|(?P<near>today|yesterday|tonight)\b)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|from)\s+(?:[a-z]+\s+){0,2}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time at these offsets of the text searched, and what it means."""

    start: int
    end: int
    period: Period


def periods(text: str, published: date | None) -> Iterator[Dated]:
    """The dates, months, years and weekdays that `text` names; without a day of publication, only the full ones."""
    for match in _DATE.finditer(text):
        found = _resolve(match, published)
        if found is None:
            continue
        first, last = found
        if _SINCE.search(text, max(0, match.start() - 24), match.start()):
            period = Period(start=first.isoformat(), end=published.isoformat() if published else None)
        else:
            period = Period(start=first.isoformat(), end=last.isoformat())
        yield Dated(match.start(), match.end(), period)


def _resolve(match: re.Match[str], published: date | None) -> tuple[date, date] | None:
    groups = match.groupdict()
    month = groups["month"] or groups["month2"] or groups["month3"]
    day = groups["day"] or groups["day2"]
    year = groups["year"] or groups["year2"] or groups["year3"]
    if groups["weekday"]:
        return _weekday(groups["weekday"].lower(), published)
    if groups["near"]:
        at = published and published - timedelta(days=groups["near"].lower() == "yesterday")
        return (at, at) if at else None
    try:
        if month and day:
            return _day(_month(month), int(day), int(year) if year else None, published)
        if month and year:
            first = date(int(year), _month(month), 1)
            return first, _month_end(first)
        return (date(int(year), 1, 1), date(int(year), 12, 31)) if year else None
    except ValueError:
        return None


def _weekday(name: str, published: date | None) -> tuple[date, date] | None:
    """A weekday in news is the last one up to the day of publication."""
    if published is None:
        return None
    at = published - timedelta(days=(published.weekday() - WEEKDAYS.index(name)) % 7)
    return at, at


def _day(month: int, day: int, year: int | None, published: date | None) -> tuple[date, date] | None:
    """A day without a year is the last such day up to the day of publication, or soon after it."""
    if year is None:
        if published is None:
            return None
        at = date(published.year, month, day)
        if at > published + timedelta(days=60):
            at = date(published.year - 1, month, day)
    else:
        at = date(year, month, day)
    return at, at


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
