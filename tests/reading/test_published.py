from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.model import Document
from discrepancy.reading.published import published

DAY = date(2011, 3, 4)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # ISO days and times
        ("2011-03-04", DAY),
        ("20110304", DAY),
        ("2011-03-04T10:15", datetime(2011, 3, 4, 10, 15)),
        ("2011-03-04 10:15:30", datetime(2011, 3, 4, 10, 15, 30)),
        ("2011-03-04T10:15:00Z", datetime(2011, 3, 4, 10, 15, tzinfo=UTC)),
        ("2011-03-04T10:15:00+05:30", datetime(2011, 3, 4, 10, 15, tzinfo=timezone(timedelta(hours=5, minutes=30)))),
        # midnight is a time when it is written, and only then
        ("2011-03-04T00:00:00", datetime(2011, 3, 4)),
        # words, as American and British outlets write them
        ("November 28, 2005", date(2005, 11, 28)),
        ("28 November 2005", date(2005, 11, 28)),
        ("June 06, 2013", date(2013, 6, 6)),
        ("Nov 27, 2005", date(2005, 11, 27)),
        ("Sept. 5, 2013", date(2013, 9, 5)),
        ("4th of March, 2011", DAY),
        ("4-Mar-2011", DAY),
        ("Friday, 4 March 2011 10:15 GMT", datetime(2011, 3, 4, 10, 15, tzinfo=UTC)),
        ("Fri, 04 Mar 2011 10:15:00 +0100", datetime(2011, 3, 4, 10, 15, tzinfo=timezone(timedelta(hours=1)))),
        ("March 4, 2011 at 10:15 pm", datetime(2011, 3, 4, 22, 15)),
        # figures whose order cannot be mistaken
        ("2011/03/04", DAY),
        ("13/03/2011", date(2011, 3, 13)),
        # zones: known ones, signs as people mean them, and one with several meanings
        ("March 4, 2011 10:15 a.m. EST", datetime(2011, 3, 4, 10, 15, tzinfo=timezone(timedelta(hours=-5)))),
        ("4 March 2011 10:15 GMT+3", datetime(2011, 3, 4, 10, 15, tzinfo=timezone(timedelta(hours=3)))),
        ("4 March 2011 10:15 BST", datetime(2011, 3, 4, 10, 15)),
    ],
)
def test_names_a_day_or_a_time(words: str, expected: date | datetime) -> None:
    assert published(words) == expected
    assert type(published(words)) is type(expected)


@pytest.mark.parametrize(
    "words",
    [
        # a part is missing
        *("2011", "Friday", "March 2011", "4 March", "10:15", "2011-03"),
        # day and month could be exchanged, or the century is left to guess
        *("04/03/2011", "1,2,2011", "4 March 11"),
        # no such day or time
        *("31 February 2011", "Mar 4 2011 99:99", "2011-13-01"),
        # relative, foreign, surrounded by other words, or nothing at all
        *("today", "yesterday at noon", "4 mars 2011", "Published 4 March 2011", "", "  ", "99999999999999999999"),
        # an offset that ISO 8601 cannot write
        "2011-03-04T10:15:00+05:30:15",
    ],
)
def test_does_not_guess(words: str) -> None:
    assert published(words) is None


@given(st.text() | st.text("0123456789:-/., TZMarFi+GUC", max_size=30))
def test_any_words_give_a_date_or_nothing_and_a_date_survives_json(words: str) -> None:
    when = published(words)
    document = Document(id="a", text="b", published=when)
    assert Document.model_validate_json(document.model_dump_json()) == document


def test_a_day_is_never_turned_into_its_midnight() -> None:
    assert type(Document(id="a", text="b", published=DAY).published) is date
    assert type(Document.model_validate({"id": "a", "text": "b", "published": "2011-03-04"}).published) is date
    assert (
        type(Document.model_validate({"id": "a", "text": "b", "published": "2011-03-04T00:00:00"}).published)
        is datetime
    )
