"""Which findings are shown."""

import pytest

from discrepancy import Report
from discrepancy.model import Severity
from discrepancy.reporting.selection import at_least


@pytest.mark.parametrize(("severity", "codes"), [("low", ["C201", "U601"]), ("medium", ["C201"]), ("high", ["C201"])])
def test_less_severe_findings_are_left_out(dated: Report, severity: Severity, codes: list[str]) -> None:
    shown = at_least(dated, severity)
    assert [finding.code for finding in shown.findings] == codes
    assert shown.model_copy(update={"findings": dated.findings}) == dated
