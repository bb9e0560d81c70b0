"""The report as JSON lines: one noun a line, for tools that read a stream."""

import json

from discrepancy.model import Report
from discrepancy.reporting.safe import escaped


def render(report: Report) -> str:
    """A line for the run, then one for each document, assertion, alignment and finding; `type` says which.

    Each line is the noun's object of the JSON report with `type` before its fields; the first holds `schema_version`
    and `tool`.
    """
    whole = report.model_dump(mode="json")
    lines = [{"type": "report", "schema_version": whole["schema_version"], "tool": whole["tool"]}]
    for noun in ("document", "assertion", "alignment", "finding"):
        lines.extend({"type": noun, **fields} for fields in whole[f"{noun}s"])
    return "".join(f"{escaped(json.dumps(line, ensure_ascii=False))}\n" for line in lines)
