"""A file as it is stored, before anything is made of it, and the refusal of one that is too large."""

import os
from dataclasses import dataclass

from discrepancy.options import Limits
from discrepancy.reading.found import UnreadableError


@dataclass(frozen=True, slots=True)
class Stored:
    """The bytes of one file or stream.

    `path` is the file as the user named it. An article in it that has no id of its own bears `short` where no other
    document does, else `id`.
    """

    raw: bytes
    path: str
    id: str
    short: str
    limits: Limits


def named_in_text(name: str) -> str:
    """A file's name as text: names need not be valid Unicode."""
    return os.fsencode(name).decode("utf-8", "replace")


def too_large(fact: str, limit: str, line: int | None = None) -> UnreadableError:
    """The refusal of what is beyond a limit, with the option that sets it."""
    return UnreadableError(f"{fact}; raise the option limits.{limit} if it is meant to be read", line)
