"""JSON Schemas, from the models that read and write what they describe."""

from typing import Any

from discrepancy.model import Report
from discrepancy.options import Options

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def report_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every JSON report keeps to; every field is always written."""
    return {"$schema": DIALECT, **Report.model_json_schema(mode="serialization")}


def options_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the options, as a settings file gives them; none has to be given."""
    return {"$schema": DIALECT, **Options.model_json_schema(mode="validation")}
