"""check: what it prints where, how it leaves, and what it refuses."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from discrepancy import Report, check, read

DRAFT = "Mill fire at Orl\n\nTwelve people died when the grain mill at Orl burned down. The mill employed 300 workers."
TWELVE = "The mayor said 12 people died when the grain mill at Orl burned down."
NINE = "Police said nine people died when the grain mill at Orl burned down."


@pytest.fixture(autouse=True)
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story").mkdir()
    for name, text in {"draft": DRAFT, "story/post": TWELVE, "story/wire": NINE}.items():
        Path(f"{name}.txt").write_text(text)


@pytest.mark.parametrize(
    ("arguments", "code", "first"),
    [
        # one source, two that differ, one that contradicts
        (["draft.txt", "--against", "story/post.txt"], 0, "draft.txt:3:78: medium D708 unsupported: 300 workers"),
        (["draft.txt", "--against", "story"], 1, "draft.txt:3:1: high D702 disputed: Twelve people"),
        (["draft.txt", "--against", "story/wire.txt"], 1, "draft.txt:3:1: high D701 contradicted: Twelve people"),
        # sources one after the other, as a shell writes out a pattern
        (["draft.txt", "--against", "story/post.txt", "story/wire.txt"], 1, "draft.txt:3:1: high D702 disputed: "),
        (["draft.txt", "--against", "story/post.txt", "--against", "story/wire.txt"], 1, "draft.txt:3:1: high D702 "),
        # a draft in the folder of its sources is no source
        (["story/post.txt", "--against", "story"], 1, "story/post.txt:1:16: high D701 contradicted: 12 people"),
        # which findings, and which of them count
        (["draft.txt", "--against", "story", "--select", "D708"], 0, "draft.txt:3:78: medium D708"),
        (["draft.txt", "--against", "story", "--ignore", "D702"], 0, "draft.txt:3:78: medium D708"),
        (["draft.txt", "--against", "story", "--exit-zero"], 0, "draft.txt:3:1: high D702"),
        (["draft.txt", "--against", "story", "--tolerance", "0.5"], 0, "draft.txt:3:78: medium D708"),
        (["draft.txt", "--against", "story", "--min-severity", "high"], 1, "draft.txt:3:1: high D702"),
        (["draft.txt", "--against", "story/post.txt", "--fail-on", "draft"], 1, "draft.txt:3:78: medium D708"),
        (["story/post.txt", "--against", "draft.txt", "--fail-on", "draft"], 0, "story/post.txt:1:16: note D709"),
        (["draft.txt", "--against", "story", "--fail-on", "conflict"], 0, "draft.txt:3:1: high D702"),
    ],
)
def test_verdicts_have_line_and_column_and_choose_the_exit_code(
    run: Callable[..., Any], arguments: list[str], code: int, first: str
) -> None:
    done = run("check", *arguments, "--format", "line")
    assert (done.code, done.err) == (code, [])
    assert done.out.startswith(first)


def test_each_figure_of_the_draft_has_a_line_and_its_sources_have_none(run: Callable[..., Any]) -> None:
    lines = run("check", "draft.txt", "--against", "story", "--format", "line").out.splitlines()
    assert [line.split(":")[0] for line in lines] == ["draft.txt"] * 2


def test_json_is_the_report_that_the_library_gives(run: Callable[..., Any]) -> None:
    done = run("check", "draft.txt", "--against", "story", "--format", "json")
    draft, *sources = read("draft.txt", "story")
    assert Report.model_validate_json(done.out) == check(draft, sources)


def test_text_suggests_wording_and_says_how_to_accept(run: Callable[..., Any]) -> None:
    out = run("check", "draft.txt", "--against", "story").out
    assert "  write: between nine, according to Police, and 12, according to The mayor\n" in out
    finding = json.loads(run("check", "draft.txt", "--against", "story", "--format", "json").out)["findings"][0]
    assert f"  accept: {finding['fingerprint']}\n" in out
    assert out.endswith("4 figures in 3 articles: 1 disputed, 1 unsupported\n")


def test_the_wording_can_be_changed(run: Callable[..., Any]) -> None:
    Path("discrepancy.toml").write_text('wording = "$high ($high_source) or $low ($low_source)"\n')
    assert "  write: 12 (The mayor) or nine (Police)\n" in run("check", "draft.txt", "--against", "story").out


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("between $low and $high", "leaves out $low_source, $high_source; a figure is printed with its source"),
        ("$low $low_source $high $high_source $x", "names $x, which there is not; it can name "),
        ("$low $low_source $high $high_source $ 5", 'has a "$" that stands before no name; write "$$"'),
        ("${low.__class__} $low_source $high $high_source", 'has a "$" that stands before no name; write "$$"'),
        ("{low} {low_source} {high} {high_source}", "leaves out $low, $low_source, $high, $high_source; "),
    ],
)
def test_a_wording_that_cannot_be_filled_in_is_one_line(run: Callable[..., Any], wording: str, said: str) -> None:
    Path("discrepancy.toml").write_text(f"\nwording = '{wording}'\n")
    done = run("check", "draft.txt", "--against", "story")
    assert (done.code, done.out, len(done.err)) == (2, "", 1)
    assert done.err[0].startswith(f"error: discrepancy.toml:2: wording {said}")


def test_standard_input(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
    done = run("check", "-", "--against", "story", "--format", "line")
    assert (done.code, done.out.splitlines()[0][:26]) == (1, "<stdin>:3:1: high D702 dis")


@pytest.mark.parametrize(
    ("arguments", "last"),
    [
        (["absent.txt", "--against", "story"], "error: absent.txt: is no draft that could be read; "),
        (["story", "--against", "draft.txt"], "error: story: is no draft that could be read; "),
        (["two.jsonl", "--against", "story"], "error: two.jsonl: holds 2 articles; a draft is one"),
        (["draft.txt", "--against", "draft.txt"], "error: draft.txt: there is no source to check it against; "),
        (["draft.txt", "--against", "absent.txt"], "error: draft.txt: there is no source to check it against; "),
        (["draft.txt"], "error: missing option '--against'"),
    ],
)
def test_what_cannot_be_checked_is_one_line(run: Callable[..., Any], arguments: list[str], last: str) -> None:
    Path("two.jsonl").write_text('{"id": "a", "text": "Rain."}\n{"id": "b", "text": "Sun."}\n')
    done = run("check", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err[-1].lower().startswith(last)


def test_a_report_never_overwrites_draft_or_source(run: Callable[..., Any]) -> None:
    for name in ("draft.txt", "story/post.txt"):
        done = run("check", "draft.txt", "--against", "story", "--output", name)
        assert done.code == 2
        assert "is one of the articles" in done.err[-1]


@pytest.mark.parametrize("form", ["text", "markdown", "html", "github", "sarif", "annotation", "jsonl", "csv"])
def test_every_format_tells_of_a_draft(run: Callable[..., Any], form: str) -> None:
    done = run("check", "draft.txt", "--against", "story", "--format", form)
    assert done.code == 1
    assert "D702" in done.out
