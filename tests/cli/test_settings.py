"""--config and the command that shows what is in force."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from discrepancy.options import Options


@pytest.fixture(autouse=True)
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    Path("wire.txt").write_text("The harbour master said 100 passengers drowned when the ferry sank.")
    Path("post.txt").write_text("The coast guard said 104 passengers drowned when the ferry sank.")


@pytest.mark.parametrize(
    ("config", "arguments", "code"),
    [
        ("", [], 1),
        ("tolerance = 0.05", [], 0),
        ('ignore = ["c201"]', [], 0),
        # the command line comes first
        ("tolerance = 0.05", ["--tolerance", "0"], 1),
        ("", ["--tolerance", "0.05"], 0),
        ('ignore = ["C201"]', ["--ignore", "C202"], 1),
        # another file takes the place of the one that is found
        ("tolerance = 0.05", ["--config", "empty.toml"], 1),
        ("", ["--config", "wide.toml"], 0),
    ],
)
def test_options_of_the_file_are_in_force(
    run: Callable[..., Any], config: str, arguments: list[str], code: int
) -> None:
    Path("discrepancy.toml").write_text(config)
    Path("empty.toml").write_text("")
    Path("wide.toml").write_text("tolerance = 0.05")
    done = run("scan", "wire.txt", "post.txt", *arguments)
    assert (done.code, done.err) == (code, [])


@pytest.mark.parametrize("command", [["scan", "wire.txt"], ["extract", "wire.txt"], ["config"]])
@pytest.mark.parametrize(
    ("config", "line"),
    [
        ("tolerence = 1", 'discrepancy.toml:1: there is no option "tolerence"; the nearest is tolerance'),
        ("\nignore = ['X1']", 'discrepancy.toml:2: there is no rule "X1"; the nearest is '),
        (
            "[limits]\npages = 'many'",
            'discrepancy.toml:2: limits.pages cannot be "many"; give a whole number of 1 or more',
        ),
    ],
)
def test_a_wrong_file_is_one_line(run: Callable[..., Any], command: list[str], config: str, line: str) -> None:
    Path("discrepancy.toml").write_text(config)
    done = run(*command)
    assert (done.code, done.out) == (2, "")
    assert [said[: len(line) + 7] for said in done.err] == [f"error: {line}"]


def test_an_absent_file_is_one_line(run: Callable[..., Any]) -> None:
    done = run("scan", "wire.txt", "--config", "absent.toml")
    assert (done.code, done.err) == (2, ["error: absent.toml: there is no such file; check its name"])


def test_config_shows_each_option_with_its_origin(run: Callable[..., Any]) -> None:
    Path("discrepancy.toml").write_text("[hedges]\nabout = 0.2\n")
    done = run("config")
    lines = [line.split(maxsplit=2) for line in done.out.splitlines()]
    assert (done.code, done.err) == (0, [])
    assert ["hedges.about", "0.2", "discrepancy.toml:2"] in lines
    assert ["tolerance", "0.0", "default"] in lines


def test_config_as_json(run: Callable[..., Any]) -> None:
    Path("discrepancy.toml").write_text("[hedges]\nabout = 0.2\n")
    shown = json.loads(run("config", "--format", "json").out)
    assert shown["file"] == "discrepancy.toml"
    assert Options.model_validate(shown["options"]) == Options.model_validate({"hedges": {"about": 0.2}})
    assert shown["from"]["hedges.about"] == "discrepancy.toml:2"
    assert shown["from"]["hedges.almost"] == "default"


def test_config_as_toml_can_be_read_back(run: Callable[..., Any]) -> None:
    Path("discrepancy.toml").write_text('ignore = ["C201"]\n[hedges]\nabout = 0.2\n')
    shown = run("config", "--format", "toml").out
    assert "about = 0.2 # discrepancy.toml:3\n" in shown
    Path("again.toml").write_text(shown)
    assert json.loads(run("config", "--format", "json", "--config", "again.toml").out)["options"] == tomllib.loads(
        shown
    )
    assert tomllib.loads(shown)["hedges"]["about"] == 0.2
