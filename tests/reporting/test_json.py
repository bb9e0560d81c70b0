"""The report as JSON: a contract."""

import json
import re
from datetime import timedelta, timezone
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from discrepancy import Document, Report
from discrepancy.reporting.json import render
from discrepancy.reporting.schema import report_schema

CONTRACT = Path(__file__).parents[2] / "docs" / "json-report.md"
ZONES = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))


def test_a_report_comes_back_as_it_was(report: Report) -> None:
    assert Report.model_validate_json(render(report)) == report
    assert render(Report.model_validate_json(render(report))) == render(report)


def test_one_object_with_exactly_the_fields_of_a_report(report: Report) -> None:
    assert render(report).endswith("}\n")
    assert list(json.loads(render(report))) == list(Report.model_fields)


@given(st.text(), st.none() | st.datetimes() | st.dates() | st.datetimes(timezones=ZONES))
def test_any_document_comes_back_and_nothing_in_it_steers_a_terminal(
    report: Report, text: str, published: object
) -> None:
    document = Document.model_validate({"id": text, "text": text, "title": text, "published": published})
    whole = report.model_copy(update={"documents": (document,)})
    assert Report.model_validate_json(render(whole)).documents == (document,)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", render(whole))


def test_letters_stay_readable(report: Report) -> None:
    document = Document(id="a", text="Zoë paid £5 in Łódź; 今日 🙂")
    assert "Zoë paid £5 in Łódź; 今日 🙂" in render(report.model_copy(update={"documents": (document,)}))


def test_the_schema_names_every_field_and_refuses_others() -> None:
    schema = report_schema()
    assert set(schema["properties"]) == set(Report.model_fields)
    assert set(schema["required"]) == set(Report.model_fields)
    assert all(noun.get("additionalProperties") is False for noun in (schema, *schema["$defs"].values()))


def test_the_page_on_the_contract_names_every_field() -> None:
    page = CONTRACT.read_text(encoding="utf-8")
    for noun, schema in report_schema()["$defs"].items():
        section = page.split(f"### {noun}\n")[1].split("\n### ")[0]
        assert re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE) == list(schema["properties"])
