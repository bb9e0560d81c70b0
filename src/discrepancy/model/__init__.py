"""The nouns: frozen values that every stage hands to the next.

Offsets are Python string indices into `Document.text` as it was given; ends are exclusive. Nothing here knows how a
figure is found or judged.
"""

from discrepancy.model.assertions import (
    Aside,
    Assertion,
    Attribution,
    Background,
    Change,
    Modifier,
    Origin,
    Period,
    Qualifiers,
    Quantity,
    Scope,
    Setting,
    Status,
    Subject,
    Timing,
)
from discrepancy.model.documents import Document, Published
from discrepancy.model.findings import (
    Alignment,
    Asked,
    Finding,
    Kind,
    Outcome,
    Position,
    Severity,
    Source,
    Weighed,
    Weighing,
    Weight,
)
from discrepancy.model.noun import Noun, Number, Span
from discrepancy.model.report import COLUMNS, Cell, Report, Row, Tool

__all__ = [
    "COLUMNS",
    "Alignment",
    "Aside",
    "Asked",
    "Assertion",
    "Attribution",
    "Background",
    "Cell",
    "Change",
    "Document",
    "Finding",
    "Kind",
    "Modifier",
    "Noun",
    "Number",
    "Origin",
    "Outcome",
    "Period",
    "Position",
    "Published",
    "Qualifiers",
    "Quantity",
    "Report",
    "Row",
    "Scope",
    "Setting",
    "Severity",
    "Source",
    "Span",
    "Status",
    "Subject",
    "Timing",
    "Tool",
    "Weighed",
    "Weighing",
    "Weight",
]
