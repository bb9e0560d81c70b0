"""Every command and every option is documented, with an example; nothing is documented that is not there."""

import re
from pathlib import Path

import pytest
import typer.main

from discrepancy.cli.application import app
from discrepancy.model import Kind
from discrepancy.reporting.formats import FORMATS

PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
GROUP = typer.main.get_command(app)
COMMANDS = {"discrepancy": GROUP, **{f"discrepancy {name}": one for name, one in GROUP.commands.items()}}  # type: ignore[attr-defined]


def section(command: str) -> str:
    return PAGE.split(f"\n## {command}\n")[1].split("\n## ")[0]


def options(command: str) -> set[str]:
    return {name for one in COMMANDS[command].params for name in one.opts if name.startswith("--")}


def test_every_command_has_a_section() -> None:
    assert set(re.findall(r"^## (discrepancy.*)$", PAGE, re.M)) == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_has_a_row_and_an_example(command: str) -> None:
    words = section(command)
    assert set(re.findall(r"^\| `(--[\w-]+)", words, re.M)) == options(command)
    examples = "".join(re.findall(r"^```console\n(.*?)^```$", words, re.M | re.S))
    assert f"$ {command}" in examples or f"| {command}" in examples
    assert set(re.findall(r"(?<= )--[\w-]+", examples)) == options(command)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_does(command: str) -> None:
    assert [one.name for one in COMMANDS[command].params if not getattr(one, "help", None)] == []


def test_every_format_and_kind_is_named() -> None:
    words = section("discrepancy scan")
    assert [name for name in (*FORMATS, *Kind.__args__) if f"`{name}`" not in words] == []  # type: ignore[attr-defined]
