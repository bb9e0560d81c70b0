"""Where the time goes, stage by stage: read, extract, align, reconcile, render.

Usage:  python bench/profiling.py [SOURCE ...] [--stage STAGE] [--top N] [--by own|whole]

A SOURCE is what `discrepancy scan` takes. Without one the texts are the clusters in $DISCREPANCY_SHARED (default
../shared), each a story of its own, or, without them, the stories of examples/. First every stage is timed alone, in
processor time and without a profiler; then the whole way runs once more under cProfile, which makes small functions
look dearer than they are, and printed are what each module of ours and each library costs, and the N dearest functions.
`--stage` profiles that stage alone.
"""

import argparse
import cProfile
import json
import os
import pstats
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from discrepancy import Assertion, Document, Report, align, extract, read, reconcile
from discrepancy.model import Alignment, Finding, Tool
from discrepancy.reporting.text import render

ROOT = Path(__file__).parents[1]
STAGES = ("read", "extract", "align", "reconcile", "render")


class Way:
    """The stages over some stories; each runs on what those before it left."""

    def __init__(self, stories: Iterable[Callable[[], tuple[Document, ...]]]) -> None:
        self._stories = list(stories)
        self._documents: list[tuple[Document, ...]] = []
        self._assertions: list[tuple[Assertion, ...]] = []
        self._alignments: list[tuple[Alignment, ...]] = []
        self._findings: list[tuple[Finding, ...]] = []

    def read(self) -> None:
        """Read each story."""
        self._documents = [story() for story in self._stories]

    def extract(self) -> None:
        """Read its figures."""
        self._assertions = [extract(documents) for documents in self._documents]

    def align(self) -> None:
        """Group them."""
        pairs = zip(self._documents, self._assertions, strict=True)
        self._alignments = [align(documents, assertions) for documents, assertions in pairs]

    def reconcile(self) -> None:
        """Judge the groups."""
        together = zip(self._documents, self._assertions, self._alignments, strict=True)
        judged = [reconcile(*three) for three in together]
        self._alignments = [one.alignments for one in judged]
        self._findings = [one.findings for one in judged]

    def render(self) -> None:
        """Write each story's report for a person."""
        together = zip(self._documents, self._assertions, self._alignments, self._findings, strict=True)
        tool = Tool(version="0", model="")
        for documents, assertions, alignments, findings in together:
            report = Report(
                tool=tool, documents=documents, assertions=assertions, alignments=alignments, findings=findings
            )
            render(report, 100, colour=False)

    def size(self) -> str:
        """How much there is, in words."""
        texts = [document.text for documents in self._documents for document in documents]
        figures = sum(map(len, self._assertions))
        characters = sum(map(len, texts))
        return f"{len(self._documents)} stories, {len(texts)} articles, {characters} characters, {figures} figures"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="*", metavar="SOURCE")
    parser.add_argument("--stage", choices=STAGES)
    parser.add_argument("--top", type=int, default=25)
    parser.add_argument("--by", choices=("own", "whole"), default="own", help="a function's own time, or with callees")
    given = parser.parse_args()
    way = Way(stories(given.sources))
    extract([Document(id="warm", text="Six people were killed on Monday, police said.")])  # loads the model and words
    seconds: dict[str, float] = {}
    for stage in STAGES:
        start = time.process_time()
        getattr(way, stage)()
        seconds[stage] = time.process_time() - start
    print(way.size())
    for stage, taken in seconds.items():
        print(f"{stage:10} {taken:8.2f} s  {taken / sum(seconds.values()):4.0%}")
    profile = cProfile.Profile(time.process_time)
    for stage in STAGES:
        if given.stage in {None, stage}:
            profile.runcall(getattr(way, stage))
        else:
            getattr(way, stage)()
    show(pstats.Stats(profile), given.top, "tottime" if given.by == "own" else "cumulative")


def stories(sources: list[str]) -> list[Callable[[], tuple[Document, ...]]]:
    if sources:
        return [lambda: read(*sources)]
    clusters = Path(os.environ.get("DISCREPANCY_SHARED", "../shared")) / "corpora" / "clusters"
    found = sorted(clusters.glob("*.json"))
    if found:
        return [lambda path=path: labelled(path) for path in found]  # type: ignore[misc]
    folders = (path for path in sorted((ROOT / "examples").iterdir()) if path.is_dir())
    return [lambda path=path: read(path) for path in folders]  # type: ignore[misc]


def labelled(path: Path) -> tuple[Document, ...]:
    rows = json.loads(path.read_text(encoding="utf-8"))["documents"]
    return tuple(Document(id=row["id"], text=row["text"], publisher=row.get("publisher")) for row in rows)


def show(stats: pstats.Stats, top: int, order: str) -> None:
    own: Counter[str] = Counter()
    for (file, _, _), row in stats.stats.items():  # type: ignore[attr-defined]
        own[module(file)] += row[2]
    whole = sum(own.values())
    print(f"\nunder the profiler {whole:.2f} s; own time by module")
    for name, taken in own.most_common(top):
        print(f"{taken:8.2f} s  {taken / whole:4.0%}  {name}")
    stats.strip_dirs().sort_stats(order).print_stats(top)


def module(file: str) -> str:
    """Our module with its package, or the library's name."""
    path = Path(file)
    parts = path.parts
    if "discrepancy" in parts:
        at = len(parts) - 1 - parts[::-1].index("discrepancy")
        return ".".join((*parts[at:-1], path.stem))
    if "site-packages" in parts:
        return parts[parts.index("site-packages") + 1]
    return "built in" if file == "~" else "standard library and others"


if __name__ == "__main__":
    main()
