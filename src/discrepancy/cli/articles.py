"""The commands over articles: scan and extract."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from discrepancy.cli import choices, exits, output, settings, streams
from discrepancy.cli.rules import known_codes
from discrepancy.errors import InputError
from discrepancy.model import Document, Report, Severity
from discrepancy.options import Options
from discrepancy.reading import gather
from discrepancy.reading.met import place
from discrepancy.reporting.formats import FORMATS, Format
from discrepancy.reporting.outline import count
from discrepancy.reporting.selection import at_least

LISTED = 20
"""How many documents a note names before it only counts the rest."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a report is written, and for which findings the command leaves with exit code 1."""

    form: Format
    output: str | None
    quiet: bool
    least: Severity = "low"
    fail_on: frozenset[str] = frozenset()


def scan(
    files: choices.Files,
    *,
    form: choices.Form = "text",
    output: choices.Output = None,
    select: choices.Select = None,
    ignore: choices.Ignore = None,
    tolerance: choices.Tolerance = None,
    config: settings.ConfigFile = None,
    min_severity: choices.MinSeverity = "low",
    fail_on: choices.FailOn = None,
    exit_zero: choices.ExitZero = False,
    quiet: choices.Quiet = False,
) -> int:
    """Report which figures of the articles disagree, with their sources.

    Exit code 0: nothing disagrees. 1: figures disagree, by a conflict, a
    subject mismatch or an arithmetic slip, or by what --fail-on names instead.
    2: something could not be read, or an option is wrong; the report then
    covers the rest, and says so.
    """
    options = settings.options(config, ignore=ignore, tolerance=tolerance)
    if select:
        options = options.model_copy(update={"ignore": options.ignore | (known_codes([""]) - known_codes(select))})
    kinds = frozenset[str]() if exit_zero else frozenset[str](fail_on) if fail_on else exits.DISAGREEMENTS

    def whole_way(documents: tuple[Document, ...]) -> Report:
        from discrepancy.scanning import scan as verb  # noqa: PLC0415 - --help must not wait for the syntax model

        return verb(documents, options)

    return _run(files, options, whole_way, Manner(form, output, quiet, min_severity, kinds))


def extract(
    files: choices.Files,
    *,
    form: choices.Form = "text",
    output: choices.Output = None,
    config: settings.ConfigFile = None,
    quiet: choices.Quiet = False,
) -> int:
    """List the figures of the articles, each with its subject and speaker, without comparing them.

    Exit code 0, or 2 when something could not be read.
    """
    options = settings.options(config)

    def figures(documents: tuple[Document, ...]) -> Report:
        from discrepancy.scanning import inventory  # noqa: PLC0415 - --help must not wait for the syntax model

        return inventory(documents, options)

    return _run(files, options, figures, Manner(form, output, quiet))


def _run(files: list[str], options: Options, verb: Callable[[tuple[Document, ...]], Report], manner: Manner) -> int:
    """Read, run the verb, write its report, and give the exit code."""
    documents, problems, notes = gather(files, options.limits)
    if manner.output:
        output.check(manner.output, [document.path for document in documents if document.path])
    for message in () if manner.quiet else notes:
        streams.note(message)
    for problem in problems:
        streams.error(problem)
    if problems and not manner.quiet:
        _say_what_is_covered(documents, problems)
    if not documents:
        return exits.ERROR
    with streams.progress(f"reading {count(len(documents), 'article')}", shown=not manner.quiet):
        report = at_least(verb(documents), manner.least)
    _write(report, manner)
    return exits.ERROR if problems else exits.verdict(report, manner.fail_on)


def _write(report: Report, manner: Manner) -> None:
    if manner.output:
        output.write(manner.output, _rendered(report, manner, streams.PIPED, colour=False))
    else:
        streams.out(_rendered(report, manner, streams.width(), colour=streams.colour()))


def _rendered(report: Report, manner: Manner, width: int, *, colour: bool) -> str:
    """The report; only text for a person depends on where it goes."""
    if manner.form != "text":
        return FORMATS[manner.form](report)
    from discrepancy.reporting.text import render  # noqa: PLC0415 - rich is large, and the others do without

    return render(report, width, colour=colour, brief=manner.quiet)


def _say_what_is_covered(documents: tuple[Document, ...], problems: tuple[InputError, ...]) -> None:
    if documents:
        covered = _listed([document.id for document in documents])
        left_out = _listed([place(problem.path, problem.line) for problem in problems])
        streams.note(f"the report covers {covered}; left out: {left_out}")
    else:
        streams.note("nothing could be read, so there is no report")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:LISTED]) + (f" and {len(names) - LISTED} more" if len(names) > LISTED else "")
