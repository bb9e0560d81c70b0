"""scan and extract: what they print where, and how they leave."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from discrepancy import Report, read, scan

ELEVEN = "Ferry sinks off the northern cape\n\nThe coast guard said 11 passengers drowned when the ferry sank."
SIX = "The harbour master said six passengers drowned when the ferry sank."
SIX_MORE = "Six passengers drowned when the ferry sank, the coast guard said."


NOTHING = "note: nothing could be read, so there is no report"


@pytest.fixture(autouse=True)
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in {"post": ELEVEN, "wire": SIX, "mail": SIX_MORE}.items():
        Path(f"{name}.txt").write_text(text)


@pytest.mark.parametrize(
    ("files", "code", "said"),
    [
        (["post.txt", "wire.txt"], 1, "1 conflict"),
        (["wire.txt", "mail.txt"], 0, "no conflict"),
        (["."], 1, "1 conflict"),
        (["*.txt"], 1, "1 conflict"),
    ],
)
def test_the_exit_code_says_whether_figures_disagree(
    run: Callable[..., Any], files: list[str], code: int, said: str
) -> None:
    done = run("scan", *files)
    assert (done.code, done.err) == (code, [])
    assert said in done.out.splitlines()[-1]


def test_text_names_figures_speakers_outlets_and_words(run: Callable[..., Any]) -> None:
    out = run("scan", "post.txt", "wire.txt").out
    assert out.startswith("conflict C201  ")
    for words in (
        "coast guard, in post\n",
        "said »11« passengers",
        "harbour master, in wire\n",
        "said »six« passengers",
    ):
        assert words in out


def test_json_is_the_report_that_the_library_gives(run: Callable[..., Any]) -> None:
    done = run("scan", "wire.txt", "post.txt", "--format", "json")
    assert Report.model_validate_json(done.out) == scan(read("post.txt", "wire.txt"))


def test_extract_lists_figures_and_judges_nothing(run: Callable[..., Any]) -> None:
    done = run("extract", "post.txt", "wire.txt", "--format", "json")
    report = json.loads(done.out)
    assert done.code == 0
    assert [one["quantity"]["text"] for one in report["assertions"]] == ["11", "six"]
    assert (report["alignments"], report["findings"]) == ([], [])
    assert "The coast guard said »11« passengers drowned" in run("extract", "post.txt").out


def test_ignored_rules_find_nothing(run: Callable[..., Any]) -> None:
    assert run("scan", "post.txt", "wire.txt", "--ignore", "C201").code == 0
    assert run("scan", "post.txt", "wire.txt", "--ignore", "c201", "--ignore", "C202").code == 0


def test_a_tolerance_lets_figures_differ(run: Callable[..., Any]) -> None:
    assert run("scan", "post.txt", "wire.txt", "--tolerance", "1").code == 0


def test_standard_input(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SIX.encode())))
    assert run("scan", "-", "post.txt").code == 1


@pytest.mark.parametrize(
    ("files", "lines"),
    [
        # nothing can be read: no report
        (["absent.txt"], ["error: absent.txt: there is no such file; check its name", NOTHING]),
        (["empty.txt"], ["error: empty.txt: holds no text", NOTHING]),
        (
            ["photo.jpeg"],
            [
                "error: photo.jpeg: no reader knows .jpeg; give .txt, .md, .html, .htm, .docx, .pdf, .eml, .jsonl, "
                ".json, .xml, .rss or .atom, or pipe the text in and name -",
                NOTHING,
            ],
        ),
        (["*.html"], ["error: *.html: the pattern matches no file; check it", NOTHING]),
        # a name that would steer the terminal
        (["\x1b]0;red\n.txt"], ["error: \ufffd]0;red .txt: there is no such file; check its name", NOTHING]),
        # some can: the report covers them, and says so
        (
            ["post.txt", "absent.txt", "wire.txt"],
            [
                "error: absent.txt: there is no such file; check its name",
                "note: the report covers post, wire; left out: absent.txt",
            ],
        ),
        (
            ["records.jsonl", "post.txt"],
            [
                'note: records.jsonl:1: "published" is "soon", which names no day, month and year without doubt; '
                "left null",
                "error: records.jsonl:2: is not valid JSON at column 14 (Unterminated string starting at); "
                "write one JSON object a line",
                'error: records.jsonl:3: the id "r1" is also that of records.jsonl:1; give each article its own',
                "note: the report covers r1, post; left out: records.jsonl:2, records.jsonl:3",
            ],
        ),
    ],
)
@pytest.mark.parametrize("command", ["scan", "extract"])
def test_what_cannot_be_read_is_named_and_the_rest_reported(
    run: Callable[..., Any], command: str, files: list[str], lines: list[str]
) -> None:
    Path("empty.txt").write_text("\n")
    Path("photo.jpeg").write_text("x")
    Path("records.jsonl").write_text(
        '{"id": "r1", "text": "Six passengers drowned.", "published": "soon"}\n'
        '{"id": "r2", "te\n'
        '{"id": "r1", "text": "Nine passengers drowned."}\n'
    )
    done = run(command, *files, "--format", "json")
    assert (done.code, done.err) == (2, lines)
    covered = [line.split("covers ")[1].split(";")[0].split(", ") for line in lines if "covers" in line]
    reported = [sorted(document["id"] for document in json.loads(done.out)["documents"])] if done.out else []
    assert reported == [sorted(names) for names in covered]


def test_very_many_documents_are_counted_rather_than_named(run: Callable[..., Any]) -> None:
    Path("many.jsonl").write_text("".join(f'{{"id": "r{n}", "text": "Rain."}}\n' for n in range(100)) + "{\n" * 30)
    note = run("extract", "many.jsonl").err[-1]
    assert note.startswith("note: the report covers r0, r1, ")
    assert "r19 and 80 more; left out: many.jsonl:101, " in note
    assert note.endswith("many.jsonl:120 and 10 more")
