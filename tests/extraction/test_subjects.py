"""What each figure counts, what is said of it, who says so: tables by the trouble that each group of sentences makes.

A row of subjects/*.toml is a text and, for each figure in it that matters, a cell: the figure's words, the lemmas
counted, the property ("-" for none), and then what else must be read. Speaker, status and the figure that it is a part
of are those of the cell, or none; the noun phrase as written, what it belongs to ("of") and who passes it on ("via")
count only where a cell names them.
"""

import tomllib
from pathlib import Path

import pytest

from discrepancy.extraction import extract
from discrepancy.model import Assertion, Document

TABLES = sorted(Path(__file__).with_name("subjects").glob("*.toml"))
PHENOMENA = [one for table in TABLES for one in tomllib.loads(table.read_text(encoding="utf-8"))["phenomenon"]]
ROWS = [tuple(row) for one in PHENOMENA for row in (*one["rows"], *one["unlike"])]


def cell(words: str) -> dict[str, str]:
    figure, head, said, *more = words.split(" | ")
    pairs = {key: words.strip() for key, _, words in (pair.partition(":") for pair in more)}
    return {"figure": figure, "head": head.removeprefix("-"), "property": said.removeprefix("-"), **pairs}


def read(assertion: Assertion, found: dict[str, Assertion]) -> dict[str, str]:
    subject, speaker = assertion.subject, assertion.attribution
    return {
        "figure": assertion.quantity.text,
        "head": " ".join(subject.head),
        "property": subject.property or "",
        "counted": subject.counted or "",
        "of": " ".join(subject.of),
        "by": speaker.source if speaker else "",
        "via": (speaker.via or "") if speaker else "",
        "status": assertion.status,
        "part of": found[assertion.part_of].quantity.text if assertion.part_of else "",
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_subjects(row: tuple[str, ...]) -> None:
    text, *cells = row
    expected = [{"by": "", "status": "stated", "part of": ""} | cell(words) for words in cells]
    found = {assertion.id: assertion for assertion in extract([Document(id="row", text=text)])}
    told = [read(one, found) for one in found.values() if not one.derived_from]
    told = [one for one in told if one["figure"] in {want["figure"] for want in expected}]
    assert [{key: one[key] for key in want} for one, want in zip(told, expected, strict=True)] == expected


@pytest.mark.parametrize("phenomenon", PHENOMENA, ids=lambda one: one["name"])
def test_every_phenomenon_has_look_alikes(phenomenon: dict[str, list[list[str]]]) -> None:
    assert phenomenon["rows"]
    assert phenomenon["unlike"]


def test_the_tables_are_read() -> None:
    assert len(ROWS) >= 150
