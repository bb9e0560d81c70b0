"""Reading figures: characters per second beside quantulum3's parser on the same text, and time on hostile text.

Usage:  python bench/figures.py [--characters N] [--hostile N]

The text is the articles of the clusters in $DISCREPANCY_SHARED (default ../shared), or, without them, the examples of
our own lexicon over and over. quantulum3 reads the first N characters only: it is that much slower. For hostile text
the time for N characters, for 2N, and their ratio are printed; a ratio of 2 is linear.
"""

import argparse
import json
import os
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from quantulum3 import parser

from discrepancy.extraction.figures import figures
from discrepancy.extraction.figures.hedges import Hedge
from discrepancy.extraction.figures.units import UnitSpelling
from discrepancy.lexicon import entries

HOSTILE = {
    "1,1,1,...": "1,",
    "a run of digits": "7",
    "one hundred and one hundred and ...": "one hundred and ",
    "nested ranges": "1 to 2 to ",
    "from 1 to 2-3 to ...": "from 1 to 2-3 to ",
    "tens of tens of ...": "tens of ",
    "half a half a ...": "half a ",
    "about about ...": "about ",
    "two-part units": "5 feet 7 inches ",
    "brackets": "5km (",
    "hyphens": "-",
    "no figure at all": "goats strayed over the hill and were not seen again ",
}


def articles() -> str:
    shared = Path(os.environ.get("DISCREPANCY_SHARED", "../shared")) / "corpora" / "clusters"
    documents = [
        document["text"]
        for path in sorted(shared.glob("*.json"))
        for document in json.loads(path.read_text(encoding="utf-8"))["documents"]
    ]
    if documents:
        return "\n\n".join(documents)
    examples = [*entries("hedges", "hedge", Hedge), *entries("units", "unit", UnitSpelling)]
    return "\n".join(example for entry in examples for example in entry.examples) * 50


def seconds(read: Callable[[str], object], text: str, *, rounds: int = 1) -> float:
    """Processor time, the best of some rounds: other work on the machine disturbs it least."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        read(text)
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--characters", type=int, default=20_000, help="how much quantulum3 reads")
    options.add_argument("--hostile", type=int, default=100_000, help="length of the shorter hostile text")
    args = options.parse_args()

    text = articles()
    figures(text[:1000])
    ours = len(text) / seconds(figures, text, rounds=5)
    print(f"discrepancy {ours:12,.0f} characters/s on {len(text):,} characters, {len(figures(text)):,} figures")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sample = text[: args.characters]
        parser.parse("5 km")
        theirs = len(sample) / seconds(parser.parse, sample)
        own = len(sample) / seconds(figures, sample, rounds=5)
    print(f"quantulum3  {theirs:12,.0f} characters/s on the first {len(sample):,}; ours on the same {own:,.0f}")
    print(f"            {own / theirs:12,.0f} times as fast")

    print("hostile text: seconds, seconds for twice the length, ratio")
    for name, unit in HOSTILE.items():
        once = unit * (args.hostile // len(unit))
        first, second = seconds(figures, once, rounds=3), seconds(figures, once * 2, rounds=3)
        print(f"  {name:40} {first:7.3f} {second:7.3f} {second / first:5.2f}")


if __name__ == "__main__":
    main()
