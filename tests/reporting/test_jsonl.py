"""One noun a line."""

import json

from discrepancy import Report
from discrepancy.reporting.jsonl import render


def test_the_lines_make_the_report_again(report: Report, dated: Report) -> None:
    for whole in (report, dated):
        first, *lines = map(json.loads, render(whole).splitlines())
        nouns: dict[str, list[object]] = {"document": [], "assertion": [], "alignment": [], "finding": []}
        for line in lines:
            nouns[line.pop("type")].append(line)
        again = {**first, **{f"{noun}s": found for noun, found in nouns.items()}}
        assert again.pop("type") == "report"
        assert Report.model_validate_json(json.dumps(again)) == whole
