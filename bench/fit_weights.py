"""Fit the weights of alignment to labelled stories, and show how good they are on stories that they were not fitted on.

    python bench/fit_weights.py [--shared DIR] [--strength 40] [--write]

DIR (default: $DISCREPANCY_SHARED, else ../shared) holds corpora/clusters/*.json and score/score_scan.py. A story has
documents, assertions (document, start, end, group) and pairs of assertions with what they are to each other. Every
pair of extracted figures that blocking proposes is one example: its levels, one-hot, and whether both figures are of
one labelled group. Pairs that labellers read either way are left out; so are pairs of unlabelled figures that agree.

The regression is logistic, by Newton's method, with a ridge penalty towards the weights expected in weights.toml.
`--write` replaces the fitted `levels` there.
"""

import argparse
import importlib.util
import json
import os
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

import numpy as np
import numpy.typing as npt

from discrepancy.alignment import align, comparison
from discrepancy.alignment.blocking import candidates
from discrepancy.alignment.facets import EXCLUDED, FACETS
from discrepancy.alignment.facets.figure import agreeing
from discrepancy.alignment.mentions import Mention, mentions
from discrepancy.extraction import extract
from discrepancy.lexicon.loading import entries
from discrepancy.model import Assertion, Document
from discrepancy.reading.published import published
from discrepancy.reconciliation import reconcile

Vector = npt.NDArray[np.float64]
Weights = dict[str, dict[str, float]]

UNLABELLED = 0.5
"""What a pair counts whose figures differ and of which one is not labelled: nearly always two quantities."""

COLUMNS = {
    column: place
    for place, column in enumerate(
        (facet.name, level.name) for facet in FACETS for level in facet.levels if level.name != EXCLUDED
    )
}
TOML = Path(__file__).parent.parent / "src" / "discrepancy" / "lexicon" / "en" / "weights.toml"


@dataclass(frozen=True)
class Story:
    """One labelled story, read: its documents and figures, and its examples."""

    gold: dict[str, object]
    documents: tuple[Document, ...]
    assertions: tuple[Assertion, ...]
    levels: Vector
    same: Vector
    counts: Vector


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("DISCREPANCY_SHARED", "../shared")))
    parser.add_argument("--strength", type=float, default=40.0, help="of the pull towards the expected weights")
    parser.add_argument("--write", action="store_true", help="write the weights fitted on all stories")
    given = parser.parse_args()
    scorer = load(given.shared / "score" / "score_scan.py")
    stories = {path.stem: read(path, scorer) for path in sorted((given.shared / "corpora" / "clusters").glob("*.json"))}
    left_out: Counter[str] = Counter()
    for name, story in stories.items():
        found = fit([other for key, other in stories.items() if key != name], given.strength)
        score = judge(story, found, scorer)
        print(scorer.line(name, score))
        left_out += score
    everything = fit(list(stories.values()), given.strength)
    print(scorer.line("EACH STORY LEFT OUT IN TURN", left_out))
    total: Counter[str] = Counter()
    for story in stories.values():
        total += judge(story, everything, scorer)
    print(scorer.line("FITTED ON ALL", total))
    if given.write:
        write(everything)


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_scan", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: not a scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(path: Path, scorer: ModuleType) -> Story:
    gold = json.loads(path.read_text(encoding="utf-8"))
    documents = tuple(document(raw) for raw in sorted(gold["documents"], key=lambda raw: raw["id"]))
    assertions = extract(documents)
    labels = scorer.match(gold, {"assertions": [assertion.model_dump(mode="json") for assertion in assertions]})
    groups = {raw["id"]: raw["group"] for raw in gold["assertions"]}
    kinds = {frozenset(pair[:2]): pair[2] for pair in gold["pairs"]}
    known = mentions(documents, assertions)
    rows, same, counts, quantities = [], [], [], []
    for one, other in candidates(known):
        left, right = known[one], known[other]
        names = [facet.level(left, right).name for facet in FACETS]
        example = label(left, right, labels, kinds)
        if EXCLUDED in names or example is None:
            continue
        rows.append([COLUMNS[facet.name, name] for facet, name in zip(FACETS, names, strict=True)])
        same.append(example[0])
        counts.append(example[1])
        ends = sorted(groups.get(labels.get(end.assertion.id, ""), end.assertion.id) for end in (left, right))
        quantities.append((*ends, agreeing(left, right)))
    often = Counter(quantities)
    levels = np.zeros((len(rows), len(COLUMNS)))
    for place, columns in enumerate(rows):
        levels[place, columns] = 1.0
    shares = np.array([count / often[pair] for count, pair in zip(counts, quantities, strict=True)])
    return Story(gold, documents, assertions, levels, np.array(same, dtype=float), shares)


