"""The formats: each name, and the function that writes a report so."""

from collections.abc import Callable, Mapping
from typing import Literal

from discrepancy.model import Report
from discrepancy.reporting import annotation, csv, github, json, jsonl, line, markdown, sarif

Format = Literal["text", "json", "jsonl", "markdown", "csv", "html", "line", "github", "sarif", "annotation"]


def _text(report: Report) -> str:
    from discrepancy.reporting.text import render  # noqa: PLC0415 - rich is large, and the others do without

    return render(report)


def _html(report: Report) -> str:
    from discrepancy.reporting.html import render  # noqa: PLC0415 - jinja2 is large, and the others do without

    return render(report)


FORMATS: Mapping[Format, Callable[[Report], str]] = {
    "text": _text,
    "json": json.render,
    "jsonl": jsonl.render,
    "markdown": markdown.render,
    "csv": csv.render,
    "html": _html,
    "line": line.render,
    "github": github.render,
    "sarif": sarif.render,
    "annotation": annotation.render,
}
