"""News agencies, and the words in which an article credits one."""

import re
from functools import cache

from discrepancy.lexicon.loading import Entry, entries

HEAD = 300
"""Characters at the start of a text in which a dateline is looked for."""
LAST = 60
"""Characters of the last line beyond which it is a sentence, and only what follows its end a credit."""


class Agency(Entry):
    """One agency; the fields are explained at the head of en/agencies.toml."""

    forms: tuple[str, ...]


@cache
def _credits() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """For each agency its name, the form of its dateline, and that of its credit at the end."""
    found = []
    for agency in entries("agencies", "agency", Agency):
        form = "|".join(re.escape(form) for form in sorted(agency.forms, key=len, reverse=True))
        found.append((agency.name, re.compile(rf"[(/]({form})[)/]"), re.compile(rf"(?<!\w)({form})\W*$")))
    return tuple(found)


def credited(text: str) -> str | None:
    """The agency that an article credits, in a dateline or at its end; null where it credits none."""
    body = text.strip()
    last = body[body.rfind("\n") + 1 :]
    tail = last if len(last) <= LAST or last.endswith(")") else re.split(r"[.!?”\"]", last)[-1]
    for name, dateline, credit in _credits():
        if dateline.search(body[:HEAD]) or credit.search(tail):
            return name
    return None
