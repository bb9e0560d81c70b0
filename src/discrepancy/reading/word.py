"""A Word document (.docx): its body as it reads with all tracked changes accepted."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from discrepancy.reading.found import Found, UnreadableError, library, tidy
from discrepancy.reading.markup import parsed_xml, text_of
from discrepancy.reading.plain import title
from discrepancy.reading.stored import Stored, too_large

if TYPE_CHECKING:
    from lxml.etree import _Element

_OLE = b"\xd0\xcf\x11\xe0"
"""How older Word files begin, and all that have a password."""


def articles(stored: Stored) -> Iterator[Found]:
    """The document's paragraphs and tables, without headers, footnotes and comments."""
    if stored.raw.startswith(_OLE):
        raise UnreadableError("is of an older Word, or has a password; save it as .docx without one")
    with library("a Word document", "docx"):
        from docx import Document  # noqa: PLC0415 - an extra brings it

        _refuse_bombs(stored)
        document = Document(BytesIO(stored.raw))
        text = text_of(_body(document.part.blob))
        found = Found(text=text, title=title(text) or tidy(document.core_properties.title))
    yield found


def _body(raw: bytes) -> "_Element":
    try:
        return parsed_xml(raw)
    except UnreadableError as error:
        raise UnreadableError(error.message) from error  # without the line, which is of a part that no user sees


def _refuse_bombs(stored: Stored) -> None:
    """By the sizes in its table of contents, which Python's zipfile never unpacks beyond."""
    try:
        with ZipFile(BytesIO(stored.raw)) as packed:
            unpacked = sum(entry.file_size for entry in packed.infolist())
    except BadZipFile as error:
        raise UnreadableError("is no Word document, or only a part of one; save it again as .docx") from error
    if unpacked > (most := stored.limits.unpacked_bytes):
        raise too_large(f"would unpack to {unpacked:,} bytes, more than {most:,}", "unpacked_bytes")
