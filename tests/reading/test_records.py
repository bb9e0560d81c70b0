"""A .jsonl file: one article a line, and one clear error for each line that is none."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy import Document, read
from discrepancy.reading import gather

GOOD = '{"id": "good", "text": "Six died."}'


def _gathered(tmp_path: Path, raw: bytes) -> tuple[list[str], list[str], list[str]]:
    """Ids, problems and notes of a file `x.jsonl`, the latter without its folder."""
    (tmp_path / "x.jsonl").write_bytes(raw)
    documents, problems, notes = gather([tmp_path / "x.jsonl"])
    prefix = f"{tmp_path}/"
    return (
        [document.id for document in documents],
        [str(problem).removeprefix(prefix) for problem in problems],
        [str(note).removeprefix(prefix) for note in notes],
    )


def test_a_record_with_every_key(tmp_path: Path) -> None:
    record = {
        "id": "a1",
        "text": "Six died.\r\n",
        "title": "Quake",
        "publisher": "Harbour Post",
        "published": "4 March 2011",
        "url": "https://example.org/a1",
    }
    file = tmp_path / "x.jsonl"
    file.write_text(json.dumps(record))
    place = {"path": str(file), "line": 1}
    assert read(file) == (Document.model_validate({**record, **place, "published": date(2011, 3, 4)}),)


def test_keys_of_others_are_left_unread_with_one_note_a_file(tmp_path: Path) -> None:
    raw = b'{"id": "a", "text": "b", "wire": 7, "desk": []}\n{"id": "c", "text": "d", "wire": 8}'
    ids, problems, notes = _gathered(tmp_path, raw)
    known = "is not read; known are id, text, title, publisher, published, url"
    assert ids == ["a", "c"]
    assert problems == []
    assert notes == [f'x.jsonl:1: the key "wire" {known}', f'x.jsonl:1: the key "desk" {known}']


@pytest.mark.parametrize(
    ("line", "message"),
    [
        # broken JSON
        (b'{"id": "a", "text": "b"', "is not valid JSON at column 24 (Expecting ',' delimiter)"),
        (b"Six died.", "is not valid JSON at column 1 (Expecting value)"),
        (b'{"id": "a", "text": "b"} {"id": "c", "text": "d"}', "is not valid JSON at column 26 (Extra data)"),
        (b'{"id": "a", "text": "b\tc"}', "is not valid JSON at column 23 (Invalid control character at)"),
        (b'{"id": "a", "text": NaN}', "holds NaN, which is not JSON"),
        (b'{"id": "a", "text": -Infinity}', "holds -Infinity, which is not JSON"),
        (b"[" * 100_000, "is nested too deeply"),
        (b'{"id": ' + b"9" * 5000 + b"}", "holds a number too long to read"),
        (b'{"id": "a", "text": "caf\xe9"}', "is not UTF-8 at byte 24"),
        # JSON, but no record
        (b'["a", "b"]', "is a list, not an object"),
        (b'"a"', "is a string, not an object"),
        (b"12", "is a number, not an object"),
        (b"null", "is null, not an object"),
        # keys
        (b'{"text": "b"}', 'lacks "id"'),
        (b'{"id": "a"}', 'lacks "text"'),
        (
            b'{"id": "a", "text": "b", "publised": "c"}',
            'has the unknown key "publised"; did you mean "published"? '
            "known are id, text, title, publisher, published, url",
        ),
        (b'{"id": "a", "text": "b", "text": "c"}', 'has the key "text" twice'),
        # values
        (b'{"id": 5, "text": "b"}', 'has a number as its "id"'),
        (b'{"id": true, "text": "b"}', 'has true or false as its "id"'),
        (b'{"id": null, "text": "b"}', 'has null as its "id"'),
        (b'{"id": "a", "text": ["b"]}', 'has a list as its "text"'),
        (b'{"id": "a", "text": "b", "title": {}}', 'has an object as its "title"'),
        (b'{"id": "a", "text": "b", "published": 2011}', 'has a number as its "published"'),
        (b'{"id": " ", "text": "b"}', 'has a "id" that holds no text'),
        (b'{"id": "a", "text": " \\n "}', 'has a "text" that holds no text'),
        (b'{"id": "a", "text": "b\\u0000c"}', 'has a "text" that holds a NUL byte at character 1'),
        (b'{"id": "a", "text": "b\\ud800c"}', 'has a "text" that holds half a character (\\ud800) at character 1'),
        (
            b'{"id": "a", "text": "b", "publisher": "\\udfff"}',
            'has a "publisher" that holds half a character (\\udfff)',
        ),
    ],
)
def test_a_bad_line_is_one_error_with_its_number_and_loses_no_other(tmp_path: Path, line: bytes, message: str) -> None:
    ids, problems, _ = _gathered(tmp_path, b"\n" + line + b"\n\n" + GOOD.encode() + b"\n")
    assert ids == ["good"]
    (problem,) = problems
    assert problem.startswith(f"x.jsonl:2: {message}")
    assert "\n" not in problem
    assert len(problem) < 250


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "x.jsonl: holds no record"),
        (b"\n \n", "x.jsonl: holds no record"),
        (GOOD.encode("utf-16"), "x.jsonl: is UTF-16"),
    ],
)
def test_a_file_without_records(tmp_path: Path, raw: bytes, problem: str) -> None:
    ids, problems, _ = _gathered(tmp_path, raw)
    assert ids == []
    assert [found.startswith(problem) for found in problems] == [True]


def test_a_date_that_cannot_be_read_is_noted_and_left_null(tmp_path: Path) -> None:
    raw = b'{"id": "a", "text": "b", "published": "spring 2011"}\n{"id": "c", "text": "d", "published": null}'
    ids, problems, notes = _gathered(tmp_path, raw)
    assert (ids, problems) == (["a", "c"], [])
    assert notes == [
        'x.jsonl:1: "published" is "spring 2011", which names no day, month and year without doubt; left null'
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_a_newline_ends_a_line(tmp_path: Path, newline: str) -> None:
    """Line separators of Unicode may stand in a string, and a byte order mark before the first line."""
    lines = [json.dumps({"id": name, "text": f"Six\u2028died {name}\x85."}, ensure_ascii=False) for name in "ab"]
    (tmp_path / "x.jsonl").write_bytes(b"\xef\xbb\xbf" + newline.join(lines).encode())
    assert [document.text for document in read(tmp_path / "x.jsonl")] == [
        "Six\u2028died a\x85.",
        "Six\u2028died b\x85.",
    ]


@given(st.lists(st.tuples(st.text(), st.text(), st.none() | st.text()), max_size=5))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str | None]]
) -> None:
    file = tmp_path_factory.mktemp("any") / "x.jsonl"
    file.write_text("".join(json.dumps({"id": a, "text": b, "title": c}) + "\n" for a, b, c in rows))
    documents, problems, _ = gather([file])
    assert len(documents) + len(problems) == max(len(rows), 1)
    assert {(one.id, one.text, one.title) for one in documents} <= set(rows)


@given(st.binary() | st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists).map(
    lambda value: json.dumps(value).encode()
))  # fmt: skip
def test_any_bytes_give_records_or_clear_errors(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    file = tmp_path_factory.mktemp("any") / "x.jsonl"
    file.write_bytes(raw)
    documents, problems, _ = gather([file])
    assert len(documents) + len(problems) >= 1
