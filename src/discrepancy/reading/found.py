"""What a reader finds in a file, in the outlet's own words, and why it may find nothing."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

SHOWN = 100
"""Characters of a library's message that ours passes on."""
PLACE = re.compile(r",? line \d+(?:, column \d+)?.*", re.DOTALL)
"""Where a library says that a fault stands."""
_SLIPS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError)
"""What a library raises when it has not foreseen a fault; the message speaks of its code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An article. What a format does not say is null.

    `id` is one that the article must bear; `name` one that it bears where no other document does; `number` tells those
    of one file apart that have neither. `published` is as written, `line` where the article stands in the file.
    `whole` says that `text` is all that the file holds, so that both have the same lines.
    """

    text: str
    id: str | None = None
    name: str | None = None
    number: int | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    line: int | None = None
    whole: bool = False


class UnreadableError(Exception):
    """Why a file or record cannot be read and how to mend it, without its path; `line` counts from 1."""

    def __init__(self, message: str, line: int | None = None) -> None:
        self.message = message
        self.line = line
        super().__init__(message)


@contextmanager
def library(kind: str, extra: str | None = None) -> Iterator[None]:
    """Where a library is imported, which the extra brings, and works on what may be broken or hostile.

    Raises:
        UnreadableError: when the library is not installed, or raises anything: which errors broken bytes end in is
            nowhere documented, and each means that this is no readable file of that kind.
    """
    try:
        yield
    except UnreadableError:
        raise
    except ImportError as error:
        if extra is None:
            raise
        raise UnreadableError(
            f"{kind} is read with libraries of an extra; pip install 'discrepancy[{extra}]'"
        ) from error
    except Exception as error:
        said = PLACE.sub("", " ".join(str(error).split()))[:SHOWN]
        if isinstance(error, _SLIPS) or not said:
            said = "its parts do not fit together"
        raise UnreadableError(f"cannot be read as {kind} ({said}); save it again, or as text") from error


def tidy(words: object) -> str | None:
    """A title, name or address with its white space in order; nothing where it is none."""
    return " ".join(words.split()) or None if isinstance(words, str) else None


def web_address(words: object) -> str | None:
    """An address that a report may link to; one of another kind, such as javascript:, is none."""
    address = tidy(words)
    return address if address and address.lower().startswith(("http://", "https://")) else None
