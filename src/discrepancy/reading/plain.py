"""A text file is one article."""

import re
from collections.abc import Iterator

from discrepancy.reading.encoding import decoded
from discrepancy.reading.found import Found
from discrepancy.reading.met import Note
from discrepancy.reading.stored import Stored

HEADING = 120
"""The longest heading, in characters; a longer first line is a paragraph."""
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"""[.,;:…]["'”’»)\]]*$""")


def articles(stored: Stored) -> Iterator[Found | Note]:
    """The article in a file; its text is what was decoded, newlines as they stand."""
    text, note = decoded(stored)
    yield from note
    yield Found(text=text, title=title(text), whole=True)


def title(text: str) -> str | None:
    """The heading that the text opens with, or nothing.

    A heading is a short first line of three words or more that does not end as a sentence of the body does, and that a
    blank line, or a line which ends as a sentence does, follows: a line of a wrapped paragraph is none.
    """
    first, _, rest = text.lstrip().partition("\n")
    first = first.strip()
    if not rest.strip() or len(first) > HEADING or len(_WORD.findall(first)) < 3 or _SENTENCE_END.search(first):
        return None
    following = rest.partition("\n")[0].strip()
    return first if not following or _SENTENCE_END.search(following) else None
