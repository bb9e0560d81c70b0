"""The options that commands share."""

from enum import StrEnum
from typing import Annotated

import typer

from discrepancy.model import Severity
from discrepancy.reporting.formats import FORMATS, Format


class KindName(StrEnum):
    """The kinds of findings; typer takes no list of literals."""

    CONFLICT = "conflict"
    UPDATE = "update"
    SUBJECT = "subject"
    ARITHMETIC = "arithmetic"
    DRAFT = "draft"


Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE",
        help="Articles: text, web pages, wires, feeds, Word, PDF, mail; folders, patterns, or - for standard input.",
    ),
]
Form = Annotated[
    Format, typer.Option("--format", metavar="FORMAT", help=f"How to write the report: {', '.join(FORMATS)}.")
]
Output = Annotated[str | None, typer.Option(metavar="FILE", help="Write the report to this file, whole or not at all.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say nothing but the findings and errors: no notes, no progress.")]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CODE", help='Look only for what this rule finds, or these ("C"); may be given again.'),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="CODE", help='Leave out what this rule finds, or these ("C2"); may be given again.'),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        min=1,
        metavar="N",
        help="Read the texts with so many processes, instead of as many as pay.",
        show_default=False,
    ),
]
Tolerance = Annotated[
    float | None, typer.Option(metavar="SHARE", help="Let any two figures differ by this share, such as 0.05.")
]
Explain = Annotated[
    bool,
    typer.Option("--explain", help="Say in full why: every facet's weight, their sum, and the rules in turn."),
]
MinSeverity = Annotated[Severity, typer.Option(help="Leave out findings that are less severe.")]
Accepted = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="The file of accepted findings, instead of discrepancy-accepted.toml in this folder.",
        show_default=False,
    ),
]
FailOn = Annotated[
    list[KindName] | None,
    typer.Option(
        metavar="KIND",
        help=f"Leave with exit code 1 only for findings of this kind ({', '.join(KindName)}); may be given again.",
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Leave with exit code 0 whatever is found.")]
