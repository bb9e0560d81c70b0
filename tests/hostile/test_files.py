"""Files that are none: pipes, devices, links in circles, and names that steer."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SIX = "Six people drowned."
COMMAND = [sys.executable, "-m", "discrepancy", "extract"]
BIG = "has more than 20,000,000 bytes; raise the option limits.file_bytes if it is meant to be read"
NOTHING = "note: nothing could be read, so there is no report"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story").mkdir()
    Path("story/wire.txt").write_text(SIX)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
@pytest.mark.parametrize(
    ("target", "line"),
    [
        ("/dev/zero", BIG),
        ("/dev/null", "holds no text"),
        ("loop.txt", "cannot be read (Too many levels of symbolic links)"),
    ],
)
def test_a_link_to_what_is_no_file_is_one_line(run: Callable[..., Any], target: str, line: str) -> None:
    Path("loop.txt").symlink_to(target)
    assert run("extract", "loop.txt") == (2, "", [f"error: loop.txt: {line}", NOTHING])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_folder_with_pipes_devices_and_circles_is_read_to_its_end(run: Callable[..., Any]) -> None:
    os.mkfifo("story/pipe.txt")
    Path("story/zero.txt").symlink_to("/dev/zero")
    Path("story/again").symlink_to(".")
    done = run("extract", "story")
    assert (done.code, done.err) == (0, ["note: story: skipped what no reader knows: story/pipe.txt, story/zero.txt"])
    assert "Six" in done.out


@pytest.mark.parametrize("name", ["\x1b[2J.txt", "a\nerror: b.txt", "\u202etxt.exe", "-", "--", "\udcff.txt"])
def test_a_name_that_steers_steers_nothing(run: Callable[..., Any], name: str) -> None:
    Path("story", name).write_text(SIX)
    done = run("extract", f"story/{name}")
    assert len(done.err) <= 2
    assert not any(steers in line for line in (*done.err, done.out) for steers in "\x1b\u202e\udcff")


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        (SIX.encode(), 0, b""),
        (b"PK\x03\x04" + b"\0" * 100, 2, b"error: <stdin>: is no Word document, or only a part of one; "),
        (
            b"\xef\xbb\xbf<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><rss/>",
            2,
            b"error: <stdin>: declares entities, ",
        ),
        (b"%PDF-\n", 2, b"error: <stdin>: cannot be read as a PDF ("),
        (b"x" * 21_000_000, 2, f"error: <stdin>: {BIG}".encode()),
    ],
)
def test_standard_input(given: bytes, code: int, said: bytes) -> None:
    done = subprocess.run([*COMMAND, "-"], input=given, capture_output=True, check=False)
    assert done.returncode == code
    assert done.stderr.startswith(said)
    assert b"Traceback" not in done.stderr


def test_libraries_say_nothing_of_their_own() -> None:
    """pypdf and trafilatura log what they think of a file; a process of its own shows it, pytest would hide it."""
    Path("a.pdf").write_bytes(b"%PDF-1.4\nstartxref\n0\n%%EOF")
    Path("a.html").write_text("<!-- -->")
    done = subprocess.run([*COMMAND, "a.pdf", "a.html"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["error", "error", "note"]
