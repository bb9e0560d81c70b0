"""The tool in examples/downstream passes its own tests, and they fail when a bug is planted in it."""

import subprocess
import sys
from pathlib import Path
from shutil import copy

import pytest

TOOL = Path(__file__).parents[1] / "examples" / "downstream"

# Words of the tool, what stands there instead, and the test that must notice.
BUGS = {
    "the oldest toll is printed": (
        "chosen = max(figures",
        "chosen = min(figures",
        "test_the_newest_toll_is_printed",
    ),
    "what is feared is printed as a toll": (
        ' and one.status == "stated"',
        "",
        "test_every_toll_is_shown_and_nothing_that_is_only_feared",
    ),
    "only a single source counts as undisputed": (
        'alignment.outcome == "conflict"',
        'alignment.outcome not in ("single", "agree")',
        "test_the_newest_toll_is_printed",
    ),
}


def run_tests(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder), *arguments)
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def tool(tmp_path: Path) -> Path:
    for path in TOOL.glob("*.*"):
        if path.is_file():
            copy(path, tmp_path)
    return tmp_path


def test_the_tool_passes_its_own_tests(tool: Path) -> None:
    done = run_tests(tool)
    assert done.returncode == 0, done.stdout
    assert "4 passed" in done.stdout


@pytest.mark.parametrize("bug", BUGS)
def test_a_planted_bug_is_found(tool: Path, bug: str) -> None:
    right, wrong, noticing = BUGS[bug]
    source = (tool / "tollboard.py").read_text(encoding="utf-8")
    assert source.count(right) == 1
    (tool / "tollboard.py").write_text(source.replace(right, wrong), encoding="utf-8")
    done = run_tests(tool, "-k", noticing)
    assert done.returncode == 1, done.stdout
    assert f"FAILED test_tollboard.py::{noticing}" in done.stdout
    assert "4 people were killed in the flood in Velmora." in done.stdout  # shrunk
