"""The command that judges a draft."""

from pathlib import Path
from typing import Annotated

import typer

from discrepancy.cli import choices, exits, settings
from discrepancy.cli.running import Manner, Progress, run
from discrepancy.errors import InputError
from discrepancy.model import Document, Report
from discrepancy.reading.gathering import STDIN_PLACE
from discrepancy.reading.sources import STDIN

Draft = Annotated[
    str, typer.Argument(metavar="DRAFT", help="The draft: a file that holds one article, or - for standard input.")
]
More = Annotated[list[str] | None, typer.Argument(metavar="SOURCE", help="More sources.", show_default=False)]
Against = Annotated[
    list[str],
    typer.Option(
        metavar="SOURCE", help="A source, or a folder or pattern of them; more may follow, or be given again."
    ),
]


def check(
    draft: Draft,
    more: More = None,
    *,
    against: Against,
    form: choices.Form = "text",
    output: choices.Output = None,
    select: choices.Select = None,
    ignore: choices.Ignore = None,
    tolerance: choices.Tolerance = None,
    explain: choices.Explain = False,
    config: settings.ConfigFile = None,
    accepted: choices.Accepted = None,
    min_severity: choices.MinSeverity = "low",
    fail_on: choices.FailOn = None,
    exit_zero: choices.ExitZero = False,
    jobs: choices.Jobs = None,
    quiet: choices.Quiet = False,
) -> int:
    """Judge each figure of a draft by its sources, and the draft's headline, standfirst and body by each other.

    Exit code 0: nothing is contradicted. 1: a figure is contradicted, disputed
    between the sources or inconsistent within the draft, or a part exceeds its
    whole; or there is what --fail-on names instead. 2: something could not be
    read, or an option is wrong.
    """
    options = settings.options(config, select, ignore=ignore, tolerance=tolerance, explain=explain or None)
    counting = exits.counting(fail_on, exits.DISAGREEMENTS | exits.CONTRADICTED, none=exit_zero)

    def judged(documents: tuple[Document, ...], jobs: int, progress: Progress) -> Report:
        from discrepancy.scanning import check as verb  # noqa: PLC0415 - --help must not wait for the syntax model

        first, *sources = _apart(draft, documents)
        return verb(first, sources, options, jobs=jobs, progress=progress)

    manner = Manner(form, output, quiet, min_severity, counting, accepted, jobs)
    return run([draft, *against, *(more or ())], options, judged, manner)


def _apart(draft: str, documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """The documents, of which the first is the draft and the others are its sources.

    Raises:
        InputError: when there is no draft, more than one, or no source.
    """
    place = STDIN_PLACE if draft == STDIN else str(Path(draft))
    drafts = [document for document in documents if document.path == place]
    if not drafts:
        raise InputError("is no draft that could be read; name a file that holds one article", draft)
    if len(drafts) > 1:
        raise InputError(f"holds {len(drafts)} articles; a draft is one", draft)
    if len(documents) == 1:
        raise InputError("there is no source to check it against; name others with --against", draft)
    return documents
