"""Writing a report to a file: whole, or not at all."""

import os
import secrets
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from discrepancy.errors import DiscrepancyError, OptionError


def check(name: str, inputs: Iterable[str]) -> None:
    """Whether a report can be written to the file `name`, which is found out before the long work.

    Raises:
        OptionError: when it is one of the `inputs`, no plain file, or in no folder.
    """
    path = Path(name)
    if not path.parent.is_dir():
        raise OptionError(f"--output {name}: there is no folder {path.parent}; make it first")
    if path.exists() and not path.is_file():
        raise OptionError(f"--output {name}: is no plain file; leave --output away to write to standard output")
    if path.exists() and any(_same(path, Path(given)) for given in inputs):
        raise OptionError(f"--output {name}: is one of the articles, which it would overwrite; name another file")


def write(name: str, text: str, option: str = "--output") -> None:
    """Write `text` in UTF-8: beside the file first, then in its place, so that no reader ever meets half of it.

    Args:
        name: the file.
        text: all that it is to hold.
        option: what named the file, for the message.

    Raises:
        DiscrepancyError: when it cannot be written; what the file held stays.
    """
    path = Path(os.path.realpath(name))
    beside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as file:
            file.write(text.encode("utf-8"))
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    except OSError as error:
        raise DiscrepancyError(f"{option} {name}: the file cannot be written ({error.strerror})") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # standard input, or a file that is gone
        return False
