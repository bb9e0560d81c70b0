"""What the command writes: reports to standard output, notes and errors to standard error, one line each."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from discrepancy.errors import DiscrepancyError
from discrepancy.reporting.safe import one_line

PIPED = 100
"""Columns of a report that goes to a file or another program."""


def out(text: str) -> None:
    """Write `text` in UTF-8. A reader that has gone, as `| head` does, is no error.

    Raises:
        DiscrepancyError: when it cannot be written, as on a full disk.
    """
    sys.stdout.flush()
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        _close_output()
    except OSError as error:
        _close_output()
        raise DiscrepancyError(f"standard output: the report cannot be written ({error.strerror})") from error


def _close_output() -> None:
    """Let what is still buffered go nowhere: Python flushes once more at exit, and would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def width() -> int:
    """The terminal's columns; a fixed number where standard output is no terminal, so that output stays the same."""
    return shutil.get_terminal_size((PIPED, 0)).columns if sys.stdout.isatty() else PIPED


def colour() -> bool:
    """Whether standard output is a terminal whose user wants colour (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def progress(what: str, total: int, *, shown: bool) -> Iterator[Callable[[int], object]]:
    """While the work goes on, say how far it is on standard error, where that is a terminal; then wipe it out.

    Yields what is told of so many more of `total`.
    """
    if not shown or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 - rich is large, and pipes do without
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda more: bar.advance(task, more)


def note(message: object) -> None:
    """Say on standard error what a user should know."""
    _say("note", message)


def error(message: object) -> None:
    """Say on standard error what a user has to mend."""
    _say("error", message)


def _say(what: str, message: object) -> None:
    with suppress(BrokenPipeError):  # nobody listens any more, which is no reason to stop
        print(f"{what}: {one_line(str(message))}", file=sys.stderr, flush=True)  # noqa: T201 - the place that prints
