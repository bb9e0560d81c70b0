"""The commands over articles: scan and extract."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Annotated

import typer
from pydantic import ValidationError

from discrepancy.cli import exits, streams
from discrepancy.cli.rules import known_codes
from discrepancy.errors import InputError, OptionError
from discrepancy.model import Document, Report
from discrepancy.options import Options
from discrepancy.reading import gather
from discrepancy.reading.met import place
from discrepancy.reporting import json

LISTED = 20
"""How many documents a note names before it only counts the rest."""


class Format(StrEnum):
    """The forms of a report."""

    TEXT = "text"
    JSON = "json"


Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE",
        help="Articles: .txt files, .jsonl files with an article a line, folders, patterns, or - for standard input.",
    ),
]
Form = Annotated[Format, typer.Option("--format", help="How to write the report.")]


def scan(
    files: Files,
    form: Form = Format.TEXT,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Leave out what this rule finds; may be given again.")
    ] = None,
    tolerance: Annotated[
        float, typer.Option(metavar="SHARE", help="Let any two figures differ by this share, such as 0.05.")
    ] = 0.0,
) -> int:
    """Report which figures of the articles disagree, with their sources.

    Exit code 0: nothing disagrees. 1: figures disagree (a conflict, a subject mismatch, or an arithmetic slip).
    2: something could not be read or an option is wrong; the report then covers the rest, and says so.
    """
    options = _options(ignore or [], tolerance)

    def whole_way(documents: tuple[Document, ...]) -> Report:
        from discrepancy.scanning import scan as verb  # noqa: PLC0415 - --help must not wait for the syntax model

        return verb(documents, options)

    def text(report: Report) -> str:
        from discrepancy.reporting.text import render  # noqa: PLC0415 - rich is large, and JSON does without

        return render(report, streams.width(), colour=streams.colour())

    return _run(files, form, whole_way, text)


def extract(files: Files, form: Form = Format.TEXT) -> int:
    """List the figures of the articles, each with its subject and speaker, without comparing them.

    Exit code 0, or 2 when something could not be read.
    """

    def figures(documents: tuple[Document, ...]) -> Report:
        from discrepancy.scanning import inventory  # noqa: PLC0415 - --help must not wait for the syntax model

        return inventory(documents)

    def text(report: Report) -> str:
        from discrepancy.reporting.text import render_figures  # noqa: PLC0415 - rich is large, and JSON does without

        return render_figures(report, streams.width(), colour=streams.colour())

    return _run(files, form, figures, text)


def _options(ignore: list[str], tolerance: float) -> Options:
    """The options in force.

    Raises:
        OptionError: when one has a value that it cannot have.
    """
    codes = known_codes(ignore) if ignore else frozenset()
    try:
        return Options(ignore=codes, tolerance=tolerance)
    except ValidationError as error:
        raise OptionError(f"--tolerance cannot be {tolerance}; give a share of 0 or more, such as 0.05") from error


def _run(
    files: list[str],
    form: Format,
    verb: Callable[[tuple[Document, ...]], Report],
    text: Callable[[Report], str],
) -> int:
    """Read, run the verb, write its report, and give the exit code."""
    documents, problems, notes = gather(files)
    for message in notes:
        streams.note(message)
    for problem in problems:
        streams.error(problem)
    if problems:
        _say_what_is_covered(documents, problems)
    if not documents:
        return exits.ERROR
    report = verb(documents)
    streams.out(json.render(report) if form is Format.JSON else text(report))
    return exits.ERROR if problems else exits.verdict(report)


def _say_what_is_covered(documents: tuple[Document, ...], problems: tuple[InputError, ...]) -> None:
    if documents:
        covered = _listed([document.id for document in documents])
        left_out = _listed([place(problem.path, problem.line) for problem in problems])
        streams.note(f"the report covers {covered}; left out: {left_out}")
    else:
        streams.note("nothing could be read, so there is no report")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:LISTED]) + (f" and {len(names) - LISTED} more" if len(names) > LISTED else "")
