"""The whole way, from a hostile file to what the command prints."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from discrepancy.cli import main

STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What would move a cursor, colour or clear a terminal, or turn the direction of reading."""
NOTHING = "note: nothing could be read, so there is no report"


class Run(NamedTuple):
    """What a command did."""

    code: object
    out: str
    err: list[str]


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is ever fetched, whatever a file asks for."""

    def connect(*_: object) -> None:
        pytest.fail("a file has opened a connection")

    monkeypatch.setattr("socket.socket.connect", connect)
    monkeypatch.setattr("socket.getaddrinfo", connect)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    def command(*arguments: str) -> Run:
        with pytest.raises(SystemExit) as left:
            main(arguments)
        said = capsys.readouterr()
        return Run(left.value.code, said.out, said.err.splitlines())

    return command


@pytest.fixture
def refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Run]) -> Callable[..., None]:
    """A file must be refused in one line, with exit code 2; "(...)" in the line stands for a library's words."""
    monkeypatch.chdir(tmp_path)

    def extract(name: str, raw: bytes, line: str) -> None:
        Path(name).write_bytes(raw)
        done = run("extract", name)
        assert (done.code, done.out, done.err[1:]) == (2, "", [NOTHING])
        assert not STEERS.search(done.err[0])
        said = done.err[0].removeprefix(f"error: {name}")
        assert re.fullmatch(re.escape(line).replace(r"\(\.\.\.\)", r"\(.+\)"), said), said

    return extract


@pytest.fixture
def harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Run]) -> Callable[[str, bytes], str]:
    """What the command prints of a file, which must steer nothing, in any format that it prints to a terminal."""
    monkeypatch.chdir(tmp_path)

    def extract(name: str, raw: bytes) -> str:
        Path(name).write_bytes(raw)
        text, json = run("extract", name), run("extract", name, "--format", "json")
        assert (text.code, json.code) == (0, 0)
        for printed in (text.out, json.out, *text.err, *json.err):
            assert not STEERS.search(printed)
        return text.out

    return extract
