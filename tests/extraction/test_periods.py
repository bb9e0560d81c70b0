"""Days, months and years that a sentence names, against the day of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy import Document, extract
from discrepancy.extraction.periods import periods

WEDNESDAY = date(2025, 6, 18)

TABLE = [
    # The last weekday up to the day of publication.
    ("on Tuesday", ("2025-06-17", "2025-06-17")),
    ("on Wednesday", ("2025-06-18", "2025-06-18")),
    ("on Thursday", ("2025-06-12", "2025-06-12")),
    ("today", ("2025-06-18", "2025-06-18")),
    ("yesterday", ("2025-06-17", "2025-06-17")),
    # A day without a year is the last one, or one that is near.
    ("on 3 May", ("2025-05-03", "2025-05-03")),
    ("on July 4", ("2025-07-04", "2025-07-04")),
    ("on Nov. 28", ("2024-11-28", "2024-11-28")),
    ("on November 28, 2005", ("2005-11-28", "2005-11-28")),
    ("on 28th November 2005", ("2005-11-28", "2005-11-28")),
    # Months and years.
    ("in March 2021", ("2021-03-01", "2021-03-31")),
    ("in February 2024", ("2024-02-01", "2024-02-29")),
    ("in 2020", ("2020-01-01", "2020-12-31")),
    ("in March", ("2025-03-01", "2025-03-31")),
    ("in late October", ("2024-10-01", "2024-10-31")),
    ("in June", ("2025-06-01", "2025-06-18")),
    # Spans before now, as exact as the words are.
    ("last week", ("2025-06-09", "2025-06-15")),
    ("this month", ("2025-06-01", "2025-06-18")),
    ("over the past year", ("2024-06-18", "2025-06-18")),
    ("in the last 24 hours", ("2025-06-17", "2025-06-18")),
    ("the past 48 hours", ("2025-06-16", "2025-06-18")),
    # In figures.
    ("21.02.2015", ("2015-02-21", "2015-02-21")),
    ("2015-02-21", ("2015-02-21", "2015-02-21")),
    ("last year", ("2024-01-01", "2024-12-31")),
    ("three years ago", ("2022-01-01", "2022-12-31")),
    ("two days ago", ("2025-06-16", "2025-06-16")),
    ("a week ago", ("2025-06-09", "2025-06-15")),
    # What began lasts until the article was printed.
    ("since 2020", ("2020-01-01", "2025-06-18")),
    ("since December", ("2024-12-01", "2025-06-18")),
    ("since 3 May", ("2025-05-03", "2025-06-18")),
    # What happened on a day, whoever said so.
    ("he said Friday's fire was out", ("2025-06-13", "2025-06-13")),
]

NONE = [
    "31 February",
    "31.02.2015",
    "2,020 people",
    "at 14:00",
    "route 2020a",
    "May I",
    "in 1850 metres",
    "he may march",
    "the last years",
    "this may last",
    "three years later",
    "two days earlier",
    # When it was said is not when it was.
    "the mayor said on Saturday that 16 had died",
    "told reporters late Friday",
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_periods(text: str, expected: tuple[str, str]) -> None:
    assert [(one.period.start, one.period.end) for one in periods(text, WEDNESDAY)] == [expected]


@pytest.mark.parametrize("text", NONE)
def test_no_period(text: str) -> None:
    assert list(periods(text, WEDNESDAY)) == []


@pytest.mark.parametrize("text", ["on Tuesday", "today", "on 3 May"])
def test_what_needs_a_day_of_publication_is_left_out_without_one(text: str) -> None:
    assert list(periods(text, None)) == []


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_a_full_date_is_itself(day: date, published: date) -> None:
    text = f"on {day.day} {day:%B} {day.year}"
    assert [(one.period.start, one.period.end) for one in periods(text, published)] == [
        (day.isoformat(), day.isoformat())
    ]


def test_the_time_of_a_level_is_not_that_of_what_is_compared_with_it() -> None:
    text = "Mortgage rates average 5.2%, compared with 4.8% in January."
    found = extract([Document(id="d", text=text, published=WEDNESDAY)])
    assert [one.period.start if one.period else None for one in found] == [None, "2025-01-01"]
