"""The report as linters print: a remark a line, which editors turn into a list of places."""

from discrepancy.model import Report
from discrepancy.reporting.remarks import remarks


def render(report: Report) -> str:
    """`path:line:column: severity code message`, once for every article that a finding is about."""
    return "".join(
        f"{place.path}:{place.line}:{place.column}: {severity} {code} {message}\n"
        for place, severity, code, message in remarks(report)
    )
