"""What the program takes from the machine that it runs on: the files that it is given, and nothing else."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest

from discrepancy.cli.application import app
from discrepancy.processes import CHUNK
from discrepancy.reading.formats import READERS
from discrepancy.reporting.formats import FORMATS

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "tests" / "fuzz" / "corpus" / "reading"
STORY = ROOT / "examples" / "landmines"
DRAFT = ROOT / "examples" / "landmines-draft.txt"

REFUSED = 99
GUARD = f"""
import os, sys

def refuse(event, arguments):
    name = event.removeprefix("socket.")
    reaches = name.startswith(("connect", "send", "gethostby", "getaddrinfo", "getnameinfo"))
    if name == event or not reaches:
        return
    if getattr(arguments[0], "family", None) != {socket.AF_UNIX:d}:  # as processes of one program may talk
        os.write(2, f"{{event}} {{arguments}}".encode())
        os._exit({REFUSED})

sys.addaudithook(refuse)
"""
"""Ends a process that would reach out, also for a name's address: an exception could be caught. So in its children.

To make a socket is no such thing: urllib3, which spaCy imports, makes one to see whether the machine knows IPv6.
"""

RUN = """
import json, locale, sys
from contextlib import suppress
from discrepancy.cli import main

with suppress(locale.Error):  # a locale that is not installed; Python itself is content with the variable
    locale.setlocale(locale.LC_ALL, "")
for arguments in json.loads(sys.argv[1]):
    try:
        main(arguments)
    except SystemExit as left:
        print(left.code, *arguments[:1], file=sys.stderr)
"""


@pytest.fixture
def guarded(tmp_path: Path) -> dict[str, str]:
    """An environment in which no process can reach a network."""
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(GUARD)
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(guard), *filter(None, [os.environ.get("PYTHONPATH")])])}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file of every kind that is read."""
    articles = tmp_path_factory.mktemp("articles")
    for seed in SEEDS.iterdir():
        if seed.name.endswith(".docx.xml"):
            _write_word(articles / seed.stem, seed.read_text(encoding="utf-8"))
        else:
            (articles / seed.name).write_bytes(seed.read_bytes())
    assert {path.suffix for path in articles.iterdir()} == set(READERS)
    return articles


def _write_word(path: Path, document: str) -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = f"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>"""
    main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    parts = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{main}" Target="word/document.xml"/></Relationships>"""
    with ZipFile(path, "w") as packed:
        packed.writestr("[Content_Types].xml", types)
        packed.writestr("_rels/.rels", parts)
        packed.writestr("word/document.xml", document)


def run(
    commands: Sequence[Sequence[str]], folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[bytes]:
    """The commands one after another in one process; the exit code of each stands in standard error."""
    arguments = [sys.executable, "-c", RUN, json.dumps(commands)]
    return subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, check=False)


CHILD = "import subprocess, sys; sys.exit(subprocess.call([sys.executable, *sys.argv[1:]]))"


@pytest.mark.parametrize("launcher", [(), ("-c", CHILD)], ids=["this-process", "a-child"])
@pytest.mark.parametrize(
    "attempt",
    [
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 9)",
        "socket.gethostbyname('localhost')",
        "urllib.request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_the_guard_stops_what_reaches_out(launcher: Sequence[str], attempt: str, guarded: dict[str, str]) -> None:
    code = f"import socket, urllib.request\ntry:\n    {attempt}\nexcept Exception:\n    pass"
    done = subprocess.run([sys.executable, *launcher, "-c", code], env=guarded, capture_output=True, check=False)
    assert done.returncode == REFUSED


def test_no_command_and_no_reader_reaches_out(guarded: dict[str, str], folder: Path, tmp_path: Path) -> None:
    long = tmp_path / "long.jsonl"  # enough for workers to be started
    said = "The valley waits for news of the roads. " * (CHUNK // 40)
    records = [
        {"id": f"a{toll}", "text": f"The ferry sank, and {toll} passengers drowned. {said}"} for toll in (11, 12)
    ]
    long.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    commands = [
        ["--version"],
        ["--help"],
        *(["scan", str(STORY), "--format", form] for form in FORMATS),
        ["scan", str(folder)],
        ["extract", str(folder), "--output", "figures.txt"],
        ["scan", str(long), "--jobs", "2"],
        ["check", str(DRAFT), "--against", str(STORY)],
        ["accept", "0123456789", "--note", "looked at"],
        ["rule"],
        ["schema"],
        ["config"],
    ]
    ours = {command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands}
    assert ours <= {command[0] for command in commands}
    done = run(commands, tmp_path, guarded)
    codes = [line.split()[0] for line in done.stderr.decode().splitlines() if line.split()[0].isdigit()]
    assert (done.returncode, len(codes)) == (0, len(commands)), done.stderr.decode()
    assert set(codes) <= {"0", "1"}, done.stderr.decode()


def reports(folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[bytes]:
    commands = [
        ["scan", str(STORY), "--format", "json"],
        ["scan", str(folder)],
        ["scan", str(folder), "--format", "html"],
        ["check", str(DRAFT), "--against", str(STORY), "--format", "json"],
    ]
    return run(commands, folder, {**os.environ, **environment})


@pytest.fixture(scope="module")
def usual(folder: Path) -> subprocess.CompletedProcess[bytes]:
    done = reports(folder, {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "Europe/London"})
    assert b'"schema_version"' in done.stdout
    assert b"drowned" in done.stdout
    return done


# Hash seeds order sets; Turkish has two letters i, German a decimal comma; a day in one zone is another in another. A
# locale that is not installed is C to the system; .ci/run installs those that are named here.
@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "3", "LC_ALL": "de_DE.UTF-8", "TZ": "America/Anchorage"},
        {"PYTHONHASHSEED": "4", "LC_ALL": "", "LANG": "tr_TR.ISO-8859-9", "TZ": "Asia/Kathmandu", "PYTHONUTF8": "1"},
    ],
    ids=lambda environment: environment["LC_ALL"] or environment["LANG"],
)
def test_reports_are_the_same_everywhere(
    environment: dict[str, str], folder: Path, usual: subprocess.CompletedProcess[bytes]
) -> None:
    done = reports(folder, environment)
    assert (done.stdout, done.stderr) == (usual.stdout, usual.stderr)
