"""Which findings a report is to show."""

from discrepancy.model import Report, Severity

SEVERITIES: tuple[Severity, ...] = ("low", "medium", "high")
"""From the least to the gravest."""


def at_least(report: Report, severity: Severity) -> Report:
    """`report` without the findings that are less severe."""
    least = SEVERITIES.index(severity)
    shown = tuple(finding for finding in report.findings if SEVERITIES.index(finding.severity) >= least)
    return report.model_copy(update={"findings": shown})
