"""What can go wrong: one tree of errors, each a single clear line for the person who must mend it."""

from collections.abc import Sequence
from typing import Self


class DiscrepancyError(Exception):
    """The root: everything that this library raises on purpose is one of these."""


class InputError(DiscrepancyError):
    """A file or record that cannot be read.

    Args:
        message: what is wrong and how to mend it, without the place.
        path: the file as the user named it, or "<stdin>".
        line: the line in that file, counted from 1, where it is known.
    """

    def __init__(self, message: str, path: str, line: int | None = None) -> None:
        self.message = message
        self.path = path
        self.line = line
        super().__init__(f"{path}:{line}: {message}" if line is not None else f"{path}: {message}")


class InputGroupError(DiscrepancyError, ExceptionGroup[InputError]):
    """Several inputs that cannot be read: `exceptions` holds the errors in the order met, `str` gives each its line."""

    def __new__(cls, problems: Sequence[InputError]) -> Self:
        """Group `problems`, of which there is at least one."""
        return super().__new__(cls, "several inputs cannot be read", problems)

    def derive(self, problems: Sequence[InputError]) -> Self:  # type: ignore[override]
        """A group of some of these errors, as `except*` needs it."""
        return type(self)(problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.exceptions))


class LexiconError(DiscrepancyError):
    """A lexicon file that does not hold what its loader promises; names the file and the entry."""


class ModelError(DiscrepancyError):
    """The syntax model is missing, or is not the one that this version was built on."""


class OptionError(DiscrepancyError):
    """An option that does not exist or has a value that it cannot have; names it and the nearest known one."""
