"""The pre-commit hook and the GitHub Action run commands that exist."""

import re
from pathlib import Path

import typer.main

from discrepancy.cli.application import app
from discrepancy.reporting.formats import FORMATS

ROOT = Path(__file__).parents[2]
SCAN = {name for one in typer.main.get_command(app).commands["scan"].params for name in one.opts}  # type: ignore[attr-defined]


def test_the_hook_and_the_action_scan() -> None:
    for file in (".pre-commit-hooks.yaml", "action.yml"):
        words = (ROOT / file).read_text(encoding="utf-8")
        (command,) = re.findall(r"discrepancy\"? scan (.*)$", words, re.M)
        assert set(re.findall(r"--[\w-]+", command)) <= SCAN
        assert set(re.findall(r"--format (\w+)", command)) <= set(FORMATS)


def test_inputs_of_the_action_are_never_pasted_into_its_shell() -> None:
    words = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert [
        line for block in words.split("run: |")[1:] for line in block.split("- name")[0].splitlines() if "${{" in line
    ] == []
