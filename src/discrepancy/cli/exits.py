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

CONTRADICTED: frozenset[str] = frozenset({"D701", "D702", "D703"})
"""Rules by which a draft's figure cannot stand: contradicted, disputed, inconsistent."""


def counting(named: Collection[str] | None, usual: frozenset[str], *, none: bool) -> frozenset[str]:
    """The kinds and codes for which to leave with 1: what --fail-on names, else the usual; none by --exit-zero."""
    return frozenset() if none else frozenset(named) if named else usual


def verdict(report: Report, fail_on: Collection[str] = DISAGREEMENTS) -> int:
    """1 where the report has a finding of one of these kinds or codes that nobody has settled, else 0."""
    found = (finding for finding in report.findings if not finding.settled)
    return DISAGREES if any({finding.kind, finding.code} & set(fail_on) for finding in found) else CLEAN
