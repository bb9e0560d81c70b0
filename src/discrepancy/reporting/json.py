"""The report as JSON: exactly its fields, in UTF-8, safe to print on a terminal."""

from discrepancy.model import Report
from discrepancy.reporting.safe import escaped


def render(report: Report) -> str:
    """One JSON object and a newline; `Report.model_validate_json` gives the same report back."""
    return escaped(report.model_dump_json(indent=2)) + "\n"
