"""Where configuration is looked for."""

from pathlib import Path

from discrepancy.configuration.table import PYPROJECT, read_table

OWN = "discrepancy.toml"


def find(start: Path) -> Path | None:
    """The file that configures a run in the folder `start`, or nothing.

    It is the nearest `discrepancy.toml`, or `pyproject.toml` with a table `[tool.discrepancy]`, in `start` or a folder
    above it, not beyond the root of the repository (the folder with `.git`); of two in one folder it is
    `discrepancy.toml`.

    Raises:
        OptionError: when a `pyproject.toml` on the way is not TOML.
    """
    for folder in (start, *start.parents):
        if (own := folder / OWN).is_file():
            return own
        if (shared := folder / PYPROJECT).is_file() and read_table(shared).written:
            return shared
        if (folder / ".git").exists():
            return None
    return None
