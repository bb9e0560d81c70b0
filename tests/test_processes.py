"""The same work, whether in one process or in several."""

import os
from collections.abc import Sequence

import pytest

from discrepancy import DiscrepancyError, Document, Options, align, check, reconcile, scan
from discrepancy.alignment.stories import FEW
from discrepancy.processes import CHUNK, MOST, PAYS, chunks, spread, worthwhile
from discrepancy.scanning import inventory


def article(number: int) -> Document:
    toll = 11 + number % 7 // 6
    said = "The rain went on, and nobody in the valley could say when the roads would be open again. " * 60
    return Document(id=f"a{number:03}", text=f"The ferry sank, and {toll} passengers drowned.\n\n{said}")


FOLDER = [article(number) for number in range(14)]


def texts(parts: Sequence[Sequence[Document]]) -> list[list[int]]:
    return [[len(document.text) for document in part] for part in parts]


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [
        ([], []),
        ([5, 6], [[5, 6]]),
        # What would be too much begins the next chunk; what is too much by itself stands alone.
        ([CHUNK - 1, 1, 1], [[CHUNK - 1, 1], [1]]),
        ([1, CHUNK * 3, 1], [[1], [CHUNK * 3], [1]]),
    ],
)
def test_documents_are_read_in_chunks(lengths: list[int], expected: list[list[int]]) -> None:
    assert texts(list(chunks(Document(id=str(at), text="x" * size) for at, size in enumerate(lengths)))) == expected


def test_few_documents_pay_for_no_second_process() -> None:
    assert worthwhile([]) == worthwhile([Document(id="a", text="x" * (PAYS * 2 - 1))]) == 1


def test_many_documents_pay_for_no_more_processes_than_the_machine_runs_at_once() -> None:
    assert 1 <= worthwhile([Document(id="a", text="x" * PAYS * 3 * MOST)]) <= min(MOST, os.cpu_count() or 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    with spread(jobs) as over:
        assert list(over(abs, range(-40, 0))) == list(range(40, 0, -1))


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_goes_wrong_in_a_worker_goes_wrong_here(jobs: int) -> None:
    with pytest.raises(ValueError, match="seven"), spread(jobs) as over:
        list(over(int, ["6", "seven", *"89"]))


def test_a_worker_that_is_ended_is_one_line() -> None:
    with pytest.raises(DiscrepancyError, match=r"^a worker process was ended.*; give --jobs 1$"), spread(2) as over:
        list(over(os._exit, [1]))


def test_the_number_of_jobs_changes_no_report() -> None:
    assert len(list(chunks(FOLDER))) > 2
    one = scan(FOLDER, jobs=1)
    assert {finding.kind for finding in one.findings} == {"conflict"}
    assert scan(reversed(FOLDER), jobs=3) == one
    assert inventory(FOLDER, jobs=2) == inventory(FOLDER)
    first, *others = FOLDER
    assert check(first, others, jobs=2) == check(first, others)


def sinking(number: int) -> Document:
    boat, lake, town = (("Aurelia", "Karsk", "Tollin"), ("Meridian", "Osmer", "Pendreth"))[number % 2]
    said = f"The {boat} left {town} in fog, divers search the {lake}, and {town} is in mourning for the {boat}. " * 6
    toll = 11 + number % 7 // 6
    return Document(
        id=f"s{number:03}",
        text=f"The {boat} sank in the {lake}, and {toll} passengers drowned.\n\n{said}{'x' * number}",
    )


def test_stories_are_compared_apart_wherever_they_are_read() -> None:
    folder = [sinking(number) for number in range(2 * FEW)]
    one = scan(folder)
    told = {alignment: {int(name[1:4]) % 2 for name in alignment.assertions} for alignment in one.alignments}
    assert sorted(map(len, told.values())) == [1] * len(told)
    assert sum(alignment.outcome == "conflict" for alignment in told) == 2
    assert scan(folder, jobs=2) == one
    findings = [finding.model_copy(update={"fingerprint": ""}) for finding in one.findings]
    assert reconcile(folder, one.assertions, align(folder, one.assertions)) == (one.alignments, tuple(findings))


def test_options_reach_the_workers() -> None:
    hedged = [Document(id=one.id, text=one.text.replace("11", "about 100")) for one in FOLDER]
    narrow = Options.model_validate({"hedges": {"about": 0.01}})
    found = inventory(hedged, narrow, jobs=2).assertions
    assert {one.quantity.high for one in found if one.quantity.modifier == "about"} == {101}


@pytest.mark.parametrize("jobs", [1, 2])
def test_progress_counts_every_document(jobs: int) -> None:
    told: list[int] = []
    inventory(FOLDER, jobs=jobs, progress=told.append)
    assert (sum(told), len(told)) == (len(FOLDER), len(list(chunks(FOLDER))))
