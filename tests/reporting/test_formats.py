"""Every format writes every report, and the documentation names it."""

from pathlib import Path
from typing import get_args

import pytest

from discrepancy import Report
from discrepancy.reporting.formats import FORMATS, Format

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


def inventory(report: Report) -> Report:
    return report.model_copy(update={"alignments": (), "findings": ()})


def test_the_table_holds_what_the_option_offers() -> None:
    assert tuple(FORMATS) == get_args(Format)


@pytest.mark.parametrize("name", FORMATS)
def test_a_scan_is_written_with_its_findings(name: Format, report: Report) -> None:
    written = FORMATS[name](report)
    assert "C201" in written
    assert written.endswith("\n")
    assert written == FORMATS[name](Report.model_validate_json(FORMATS["json"](report)))


@pytest.mark.parametrize("name", FORMATS)
def test_an_inventory_is_written_with_its_figures(name: Format, report: Report) -> None:
    written = FORMATS[name](inventory(report))
    for figure in ("11", "Some 40", "four", "six"):
        assert figure in written


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_without_figures_can_be_written(name: Format, report: Report) -> None:
    empty = report.model_copy(update={"assertions": (), "alignments": (), "findings": ()})
    assert "C201" not in FORMATS[name](empty)
    assert "C201" not in FORMATS[name](empty.model_copy(update={"documents": ()}))


@pytest.mark.parametrize("name", FORMATS)
def test_the_page_on_formats_shows_it(name: Format) -> None:
    assert f"\n## {name}\n" in PAGE.read_text(encoding="utf-8")
