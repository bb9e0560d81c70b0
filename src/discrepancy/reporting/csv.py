"""The figures as a table for spreadsheets: RFC 4180, in UTF-8."""

import csv
from io import StringIO

from discrepancy.model import COLUMNS, Cell, Report
from discrepancy.reporting.safe import one_line

ACTIVE = ("=", "+", "-", "@")
"""What a spreadsheet takes as the beginning of a formula (OWASP, "CSV Injection"); tabs and line ends never remain."""


def render(report: Report) -> str:
    """A row a figure, with the columns of `Report.to_rows` under their names.

    Text that a spreadsheet would run as a formula has an apostrophe before it.
    """
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row.values()] for row in report.to_rows())
    return table.getvalue()


def _cell(value: Cell) -> Cell:
    if not isinstance(value, str):
        return value
    text = one_line(value)
    return f"'{text}" if text.lstrip(" '\"").startswith(ACTIVE) else text
