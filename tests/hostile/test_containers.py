"""Hostile XML, Word files, PDFs and messages: each is refused in one line, or does no harm."""

import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
ENTITIES = ": declares entities, which may hide or multiply text; save it without its DOCTYPE"
BROKEN_PDF = ": cannot be read as a PDF (...); save it again, or as text"
PART = ": is no Word document, or only a part of one; save it again as .docx"


def laughs(root: str) -> bytes:
    """Ten billion laughs in a few lines."""
    lines = [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(11)]
    return f"<!DOCTYPE rss [{''.join(lines)}]>{root}".encode()


def word(parts: dict[str, bytes] | None = None) -> bytes:
    """A Word file with some parts put in or exchanged."""
    document = docx.Document()
    document.add_paragraph("Six people drowned.")
    packed, exchanged = BytesIO(), BytesIO()
    document.save(packed)
    with ZipFile(packed) as old, ZipFile(exchanged, "w", ZIP_DEFLATED) as new:
        for name, part in ({name: old.read(name) for name in old.namelist()} | (parts or {})).items():
            new.writestr(name, part)
    return exchanged.getvalue()


def bomb() -> bytes:
    """A Word file of a few hundred kilobytes that would unpack to 220 million bytes."""
    with ZipFile(packed := BytesIO(), "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 220_000_000)
    return packed.getvalue()


def pdf(pages: str, *objects: str) -> bytes:
    """A PDF by hand: its table of pages, and further objects from number 3 on."""
    listed = "".join(
        f"{n} 0 obj{one}endobj\n" for n, one in enumerate(("<</Type/Catalog/Pages 2 0 R>>", pages, *objects), 1)
    )
    return f"%PDF-1.4\n{listed}trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF".encode("latin-1")


def stream(content: bytes) -> str:
    packed = zlib.compress(content)
    return f"<</Length {len(packed)}/Filter/FlateDecode>>stream\n{packed.decode('latin-1')}\nendstream"


ONE_PAGE = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
PAGE = f"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1{FONT}>>>>>>"
SAID = "BT /F1 12 Tf 50 700 Td (Six people drowned.) Tj ET"
WHOLE = pdf(ONE_PAGE, PAGE, stream(SAID.encode()))


@pytest.mark.parametrize(
    ("name", "raw", "line"),
    [
        # entities: multiplied, from files, from the network, in attributes
        ("a.xml", laughs("<rss><item><description>&l10;</description></item></rss>"), ENTITIES),
        ("a.rss", laughs('<rss version="&l10;"/>'), ENTITIES),
        ("a.xml", b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>', ENTITIES),
        ("a.xml", b'<!DOCTYPE r [<!ENTITY % x SYSTEM "http://x.example/e"> %x;]><rss/>', ENTITIES),
        (
            "a.xml",
            '<!DOCTYPE r [<!ENTITY x "y">]><rss>&x;</rss>'.encode("utf-16"),
            ":1: uses &x;, which it does not define; write the character itself",
        ),
        (
            "a.xml",
            b'<!DOCTYPE r SYSTEM "http://x.example/e.dtd"><rss>&x;</rss>',
            ":1: uses &x;, which it does not define; write the character itself",
        ),
        # XML that is none, or without end
        ("a.xml", b"", ":1: is not well-formed XML (Document is empty)"),
        ("a.xml", b"<rss>\0</rss>", ":1: is not well-formed XML (...)"),
        ("a.xml", b"<a>" * 1_000_000, ":1: is not well-formed XML (...)"),
        (
            "a.xml",
            b'<?xml version="1.0" encoding="x-none"?><rss/>',
            ":1: is not well-formed XML (Unsupported encoding: x-none)",
        ),
        ("a.xml", b"\xff\xfe\xfd", ":1: is not well-formed XML (...)"),
        ("a.xml", b"<\x1b[31m/>", ":1: is not well-formed XML (...)"),
        # Word files: bombs, parts, and what is none
        (
            "a.docx",
            bomb(),
            ": would unpack to 220,000,000 bytes, more than 200,000,000; raise the option limits.unpacked_bytes"
            " if it is meant to be read",
        ),
        ("a.docx", word()[:-100], PART),
        ("a.docx", word()[:9_000], PART),
        ("a.docx", b"PK\x03\x04" + b"\0" * 100, PART),
        ("a.docx", b"Six people drowned.", PART),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0" + b"\0" * 600,
            ": is of an older Word, or has a password; save it as .docx without one",
        ),
        (
            "a.docx",
            word({"word/document.xml": laughs(WORD.format("<w:p><w:r><w:t>&l10;</w:t></w:r></w:p>"))}),
            ": cannot be read as a Word document (...); save it again, or as text",
        ),
        # PDFs: bombs, circles, parts
        (
            "a.pdf",
            pdf(ONE_PAGE, PAGE, stream(b" " * 90_000_000)),
            BROKEN_PDF,
        ),
        (
            "a.pdf",
            pdf("<</Type/Pages/Kids[2 0 R]/Count 1>>"),
            BROKEN_PDF,
        ),
        (
            "a.pdf",
            pdf(f"<</Type/Pages/Kids[{'3 0 R ' * 2_000}]/Count 2000>>", PAGE),
            ": has 2,000 pages, more than 1,000; raise the option limits.pages if it is meant to be read",
        ),
        (
            "a.pdf",
            pdf("<</Type/Pages/Kids[]/Count 999999999>>"),
            ": holds no text, perhaps only pictures of it; run a text recognition, or save the text as .txt",
        ),
        ("a.pdf", WHOLE[: len(WHOLE) // 2], BROKEN_PDF),
        ("a.pdf", b"%PDF-1.7\n" + b"1 0 obj<<" * 10_000, BROKEN_PDF),
        ("a.pdf", b"", BROKEN_PDF),
        # messages: nested, with headers without end, without text
        (
            "a.eml",
            b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2_000)),
            ": cannot be read as a mail message (its parts do not fit together); save it again, or as text",
        ),
        (
            "a.eml",
            b"From: " + b"a," * 200_000 + b"\n\nSix.",
            ": has a From of more than 10,000 characters; save its text as .txt",
        ),
        (
            "a.eml",
            b"Content-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\nx",
            ": holds no text of its own; save what is attached to it as files",
        ),
        ("a.eml", b"\0" * 100, ": holds no text of its own; save what is attached to it as files"),
    ],
)
def test_refused(refused: Callable[..., None], name: str, raw: bytes, line: str) -> None:
    refused(name, raw, line)


INCLUDED = b'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
ELSEWHERE = b"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://x.example/"
 TargetMode="External"/></Relationships>"""


@pytest.mark.parametrize(
    ("name", "raw", "shown"),
    [
        # XML that asks for other files and styles
        (
            "a.rss",
            b'<?xml-stylesheet href="http://x.example/"?><rss><item><description>Six people drowned.</description>'
            + INCLUDED
            + b"</item></rss>",
            "Six",
        ),
        (
            "a.rss",
            b"<rss><item><guid>../../etc/passwd</guid><link>javascript:alert(1)</link><title>&lt;script&gt;</title>"
            b"<description>&lt;script&gt;alert(99)&lt;/script&gt;Six people drowned.&lt;img onerror=x&gt;"
            b"</description></item></rss>",
            "../../etc/passwd",
        ),
        (
            "a.atom",
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>\u202e</id><content>Six people drowned.</content>"
            "</entry></feed>".encode(),
            "Six",
        ),
        # Word files with paths that lead out, and parts elsewhere
        ("a.docx", word({"../../evil.txt": b"x"}), "Six"),
        ("a.docx", word({"word/_rels/document.xml.rels": ELSEWHERE}), "Six"),
        # a PDF that would run something when opened
        (
            "a.pdf",
            pdf(ONE_PAGE, PAGE, stream(SAID.encode())).replace(
                b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript/JS(x)>>"
            ),
            "Six",
        ),
        # messages with headers that steer, unknown encodings, and HTML that loads
        ("a.eml", b"From: \x1b]0;x\x07 <a@\xff\xfe>\nSubject: \x1b[2J =?x?q?=1b?=\n\nSix people drowned.", "Six"),
        ("a.eml", b"Content-Type: text/plain; charset=utf-7\n\nSix people drowned. +ADw-script+AD4-", "Six"),
        ("a.eml", b"Content-Type: text/plain; charset=\x1b\n\nSix people drowned.", "Six"),
        (
            "a.eml",
            b"Content-Type: text/html\n\n<img src=http://x.example/><script>99</script>Six people drowned.",
            "Six",
        ),
        (
            "a.eml",
            b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSix people drowned.\n--b\n"
            b'Content-Disposition: attachment; filename="../../\x1b[2J.exe"\n\nMZ\n--b--',
            "Six",
        ),
    ],
)
def test_harmless(harmless: Callable[[str, bytes], str], name: str, raw: bytes, shown: str) -> None:
    out = harmless(name, raw)
    assert shown in out
    assert "99" not in out
    assert "root:" not in out
