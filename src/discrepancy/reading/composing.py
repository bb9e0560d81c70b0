"""From what a reader found to a document, the same way for every format."""

import json
from collections.abc import Iterator

from discrepancy.model import Document
from discrepancy.reading.found import Found, UnreadableError
from discrepancy.reading.met import Article, Note
from discrepancy.reading.published import published
from discrepancy.reading.soundness import fault
from discrepancy.reading.stored import Stored, named_in_text, too_large


def composed(found: Found, stored: Stored) -> Iterator[Article | Note]:
    """The document of an article, after a note where its date cannot be told.

    Raises:
        UnreadableError: when its text is none, is too long, or holds what no file can store.
    """
    if wrong := fault(found.text):
        raise UnreadableError(wrong, found.line)
    if len(found.text) > (most := stored.limits.article_characters):
        raise too_large(f"has more than {most:,} characters of text", "article_characters", found.line)
    for what in ("name", "title", "publisher", "url"):
        if (words := getattr(found, what)) and (wrong := fault(words)):
            raise UnreadableError(f"has a {what} that {wrong}", found.line)
    when = published(found.published) if found.published else None
    if found.published and not when:
        shown = json.dumps(found.published[:60], ensure_ascii=False)
        said = f'"published" is {shown}, which names no day, month and year without doubt; left null'
        yield Note(said, stored.path, found.line)
    document = Document(
        id=found.id or (stored.id if found.number is None else f"{stored.id}#{found.number}"),
        text=found.text,
        title=found.title,
        publisher=found.publisher,
        published=when,
        url=found.url,
        path=named_in_text(stored.path),
        line=None if found.whole else found.line or 1,
    )
    yield Article(document, stored.path, found.line, _short(found, stored))


def _short(found: Found, stored: Stored) -> str | None:
    if found.id is not None:
        return None
    if found.name:
        return found.name
    return stored.short if found.number is None else f"{stored.short}#{found.number}"
