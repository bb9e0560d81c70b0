"""The file of accepted findings, as the commands find, read and write it."""

from pathlib import Path

from discrepancy.acceptance import Acceptance, dumps, loads
from discrepancy.cli import output
from discrepancy.errors import InputError
from discrepancy.reading.sources import reason

USUAL = "discrepancy-accepted.toml"


def acceptances(name: str | None) -> tuple[Acceptance, ...]:
    """What the file holds: the one that is named, which must be there, else the usual one of this folder, if any.

    Raises:
        InputError: when it cannot be read, or is no such file.
    """
    path = Path(name or USUAL)
    if name is None and not path.exists():
        return ()
    try:
        return loads(path.read_bytes().decode("utf-8"), str(path))
    except OSError as error:
        raise InputError(reason(error), str(path)) from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"is not UTF-8 at byte {error.start}; TOML is written in UTF-8, save it so", str(path)
        ) from error


def add(name: str | None, acceptance: Acceptance) -> str:
    """Put one more into the file, which is made where there is none, and give its name.

    Raises:
        DiscrepancyError: when it cannot be read or written; what it held stays.
    """
    path = name or USUAL
    before = acceptances(path) if Path(path).exists() else ()
    output.write(path, dumps([*before, acceptance]), "--accepted")
    return path
