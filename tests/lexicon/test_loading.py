"""A lexicon that does not hold what its loader promises is named, with the entry."""

import pytest
from pydantic import field_validator

from discrepancy import LexiconError
from discrepancy.extraction.figures.vague import VagueWord
from discrepancy.lexicon import Entry, entries


class Misread(Entry):
    """Vague words, as if they had no bounds."""


class Renamed(VagueWord):
    """Vague words of one name."""

    @field_validator("name")
    @classmethod
    def _same(cls, _: str) -> str:
        return "dozens"


def test_an_unknown_key_is_named_with_its_file_table_and_entry() -> None:
    with pytest.raises(LexiconError, match=r"^lexicon/en/vague\.toml \[\[word\]\] entry 0\.use: Extra inputs"):
        entries("vague", "word", Misread)


def test_a_table_that_is_not_there_is_empty() -> None:
    assert entries("vague", "absent", Misread) == ()


def test_a_name_stands_once() -> None:
    with pytest.raises(LexiconError, match=r"'dozens' stands twice"):
        entries("vague", "word", Renamed)
