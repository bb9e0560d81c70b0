"""Which reader reads which file, and what is said where a reader's libraries are missing."""

import io
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from discrepancy.reading import gather
from discrepancy.reading.formats import READERS

PAGE = (Path(__file__).parents[2] / "docs" / "readers.md").read_text(encoding="utf-8")


def test_the_page_names_every_suffix() -> None:
    assert set(re.findall(r"`(\.\w+)`", PAGE)) == set(READERS)


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        (b"<!DOCTYPE html><p>Eleven passengers drowned off the cape on Monday.", "Eleven passengers drowned"),
        (
            b"\xef\xbb\xbf<?xml version='1.0'?><rss><item><description>Eleven drowned.</description></item></rss>",
            "Eleven",
        ),
        (b"<b>Six</b> swam.", "<b>Six</b> swam."),
    ],
)
def test_standard_input_is_read_by_its_beginning(monkeypatch: pytest.MonkeyPatch, opening: bytes, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(opening)))
    (document,) = gather(["-"]).documents
    assert document.text.startswith(text)


@pytest.mark.parametrize(
    ("name", "content", "library", "said"),
    [
        (
            "a.html",
            "<p>Six swam.",
            "trafilatura",
            "a web page is read with libraries of an extra; pip install 'discrepancy[html]'",
        ),
        ("a.xml", "<rss/>", "lxml", "XML is read with libraries of an extra; pip install 'discrepancy[xml]'"),
        ("a.docx", "PK", "docx", "a Word document is read with libraries of an extra; pip install 'discrepancy[docx]'"),
        ("a.pdf", "%PDF-", "pypdf", "a PDF is read with libraries of an extra; pip install 'discrepancy[pdf]'"),
        (
            "a.eml",
            "Content-Type: text/html\n\n<p>Six",
            "lxml",
            "the HTML of a message is read with libraries of an extra; pip install 'discrepancy[html]'",
        ),
        (
            "a.json",
            '{"uri": "u", "bodies": [{"value": "<p>Six"}]}',
            "lxml",
            "an HTML body is read with libraries of an extra; pip install 'discrepancy[html]'",
        ),
    ],
)
def test_a_missing_extra_is_one_line_and_the_rest_is_read(
    put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, *, name: str, content: str, library: str, said: str
) -> None:
    for module in [module for module in sys.modules if module.partition(".")[0] == library]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, library, None)
    reading = gather([put(name, content), put("b.txt", "Six swam.")])
    assert [str(problem) for problem in reading.problems] == [f"{name}: {said}"]
    assert [document.id for document in reading.documents] == ["b"]


def test_a_library_is_loaded_only_for_its_files(put: Callable[..., Path]) -> None:
    put("a.txt", "Six swam.")
    put("a.jsonl", '{"id": "b", "text": "Six swam."}')
    program = """
import sys
from discrepancy import read
read("a.txt", "a.jsonl")
libraries = {"lxml", "trafilatura", "docx", "pypdf", "markdown_it", "tomlkit", "charset_normalizer"}
print(*sorted(libraries & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
