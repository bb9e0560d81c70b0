"""The command that prints JSON Schemas."""

from json import dumps
from typing import Annotated, Literal

import typer

from discrepancy.cli import exits, streams
from discrepancy.reporting.schema import options_schema, report_schema

SCHEMAS = {"report": report_schema, "options": options_schema}


def schema(
    of: Annotated[
        Literal["report", "options"], typer.Argument(metavar="[report|options]", help="What to describe.")
    ] = "report",
) -> int:
    """Print the JSON Schema of the JSON report, or of the options in a settings file."""
    streams.out(f"{dumps(SCHEMAS[of](), indent=2)}\n")
    return exits.CLEAN
