"""No article harms the reader of a report, whatever the format."""

import csv
import json
import re
import unicodedata
from io import StringIO

import pytest

from discrepancy import Report
from discrepancy.reporting.formats import FORMATS, Format

LINES: tuple[Format, ...] = ("line", "github")
STEERING = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_steers_a_terminal_or_turns_the_reading_direction(hostile: Report, name: Format) -> None:
    assert STEERING.findall(FORMATS[name](hostile)) == []


@pytest.mark.parametrize("name", LINES)
def test_nothing_begins_a_line_of_its_own(hostile: Report, report: Report, name: Format) -> None:
    written, harmless = FORMATS[name](hostile).splitlines(), FORMATS[name](report).splitlines()
    assert len(written) == len(harmless)
    if name == "github":
        assert all(line.startswith("::error file=") for line in written)
        assert all(line.split("::", 2)[1].count("title=C201 (high)") == 1 for line in written)


def test_no_cell_is_a_formula(hostile: Report) -> None:
    cells = [cell for row in csv.reader(StringIO(FORMATS["csv"](hostile), newline="")) for cell in row]
    assert [cell for cell in cells if re.match(r"[\s\"]*[=+@-]", cell) and not re.fullmatch(r"-?\d+", cell)] == []


@pytest.mark.parametrize("name", ["json", "jsonl", "sarif", "annotation"])
def test_what_is_json_stays_json(hostile: Report, name: Format) -> None:
    written = FORMATS[name](hostile)
    for part in written.splitlines() if name == "jsonl" else [written]:
        json.loads(part)


def test_markdown_keeps_its_outline(hostile: Report, report: Report) -> None:
    def headings(text: str) -> list[str]:
        return [line.split(" ")[0] for line in text.splitlines() if line.startswith("#")]

    assert headings(FORMATS["markdown"](hostile)) == headings(FORMATS["markdown"](report))


def test_text_keeps_to_letters(hostile: Report) -> None:
    written = FORMATS["text"](hostile).replace("\n", "")
    assert {unicodedata.category(letter) for letter in written} & {"Cc", "Cs", "Zl", "Zp"} == set()