def document(raw: dict[str, str]) -> Document:
    fields = {key: raw[key] for key in ("id", "publisher", "text") if raw.get(key)}
    return Document(**fields, published=published(raw.get("published") or ""))


def label(
    left: Mention, right: Mention, labels: dict[str, str], kinds: dict[frozenset[str], str]
) -> tuple[bool, float] | None:
    """Whether two figures are of one quantity and how much the pair counts; null where nobody knows."""
    if left.assertion.derived_from or right.assertion.derived_from:
        return None
    one, other = labels.get(left.assertion.id), labels.get(right.assertion.id)
    if one is None or other is None:
        return None if agreeing(left, right) else (False, UNLABELLED)
    kind = kinds.get(frozenset((one, other)))
    return None if one == other or kind in {"either", "subject_conflict"} else (kind is not None, 1.0)


def fit(stories: list[Story], strength: float) -> Weights:
    expected = {entry.name: entry.expected for entry in entries("weights", "facet", comparison.Weights)}
    start = np.array([*(expected[facet][level] for facet, level in COLUMNS), expected["prior"]["all"]])
    levels = np.concatenate([story.levels for story in stories])
    levels = np.hstack([levels, np.ones((len(levels), 1))])
    same = np.concatenate([story.same for story in stories])
    counts = np.concatenate([story.counts for story in stories])
    counts = counts / counts.mean()
    pull = np.full(len(start), strength)
    pull[-1] = 1e-6
    weights = start.copy()
    for _ in range(50):
        odds = 1 / (1 + np.exp(-np.clip(levels @ weights, -30, 30)))
        slope = levels.T @ (counts * (same - odds)) - pull * (weights - start)
        bend = (levels * (counts * odds * (1 - odds))[:, None]).T @ levels + np.diag(pull)
        step = np.linalg.solve(bend, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-8:
            break
    table: Weights = {"prior": {"all": float(weights[-1])}}
    for (facet, level), place in COLUMNS.items():
        table.setdefault(facet, {})[level] = float(weights[place])
    return table


def judge(story: Story, weights: Weights, scorer: ModuleType) -> Counter[str]:
    with patch.object(comparison, "weights", lambda: weights):
        comparison.conditions.cache_clear()
        aligned = align(story.documents, story.assertions)
        alignments, findings = reconcile(story.documents, story.assertions, aligned)
    comparison.conditions.cache_clear()
    report = {
        "assertions": [one.model_dump(mode="json") for one in story.assertions],
        "alignments": [one.model_dump(mode="json") for one in alignments],
        "findings": [one.model_dump(mode="json") for one in findings],
    }
    score: Counter[str] = scorer.score(story.gold, report, show=False)
    return score


def write(weights: Weights) -> None:
    text = TOML.read_text(encoding="utf-8")
    for facet, levels in weights.items():
        written = ", ".join(
            f"{name if name.isidentifier() else json.dumps(name)} = {round(weight, 3) + 0:.3f}"
            for name, weight in levels.items()
        )
        pattern = rf'(name = "{re.escape(facet)}"\nexpected = .*\nlevels = ).*'
        text = re.sub(pattern, rf"\g<1>{{ {written} }}", text)
    TOML.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
