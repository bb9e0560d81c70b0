"""What a reader meets on its way: articles with their places, problems, and notes."""

from dataclasses import dataclass

from discrepancy.errors import InputError
from discrepancy.model import Document


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a user should know of an input that was read; `path` and `line` as in InputError."""

    message: str
    path: str
    line: int | None = None

    def __str__(self) -> str:
        return f"{place(self.path, self.line)}: {self.message}"


@dataclass(frozen=True, slots=True)
class Article:
    """A document and where it stood. `short` is the id that it would rather bear, if no other document does."""

    document: Document
    path: str
    line: int | None = None
    short: str | None = None


Met = Article | InputError | Note
"""Readers yield these in the order in which they stand in the input, so that one bad record loses no other."""


def place(path: str, line: int | None) -> str:
    """`path`, or `path:line` where the line is known."""
    return path if line is None else f"{path}:{line}"
