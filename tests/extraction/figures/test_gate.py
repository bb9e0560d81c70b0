"""A gate on sentences labelled by others: the figures read there may grow better, not worse.

The sets are no part of the project: they stand in $DISCREPANCY_SHARED (default ../shared), or this is skipped.
"""

import json
import os
from pathlib import Path

import pytest

from discrepancy.extraction.figures import Figure, figures

NUMBERS = Path(os.environ.get("DISCREPANCY_SHARED", "../shared")) / "corpora" / "numbers"
FLOORS = {"newsquant": (95.5, 96.0), "warnews": (98.0, 99.5), "hard": (97.0, 99.5)}
"""The least precision and recall in percent, just below those measured when the floor was set."""


Gold = dict[str, float | str | None]


def says(figure: Figure, gold: Gold) -> bool:
    """Whether a figure states the labelled bounds, signs aside, or is vague and lies within them."""
    low, high = figure.quantity.stated or (figure.quantity.low, figure.quantity.high)
    bottom, top = sorted(abs(float(gold[bound] or 0)) for bound in ("low", "high"))
    if low is None or high is None:
        return False
    if gold.get("bound") == "vague":
        return low < high and bottom * 0.99 <= low and high <= top * 1.01
    return all(
        abs(got - want) <= 1e-4 * max(want, 1e-12)
        for got, want in zip(sorted((abs(low), abs(high))), (bottom, top), strict=True)
    )


def counts(text: str, labels: list[Gold], optional: list[float]) -> tuple[int, int, int]:
    """How many figures are right, how many are neither right nor optional, and how many labels are missed."""
    golds, right = list(labels), 0
    spare = []
    for figure in figures(text):
        hit = next((gold for gold in golds if says(figure, gold)), None)
        if hit is None:
            spare.append(figure)
        else:
            golds.remove(hit)
            right += 1
    neither: list[Gold] = [{"low": value, "high": value} for value in optional]
    wrong = [figure for figure in spare if not any(says(figure, gold) for gold in neither)]
    return right, len(wrong), len(golds)


@pytest.mark.skipif(not NUMBERS.is_dir(), reason="the labelled sentences are not at hand")
@pytest.mark.parametrize("name", FLOORS)
def test_labelled_sentences(name: str) -> None:
    records = [json.loads(line) for line in (NUMBERS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    found = [counts(record["text"], record["quantities"], record.get("optional") or []) for record in records]
    right, wrong, missed = (sum(column) for column in zip(*found, strict=True))
    precision, recall = FLOORS[name]
    assert 100 * right / (right + wrong) >= precision
    assert 100 * right / (right + missed) >= recall
