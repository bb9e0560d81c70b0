"""The ways in, each with what is promised of it for any input at all.

A target takes bytes and returns nothing. It lets through whatever is raised that is not promised, and raises
AssertionError where what came out is not what was promised.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zipfile import ZipFile

from pydantic import ValidationError

from discrepancy import acceptance
from discrepancy.configuration import in_force, read_table
from discrepancy.errors import DiscrepancyError
from discrepancy.extraction import extract
from discrepancy.extraction.figures import figures
from discrepancy.model import Assertion, Document, Report
from discrepancy.reading import gather
from discrepancy.reporting.formats import FORMATS
from discrepancy.scanning import scan

CORPUS = Path(__file__).parent / "corpus"
NEXT = "\n===\n"
"""Between the articles of a seed that holds several."""


class Target(NamedTuple):
    """What is promised, and the pattern of its seeds below `CORPUS`."""

    check: Callable[[bytes], None]
    seeds: str


def seeds(name: str) -> list[bytes]:
    """The inputs that the fuzzing of a target starts from, in a fixed order."""
    return [path.read_bytes() for path in sorted(CORPUS.glob(TARGETS[name].seeds))]


def broke(name: str) -> list[bytes]:
    """The inputs that once broke the promise of a target."""
    return [path.read_bytes() for path in sorted(CORPUS.glob(f"found/{name}-*"))]


def read(suffix: str, raw: bytes) -> None:
    """A file gives articles whose text is text, or says in one line why it gives none."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"article{suffix}")
        path.write_bytes(raw)
        documents, problems, notes = gather([path])
    assert documents or problems
    assert len({document.id for document in documents}) == len(documents)
    for document in documents:
        assert document.text.strip()
        assert Document.model_validate_json(document.model_dump_json()) == document
    for problem in problems:
        assert problem.message.strip()
        assert problem.line is None or problem.line >= 1
    for note in notes:
        assert note.message.strip()
        assert note.line is None or note.line >= 1


def read_word(raw: bytes) -> None:
    """The same of a Word document whose body is `raw`: to break its packing would only test the unpacking."""
    read(".docx", packed(raw))


def packed(body: bytes) -> bytes:
    """A Word document with this as its word/document.xml."""
    office = "http://schemas.openxmlformats.org"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with ZipFile(buffer := BytesIO(), "w") as file:
        file.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{office}/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        )
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="r1"'
            f' Type="{office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
            "</Relationships>",
        )
        file.writestr("word/document.xml", body)
    return buffer.getvalue()


def read_figures(raw: bytes) -> None:
    """Figures stand in order and apart, quote the text, and have values that JSON can hold."""
    text = raw.decode("utf-8", "replace")
    found = figures(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for figure in found:
        quantity = figure.quantity
        assert figure.span.quote(text) == quantity.text
        assert quantity.text.strip()
        assert figure.span.start <= figure.number.start < figure.number.end <= figure.span.end
        values = [value for value in (*(quantity.stated or ()), quantity.low, quantity.high) if value is not None]
        assert all(map(math.isfinite, values))
        assert type(quantity).model_validate_json(quantity.model_dump_json()) == quantity


def extracted(raw: bytes) -> None:
    """Each assertion quotes its figure within its sentence, bears a name of its own, and names only others' names."""
    documents = articles(raw)
    quotes(documents, extract(documents))


def scanned(raw: bytes) -> None:
    """A report names only what it holds, is the same in any order of articles, and can be written in every format."""
    documents = articles(raw)
    report = scan(documents)
    quotes(documents, report.assertions)
    known = {one.id for one in report.assertions}
    assert all(set(one.assertions) <= known for one in report.alignments)
    assert all(set(one.assertions) <= known for one in report.findings)
    assert {one.alignment for one in report.findings} - {None} <= {one.id for one in report.alignments}
    assert Report.model_validate_json(report.model_dump_json()) == report
    assert scan(reversed(documents)) == report
    for render in FORMATS.values():
        render(report).encode("utf-8")


def articles(raw: bytes) -> list[Document]:
    texts = raw.decode("utf-8", "replace").split(NEXT)
    return [Document(id=f"article-{number}", text=text) for number, text in enumerate(texts)]


def quotes(documents: Iterable[Document], assertions: Iterable[Assertion]) -> None:
    texts = {document.id: document.text for document in documents}
    known = {one.id: one for one in assertions}
    for one in assertions:
        assert known[one.id] is one
        assert one.span.quote(texts[one.document]) == one.quantity.text
        assert one.sentence.start <= one.span.start < one.span.end <= one.sentence.end
        assert {one.part_of, *one.derived_from} - {None} <= known.keys()
        assert one.id not in above(one, known)
        if one.attribution:
            assert one.attribution.span.quote(texts[one.document]).strip()


def above(one: Assertion, known: Mapping[str, Assertion]) -> list[str]:
    """The wholes that an assertion is a part of, from its own up; as many as there are assertions at the most."""
    wholes: list[str] = []
    while one.part_of and len(wholes) <= len(known):
        wholes.append(one.part_of)
        one = known[one.part_of]
    return wholes


def load_report(raw: bytes) -> None:
    """A JSON report is refused by pydantic, or written again it loads as the same."""
    try:
        report = Report.model_validate_json(raw)
    except ValidationError:
        return
    assert Report.model_validate_json(FORMATS["json"](report)) == report


def load_options(name: str, raw: bytes) -> None:
    """A file of options is refused in one line, or puts options in force that are said to stand within it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(raw)
        try:
            table = read_table(path)
            found = in_force(table, {})
        except DiscrepancyError:
            return
    origins = {one.origin for one in found.settings} - {"default"}
    lines = {int(origin.removeprefix(f"{table.path}:")) for origin in origins}
    assert all(1 <= line <= raw.count(b"\n") + 1 for line in lines)


def load_acceptances(raw: bytes) -> None:
    """A file of accepted findings is refused in one line, or written again it loads as the same."""
    try:
        found = acceptance.loads(raw.decode("utf-8", "replace"), "accepted.toml")
    except DiscrepancyError:
        return
    written = acceptance.dumps(found)
    assert {one.fingerprint: one for one in found} == {
        one.fingerprint: one for one in acceptance.loads(written, "accepted.toml")
    }


TARGETS: Mapping[str, Target] = {
    "txt": Target(partial(read, ".txt"), "reading/*.txt"),
    "md": Target(partial(read, ".md"), "reading/*.md"),
    "html": Target(partial(read, ".html"), "reading/*.htm*"),
    "docx": Target(read_word, "reading/*.docx.xml"),
    "pdf": Target(partial(read, ".pdf"), "reading/*.pdf"),
    "eml": Target(partial(read, ".eml"), "reading/*.eml"),
    "jsonl": Target(partial(read, ".jsonl"), "reading/*.jsonl"),
    "json": Target(partial(read, ".json"), "reading/*.json"),
    "xml": Target(partial(read, ".xml"), "reading/*[fl].xml"),
    "rss": Target(partial(read, ".rss"), "reading/*.rss"),
    "atom": Target(partial(read, ".atom"), "reading/*.atom"),
    "any": Target(partial(read, ""), "reading/*"),
    "figures": Target(read_figures, "texts/*"),
    "extract": Target(extracted, "texts/*"),
    "scan": Target(scanned, "texts/*"),
    "report": Target(load_report, "report/*"),
    "options": Target(partial(load_options, "discrepancy.toml"), "options/whole.toml"),
    "pyproject": Target(partial(load_options, "pyproject.toml"), "options/*"),
    "accepted": Target(load_acceptances, "accepted/*"),
}
