"""A .txt file, whatever its bytes, is one article with exactly its text, or one clear error."""

import codecs
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from discrepancy import DiscrepancyError, read
from discrepancy.reading import gather
from discrepancy.reading.plain import title


@given(st.text())
@example("Six died.\r\nEleven were hurt.\r\n")
@example("\r\r\n\n\x85\u2028")
@example("\ufeff\ufeffSix died.")
def test_the_text_is_what_was_written(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.mktemp("any") / "article.txt"
    file.write_bytes(text.encode("utf-8"))
    try:
        (document,) = read(file)
    except DiscrepancyError:
        assert not text.strip("\ufeff" + " ").strip() or "\0" in text
    else:
        assert document.text == text.removeprefix("\ufeff")


@given(st.binary())
def test_any_bytes_give_an_article_or_a_clear_error(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    file = tmp_path_factory.mktemp("any") / "article.txt"
    file.write_bytes(raw)
    reading = gather([file])
    assert len(reading.documents) + len(reading.problems) == 1


@pytest.mark.parametrize(
    ("raw", "text", "note"),
    [
        # UTF-8, with and without its mark
        ("Zoë lost £5m.".encode(), "Zoë lost £5m.", None),
        (codecs.BOM_UTF8 + "Zoë lost £5m.".encode(), "Zoë lost £5m.", None),
        # English in an older encoding: the pound sign stays a pound sign, the quotes quotes
        (
            "The “ministry” said £1.2m – or €1.4m – was lost in Málaga.".encode("cp1252"),
            "The “ministry” said £1.2m – or €1.4m – was lost in Málaga.",
            "is not UTF-8; read as Windows-1252",
        ),
        # 16-bit text shows itself by its mark
        ("Eleven died.".encode("utf-16"), "Eleven died.", "is not UTF-8; read as utf_16"),
        # other alphabets are told by their statistics
        (
            "Сегодня погибли 11 человек, сообщает министерство обороны.".encode("cp1251"),
            "Сегодня погибли 11 человек, сообщает министерство обороны.",
            "is not UTF-8; read as cp1251",
        ),
    ],
)
def test_encodings(tmp_path: Path, raw: bytes, text: str, note: str | None) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(raw)
    reading = gather([file])
    assert [document.text for document in reading.documents] == [text]
    assert [str(found) for found in reading.notes] == ([f"{file}: {note}"] if note else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a heading, set off by a blank line or by the sentence after it
        ("Quake kills six in coastal town\n\nSix people died.", "Quake kills six in coastal town"),
        ("Quake kills six in coastal town\nSix people died on Monday.\n", "Quake kills six in coastal town"),
        ("\r\n  Quake kills six in coastal town \r\n\r\nSix people died.", "Quake kills six in coastal town"),
        ("How many died in the quake?\n\nSix, police say.", "How many died in the quake?"),
        # a sentence is none, quoted or not
        ("Six people died on Monday.\n\nPolice gave no cause.", None),
        ("“Six people died on Monday.”\n\nPolice gave no cause.", None),
        # nor is a wrapped paragraph
        ("Six people died on Monday when a quake struck\nthe coastal town, its mayor\nsaid.", None),
        # nor a menu, a long paragraph, or a line with nothing after it
        ("News / More\n\nSix people died.", None),
        ("Six people " * 20 + "\n\nThey died.", None),
        ("Quake kills six in coastal town", None),
        ("Quake kills six in coastal town\n\n", None),
    ],
)
def test_the_title_is_a_first_heading_line(text: str, expected: str | None) -> None:
    assert title(text) == expected
