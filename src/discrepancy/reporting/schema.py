"""The JSON Schema of the report, from the models that write it."""

from typing import Any

from discrepancy.model import Report


def report_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every JSON report keeps to; every field is always written."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Report.model_json_schema(mode="serialization"),
    }
