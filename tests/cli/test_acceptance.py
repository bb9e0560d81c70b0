"""accept: what is signed off stays so while its figures do, and no longer."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from discrepancy import Document, scan

POST = "The coast guard said 11 passengers drowned when the ferry sank."
WIRE = "The harbour master said six passengers drowned when the ferry sank."
STORY = {"post": POST, "wire": WIRE}
OTHER = "The council of Brill will spend $40 million on 12 new trams next year, the treasurer said."


@pytest.fixture(autouse=True)
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story").mkdir()
    for name, text in STORY.items():
        Path(f"story/{name}.txt").write_text(text)


@pytest.fixture
def fingerprint(run: Callable[..., Any]) -> str:
    Path("report.json").write_text(run("scan", "story", "--format", "json").out)
    [finding] = json.loads(Path("report.json").read_text())["findings"]
    return str(finding["fingerprint"])


@pytest.fixture
def accepted(run: Callable[..., Any], fingerprint: str) -> str:
    done = run("accept", fingerprint, "--note", "Both are printed, attributed.")
    assert done == (0, "", [f"note: {fingerprint} is accepted in discrepancy-accepted.toml"])
    return fingerprint


def test_an_accepted_finding_is_shown_as_such_and_does_not_count(run: Callable[..., Any], accepted: str) -> None:
    done = run("scan", "story")
    assert (done.code, done.err) == (0, [])
    assert "conflict C201 (accepted)  " in done.out
    assert f"[{accepted}: Both are printed, attributed.]" in done.out.replace("\n    ", " ")
    assert "no conflict, 1 accepted; " in done.out
    [finding] = json.loads(run("scan", "story", "--format", "json").out)["findings"]
    assert finding["accepted"] == "Both are printed, attributed."
    assert [line.split()[1] for line in run("scan", "story", "--format", "line").out.splitlines()] == ["note", "note"]
    [result] = json.loads(run("scan", "story", "--format", "sarif").out)["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "external", "justification": "Both are printed, attributed."}]


@pytest.mark.parametrize(
    "files",
    [
        # edits elsewhere, before and after the figure
        {"post": f"Ferry sinks off the cape\n\n{POST} The sea was rough, and the night dark.", "wire": WIRE},
        # an article about something else
        {**STORY, "trams": OTHER},
        # other names of the files
        {"a": POST, "b": WIRE},
        # an outlet that repeats one of the figures
        {**STORY, "echo": "Eleven passengers drowned when the ferry sank, the coast guard said."},
        # another speaker for the same figure
        {"post": POST.replace("The coast guard", "Fishermen"), "wire": WIRE},
    ],
)
def test_it_stays_accepted(run: Callable[..., Any], accepted: str, files: dict[str, str]) -> None:
    for old in Path("story").iterdir():
        old.unlink()
    for name, text in files.items():
        Path(f"story/{name}.txt").write_text(text)
    done = run("scan", "story", "--format", "json")
    assert [finding["fingerprint"] for finding in json.loads(done.out)["findings"] if finding["accepted"]] == [accepted]
    assert done.code == 0


@pytest.mark.parametrize(
    "files",
    [
        # a figure that changes, or its hedge, or what it counts
        {"post": POST.replace("11", "12"), "wire": WIRE},
        {"post": POST.replace("11", "at least 11"), "wire": WIRE},
        {"post": POST.replace("passengers", "sailors"), "wire": WIRE.replace("passengers", "sailors")},
        # a third that joins
        {**STORY, "echo": "Nine passengers drowned when the ferry sank, the owner said."},
    ],
)
def test_it_comes_back(run: Callable[..., Any], accepted: str, files: dict[str, str]) -> None:
    for name, text in files.items():
        Path(f"story/{name}.txt").write_text(text)
    done = run("scan", "story", "--format", "json")
    assert done.code == 1
    assert accepted not in {finding["fingerprint"] for finding in json.loads(done.out)["findings"]}


def test_check_knows_accepted_findings_too(run: Callable[..., Any]) -> None:
    Path("draft.txt").write_text("Nine passengers drowned when the ferry sank.")
    [finding] = json.loads(run("check", "draft.txt", "--against", "story", "--format", "json").out)["findings"]
    assert run("accept", finding["fingerprint"], "--note", "Our own count.").code == 0
    assert run("check", "draft.txt", "--against", "story").code == 0
    Path("draft.txt").write_text("Eight passengers drowned when the ferry sank.")
    assert run("check", "draft.txt", "--against", "story").code == 1


def test_the_file_is_small_sorted_and_keeps_what_it_had(run: Callable[..., Any]) -> None:
    for digits, note in (("ffffffffff", "Last."), ("0000000000", "First."), ("FFFFFFFFFF", 'Last, "again".\n')):
        assert run("accept", digits, "--note", note, "--accepted", "story/signed.toml").code == 0
    text = Path("story/signed.toml").read_text()
    assert text.startswith("# Findings that were looked at and accepted.")
    assert tomllib.loads(text)["finding"] == [
        {"fingerprint": "0000000000", "note": "First."},
        {"fingerprint": "ffffffffff", "note": 'Last, "again".'},
    ]
    assert [path.name for path in Path("story").iterdir() if path.suffix not in {".txt", ".toml"}] == []


def test_a_report_knows_the_rest_of_the_digits_and_the_message(run: Callable[..., Any], fingerprint: str) -> None:
    assert run("accept", fingerprint[:4], "--note", "Fine.", "--report", "report.json").code == 0
    [entry] = tomllib.loads(Path("discrepancy-accepted.toml").read_text())["finding"]
    assert entry["fingerprint"] == fingerprint
    assert "11 (The coast guard, in post)" in entry["message"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["C201", "--note", "x"], 'error: "C201" is no finding; give its ten digits'),
        (["4c1f", "--note", "x"], 'error: "4c1f" is no finding; give its ten digits'),
        (["4c1f0a92be", "--note", " "], "error: --note is empty; say why the finding can stand"),
        (["4c1f0a92be"], "error: Missing option '--note'"),
        (
            ["zzzz", "--note", "x", "--report", "report.json"],
            'error: report.json has no finding "zzzz"; give at least 4',
        ),
        (["4", "--note", "x", "--report", "report.json"], 'error: report.json has no finding "4"; give at least 4'),
        (["4c1f", "--note", "x", "--report", "absent.json"], "error: absent.json: "),
        (["4c1f", "--note", "x", "--report", "story/post.txt"], "error: story/post.txt: is no JSON report; "),
        (["4c1f0a92be", "--note", "x", "--accepted", "absent/x.toml"], "error: --accepted absent/x.toml: "),
    ],
)
def test_what_is_no_finding_is_one_line(
    run: Callable[..., Any],
    fingerprint: str,  # noqa: ARG001 - it writes the report
    arguments: list[str],
    said: str,
) -> None:
    done = run("accept", *arguments)
    assert (done.code, done.out, len(done.err)) == (2, "", 1)
    assert done.err[0].startswith(said)
    assert not Path("discrepancy-accepted.toml").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("finding = [", "is not valid TOML ("),
        ("finding = 3", "finding: "),
        ('[[finding]]\nfingerprint = "4c1f0a92be"', "finding.1.note: "),
        ('[[finding]]\nfingerprint = "C201"\nnote = "x"', "finding.1.fingerprint: "),
        ('[[finding]]\nfingerprint = "4c1f0a92be"\nnote = ""', "finding.1.note: "),
        ('[[findings]]\nfingerprint = "4c1f0a92be"', "findings: there is no such key"),
    ],
)
def test_a_file_that_holds_something_else_is_one_line(run: Callable[..., Any], text: str, said: str) -> None:
    Path("discrepancy-accepted.toml").write_text(text)
    done = run("scan", "story")
    assert (done.code, done.out, len(done.err)) == (2, "", 1)
    assert done.err[0].startswith(f"error: discrepancy-accepted.toml: {said}")
    assert run("scan", "story", "--accepted", "absent.toml").err[0].startswith("error: absent.toml: ")


def test_fingerprints_do_not_depend_on_the_order_of_documents() -> None:
    documents = [Document(id=name, text=text) for name, text in STORY.items()]
    assert [one.fingerprint for one in scan(documents).findings] == [
        one.fingerprint for one in scan(reversed(documents)).findings
    ]
