"""What people write and send: Markdown, Word, PDF and mail."""

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from pypdf import PdfReader, PdfWriter

from discrepancy import Document
from discrepancy.options import Limits
from discrepancy.reading import gather

ReadOne = Callable[[str, str | bytes], Document]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # marks are left out, words stay together
        ("The *coast guard* said **11** drowned.", "The coast guard said 11 drowned."),
        ("Lost: £**5**m and `1,200` [tonnes](https://x.example 'of 7').", "Lost: £5m and 1,200 tonnes."),
        # a paragraph is one line, blocks are apart
        ("Eleven passengers\ndrowned.\n\nSix swam.", "Eleven passengers drowned.\n\nSix swam."),
        ("Eleven died.  \nSix swam.", "Eleven died.\nSix swam."),
        ("- eleven drowned\n- six swam\n\n> Two slept.", "eleven drowned\n\nsix swam\n\nTwo slept."),
        ("|Town|Dead|\n|---|---|\n|Cove|11|", "Town | Dead\n\nCove | 11"),
        # what is not the article's words
        ("Six swam.\n\n<script>\nalert(11)\n</script>\n", "Six swam."),
        ("Six swam.\n\n![a picture of 7](p.png)\n\n    code 8\n", "Six swam."),
        ("---\ntitle: T\nkilled: 99\n---\nSix swam.", "Six swam."),
        ("a &amp; b &lt;5&gt;", "a & b <5>"),
    ],
)
def test_markdown(read_one: ReadOne, text: str, expected: str) -> None:
    assert read_one("draft.md", text).text == expected


@pytest.mark.parametrize(
    ("text", "title", "publisher", "published", "url"),
    [
        ("# Ferry *sinks*\n\nSix swam.", "Ferry sinks", None, None, None),
        ("Six swam.\n\n## Later\n\nTwo slept.", None, None, None, None),
        (
            '---\ntitle: "Ferry: a toll"\npublisher: Lantern\ndate: 2031-03-04\nurl: https://l.example/1\n---\n'
            "# Ferry\n\nSix.",
            "Ferry: a toll",
            "Lantern",
            date(2031, 3, 4),
            "https://l.example/1",
        ),
        ("---\r\ntitle: Ferry\r\nurl: javascript:x\r\n---\r\nSix swam.", "Ferry", None, None, None),
        ("---\n\nSix swam.", None, None, None, None),
    ],
)
def test_front_matter(
    read_one: ReadOne, *, text: str, title: str | None, publisher: str | None, published: date | None, url: str | None
) -> None:
    found = read_one("draft.md", text)
    assert (found.title, found.publisher, found.published, found.url) == (title, publisher, published, url)


def word(change: Callable[[Word], None] = lambda _: None) -> bytes:
    document = docx.Document()
    document.add_heading("Ferry sinks off the cape", 1)
    paragraph = document.add_paragraph("The coast guard said ")
    paragraph.add_run("11").bold = True
    paragraph.add_run(" passengers drowned.")
    table = document.add_table(2, 2)
    for cell, words in zip(
        (cell for row in table.rows for cell in row.cells), ("Town", "Dead", "Cove", "11"), strict=True
    ):
        cell.text = words
    change(document)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_word(read_one: ReadOne) -> None:
    found = read_one("draft.docx", word())
    assert found.text == (
        "Ferry sinks off the cape\n\nThe coast guard said 11 passengers drowned.\n\nTown | Dead\n\nCove | 11"
    )
    assert (found.id, found.title, found.published) == ("draft", "Ferry sinks off the cape", None)


def test_word_reads_as_with_all_changes_accepted(read_one: ReadOne) -> None:
    def track(document: Word) -> None:
        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        document.paragraphs[1]._p.append(
            parse_xml(f'<w:del {space} w:id="1" w:author="a"><w:r><w:delText> Ten swam.</w:delText></w:r></w:del>')
        )
        document.paragraphs[1]._p.append(
            parse_xml(
                f'<w:ins {space} w:id="2" w:author="a"><w:r><w:t xml:space="preserve"> Some 10</w:t><w:noBreakHyphen/>'
                f"<w:t>15 swam.</w:t></w:r></w:ins>"
            )
        )

    assert (
        "The coast guard said 11 passengers drowned. Some 10-15 swam.\n\n" in read_one("draft.docx", word(track)).text
    )


