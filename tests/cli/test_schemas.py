"""schema: what the JSON report and the options may hold."""

import json
from collections.abc import Callable
from typing import Any

from discrepancy import Report
from discrepancy.options import Options


def test_the_report_is_described_unless_the_options_are_asked_for(run: Callable[..., Any]) -> None:
    report = run("schema")
    assert (report.code, report.err) == (0, [])
    assert report.out == run("schema", "report").out
    assert set(json.loads(report.out)["properties"]) == set(Report.model_fields)


def test_the_options_are_described(run: Callable[..., Any]) -> None:
    schema = json.loads(run("schema", "options").out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert set(schema["properties"]) == set(Options.model_fields)
    assert schema["additionalProperties"] is False
    assert "required" not in schema


def test_there_are_no_others(run: Callable[..., Any]) -> None:
    done = run("schema", "findings")
    assert (done.code, done.out) == (2, "")
    assert done.err[0].endswith("'findings' is not one of 'report', 'options'; see discrepancy --help")
