"""Peak memory and time of the command on a folder of many articles, its workers included.

Usage:  python bench/memory.py [ARTICLES] [--jobs N] [--verb scan|extract]

Writes so many articles (default 10,000) of invented events, by the seeded writer of bench/reconcile.py, into a folder
that goes when it is done, and runs the command on it. Every two seconds the proportional set sizes of all its processes
are added up, so that what they share counts once; printed is the largest sum. Linux only. Exit code 1 from 1.5 GB up.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reconcile import story

BAR = 1.5e9
SECONDS = 2.0


def main() -> int:
    """Write, run, watch."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--verb", choices=("scan", "extract"), default="scan")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles, report = Path(folder, "articles"), Path(folder, "report")
        articles.mkdir()
        characters = write(articles, given.articles)
        command = [sys.executable, "-m", "discrepancy", given.verb, str(articles), "--jobs", str(given.jobs)]
        start, most = time.perf_counter(), 0
        with report.open("wb") as out, subprocess.Popen([*command, "--format", "json"], stdout=out) as process:
            while process.poll() is None:
                most = max(most, sum(memory(one) for one in family(process.pid)))
                time.sleep(SECONDS)
        taken, size = time.perf_counter() - start, report.stat().st_size
    print(
        f"{given.verb} of {given.articles:,} articles, {characters:,} characters, {given.jobs} processes:"
        f" {taken:.0f} s, at most {most / 1e9:.2f} GB; the report has {size / 1e6:.0f} MB"
    )
    return 0 if process.returncode in {0, 1} and most < BAR else 1


def write(folder: Path, articles: int) -> int:
    chance, written, characters = random.Random(7), 0, 0
    while written < articles:
        for document, _ in story(chance, f"s{written}", min(chance.randint(3, 40), articles - written)):
            Path(folder, f"{document.id}.txt").write_text(document.text, encoding="utf-8")
            written += 1
            characters += len(document.text)
    return characters


def family(process: int) -> list[int]:
    """The process and all below it."""
    found = [process]
    for one in found:
        try:
            found += map(int, Path(f"/proc/{one}/task/{one}/children").read_text(encoding="ascii").split())
        except OSError:  # it has ended
            continue
    return found


def memory(process: int) -> int:
    """Bytes, of shared pages its share."""
    try:
        rows = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(row.split()[1]) * 1024 for row in rows if row.startswith("Pss:"))


if __name__ == "__main__":
    if not Path("/proc/self/smaps_rollup").exists():
        sys.exit("needs Linux's /proc")
    sys.exit(main())
