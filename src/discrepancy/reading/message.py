"""A mail message, as wire services and press offices send them."""

import json
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import cast

from discrepancy.reading.encoding import decode
from discrepancy.reading.found import Found, UnreadableError, library, tidy
from discrepancy.reading.markup import text_of_html
from discrepancy.reading.met import Note
from discrepancy.reading.stored import Stored

LONGEST_HEADER = 10_000
"""Characters; a line of one has at most 998 (RFC 5322, section 2.1.1)."""
_HEADERS = frozenset(
    ["subject", "from", "date", "content-type", "content-disposition", "content-transfer-encoding", "mime-version"]
)


def articles(stored: Stored) -> Iterator[Found | Note]:
    """The message: its plain text, or else that of its HTML. Attachments are named and not read."""
    with library("a mail message"):
        parsed = BytesParser(policy=policy.default).parsebytes(stored.raw)
        _refuse_long_headers(parsed)
        text = _text(parsed)
        found = Found(
            text=text, title=_header(parsed, "subject"), publisher=_sender(parsed), published=_header(parsed, "date")
        )
        attached = [tidy(part.get_filename()) or part.get_content_type() for part in parsed.iter_attachments()]
    for name in attached:
        yield Note(f"the attachment {json.dumps(name[:60])} is not read; save it as a file", stored.path)
    yield found


def _refuse_long_headers(parsed: EmailMessage) -> None:
    """Python's email package takes minutes over a header of a million characters."""
    for part in parsed.walk():
        for name, value in part.raw_items():
            if name.lower() in _HEADERS and len(str(value)) > LONGEST_HEADER:
                raise UnreadableError(f"has a {name} of more than {LONGEST_HEADER:,} characters; save its text as .txt")


def _text(parsed: EmailMessage) -> str:
    for kind in ("plain", "html"):
        body = parsed.get_body((kind,))
        words = _words(cast("EmailMessage", body)) if body else ""
        if words.strip():
            if kind == "plain":
                return words
            with library("the HTML of a message", "html"):
                return text_of_html(words)
    raise UnreadableError("holds no text of its own; save what is attached to it as files")


def _words(part: EmailMessage) -> str:
    raw = part.get_payload(decode=True)
    text, _ = decode(raw if isinstance(raw, bytes) else b"", part.get_content_charset())
    return text.replace("\r\n", "\n")


def _sender(parsed: EmailMessage) -> str | None:
    """The sender's name, or the host of its address."""
    header = parsed["from"]
    addresses = getattr(header, "addresses", ())
    return next(filter(None, (_whole(one.display_name) or _whole(one.domain) for one in addresses)), None)


def _header(parsed: EmailMessage, name: str) -> str | None:
    return _whole(parsed[name])


def _whole(words: object) -> str | None:
    """A header's words; bytes that are in no encoding show as U+FFFD."""
    return tidy(str(words).encode("utf-8", "surrogateescape").decode("utf-8", "replace")) if words is not None else None
