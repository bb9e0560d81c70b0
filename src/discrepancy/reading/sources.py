"""From what a user names (files, folders, patterns, "-") to the files that are meant."""

import glob
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from discrepancy.errors import InputError
from discrepancy.reading.met import Note

STDIN = "-"
SHOWN = 3
"""How many skipped files a note names before it only counts the rest."""


def files(name: str | Path, suffixes: Collection[str]) -> Iterator[Path | InputError | Note]:
    """The files that `name` stands for, in a fixed order.

    A file that is named counts whatever its suffix; of a folder or pattern only files with one of `suffixes` count, and
    a note names the others. So it does pipes and devices, which might have no end.
    """
    shown = str(name)
    path = Path(name)
    try:
        if not shown.strip() or "\0" in shown:
            yield InputError("is no name of a file", repr(shown))
        elif path.is_dir():
            yield from _chosen(_walk(path), suffixes, shown)
        elif path.exists() or not glob.has_magic(shown):
            yield path
        else:
            yield from _matches(shown, suffixes)
    except OSError as error:
        yield InputError(reason(error), shown)


def reason(error: OSError) -> str:
    """Why the system refused, in a line that says what to do where that is known."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check its name"
    if isinstance(error, PermissionError):
        return "may not be read; change its permissions"
    return f"cannot be read ({error.strerror})"


def _matches(pattern: str, suffixes: Collection[str]) -> Iterator[Path | InputError | Note]:
    found = sorted(map(Path, glob.glob(pattern, recursive=True)))  # noqa: PTH207 - a pattern may be absolute
    if not found:
        yield InputError("the pattern matches no file; check it", pattern)
        return
    loose = [path for path in found if not path.is_dir()]
    yield from _chosen((*loose, *(file for path in found if path.is_dir() for file in _walk(path))), suffixes, pattern)


def _walk(folder: Path) -> Iterator[Path | InputError]:
    """Files below `folder`, hidden ones and linked folders left out."""
    refused: list[InputError] = []
    for parent, folders, names in os.walk(folder, onerror=lambda error: refused.append(_refusal(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))
    yield from refused


def _refusal(error: OSError) -> InputError:
    return InputError(reason(error), str(error.filename))


def _chosen(
    found: Iterator[Path | InputError] | tuple[Path | InputError, ...], suffixes: Collection[str], name: str
) -> Iterator[Path | InputError | Note]:
    known: list[Path] = []
    skipped: list[Path] = []
    problems: list[InputError] = []
    for item in found:
        if isinstance(item, InputError):
            problems.append(item)
        else:
            (known if item.suffix.lower() in suffixes and not _is_device(item) else skipped).append(item)
    yield from known
    yield from problems
    if not known and not problems:
        yield InputError(f"holds no file that a reader knows, which are {', '.join(suffixes)}", name)
    elif skipped:
        rest = f" and {len(skipped) - SHOWN} more" if len(skipped) > SHOWN else ""
        listed = ", ".join(path.as_posix() for path in skipped[:SHOWN])
        yield Note(f"skipped what no reader knows: {listed}{rest}", name)


def _is_device(path: Path) -> bool:
    """Whether it is neither a file nor a link to one; a link that leads nowhere is for its reader to report."""
    return path.exists() and not path.is_file()
