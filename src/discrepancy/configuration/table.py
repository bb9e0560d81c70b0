"""A configuration file's table of options, and the lines on which they stand."""

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from discrepancy.configuration.names import value_at
from discrepancy.errors import OptionError
from discrepancy.reading.sources import reason

PYPROJECT = "pyproject.toml"
_WITHIN_PYPROJECT = ("tool", "discrepancy")
_PLACE = re.compile(r" \(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Table:
    """What a file says of options. `path` is the file as shown; `written` is false where it says nothing of them."""

    path: str
    text: str
    within: tuple[str, ...]
    written: bool
    values: Mapping[str, object]

    def place(self, keys: Sequence[str]) -> str:
        """`path:line` of the option with these keys, such as ("hedges", "about")."""
        return f"{self.path}:{_line(self.text, (*self.within, *keys))}"


def read_table(file: Path) -> Table:
    """The options of a file: of `pyproject.toml` the table `[tool.discrepancy]`, of any other the whole.

    Raises:
        OptionError: when it cannot be read, is not TOML, or has something else where that table should be.
    """
    shown = os.path.relpath(file) if file.is_absolute() else str(file)
    try:
        text = file.read_bytes().decode("utf-8")
        document = tomllib.loads(text)
    except OSError as error:
        raise OptionError(f"{shown}: {reason(error)}") from error
    except UnicodeDecodeError as error:
        raise OptionError(
            f"{shown}: is not UTF-8 at byte {error.start}; TOML is written in UTF-8, save it so"
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise OptionError(_not_toml(shown, str(error), text)) from error
    except (RecursionError, ValueError) as error:
        raise OptionError(f"{shown}: holds a value nested too deeply, or a number too long to read") from error
    within = _WITHIN_PYPROJECT if file.name == PYPROJECT else ()
    found = value_at(document, within)
    if found is not None and not isinstance(found, dict):
        raise OptionError(f"{shown}: has something else than a table as [{'.'.join(within)}]")
    return Table(shown, text, within, found is not None, found or {})


def _not_toml(path: str, message: str, text: str) -> str:
    place = _PLACE.search(message)
    line = place[1] if place else len(text.splitlines())
    return f"{path}:{line}: is not valid TOML ({_PLACE.sub('', message).removesuffix(' (at end of document)')})"


def _line(text: str, keys: Sequence[str]) -> int:
    """The line on which the value at `keys` begins.

    Only a parser knows what a line means, and Python's tells no lines: those before the value are the longest run of
    lines from the top that is TOML and does not hold it. It is sought by halves.
    """
    lines = text.split("\n")
    without, within = 0, len(lines)
    while True:
        middle = (without + within) // 2
        for cut in (*range(middle, without, -1), *range(middle + 1, within)):
            held = _held("\n".join(lines[:cut]), keys)
            if held is not None:
                break
        else:
            return without + 1
        without, within = (without, cut) if held else (cut, within)


def _held(text: str, keys: Sequence[str]) -> bool | None:
    """Whether `text` holds a value at `keys`; nothing where it is cut off within a value and so is not TOML."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
    return value_at(document, keys) is not None
