"""Which findings are shown, and for which the command leaves with exit code 1: the same in every format."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

STORY = {
    "post": "The coast guard said 11 passengers drowned when the ferry sank. The ferry was 90 metres long.",
    "wire": "The harbour master said six passengers drowned when the ferry sank. The ferry was 98 metres long.",
}


@pytest.fixture(autouse=True)
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in STORY.items():
        Path(f"{name}.txt").write_text(text)


@pytest.mark.parametrize(
    ("arguments", "severities"),
    [
        ([], ["high", "low"]),
        (["--select", "C201"], ["high", "low"]),
        # by the beginning of a code, in either case
        (["--select", "c"], ["high", "low"]),
        (["--select", "S", "--select", "A"], []),
        (["--ignore", "C2"], []),
        (["--select", "C", "--ignore", "C201"], []),
        (["--ignore", "U"], ["high", "low"]),
        (["--min-severity", "low"], ["high", "low"]),
        (["--min-severity", "medium"], ["high"]),
        (["--min-severity", "high"], ["high"]),
    ],
)
@pytest.mark.parametrize("form", ["json", "line", "text"])
def test_findings_are_selected(run: Callable[..., Any], arguments: list[str], severities: list[str], form: str) -> None:
    done = run("scan", "post.txt", "wire.txt", "--format", form, *arguments)
    assert (done.code, done.err) == (1 if severities else 0, [])
    if form == "json":
        assert [finding["severity"] for finding in json.loads(done.out)["findings"]] == severities
    elif form == "line":
        assert [line.split()[1] for line in done.out.splitlines()] == [one for one in severities for _ in STORY]
    else:
        assert done.out.count("conflict C201") == len(severities)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--fail-on", "conflict"], 1),
        (["--fail-on", "update"], 0),
        (["--fail-on", "update", "--fail-on", "conflict"], 1),
        (["--exit-zero"], 0),
        (["--exit-zero", "--fail-on", "conflict"], 0),
    ],
)
def test_exit_codes(run: Callable[..., Any], arguments: list[str], code: int) -> None:
    done = run("scan", "post.txt", "wire.txt", *arguments)
    assert done.code == code
    assert "2 conflicts" in done.out


def test_a_file_that_cannot_be_read_is_an_error_even_so(run: Callable[..., Any]) -> None:
    assert run("scan", "post.txt", "absent.txt", "--exit-zero").code == 2


def test_quiet_says_nothing_but_the_findings(run: Callable[..., Any]) -> None:
    Path("notes.jsonl").write_text('{"id": "r1", "text": "Rain.", "published": "soon"}\n')
    loud = run("scan", "post.txt", "wire.txt", "notes.jsonl")
    quiet = run("scan", "post.txt", "wire.txt", "notes.jsonl", "--quiet")
    assert (len(loud.err), quiet.err) == (1, [])
    assert loud.out.startswith(quiet.out)
    assert "2 conflicts" not in quiet.out
    assert quiet.out.count("conflict C201") == 2
    assert run("scan", "wire.txt", "--quiet") == (0, "", [])
    broken = run("scan", "post.txt", "absent.txt", "--quiet")
    assert broken.err == ["error: absent.txt: there is no such file; check its name"]


def test_of_two_formats_the_last_counts(run: Callable[..., Any]) -> None:
    """So that the arguments of the GitHub Action can choose another."""
    assert run("scan", "post.txt", "--format", "github", "--format", "json").out.startswith("{")
