"""A text file is one article."""

import re
from collections.abc import Iterator

from discrepancy.errors import InputError
from discrepancy.model import Document
from discrepancy.reading.encoding import decode
from discrepancy.reading.met import Article, Met, Note
from discrepancy.reading.soundness import fault

HEADING = 120
"""The longest heading, in characters; a longer first line is a paragraph."""
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"""[.,;:…]["'”’»)\]]*$""")


def articles(raw: bytes, path: str, document_id: str, short: str) -> Iterator[Met]:
    """The article in `raw`; its text is what was decoded, newlines as they stand."""
    decoded = decode(raw)
    if decoded is None:
        yield InputError("is in no encoding that can be told; save it as UTF-8", path)
        return
    text, encoding = decoded
    wrong = fault(text)
    if wrong:
        yield InputError(wrong, path)
        return
    if encoding != "UTF-8":
        yield Note(f"is not UTF-8; read as {encoding}", path)
    yield Article(Document(id=document_id, text=text, title=title(text)), path, short=short)


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
