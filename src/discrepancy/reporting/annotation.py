"""The report as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), which tools attach to articles.

Each target has two selectors that select the same words: the quotation with what stands around it, which survives edits
elsewhere in the article, and the offsets, in Unicode code points.
"""

import json
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from discrepancy.model import Assertion, Finding, Report
from discrepancy.reporting.outline import only_figures
from discrepancy.reporting.safe import escaped, one_line, web_address
from discrepancy.reporting.witnesses import Witnesses, witnesses

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after the quotation that help to find it again."""


def render(report: Report) -> str:
    """An AnnotationPage with an annotation a finding, whose targets are its figures; of an inventory, one a figure."""
    known = witnesses(report)
    if only_figures(report):
        items = [_annotation("describing", known.described(one), [one], known) for one in report.assertions]
    else:
        items = [_assessment(finding, known) for finding in report.findings]
    page = {"@context": CONTEXT, "id": _name(json.dumps(items)), "type": "AnnotationPage", "items": items}
    return escaped(json.dumps(page, ensure_ascii=False, indent=2)) + "\n"


def _assessment(finding: Finding, known: Witnesses) -> dict[str, Any]:
    members = [known.assertions[one] for one in finding.assertions]
    message = f"{finding.kind} {finding.code} ({finding.severity}): {finding.message}"
    annotation = _annotation("assessing", message, members, known)
    tags = [_body(word, "tagging") for word in (finding.kind, finding.severity, finding.code)]
    return {**annotation, "body": [*annotation["body"], *tags]}


def _annotation(motivation: str, message: str, members: list[Assertion], known: Witnesses) -> dict[str, Any]:
    targets = [_target(one, known) for one in members]
    return {
        "id": _name(json.dumps([message, targets])),
        "type": "Annotation",
        "motivation": motivation,
        "body": [_body(message, "commenting" if motivation == "assessing" else motivation)],
        "target": targets,
    }


def _body(text: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": one_line(text), "format": "text/plain", "purpose": purpose}


def _target(assertion: Assertion, known: Witnesses) -> dict[str, Any]:
    document = known.documents[assertion.document]
    text, start, end = document.text, assertion.span.start, assertion.span.end
    return {
        "type": "SpecificResource",
        "source": web_address(document.url) or _name(json.dumps(["document", document.id])),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(start - AROUND, 0) : start],
                "suffix": text[end : end + AROUND],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }


def _name(content: str) -> str:
    """A name (URN) that depends on the content only, so that the same report is written the same."""
    return uuid5(NAMESPACE_URL, content).urn
