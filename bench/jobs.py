"""How many times as fast several processes are, by the number of texts.

Usage:  python bench/jobs.py [--texts N ...] [--jobs N] [--rounds N]

The texts are those of the clusters in $DISCREPANCY_SHARED (default ../shared) or, without them, of examples/, over and
over with other numbers, so that no sentence is read only once for two articles. One process and several take turns:

    reading  the library's extraction, once everything is loaded
    extract  the command, from its start to its report
    scan     likewise

Printed are the best wall-clock seconds of some rounds, and how many times as fast several are. Exit code 1 when two
processes read 400 texts less than 1.6 times as fast as one. Other work on the machine spoils the figures: as many
processors must be free as there are processes; so the processor time that reading takes is printed beside.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from discrepancy import Document, extract, read
from discrepancy.processes import chunks, spread

BAR = 1.6
BARRED = 400
EXAMPLES = Path(__file__).parents[1] / "examples"


def main() -> int:
    """Measure in turns, print side by side."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", nargs="+", type=int, default=[50, 100, 200, BARRED])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    gains: dict[tuple[str, int], float] = {}
    print(f"{'':8} {'texts':>6} {'1 process':>10} {f'{given.jobs} processes':>12} {'times as fast':>14}")
    with tempfile.TemporaryDirectory() as folder:
        for count in given.texts:
            path = Path(folder, f"{count}.jsonl")
            path.write_text("\n".join(map(json.dumps, rows(count))), encoding="utf-8")
            for what in ("reading", "extract", "scan"):
                measure = partial(reading, read(path)) if what == "reading" else partial(command, what, path)
                best = {1: float("inf"), given.jobs: float("inf")}
                for _ in range(given.rounds):
                    for jobs, before in best.items():
                        best[jobs] = min(before, measure(jobs))
                gains[what, count] = best[1] / best[given.jobs]
                print(
                    f"{what:8} {count:6} {best[1]:8.2f} s {best[given.jobs]:10.2f} s {gains[what, count]:14.2f}",
                    flush=True,
                )
    return 0 if gains.get(("reading", BARRED), BAR) >= BAR else 1


def reading(documents: tuple[Document, ...], jobs: int) -> float:
    """Seconds to read the texts by workers that have read one before."""
    parts = list(chunks(documents))
    with spread(jobs) as over:
        list(over(extract, [documents[:1]] * jobs))
        start = time.perf_counter()
        processor = sum(over(processor_time, parts))
        taken = time.perf_counter() - start
    print(f"{'':8} {len(documents):6} {jobs} processes: {processor:.2f} s of processor time", file=sys.stderr)
    return taken


def processor_time(documents: tuple[Document, ...]) -> float:
    start = time.process_time()
    extract(documents)
    return time.process_time() - start


def rows(count: int) -> list[dict[str, str]]:
    """So many articles; in each round over the texts every number is another."""
    texts = articles()
    return [
        {"id": f"a{number}", "text": renumbered(texts[number % len(texts)], number // len(texts))}
        for number in range(count)
    ]


def articles() -> list[str]:
    shared = Path(os.environ.get("DISCREPANCY_SHARED", "../shared")) / "corpora" / "clusters"
    found = [
        document["text"]
        for path in sorted(shared.glob("*.json"))
        for document in json.loads(path.read_text(encoding="utf-8"))["documents"]
    ]
    return found or [
        document.text for story in sorted(EXAMPLES.iterdir()) if story.is_dir() for document in read(story)
    ]


def renumbered(text: str, more: int) -> str:
    return re.sub(r"\b\d{1,3}\b", lambda found: str(int(found[0]) + more), text) if more else text


def command(verb: str, path: Path, jobs: int) -> float:
    """Seconds of a fresh process."""
    arguments = [sys.executable, "-m", "discrepancy", verb, str(path), "--jobs", str(jobs), "--format", "json"]
    start = time.perf_counter()
    done = subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode not in {0, 1}:
        sys.exit(done.stderr.decode())
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