def test_pdf(read_one: ReadOne, pdf_of: Callable[..., bytes]) -> None:
    first = [
        "Ferry sinks off the cape",
        "The coast guard said 11 passengers drowned when the ferry sank off Cape",
        "North on Monday, after a crossing of some two-",
        "hour length that began in the harbour of the town and ended before noon.",
        "Six swam.",
    ]
    found = read_one("paper.pdf", pdf_of(first, ["Two slept."]))
    assert found.text == (
        "Ferry sinks off the cape\n"
        "The coast guard said 11 passengers drowned when the ferry sank off Cape "
        "North on Monday, after a crossing of some two-\n"
        "hour length that began in the harbour of the town and ended before noon.\n"
        "Six swam.\n\n"
        "Two slept."
    )


def test_a_pdf_with_a_password_or_without_text_is_one_line(
    complaint: Callable[..., str], pdf_of: Callable[..., bytes]
) -> None:
    writer = PdfWriter(PdfReader(BytesIO(pdf_of(["Six swam."]))))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    assert complaint("a.pdf", buffer.getvalue()) == ": has a password; save it without one"
    assert complaint("b.pdf", pdf_of([])) == (
        ": holds no text, perhaps only pictures of it; run a text recognition, or save the text as .txt"
    )


def test_pages_and_unpacked_bytes_are_limited(put: Callable[..., Path], pdf_of: Callable[..., bytes]) -> None:
    limits = Limits(pages=2, unpacked_bytes=1_000)
    problems = gather([put("a.pdf", pdf_of(["a"], ["b"], ["c"])), put("b.docx", word())], limits).problems
    assert [str(problem).partition(";")[0].partition(" bytes, ")[2] or str(problem) for problem in problems] == [
        "a.pdf: has 3 pages, more than 2; raise the option limits.pages if it is meant to be read",
        "more than 1,000",
    ]


HEADERS = b"""From: "Cape Wire" <desk@wire.example>
Subject: =?utf-8?q?Ferry_sinks_=E2=80=93_toll?=
Date: Tue, 04 Mar 2031 10:15:00 +0100
Message-ID: <1@wire.example>
MIME-Version: 1.0
"""
ALTERNATIVE = b"""Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

RWxldmVuIGRyb3duZWQuCg==
--b
Content-Type: text/html; charset=utf-8

<p>Never looked at.</p>
--b--
"""


@pytest.mark.parametrize(
    ("rest", "text"),
    [
        (b"\nEleven drowned.\r\nSix swam.\r\n", "Eleven drowned.\nSix swam.\n"),
        (b"Content-Type: text/plain; charset=iso-8859-1\n\n\xa35m was lost.", "£5m was lost."),
        (b"Content-Type: text/plain; charset=x-unknown\n\n\xa35m was lost.", "£5m was lost."),
        (b"Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n11 drow=\nned.", "11 drowned."),
        (ALTERNATIVE, "Eleven drowned.\n"),
        (
            b"Content-Type: text/html; charset=utf-8\n\n<html><head><title>No</title><style>p{}</style></head>"
            b"<body><p>Lost: \xc2\xa3<b>5</b>m.</p><p hidden>7</p><pre>Six\nswam.</pre></body></html>",
            "Lost: £5m.\n\nSix\nswam.",
        ),
    ],
)
def test_mail(read_one: ReadOne, rest: bytes, text: str) -> None:
    found = read_one("wire.eml", HEADERS + rest)
    assert (found.id, found.text, found.title, found.publisher) == ("wire", text, "Ferry sinks – toll", "Cape Wire")
    assert found.published == datetime.fromisoformat("2031-03-04T10:15:00+01:00")


def test_attachments_are_named_and_not_read(put: Callable[..., Path]) -> None:
    mixed = b"""Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Eleven drowned.
--b
Content-Type: text/csv
Content-Disposition: attachment; filename="../toll.csv"

99
--b--
"""
    reading = gather([put("wire.eml", HEADERS + mixed)])
    assert [document.text for document in reading.documents] == ["Eleven drowned."]
    assert [str(note) for note in reading.notes] == [
        'wire.eml: the attachment "../toll.csv" is not read; save it as a file'
    ]
