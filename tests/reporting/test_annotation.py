"""W3C Web Annotations: both selectors select the quoted words."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from discrepancy import Document, Quantity, Report, Span
from discrepancy.reporting.annotation import render


def items(report: Report) -> list[dict[str, Any]]:
    page = json.loads(render(report))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert page["id"].startswith("urn:uuid:")
    found = page["items"]
    assert isinstance(found, list)
    assert len({one["id"] for one in found} | {page["id"]}) == len(found) + 1
    return found


def test_an_annotation_for_each_finding(report: Report) -> None:
    (one,) = items(report)
    assert (one["type"], one["motivation"]) == ("Annotation", "assessing")
    assert [(body["purpose"], body["value"]) for body in one["body"]] == [
        ("commenting", f"conflict C201 (high): {report.findings[0].message}"),
        ("tagging", "conflict"),
        ("tagging", "high"),
        ("tagging", "C201"),
    ]
    assert [target["selector"][0]["exact"] for target in one["target"]] == ["11", "Two sailors and four", "six"]


def test_the_source_is_the_address_of_the_article(report: Report) -> None:
    first, *rest = report.documents
    known = first.model_copy(update={"url": "https://example.org/a"})
    targets = items(report.model_copy(update={"documents": (known, *rest)}))[0]["target"]
    assert targets[0]["source"] == "https://example.org/a"
    assert targets[1]["source"].startswith("urn:uuid:")
    hostile = first.model_copy(update={"url": "javascript:alert(1)"})
    targets = items(report.model_copy(update={"documents": (hostile, *rest)}))[0]["target"]
    assert targets[0]["source"].startswith("urn:uuid:")


@given(st.text(), st.text(min_size=1), st.text())
def test_both_selectors_select_exactly_the_quoted_words(report: Report, before: str, figure: str, after: str) -> None:
    text = before + figure + after
    one = report.assertions[0].model_copy(
        update={
            "span": Span(start=len(before), end=len(before) + len(figure)),
            "quantity": Quantity(stated=None, low=None, high=None, text=figure),
        }
    )
    documents = (Document(id="d1", text=text),)
    inventory = Report(tool=report.tool, documents=documents, assertions=(one,), alignments=(), findings=())
    (annotation,) = items(inventory)
    assert annotation["motivation"] == "describing"
    quote, position = annotation["target"][0]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"] == figure
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert text[position["start"] - len(quote["prefix"]) :].startswith(around)
