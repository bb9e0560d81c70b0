"""The sessions in docs/ are transcripts: run again, they print what stands there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def steps(page: str) -> list[str]:
    """The commands of a page in docs/, each with what it prints."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```console\n(.*?)^```$", text, re.M | re.S)
    return [step for block in blocks for step in re.split(r"^\$ ", block, flags=re.M)]


@pytest.mark.parametrize("page", ["desk.md", "how-it-decides.md"])
def test_the_session_prints_what_the_page_shows(tmp_path: Path, page: str) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    failed = []
    for step in steps(page):
        if not step:
            continue
        command, _, shown = step.partition("\n")
        ours = re.sub(r"^discrepancy\b", f'"{sys.executable}" -m discrepancy', command)
        done = subprocess.run(
            ours, shell=True, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
        )
        printed, at = done.stdout + done.stderr, 0
        for part in filter(None, shown.split("...\n")):
            found = printed.find(part, at)
            if found < 0:
                failed.append((command, part, printed))
                break
            at = found + len(part)
        code = re.search(r"# exit code (\d)", command)
        if done.returncode != (int(code[1]) if code else 0):
            failed.append((command, f"exit code {done.returncode}", printed))
    assert failed == []


def test_the_session_shows_every_command_of_the_desk() -> None:
    said = "\n".join(steps("desk.md"))
    assert [word for word in ("check", "scan", "accept", "rule", "extract") if f"discrepancy {word} " not in said] == []
