"""An article as it was given."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator, Strict

from discrepancy.model.noun import Noun


def _from_iso(value: object) -> object:
    """ISO text as a day where it names only a day, else as a time."""
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        return datetime.fromisoformat(value)


Published = Annotated[Annotated[datetime, Strict()] | Annotated[date, Strict()], BeforeValidator(_from_iso)]
"""A day, or a time where one is known: a day never becomes its midnight, and a time without a zone stays without."""


class Document(Noun):
    """One article as it was given.

    `published` is what the file says, or null where that cannot be read as a date. `path` is the file as the user
    named it, "<stdin>" for standard input, null where a program gave the text; `line` is the line of that file, counted
    from 1, on which the article begins, and null where `text` is the whole file, so that its lines are the file's.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: Published | None = None
    url: str | None = None
    path: str | None = None
    line: int | None = None
