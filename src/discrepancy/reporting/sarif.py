"""The report as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), for code hosts and editors."""

import json
import re
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from discrepancy.model import Assertion, Finding, Report
from discrepancy.reporting.outline import only_figures
from discrepancy.reporting.places import place
from discrepancy.reporting.remarks import FIGURE
from discrepancy.reporting.safe import escaped, one_line
from discrepancy.reporting.witnesses import Witnesses, figure, witnesses

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"high": "error", "medium": "warning", "low": "note"}


def render(report: Report) -> str:
    """One run with a result a finding; of an inventory, an informational result a figure."""
    known = witnesses(report)
    names = {finding.code: finding.name for finding in report.findings}
    if only_figures(report):
        names = {FIGURE: "a figure as it was read"}
        results = [_figure(one, known) for one in report.assertions]
    else:
        results = [_result(finding, list(names), known) for finding in report.findings]
    rules = [{"id": code, "shortDescription": _message(name)} for code, name in names.items()]
    driver = {"name": report.tool.name, "version": report.tool.version, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _result(finding: Finding, codes: list[str], known: Witnesses) -> dict[str, Any]:
    first, *others = [known.assertions[one] for one in finding.assertions]
    borne_out = finding.settled and finding.accepted is None
    result = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "kind": "pass" if borne_out else "fail",
        "level": "none" if borne_out else LEVELS[finding.severity],
        "message": _message(finding.message),
        "locations": [_location(first, known)],
        "relatedLocations": [
            {"id": number, **_location(one, known), "message": _message(_witness(one, known))}
            for number, one in enumerate(others, start=1)
        ],
        "properties": {"kind": finding.kind, "severity": finding.severity, "reasons": list(finding.reasons)},
    }
    if finding.fingerprint:
        result["partialFingerprints"] = {"figures/v1": finding.fingerprint}
    if finding.accepted is not None:
        result["suppressions"] = [{"kind": "external", "justification": one_line(finding.accepted)}]
    return result


def _figure(assertion: Assertion, known: Witnesses) -> dict[str, Any]:
    return {
        "ruleId": FIGURE,
        "ruleIndex": 0,
        "kind": "informational",
        "level": "none",
        "message": _message(known.described(assertion)),
        "locations": [_location(assertion, known)],
    }


def _location(assertion: Assertion, known: Witnesses) -> dict[str, Any]:
    document = known.documents[assertion.document]
    at = place(document, assertion.span)
    region: dict[str, Any] = {"startLine": at.line}
    if at.exact:
        region |= {"startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column}
    region["snippet"] = {"text": assertion.span.quote(document.text)}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(document.path or document.id)}, "region": region}}


def _uri(path: str) -> str:
    """A file's name as an address, relative where it was named so, in which nothing has a meaning of its own."""
    named = PurePath(path)
    escapable = path.encode("utf-8", "surrogatepass")
    return named.as_uri() if named.is_absolute() else quote(escapable.replace(b"\\", b"/"), safe="/")


def _message(text: str) -> dict[str, str]:
    """Plain text, in which SARIF would read square brackets as links."""
    return {"text": re.sub(r"([\\\[\]])", r"\\\1", one_line(text))}


def _witness(assertion: Assertion, known: Witnesses) -> str:
    speaker, outlet = known.speaker(assertion), known.outlet(assertion)
    return f"{figure(assertion)} ({speaker}, in {outlet})" if speaker else f"{figure(assertion)} ({outlet})"
