"""Wrong options: one clear line and exit code 2."""

from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import pytest

from discrepancy.reporting.formats import FORMATS

SEE = "; see discrepancy --help"
SHARE = "; give a number of 0 or more"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["scna"], f"No such command 'scna'. Did you mean 'scan', 'schema'?{SEE}"),
        (["scan"], f"Missing argument 'FILE'{SEE}"),
        (["scan", "a.txt", "--formt", "json"], f"No such option: --formt (Possible options: --format){SEE}"),
        (
            ["scan", "a.txt", "--format", "xml"],
            f"Invalid value for '--format': 'xml' is not one of {', '.join(map(repr, FORMATS))}{SEE}",
        ),
        (["scan", "a.txt", "--format"], f"Option '--format' requires an argument{SEE}"),
        (["scan", "a.txt", "--tolerance", "-1"], f"--tolerance cannot be -1.0{SHARE}"),
        (["scan", "a.txt", "--tolerance", "nan"], f"--tolerance cannot be NaN{SHARE}"),
        (["scan", "a.txt", "--tolerance", "inf"], f"--tolerance cannot be Infinity{SHARE}"),
        (["scan", "a.txt", "--ignore", "C299"], 'there is no rule "C299"; the nearest is C20'),
        (["rule", "tolerance"], 'there is no rule "tolerance"; the nearest is '),
        (["rule", "\x1b[2J"], 'there is no rule "\ufffd[2J"; the nearest is '),
    ],
)
def test_a_wrong_option_is_one_line(run: Callable[..., Any], arguments: list[str], line: str) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert [said[: len(line) + 7] for said in done.err] == [f"error: {line}"]


def test_version(run: Callable[..., Any]) -> None:
    assert run("--version") == (0, f"discrepancy {version('discrepancy')}\n", [])


@pytest.mark.parametrize("arguments", [["--help"], ["scan", "--help"], ["extract", "-h"], ["rule", "--help"]])
def test_help(run: Callable[..., Any], arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.code, done.err) == (0, [])
    assert "Usage: discrepancy" in done.out
