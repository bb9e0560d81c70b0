"""When an article was published, as its outlet wrote it."""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from dateutil import parser

LONGEST = 60
"""Characters; what is longer is not a date."""
ZONES = {
    "Z": 0,
    "UT": 0,
    "UTC": 0,
    "GMT": 0,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
}
"""Hours from UTC of the zones that RFC 5322, section 4.3, names. Other abbreviations have more than one meaning."""
_ZERO = re.compile(r"\b(?:GMT|UTC)\s*(?=[+-]\d)")
"""Before an offset it says nothing more: "GMT+3" is three hours ahead, though dateutil and POSIX read it as behind."""
_YEAR_FIRST = re.compile(r"\s*\d{4}\D")


def published(words: str) -> date | datetime | None:
    """The day or time that `words` name: an ISO one, or one in words ("Friday, 4 March 2011 10:15 GMT").

    Nothing is guessed: where the day, month or four-digit year is missing, or day and month could be exchanged, the
    answer is nothing. A time in a zone that is not known comes without a zone.
    """
    try:
        return date.fromisoformat(words)
    except ValueError:
        pass
    try:
        return _whole_minutes(datetime.fromisoformat(words))
    except ValueError:
        return _in_words(words) if len(words) <= LONGEST else None


def _in_words(words: str) -> date | datetime | None:
    """Two readings with different defaults agree only on what the words say."""
    early, late = datetime(2000, 1, 1, 0), datetime(2001, 2, 2, 1)
    try:
        one = _parse(words, early, day_first=False)
        other = _parse(words, late, day_first=not _YEAR_FIRST.match(words))
    except (ValueError, OverflowError, ArithmeticError, TypeError):
        return None
    if one.date() != other.date() or str(one.year) not in words:
        return None
    return _whole_minutes(one) if one.hour == other.hour else one.date()


def _parse(words: str, default: datetime, *, day_first: bool) -> datetime:
    return parser.parse(_ZERO.sub("", words), default=default, dayfirst=day_first, tzinfos=_zone)


def _zone(name: str | None, offset: int | None) -> tzinfo | None:
    """Never the machine's own zone: the same words give the same time everywhere."""
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    hours = ZONES.get(name or "")
    return None if hours is None else timezone(timedelta(hours=hours)) if hours else UTC


def _whole_minutes(time: datetime) -> datetime | None:
    """The time, unless its offset from UTC is one that ISO 8601 cannot write."""
    offset = time.utcoffset()
    return time if offset is None or offset.total_seconds() % 60 == 0 else None
