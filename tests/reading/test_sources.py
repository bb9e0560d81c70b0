"""Files, folders, patterns and standard input, and the ids that their articles get."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from discrepancy import DiscrepancyError, InputError, InputGroupError, read
from discrepancy.reading import gather

FILES = {
    "north/one.txt": "Six people died in the north.",
    "north/two.txt": "Seven people died in the north.",
    "south/one.txt": "Eight people died in the south.",
    "south/wire.jsonl": '{"id": "w1", "text": "Nine died."}\n{"id": "w2", "text": "Ten died."}\n',
    "south/photo.jpeg": "not text",
    "south/.hidden.txt": "Eleven died.",
    ".git/one.txt": "Twelve died.",
}


@pytest.fixture
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


Pipe = Callable[[bytes], None]


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Pipe:
    def put(raw: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))

    return put


@pytest.mark.parametrize(
    ("sources", "ids"),
    [
        # a file's id is its name, or its path where another document bears the name
        (["north/one.txt"], ["one"]),
        (["north/one.txt", "north/two.txt"], ["one", "two"]),
        (["north/one.txt", "south/one.txt"], ["north/one.txt", "south/one.txt"]),
        (["./north/one.txt", "south/one.txt"], ["north/one.txt", "south/one.txt"]),
        # folders, recursively and sorted; records bring their own ids
        (["south"], ["one", "w1", "w2"]),
        (["."], ["north/one.txt", "two", "south/one.txt", "w1", "w2"]),
        # patterns that no shell has expanded
        (["*/one.txt"], ["north/one.txt", "south/one.txt"]),
        (["**/*.txt"], ["north/one.txt", "two", "south/one.txt"]),
        (["s*h"], ["one", "w1", "w2"]),
        # a file that is named twice is read once
        (["north/one.txt", "north", "./north/../north/one.txt", "north/*.txt"], ["one", "two"]),
    ],
)
@pytest.mark.usefixtures("stories")
def test_ids(sources: list[str], ids: list[str]) -> None:
    assert [document.id for document in read(*sources)] == ids


@pytest.mark.usefixtures("stories")
def test_a_name_that_a_record_bears_is_left_to_it() -> None:
    Path("one.jsonl").write_text('{"id": "one", "text": "Six died."}')
    assert [document.id for document in read("one.jsonl", "north/one.txt")] == ["one", "north/one.txt"]


@pytest.mark.usefixtures("stories")
def test_a_file_whose_name_looks_like_a_pattern_is_a_file() -> None:
    Path("a[1].txt").write_text("Six died.")
    assert [document.id for document in read("a[1].txt")] == ["a[1]"]


@pytest.mark.usefixtures("stories")
def test_what_a_folder_holds_besides_is_noted() -> None:
    assert [str(note) for note in gather(["south"]).notes] == ["south: skipped what no reader knows: south/photo.jpeg"]


@pytest.mark.parametrize(
    ("raw", "ids"),
    [
        (b"Six people died.", ["stdin"]),
        (b'{"id": "a", "text": "Six died."}\n\n{"id": "b", "text": "Ten died."}', ["a", "b"]),
        (b"{sic} Six people died.\nThe mayor said so.", ["stdin"]),
    ],
)
def test_standard_input_is_a_text_or_records(pipe: Pipe, raw: bytes, ids: list[str]) -> None:
    pipe(raw)
    assert [document.id for document in read("-")] == ids


def test_a_broken_record_on_standard_input_is_not_taken_for_an_article(pipe: Pipe) -> None:
    pipe(b'{"id": "a", "text": "Six died."}\n{"id": "b" "text": "Ten died."}')
    documents, problems, _ = gather(["-"])
    assert [document.id for document in documents] == ["a"]
    assert [str(problem)[:30] for problem in problems] == ["<stdin>:2: is not valid JSON a"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("absent.txt", "absent.txt: there is no such file; check its name"),
        ("absent/*.txt", "absent/*.txt: the pattern matches no file; check it"),
        (
            "empty",
            "empty: holds no file that a reader knows, which are "
            ".txt, .md, .html, .htm, .docx, .pdf, .eml, .jsonl, .json, .xml, .rss, .atom",
        ),
        (
            "south/photo.jpeg",
            "south/photo.jpeg: no reader knows .jpeg; give .txt, .md, .html, .htm, .docx, .pdf, .eml, .jsonl, .jso"
            "n, .xml, .rss or .atom, or pipe the text in and name -",
        ),
        ("blank.txt", "blank.txt: holds no text"),
        ("nul.txt", "nul.txt: holds a NUL byte at character 3, so it is not plain text; save it as text in UTF-8"),
        ("", "'': is no name of a file"),
        ("a\0b.txt", "'a\\x00b.txt': is no name of a file"),
        ("x" * 5000, f"{'x' * 5000}: cannot be read (File name too long)"),
        ("loop.txt", "loop.txt: cannot be read (Too many levels of symbolic links)"),
    ],
)
def test_what_cannot_be_read_is_one_error(stories: Path, source: str, message: str) -> None:
    (stories / "empty").mkdir()
    (stories / "blank.txt").write_text(" \n\n")
    (stories / "nul.txt").write_bytes(b"Six\0died")
    (stories / "loop.txt").symlink_to("loop.txt")
    with pytest.raises(InputError) as error:
        read(source)
    assert str(error.value) == message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_one_error(stories: Path) -> None:
    (stories / "north" / "one.txt").chmod(0)
    (stories / "south").chmod(0)
    assert [str(problem) for problem in gather(["north", "south"]).problems] == [
        "north/one.txt: may not be read; change its permissions",
        "south: may not be read; change its permissions",
    ]


def test_two_documents_with_one_id_name_both_places_and_the_first_stays(stories: Path) -> None:
    (stories / "again.jsonl").write_text('{"id": "w2", "text": "Ten."}\n{"id": "w2", "text": "Twelve."}')
    documents, problems, _ = gather(["south/wire.jsonl", "again.jsonl"])
    assert [document.text for document in documents] == ["Nine died.", "Ten died."]
    assert [str(problem) for problem in problems] == [
        'again.jsonl:1: the id "w2" is also that of south/wire.jsonl:2; give each article its own',
        'again.jsonl:2: the id "w2" is also that of south/wire.jsonl:2; give each article its own',
    ]


@pytest.mark.usefixtures("stories")
def test_several_problems_come_together_in_the_order_met() -> None:
    with pytest.raises(InputGroupError) as error:
        read("absent.txt", "north/one.txt", "absent.jsonl")
    assert isinstance(error.value, DiscrepancyError)
    assert [problem.path for problem in error.value.exceptions if isinstance(problem, InputError)] == [
        "absent.txt",
        "absent.jsonl",
    ]
    assert str(error.value).splitlines() == [
        "absent.txt: there is no such file; check its name",
        "absent.jsonl: there is no such file; check its name",
    ]


def test_nothing_named_is_nothing_read() -> None:
    assert read() == ()
