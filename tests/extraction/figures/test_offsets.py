"""Offsets lead into the text as given, whatever Unicode it is written in."""

import pytest

from discrepancy.extraction.figures import figures


@pytest.mark.parametrize(
    ("text", "quoted", "value"),
    [
        # full-width digits, signs and separators
        ("１２，０００ ewes, １，２００ goats", ["１２，０００", "１，２００"], [12000, 1200]),
        ("up ５％ today", ["５％"], [5]),
        # digits of other scripts
        ("قتل ١٢ goats", ["١٢"], [12]),
        ("४५ goats", ["४५"], [45]),
        # combining marks: a letter with an accent apart is one word, and no number ends inside it
        ("Cafe\u0301s: 12 goats", ["12"], [12]),
        ("fiv\u0301e goats, five goats", ["five"], [5]),
        # marks of direction, and zero-width ones, beside figures and within them
        ("\u200f1,200\u200f goats", ["1,200"], [1200]),
        ("\u202b3,400\u202c goats", ["3,400"], [3400]),
        ("1\u200b,200 goats", ["1\u200b,200"], [1200]),
        ("two thou\u00adsand goats", ["two thou\u00adsand"], [2000]),
        # emoji, some of more than one code point, before and beside
        ("🐐🐐 12 goats 👩‍👩‍👧 and 7 kids", ["12", "7"], [12, 7]),
        ("🇫🇷12 goats", ["12"], [12]),
        # spaces and hyphens of every kind
        ("some\u00a03\u202f000 goats", ["some\u00a03\u202f000"], [3000]),
        ("forty\u2011two goats", ["forty\u2011two"], [42]),
        ("\u22125\u00b0C", ["\u22125\u00b0C"], [-5]),
        # letters whose lower case is longer than themselves
        ("İİİ 12 goats", ["12"], [12]),
        # every sort of line end
        ("12 goats\r\n7 kids\u20285 ewes", ["12", "7", "5"], [12, 7, 5]),
    ],
)
def test_offsets(text: str, quoted: list[str], value: list[int]) -> None:
    found = figures(text)
    assert [text[figure.span.start : figure.span.end] for figure in found] == quoted
    assert [figure.quantity.text for figure in found] == quoted
    assert [figure.quantity.stated for figure in found] == [(v, v) for v in value]
