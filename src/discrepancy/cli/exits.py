"""Exit codes, which scripts rely on."""

from collections.abc import Collection

from discrepancy.model import Report

CLEAN = 0
DISAGREES = 1
ERROR = 2
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells count."""
DISAGREEMENTS: frozenset[str] = frozenset({"conflict", "subject", "arithmetic"})
"""Findings that say that figures cannot all stand. An update says which of two is the newer, so it is none."""


def verdict(report: Report, kinds: Collection[str] = DISAGREEMENTS) -> int:
    """1 where the report has a finding of one of `kinds`, else 0."""
    return DISAGREES if any(finding.kind in kinds for finding in report.findings) else CLEAN
