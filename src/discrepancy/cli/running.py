"""Reading what a command is given, running a verb over it, and writing the report."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from discrepancy.acceptance import marked
from discrepancy.cli import exits, output, streams
from discrepancy.cli.signing import acceptances
from discrepancy.errors import InputError
from discrepancy.model import Document, Report, Severity
from discrepancy.options import Options
from discrepancy.reading import gather
from discrepancy.reading.met import place
from discrepancy.reporting.formats import FORMATS, Format
from discrepancy.reporting.outline import count
from discrepancy.reporting.selection import at_least

Progress = Callable[[int], object]
Verb = Callable[[tuple[Document, ...], int, Progress], Report]

LISTED = 20
"""How many documents a note names before it only counts the rest."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a report is written, and for which findings the command leaves with exit code 1.

    `accepted` is the file of accepted findings as the user named it, null for the one that is there, if any. `jobs` is
    how many processes read the texts, null for as many as pay.
    """

    form: Format
    output: str | None
    quiet: bool
    least: Severity = "low"
    fail_on: frozenset[str] = frozenset()
    accepted: str | None = None
    jobs: int | None = None


def run(files: list[str], options: Options, verb: Verb, manner: Manner) -> int:
    """Read, run the verb, write its report, and give the exit code.

    The verb is given the documents in the order in which they were met, and how many processes to read them with.
    """
    signed = acceptances(manner.accepted)
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
    from discrepancy.processes import worthwhile  # noqa: PLC0415 - what was misnamed is told before extraction is loaded

    jobs = manner.jobs or worthwhile(documents)
    what = f"reading {count(len(documents), 'article')}"
    with streams.progress(what, len(documents), shown=not manner.quiet) as advance:
        report = marked(at_least(verb(documents, jobs, advance), manner.least), signed)
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
