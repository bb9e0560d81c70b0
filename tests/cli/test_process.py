"""What only a process of its own can show."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "discrepancy"]
HEAVY = ("spacy", "thinc", "quantulum3", "pint", "numpy")


def _loaded(statement: str, names: tuple[str, ...]) -> list[str]:
    """Which of `names` are loaded after `statement`."""
    program = f"""
import sys
try:
    {statement}
except SystemExit:
    pass
print(*(name for name in {names} if name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1].split()


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        ("import discrepancy", (*HEAVY, "typer", "rich", "dateutil", "charset_normalizer")),
        ("from discrepancy import read; read()", (*HEAVY, "typer", "rich", "charset_normalizer")),
        ("from discrepancy import scan", ("spacy", "thinc", "typer", "rich")),
        ("from discrepancy.cli import main; main(['--help'])", (*HEAVY, "jinja2")),
        ("from discrepancy.cli import main; main(['scan', '--help'])", HEAVY),
        ("from discrepancy.cli import main; main(['--version'])", HEAVY),
        ("from discrepancy.cli import main; main(['rule'])", ("spacy", "thinc")),
        ("from discrepancy.cli import main; main(['scan', 'absent.txt'])", (*HEAVY, "rich", "jinja2")),
        ("from discrepancy.reporting.formats import FORMATS", (*HEAVY, "typer", "rich", "jinja2")),
    ],
)
def test_nothing_is_loaded_that_is_not_needed(statement: str, names: tuple[str, ...]) -> None:
    assert _loaded(statement, names) == []


def test_a_reader_that_goes_away_is_no_error() -> None:
    """As with `| head -1`."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*COMMAND, "rule"], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "rule"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "error: standard output: the report cannot be written (No space left on device)\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_an_interrupt_is_one_line(tmp_path: Path) -> None:
    pipe = tmp_path / "article.txt"
    os.mkfifo(pipe)
    with (
        subprocess.Popen([*COMMAND, "scan", pipe], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
        pipe.open("wb"),  # which waits until the command reads
    ):
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert (process.returncode, err) == (130, b"note: interrupted\n")


def test_piped_output_is_always_the_same(tmp_path: Path) -> None:
    """Neither the size of a terminal nor its colours change what a program reads."""
    (tmp_path / "a.txt").write_text("Six passengers drowned when the ferry sank off the cape.")
    outputs = {
        subprocess.run(
            [*COMMAND, "extract", "a.txt"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": columns, "FORCE_COLOR": force},
            capture_output=True,
            check=True,
        ).stdout
        for seed, columns, force in (("0", "40", ""), ("1", "200", "1"))
    }
    assert len(outputs) == 1
    assert b"\x1b" not in outputs.pop()


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are different there")
@pytest.mark.parametrize(("arguments", "said"), [([], True), (["--quiet"], False)])
def test_progress_is_shown_on_a_terminal_and_nowhere_else(tmp_path: Path, arguments: list[str], *, said: bool) -> None:
    (tmp_path / "a.txt").write_text("Six passengers drowned when the ferry sank off the cape.")
    command = [*COMMAND, "extract", "a.txt", *arguments]
    ours, theirs = os.openpty()
    environment = {**os.environ, "TERM": "xterm"}
    piped = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    shown = subprocess.run(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.write(theirs, b"end")
    os.close(theirs)
    with open(ours, "rb", buffering=0) as terminal:  # noqa: PTH123 - a descriptor, not a path
        written = terminal.read(10_000)
    assert (b"reading 1 article" in written) == said
    assert (piped.stderr, piped.stdout) == (b"", shown.stdout)


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are different there")
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({"NO_COLOR": "", "TERM": "xterm"}, True),
        ({"NO_COLOR": "1", "TERM": "xterm"}, False),
        ({"NO_COLOR": "", "TERM": "dumb"}, False),
    ],
)
def test_a_terminal_gets_colour_unless_its_user_declines(
    tmp_path: Path, environment: dict[str, str], *, coloured: bool
) -> None:
    (tmp_path / "a.txt").write_text("Six passengers drowned when the ferry sank off the cape.")
    ours, theirs = os.openpty()
    subprocess.run(
        [*COMMAND, "extract", "a.txt"], cwd=tmp_path, env={**os.environ, **environment}, stdout=theirs, check=True
    )
    os.close(theirs)
    with open(ours, "rb", buffering=0) as terminal:  # noqa: PTH123 - a descriptor, not a path
        shown = terminal.read(10_000)
    assert "»Six«".encode() in shown
    assert (b"\x1b[1m" in shown) == coloured
