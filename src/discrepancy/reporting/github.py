"""The report as workflow commands, which GitHub shows beside the lines of the changed files.

See "Workflow commands for GitHub Actions" in GitHub's documentation.
"""

from discrepancy.model import Report
from discrepancy.reporting.remarks import Remark, remarks

LEVELS = {"high": "error", "medium": "warning", "low": "notice", "note": "notice"}


def render(report: Report) -> str:
    """One command a line, once for every article that a finding is about."""
    return "".join(_command(remark) for remark in remarks(report))


def _command(remark: Remark) -> str:
    place = remark.place
    properties = {"file": place.path, "line": str(place.line), "endLine": str(place.end_line)}
    if place.exact and place.line == place.end_line:  # GitHub refuses columns of a stretch over several lines
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = f"{remark.code} ({remark.severity})"
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{LEVELS[remark.severity]} {written}::{_data(remark.message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
