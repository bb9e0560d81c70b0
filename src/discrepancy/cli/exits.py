"""Exit codes, which scripts rely on."""

from discrepancy.model import Kind, Report

CLEAN = 0
DISAGREES = 1
ERROR = 2
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells count."""
DISAGREEMENTS: frozenset[Kind] = frozenset({"conflict", "subject", "arithmetic"})
"""Findings that say that figures cannot all stand. An update says which of two is the newer, so it is none."""


def verdict(report: Report) -> int:
    """1 where figures of the report cannot all stand, else 0."""
    return DISAGREES if any(finding.kind in DISAGREEMENTS for finding in report.findings) else CLEAN
