"""Tells a newsroom which figures disagree between articles on one story, in whose words, and why.

`scan(read("stories/"))` is the whole way; `read`, `extract`, `align` and `reconcile` are its steps. `check` judges a
draft by its sources. A verb is loaded when it is first asked for, so that whoever needs only the nouns, or `--help`,
does not wait for them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from discrepancy.errors import (
    DiscrepancyError,
    InputError,
    InputGroupError,
    LexiconError,
    ModelError,
    OptionError,
)
from discrepancy.model import (
    Alignment,
    Asked,
    Assertion,
    Attribution,
    Background,
    Document,
    Finding,
    Period,
    Position,
    Qualifiers,
    Quantity,
    Report,
    Scope,
    Setting,
    Source,
    Span,
    Subject,
    Timing,
    Tool,
    Weighed,
    Weighing,
    Weight,
)
from discrepancy.options import HedgeWidths, Limits, Options

if TYPE_CHECKING:
    from discrepancy.alignment import align
    from discrepancy.extraction import extract
    from discrepancy.reading import read
    from discrepancy.reconciliation import reconcile
    from discrepancy.scanning import check, scan

__all__ = [
    "Alignment",
    "Asked",
    "Assertion",
    "Attribution",
    "Background",
    "DiscrepancyError",
    "Document",
    "Finding",
    "HedgeWidths",
    "InputError",
    "InputGroupError",
    "LexiconError",
    "Limits",
    "ModelError",
    "OptionError",
    "Options",
    "Period",
    "Position",
    "Qualifiers",
    "Quantity",
    "Report",
    "Scope",
    "Setting",
    "Source",
    "Span",
    "Subject",
    "Timing",
    "Tool",
    "Weighed",
    "Weighing",
    "Weight",
    "align",
    "check",
    "extract",
    "read",
    "reconcile",
    "scan",
]

_VERBS = {
    "read": "discrepancy.reading",
    "extract": "discrepancy.extraction",
    "align": "discrepancy.alignment",
    "reconcile": "discrepancy.reconciliation",
    "scan": "discrepancy.scanning",
    "check": "discrepancy.scanning",
}


def __getattr__(name: str) -> object:
    if name not in _VERBS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_VERBS[name]), name)


def __dir__() -> list[str]:
    return __all__
