"""The days that a sentence speaks of, resolved against the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

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
_COUNTS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_EARLIEST = 400
"""The number of the earliest day reckoned back to: some centuries before any newspaper."""
_DATE = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{_MONTH})\b(?:,?\s+(?P<year2>(?:19|20)\d\d)\b)?"
    rf"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b|(?P<dotted>\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d)\b"
    rf"|(?:(?P<month3>{_MONTH})\s+)?(?P<year3>(?:19|20)\d\d)\b"
    rf"|(?:in|since|during|last|until|from)\s+(?:early |late |mid-)?(?P<month4>{_MONTH})\b(?!\s*\d)"
    rf"|(?P<which>last|past|this)\s+(?P<span>year|month|week)\b"
    rf"|(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)})\s+(?P<unit>year|month|week|day)s?\s+ago\b"
    r"|(?:last|past|previous|preceding)\s+(?P<hours>24|48|72)\s+hours\b"
    rf"|(?P<weekday>{'|'.join(WEEKDAYS)})\b|(?P<near>today|yesterday|tonight)\b)"
)
"""Of words in small letters: to look for both takes twice as long."""
_SINCE = re.compile(r"\b(?:since|from)\s+(?:[a-z]+\s+){0,2}\Z")
SAYING = re.compile(
    r"\b(?:said|told|announced|reported|added|confirmed|stated)"
    r"(?:\s+(?:reporters|journalists|in|a|the|statement|on|late|early))*\s+"
    rf"(?P<when>{'|'.join(WEEKDAYS)}|today|yesterday)\b(?!['’])",
    re.IGNORECASE,
)
"""A day on which something was said, which is not when it happened: "the mayor said on Saturday that 16 had died"."""
_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time at these offsets of the text searched, and what it means."""

    start: int
    end: int
    period: Period


@lru_cache(maxsize=256)
def periods(text: str, published: date | None) -> tuple[Dated, ...]:
    """The dates, months, years, weekdays, and spans before now ("two weeks ago") that `text` names.

    Without a day of publication they are only the full ones.
    """
    return tuple(_periods(text, published))


def _periods(text: str, published: date | None) -> Iterator[Dated]:
    text = text.translate(_SMALL)
    said = {match.start("when") for match in SAYING.finditer(text)}
    for match in _DATE.finditer(text):
        found = _resolve(match, published) if match.start() not in said else None
        if found is None:
            continue
        first, last = found
        since = match.group().startswith(("since", "from"))
        if since or _SINCE.search(text, max(0, match.start() - 24), match.start()):
            period = Period(start=first.isoformat(), end=published.isoformat() if published else None)
        else:
            period = Period(start=first.isoformat(), end=last.isoformat())
        yield Dated(match.start(), match.end(), period)


def _resolve(match: re.Match[str], published: date | None) -> tuple[date, date] | None:
    groups = match.groupdict()
    month = groups["month"] or groups["month2"] or groups["month3"]
    day = groups["day"] or groups["day2"]
    year = groups["year"] or groups["year2"] or groups["year3"]
    try:
        if groups["iso"] or groups["dotted"]:
            at = _numeric(groups["iso"] or ".".join(reversed((groups["dotted"] or "").split("."))))
            return at, at
        if month and day:
            return _day(_month(month), int(day), int(year) if year else None, published)
        if month and year:
            first = date(int(year), _month(month), 1)
            return first, _month_end(first)
        if year:
            return date(int(year), 1, 1), date(int(year), 12, 31)
    except ValueError:
        return None
    return _relative(groups, published) if published is not None else None


def _relative(groups: dict[str, str | None], published: date) -> tuple[date, date]:
    """A weekday, a month without a year, "last week", or "two years ago": as exact as the words are."""
    if groups["weekday"]:
        return _weekday(groups["weekday"], published)
    if groups["near"]:
        at = published - timedelta(days=groups["near"] == "yesterday")
        return at, at
    if groups["month4"]:
        month = _month(groups["month4"])
        first = date(published.year - (month > published.month), month, 1)
        return first, min(_month_end(first), max(first, published))
    if groups["hours"]:
        return published - timedelta(days=int(groups["hours"]) // 24), published
    if groups["span"]:
        return _named_span(groups["which"] or "", groups["span"], published)
    return _ago(groups["count"] or "", groups["unit"] or "", published)


def _named_span(which: str, unit: str, published: date) -> tuple[date, date]:
    """The week, month or year before ("last"), the running one ("this"), or as many days up to now ("past")."""
    if which == "past":
        return published - timedelta(days=_DAYS[unit]), published
    first = _start(unit, published)
    last = first - timedelta(days=1)
    return (first, published) if which == "this" else (_start(unit, last), last)


def _ago(count: str, unit: str, published: date) -> tuple[date, date]:
    """The day, or the week, month or year, that lies so many of them back."""
    days = (int(count) if count.isdigit() else _COUNTS.index(count) + 1) * _DAYS[unit]
    at = published - timedelta(days=min(days, published.toordinal() - _EARLIEST))
    return (at, at) if unit == "day" else (_start(unit, at), min(published, _end(unit, at)))


def _start(unit: str, day: date) -> date:
    """The first day of the week, month or year that `day` lies in."""
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _end(unit: str, day: date) -> date:
    """The last day of the week, month or year that `day` lies in."""
    if unit == "week":
        return _start(unit, day) + timedelta(days=6)
    return _month_end(_start(unit, day)) if unit == "month" else day.replace(month=12, day=31)


def _weekday(name: str, published: date) -> tuple[date, date]:
    """A weekday in news is the last one up to the day of publication."""
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


def _numeric(text: str) -> date:
    """A day as year, month and day with hyphens or full stops between them.

    Raises:
        ValueError: when there is no such day.
    """
    year, month, day = map(int, text.replace(".", "-").split("-"))
    return date(year, month, day)


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
