"""Findings that an editor has looked at and accepted, kept in a small file beside the story.

The file is TOML, an entry a finding, in the order of their fingerprints, so that who reviews it sees one change a
line. Version control says who accepted what and when.
"""

import tomllib
from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import Field, ValidationError

from discrepancy.errors import InputError
from discrepancy.model import Finding, Noun, Report

HEAD = "# Findings that were looked at and accepted. `discrepancy accept` adds to it; take an entry out by hand.\n"
Fingerprint = Annotated[str, Field(pattern=r"^[0-9a-f]{10}$")]


class Acceptance(Noun):
    """One accepted finding: its fingerprint, why it was accepted, and its message where that was known."""

    fingerprint: Fingerprint
    note: Annotated[str, Field(min_length=1)]
    message: str | None = None


class Acceptances(Noun):
    """What the file holds."""

    finding: tuple[Acceptance, ...] = ()


def loads(text: str, path: str) -> tuple[Acceptance, ...]:
    """The acceptances that the file `path` holds as `text`.

    Raises:
        InputError: when it is not what `dumps` writes.
    """
    try:
        return Acceptances.model_validate(tomllib.loads(text)).finding
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"is not valid TOML ({error})", path) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(key + 1) if isinstance(key, int) else key for key in first["loc"])
        message = "there is no such key" if first["type"] == "extra_forbidden" else first["msg"]
        raise InputError(f"{place}: {message[0].lower()}{message[1:]}", path) from error


def dumps(acceptances: Iterable[Acceptance]) -> str:
    """The file's text: of two with one fingerprint the later stays."""
    import tomlkit  # noqa: PLC0415 - only whoever accepts something writes

    last = {one.fingerprint: one for one in acceptances}
    entries = [last[fingerprint].model_dump(exclude_none=True) for fingerprint in sorted(last)]
    return f"{HEAD}\n{tomlkit.dumps({'finding': entries})}" if entries else HEAD


def marked(report: Report, acceptances: Iterable[Acceptance]) -> Report:
    """The report with the note on every finding that was accepted; these come after all others."""
    notes = {one.fingerprint: one.note for one in acceptances}
    findings = [_marked(finding, notes) for finding in report.findings]
    ordered = sorted(findings, key=lambda finding: finding.accepted is not None)
    return report.model_copy(update={"findings": tuple(ordered)})


def _marked(finding: Finding, notes: Mapping[str, str]) -> Finding:
    note = notes.get(finding.fingerprint)
    return finding if note is None else finding.model_copy(update={"accepted": note})
