"""--output: whole or not at all, and never over an article."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from discrepancy import Report
from discrepancy.cli import output
from discrepancy.errors import DiscrepancyError

SIX = "The harbour master said six passengers drowned when the ferry sank."
ELEVEN = "The coast guard said 11 passengers drowned when the ferry sank."


@pytest.fixture(autouse=True)
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story").mkdir()
    Path("story/wire.txt").write_text(SIX)
    Path("story/post.txt").write_text(ELEVEN)


@pytest.mark.parametrize("command", ["scan", "extract"])
def test_the_file_holds_what_standard_output_would(run: Callable[..., Any], command: str) -> None:
    printed = run(command, "story", "--format", "json")
    written = run(command, "story", "--format", "json", "--output", "report.json")
    assert (written.code, written.out, written.err) == (printed.code, "", [])
    assert Path("report.json").read_text() == printed.out
    assert Report.model_validate_json(Path("report.json").read_bytes())
    assert sorted(map(str, Path().iterdir())) == ["report.json", "story"]


def test_an_old_report_is_replaced_and_keeps_its_permissions(run: Callable[..., Any]) -> None:
    Path("report.txt").write_text("old")
    Path("report.txt").chmod(0o640)
    run("scan", "story", "--output", "report.txt")
    assert "1 conflict" in Path("report.txt").read_text()
    assert stat.S_IMODE(Path("report.txt").stat().st_mode) == 0o640


def test_a_link_stays_a_link(run: Callable[..., Any]) -> None:
    Path("reports").mkdir()
    Path("latest.txt").symlink_to("reports/today.txt")
    run("scan", "story", "--output", "latest.txt")
    assert Path("latest.txt").is_symlink()
    assert "1 conflict" in Path("reports/today.txt").read_text()


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("story/wire.txt", "is one of the articles, which it would overwrite; name another file"),
        # by whatever name
        ("story/../story/wire.txt", "is one of the articles, which it would overwrite; name another file"),
        ("hard.txt", "is one of the articles, which it would overwrite; name another file"),
        ("soft.txt", "is one of the articles, which it would overwrite; name another file"),
        ("story", "is no plain file; leave --output away to write to standard output"),
        ("absent/report.txt", "there is no folder absent; make it first"),
    ],
)
def test_what_cannot_be_written_is_said_before_the_work(run: Callable[..., Any], name: str, line: str) -> None:
    os.link("story/wire.txt", "hard.txt")
    Path("soft.txt").symlink_to("story/wire.txt")
    done = run("scan", "story", "--output", name)
    assert (done.code, done.out, done.err) == (2, "", [f"error: --output {name}: {line}"])
    assert Path("story/wire.txt").read_text() == SIX


def test_nothing_is_written_where_nothing_could_be_read(run: Callable[..., Any]) -> None:
    Path("report.txt").write_text("old")
    assert run("scan", "absent.txt", "--output", "report.txt").code == 2
    assert Path("report.txt").read_text() == "old"


def test_a_report_that_cannot_be_written_leaves_the_old_one(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("report.txt").write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copymode", full)
    with pytest.raises(DiscrepancyError, match=r"--output report.txt: the file cannot be written \(No space left"):
        output.write("report.txt", "new")
    assert Path("report.txt").read_text() == "old"
    assert sorted(map(str, Path().iterdir())) == ["report.txt", "story"]
