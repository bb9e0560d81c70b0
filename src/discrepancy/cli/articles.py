"""The commands over articles: scan and extract."""

from discrepancy.cli import choices, exits, settings
from discrepancy.cli.running import Manner, Progress, run
from discrepancy.model import Document, Report


def scan(
    files: choices.Files,
    *,
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
    """Report which figures of the articles disagree, with their sources.

    Exit code 0: nothing disagrees. 1: figures disagree, by a conflict, a
    subject mismatch or an arithmetic slip, or by what --fail-on names instead.
    2: something could not be read, or an option is wrong; the report then
    covers the rest, and says so.
    """
    options = settings.options(config, select, ignore=ignore, tolerance=tolerance, explain=explain or None)
    counting = exits.counting(fail_on, exits.DISAGREEMENTS, none=exit_zero)

    def whole_way(documents: tuple[Document, ...], jobs: int, progress: Progress) -> Report:
        from discrepancy.scanning import scan as verb  # noqa: PLC0415 - --help must not wait for the syntax model

        return verb(documents, options, jobs=jobs, progress=progress)

    return run(files, options, whole_way, Manner(form, output, quiet, min_severity, counting, accepted, jobs))


def extract(
    files: choices.Files,
    *,
    form: choices.Form = "text",
    output: choices.Output = None,
    config: settings.ConfigFile = None,
    jobs: choices.Jobs = None,
    quiet: choices.Quiet = False,
) -> int:
    """List the figures of the articles, each with its subject and speaker, without comparing them.

    Exit code 0, or 2 when something could not be read.
    """
    options = settings.options(config)

    def figures(documents: tuple[Document, ...], jobs: int, progress: Progress) -> Report:
        from discrepancy.scanning import inventory  # noqa: PLC0415 - --help must not wait for the syntax model

        return inventory(documents, options, jobs=jobs, progress=progress)

    return run(files, options, figures, Manner(form, output, quiet, jobs=jobs))
