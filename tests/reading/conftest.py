"""Files of every kind, made here: none is fetched, and none is anybody's article."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from discrepancy import Document
from discrepancy.reading import gather

Put = Callable[[str, str | bytes], Path]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def put() -> Put:
    """Write a file into the working folder."""

    def write(name: str, content: str | bytes) -> Path:
        path = Path(name)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return write


@pytest.fixture
def read_one(put: Put) -> Callable[[str, str | bytes], Document]:
    """Write a file and read it, which must give one document and nothing to say."""

    def read(name: str, content: str | bytes) -> Document:
        reading = gather([put(name, content)])
        assert (reading.problems, reading.notes) == ((), ())
        (document,) = reading.documents
        return document

    return read


@pytest.fixture
def complaint(put: Put) -> Callable[[str, str | bytes], str]:
    """Write a file and read it, which must give one problem and nothing else; the problem without the file's name."""

    def read(name: str, content: str | bytes) -> str:
        reading = gather([put(name, content)])
        assert reading.documents == ()
        (problem,) = reading.problems
        return str(problem).removeprefix(name)

    return read


@pytest.fixture
def pdf_of() -> Callable[..., bytes]:
    """A PDF with one page for each list of lines, as a typesetter would write it."""

    def make(*pages: list[str]) -> bytes:
        writer = PdfWriter()
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        for lines in pages:
            page = writer.add_blank_page(600, 800)
            page[NameObject("/Resources")] = DictionaryObject(
                {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
            )
            shown = " ".join(f"({line}) Tj T*" for line in lines)
            content = DecodedStreamObject()
            content.set_data(f"BT /F1 12 Tf 14 TL 50 750 Td {shown} ET".encode("latin-1"))
            page[NameObject("/Contents")] = writer._add_object(content)
        buffer = BytesIO()
        writer.write(buffer)
        return buffer.getvalue()

    return make
