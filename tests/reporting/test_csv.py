"""A row a figure, safe to open in a spreadsheet."""

import csv
from io import StringIO

import pytest

from discrepancy import Report
from discrepancy.reporting.csv import render


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(render(report), newline="")))


def test_the_rows_are_those_of_the_report(report: Report) -> None:
    written = [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in report.to_rows()]
    assert rows(report) == written


def test_a_report_without_figures_still_has_its_columns(report: Report) -> None:
    empty = report.model_copy(update={"assertions": (), "alignments": (), "findings": ()})
    assert render(empty).count("\n") == 1
    assert render(empty).split(",")[:3] == ["assertion", "document", "publisher"]


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"),
        # nor by way of blanks, quotes and tabs before it
        ("\t=1", "' =1"),
        ("\r=1", "' =1"),
        ('"=1', "'\"=1"),
        ("'=1", "''=1"),
        # what only looks so within is left
        ("1-0 = win", "1-0 = win"),
        ("a\nb", "a b"),
    ],
)
def test_no_cell_is_a_formula(report: Report, title: str, cell: str) -> None:
    documents = tuple(one.model_copy(update={"title": title}) for one in report.documents)
    assert {row["title"] for row in rows(report.model_copy(update={"documents": documents}))} == {cell}


def test_numbers_stay_numbers(report: Report) -> None:
    loss = report.assertions[0].model_copy(
        update={"quantity": report.assertions[0].quantity.model_copy(update={"low": -3, "high": -3})}
    )
    assert rows(report.model_copy(update={"assertions": (loss,)}))[0]["low"] == "-3"
