"""Articles a second of the whole extraction, beside spaCy's full default pipeline and quantulum3 on the same texts.

Usage:  python bench/extract.py [--rounds N] [--quantulum N]

The texts are the articles of the clusters in $DISCREPANCY_SHARED (default ../shared), or, without them, the examples
over and over. Three readers take turns in one process, each on the whole texts, with one thread:

    extract     discrepancy.extract: figures, syntax, subjects, speakers, periods
    spacy       every pipe that spacy.load gives for the same syntax model, in batches as by default
    quantulum3  quantulum3.parser.parse; of the first N articles only (--quantulum), it is that much slower

Loading is not counted. Printed are the best of some rounds, in processor time: other work on the machine disturbs it
least. Exit code 1 when extract is not 6 times as fast as spacy and 8 times as fast as quantulum3.
"""

import argparse
import json
import os
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import spacy
from quantulum3 import parser as quantulum
from threadpoolctl import threadpool_limits

from discrepancy import Document, extract, read
from discrepancy.extraction.syntax import model_folder

BARS = {"spacy": 6.0, "quantulum3": 8.0}
EXAMPLES = Path(__file__).parents[1] / "examples"


def articles() -> list[str]:
    shared = Path(os.environ.get("DISCREPANCY_SHARED", "../shared")) / "corpora" / "clusters"
    found = [
        document["text"]
        for path in sorted(shared.glob("*.json"))
        for document in json.loads(path.read_text(encoding="utf-8"))["documents"]
    ]
    return found or [document.text for story in sorted(EXAMPLES.iterdir()) for document in read(story)] * 10


def rate(reader: Callable[[list[str]], object], texts: list[str]) -> float:
    """Articles a second of processor time."""
    start = time.process_time()
    reader(texts)
    return len(texts) / (time.process_time() - start)


def main() -> int:
    """Measure in turns, print side by side."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--quantulum", type=int, default=20, help="articles that quantulum3 reads")
    chosen = options.parse_args()
    warnings.simplefilter("ignore")
    texts = articles()
    whole = spacy.load(model_folder())
    readers: dict[str, tuple[Callable[[list[str]], object], list[str]]] = {
        "extract": (lambda some: extract(Document(id=str(i), text=text) for i, text in enumerate(some)), texts),
        "spacy": (lambda some: [len(doc) for doc in whole.pipe(some)], texts),
        "quantulum3": (lambda some: [quantulum.parse(text) for text in some], texts[: chosen.quantulum]),
    }
    best = dict.fromkeys(readers, 0.0)
    with threadpool_limits(limits=1):
        for reader, some in readers.values():
            reader(some[:1])  # loads models and unit tables
        for _ in range(chosen.rounds):
            for name, (reader, some) in readers.items():
                best[name] = max(best[name], rate(reader, some))
    print(f"{len(texts)} articles, {sum(map(len, texts))} characters, best of {chosen.rounds} rounds in turns")
    for name, articles_a_second in best.items():
        print(
            f"{name:11}{articles_a_second:8.1f} articles/s   extract/{name} {best['extract'] / articles_a_second:6.1f}"
        )
    missed = [name for name, bar in BARS.items() if best["extract"] < bar * best[name]]
    print("passed" if not missed else f"missed: {', '.join(f'{BARS[name]:g} times {name}' for name in missed)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
