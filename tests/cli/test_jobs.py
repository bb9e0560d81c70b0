"""Several processes: nobody sees a difference, and none of them outlives the command."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

COMMAND = [sys.executable, "-m", "discrepancy"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Enough text that each of several processes has some."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(40):
        said = "".join(
            f"The council of town {number} hired {12 + turn} drivers, sold four buses and closed 120 stops. "
            for turn in range(40)  # no two alike: sentences that are would be parsed once
        )
        (articles / f"a{number}.txt").write_text(
            f"The ferry sank, and {11 + number // 39} passengers drowned.\n\n{said}"
        )
    return articles


def test_the_number_of_jobs_changes_no_report(run: Callable[..., Any], folder: Path) -> None:
    one = run("scan", str(folder), "--format", "json", "--jobs", "1")
    assert one.code == 1
    assert run("scan", str(folder), "--format", "json", "--jobs", "2") == one
    assert run("extract", str(folder), "--jobs", "2") == run("extract", str(folder))


def test_what_cannot_be_read_is_told_alike(run: Callable[..., Any], folder: Path) -> None:
    (folder / "broken.html").write_bytes(b"\xff\xfe\x00")
    one, two = (run("extract", str(folder), "--quiet", "--jobs", jobs) for jobs in "12")
    assert one == two
    assert (one.code, len(one.err)) == (2, 1)


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_jobs_is_a_number_from_one_up(run: Callable[..., Any], folder: Path, jobs: str) -> None:
    done = run("scan", str(folder), "--jobs", jobs)
    assert (done.code, done.out, len(done.err)) == (2, "", 1)
    assert "--jobs" in done.err[0]


@contextmanager
def at_work(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The command in a session of its own once it has begun to extract, and the terminal on which it shows that."""
    ours, theirs = os.openpty()
    command = [*COMMAND, "scan", str(folder), "--jobs", "2", *arguments]
    environment = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, env=environment, start_new_session=True
    ) as process:
        os.close(theirs)
        seen = b""
        while b"reading 40 articles" not in seen:
            seen += os.read(ours, 1000)
        yield process, ours
    os.close(ours)


def rest(terminal: int) -> bytes:
    """What is still written to the terminal until the last process that has it ends."""
    found = b""
    while True:
        try:
            more = os.read(terminal, 1000)
        except OSError:  # so Linux tells that nobody has the other end any more
            return found
        if not more:
            return found
        found += more


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are different there")
def test_an_interrupt_ends_every_process_and_writes_nothing(folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    report.write_text("of yesterday")
    with at_work(folder, "--format", "json", "--output", str(report)) as (process, terminal):
        os.killpg(process.pid, signal.SIGINT)  # to all of them, as a terminal does
        said = rest(terminal)
        out = process.stdout.read() if process.stdout else b""
    assert out == b""
    assert process.returncode in {130, -signal.SIGINT}  # 130 to a shell; Python's own where an exec() was cut short
    assert said.endswith(b"note: interrupted\r\n")
    assert b"Traceback" not in said
    assert report.read_text() == "of yesterday"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "report.json"]


def test_an_interrupt_that_a_callback_swallows_is_not_lost() -> None:
    """As the import system's do on Python 3.13."""
    program = """if True:
        import sys, time, weakref
        from discrepancy.cli import application

        def swallowing(_):
            raise KeyboardInterrupt

        def works(*_, **__):
            thing = type("Thing", (), {})()
            seen = weakref.ref(thing, swallowing)
            del thing
            for _ in range(300):
                time.sleep(0.1)

        application.app = works
        application.main([])
        """
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (130, "note: interrupted\n")


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are different there")
@pytest.mark.parametrize("ended", [signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_what_started_them(folder: Path, ended: signal.Signals) -> None:
    with at_work(folder) as (process, terminal):
        process.send_signal(ended)  # to that one alone
        said = rest(terminal)  # which would go on as long as a worker did
    assert process.returncode == -ended
    assert b"Traceback" not in said
