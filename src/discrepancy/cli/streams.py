"""What the command writes: reports to standard output, notes and errors to standard error, one line each."""

import os
import shutil
import sys

from discrepancy.errors import DiscrepancyError
from discrepancy.reporting.safe import one_line

PIPED = 100
"""Columns of a report that goes to a file or another program."""


def out(text: str) -> None:
    """Write `text` in UTF-8. A reader that has gone, as `| head` does, is no error.

    Raises:
        DiscrepancyError: when it cannot be written, as on a full disk.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at exit, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise DiscrepancyError(f"standard output: the report cannot be written ({error.strerror})") from error


def width() -> int:
    """The terminal's columns; a fixed number where standard output is no terminal, so that output stays the same."""
    return shutil.get_terminal_size((PIPED, 0)).columns if sys.stdout.isatty() else PIPED


def colour() -> bool:
    """Whether standard output is a terminal whose user wants colour (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def note(message: object) -> None:
    """Say on standard error what a user should know."""
    print(f"note: {one_line(str(message))}", file=sys.stderr)  # noqa: T201 - this is the place that prints


def error(message: object) -> None:
    """Say on standard error what a user has to mend."""
    print(f"error: {one_line(str(message))}", file=sys.stderr)  # noqa: T201 - this is the place that prints
