"""The command that signs off a finding."""

import re
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from discrepancy.acceptance import Acceptance
from discrepancy.cli import choices, exits, streams
from discrepancy.cli.signing import add
from discrepancy.errors import InputError, OptionError
from discrepancy.model import Finding, Report
from discrepancy.reading.sources import reason

SHORTEST = 4
"""Digits that name a finding at least, where a report tells the rest."""


def accept(
    finding: Annotated[
        str, typer.Argument(metavar="FINDING", help="The finding's ten digits, as the report in text shows them.")
    ],
    *,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Why it can stand; shown with the finding from now on.")],
    report: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="A JSON report that has the finding: four digits are enough then, and its message is kept as well.",
        ),
    ] = None,
    accepted: choices.Accepted = None,
) -> int:
    """Accept a finding: scan and check show it as accepted, and it no longer counts for the exit code.

    It comes back when one of its figures changes. Exit code 0, or 2 when there is no such finding.
    """
    why = " ".join(note.split())
    if not why:
        raise OptionError("--note is empty; say why the finding can stand")
    digits = finding.lower()
    if report is not None:
        known = _known(digits, report)
        entry = Acceptance(fingerprint=known.fingerprint, note=why, message=known.message)
    elif re.fullmatch("[0-9a-f]{10}", digits):
        entry = Acceptance(fingerprint=digits, note=why)
    else:
        raise OptionError(f'"{finding[:60]}" is no finding; give its ten digits, as the report in text shows them')
    streams.note(f"{entry.fingerprint} is accepted in {add(accepted, entry)}")
    return exits.CLEAN


def _known(digits: str, path: str) -> Finding:
    """The one finding of the report that these digits name.

    Raises:
        InputError: when the report cannot be read.
        OptionError: when there is none, or several.
    """
    try:
        report = Report.model_validate_json(Path(path).read_bytes())
    except OSError as error:
        raise InputError(reason(error), path) from error
    except ValidationError as error:
        raise InputError("is no JSON report; write one with --format json", path) from error
    named = {one.fingerprint: one for one in report.findings if one.fingerprint.startswith(digits)}
    if len(digits) < SHORTEST or not named:
        raise OptionError(f'{path} has no finding "{digits[:60]}"; give at least {SHORTEST} of its digits')
    if len(named) > 1:
        raise OptionError(f'"{digits}" could be {" or ".join(sorted(named))}; give more digits')
    return next(iter(named.values()))
