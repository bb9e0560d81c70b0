"""Headlines in the case of running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.extraction.truecase import truecased

TABLE = [
    ("Powerful Quake in Westmark Kills Ten", "powerful quake in Westmark kills ten"),
    ("Star Dies At Age 91", "star dies at age 91"),
    ("FIVE DEAD, INCLUDING GUARD", "five dead, including guard"),
    # Running text is left alone.
    ("Ada Obi met six envoys", "Ada Obi met six envoys"),
    ("Ada Obi Met Bram Stout.", "Ada Obi Met Bram Stout."),
    ("Six died", "Six died"),
    ("12", "12"),
    ("", ""),
]


@pytest.mark.parametrize(("headline", "expected"), TABLE)
def test_truecased(headline: str, expected: str) -> None:
    assert truecased(headline, headline) == expected


def test_a_word_that_the_article_prints_as_a_name_stays_one() -> None:
    article = "Mayor Rock Quits After Storm\n\nThe storm drove out Rock on Monday."
    assert truecased("Mayor Rock Quits After Storm", article) == "mayor Rock quits after storm"


@given(st.text(max_size=60))
def test_the_length_stays(text: str) -> None:
    assert len(truecased(text, text)) == len(text)
