"""All that one run found, as JSON, as flat rows, and for notebooks."""

from collections.abc import Callable, Mapping
from html import escape
from typing import Literal, NamedTuple

from discrepancy.model.assertions import Assertion
from discrepancy.model.documents import Document
from discrepancy.model.findings import Alignment, Finding
from discrepancy.model.noun import Noun

Cell = str | int | float | None
"""What one field of a flat row holds."""


class Tool(Noun):
    """What made a report: the program, its version, and the syntax model that it read with."""

    name: str = "discrepancy"
    version: str
    model: str


class Report(Noun):
    """Everything that one run found. Its JSON is a contract: `schema_version` rises when a field changes meaning."""

    schema_version: Literal[1] = 1
    tool: Tool
    documents: tuple[Document, ...]
    assertions: tuple[Assertion, ...]
    alignments: tuple[Alignment, ...]
    findings: tuple[Finding, ...]

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings of kind "conflict", what matters most first."""
        return tuple(finding for finding in self.findings if finding.kind == "conflict")

    def quote(self, assertion: Assertion) -> str:
        """The words of the article that `assertion` spans: the figure as written.

        Raises:
            KeyError: when its document is none of this report's.
        """
        texts = {document.id: document.text for document in self.documents}
        return assertion.span.quote(texts[assertion.document])

    def to_rows(self) -> list[dict[str, Cell]]:
        """A flat row for each figure, every row with the same columns: for pandas, polars, DuckDB and spreadsheets.

        Several words stand in one cell with blanks between them; `findings` are the codes of those that name it.
        """
        documents = {document.id: document for document in self.documents}
        alignments = {one: alignment for alignment in self.alignments for one in alignment.assertions}
        codes: dict[str, list[str]] = {}
        for finding in self.findings:
            for one in finding.assertions:
                codes.setdefault(one, []).append(finding.code)
        return [
            {name: cell(row) for name, cell in COLUMNS.items()}
            for row in (
                Row(one, documents[one.document], alignments.get(one.id), tuple(dict.fromkeys(codes.get(one.id, ()))))
                for one in self.assertions
            )
        ]

    def _repr_html_(self) -> str:
        """The findings as a table, for notebooks."""
        rows = "".join(
            f"<tr><td>{one.severity}</td><td>{one.kind} {escape(one.code)}</td>"
            f'<td style="text-align: left"><bdi>{escape(one.message)}</bdi></td></tr>'
            for one in self.findings
        )
        said = f"{len(self.assertions)} figures in {len(self.documents)} articles, {len(self.findings)} findings"
        head = "<tr><th>severity</th><th>finding</th><th>what disagrees</th></tr>"
        return f"<table><caption>{said}</caption><thead>{head}</thead><tbody>{rows}</tbody></table>"


class Row(NamedTuple):
    """What one row of `Report.to_rows` is made of: a figure, where it stands, and the codes of the findings on it."""

    one: Assertion
    document: Document
    alignment: Alignment | None
    codes: tuple[str, ...]


COLUMNS: Mapping[str, Callable[[Row], Cell]] = {
    "assertion": lambda row: row.one.id,
    "document": lambda row: row.document.id,
    "publisher": lambda row: row.document.publisher,
    "published": lambda row: row.document.published.isoformat() if row.document.published else None,
    "title": lambda row: row.document.title,
    "url": lambda row: row.document.url,
    "path": lambda row: row.document.path,
    "start": lambda row: row.one.span.start,
    "end": lambda row: row.one.span.end,
    "figure": lambda row: row.one.quantity.text,
    "stated_low": lambda row: row.one.quantity.stated[0] if row.one.quantity.stated else None,
    "stated_high": lambda row: row.one.quantity.stated[1] if row.one.quantity.stated else None,
    "low": lambda row: row.one.quantity.low,
    "high": lambda row: row.one.quantity.high,
    "modifier": lambda row: row.one.quantity.modifier,
    "unit": lambda row: row.one.quantity.unit,
    "change": lambda row: row.one.quantity.change,
    "counted": lambda row: row.one.subject.counted,
    "head": lambda row: " ".join(row.one.subject.head),
    "property": lambda row: row.one.subject.property,
    "of": lambda row: " ".join(row.one.subject.of),
    "source": lambda row: row.one.attribution.source if row.one.attribution else None,
    "via": lambda row: row.one.attribution.via if row.one.attribution else None,
    "period_start": lambda row: row.one.period.start if row.one.period else None,
    "period_end": lambda row: row.one.period.end if row.one.period else None,
    "status": lambda row: row.one.status,
    "sentence": lambda row: row.one.sentence.quote(row.document.text),
    "alignment": lambda row: row.alignment.id if row.alignment else None,
    "label": lambda row: row.alignment.label if row.alignment else None,
    "outcome": lambda row: row.alignment.outcome if row.alignment else None,
    "findings": lambda row: " ".join(row.codes),
}
"""The columns of `Report.to_rows`, each with what it holds."""
