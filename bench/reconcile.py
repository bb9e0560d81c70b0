"""How alignment and reconciliation grow with the number of assertions.

    python bench/reconcile.py [SIZE ...] [--one-story N]

Writes stories of invented events by a seeded writer (3 to 40 articles each, 4 to 10 figures an article, a tenth of the
stories with a figure that differs), hands all articles of a size over at once, and prints seconds of processor time,
peak memory of the process, alignments and findings; then the exponent of growth between the last two sizes.
`--one-story` adds a single story of N assertions. Each size runs in a process of its own, so that its memory is its
own. No text is parsed: the writer knows what its sentences say.
"""

import argparse
import math
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

from discrepancy.alignment import align
from discrepancy.model import Assertion, Attribution, Document, Quantity, Span, Subject
from discrepancy.reconciliation import reconcile

SIZES = (1_000, 10_000, 100_000, 1_000_000)
SYLLABLES = ("ka", "lo", "mi", "ren", "tu", "vash", "or", "el", "dun", "sip", "bra", "ge", "noth", "yr", "cal", "fen")
EVENTS = ("blast", "flood", "fire", "crash", "storm", "landslide", "clash", "protest")
FACTS = (
    ("person", "killed"),
    ("person", "wounded"),
    ("house", "destroyed"),
    ("soldier", "deployed"),
    ("resident", "evacuated"),
    ("suspect", "arrested"),
    ("village", "damaged"),
    ("worker", "dismissed"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--one-story", type=int, metavar="N")
    parser.add_argument("--measure", nargs=2, type=int, metavar=("SIZE", "STORIES"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(*measure(given.measure[0], one=given.measure[1] == 1))
        return
    print(f"{'assertions':>12} {'seconds':>9} {'MiB':>7} {'alignments':>11} {'findings':>9}")
    times = [(size, report(size, one=False)) for size in given.sizes]
    if len(times) > 1:
        (before, short), (after, long) = times[-2:]
        print(f"exponent between {before:,} and {after:,}: {math.log(long / short) / math.log(after / before):.2f}")
    if given.one_story:
        print("one story")
        report(given.one_story, one=True)


def report(size: int, *, one: bool) -> float:
    command = [sys.executable, __file__, "--measure", str(size), str(int(one))]
    fields = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    count, seconds, memory, alignments, findings = (float(field) for field in fields)
    print(f"{count:12,.0f} {seconds:9.1f} {memory:7.0f} {alignments:11,.0f} {findings:9,.0f}", flush=True)
    return seconds


def measure(size: int, *, one: bool) -> tuple[int, float, float, int, int]:
    documents: list[Document] = []
    assertions: list[Assertion] = []
    chance = random.Random(7)
    while len(assertions) < size:
        articles = size // 6 if one else chance.randint(3, 40)
        for document, figures in story(chance, f"s{len(documents)}", articles):
            documents.append(document)
            assertions += figures
    start = time.process_time()
    alignments, findings = reconcile(documents, assertions, align(documents, assertions))
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return len(assertions), seconds, memory, len(alignments), len(findings)


def story(chance: random.Random, name: str, articles: int) -> Iterator[tuple[Document, list[Assertion]]]:
    """Articles on one event: the same facts in other words, some left out, one perhaps given otherwise."""
    place, person, event = word(chance), word(chance), chance.choice(EVENTS)
    facts = [(noun, said, chance.randint(2, 400)) for noun, said in chance.sample(FACTS, 6)]
    facts += [(noun, said, chance.randint(2, 400)) for noun, said in chance.sample(FACTS, 4)]
    wards = [word(chance) for _ in facts]
    disputed = chance.randrange(len(facts)) if chance.random() < 0.1 else None
    for number in range(articles):
        text, figures = f"{event.title()} in {place}\n\n", list[Assertion]()
        for fact in sorted(chance.sample(range(len(facts)), chance.randint(4, 10))):
            noun, said, value = facts[fact]
            value += number % 2 if fact == disputed else 0
            where = chance.choice((f"in {wards[fact]}", f"near {wards[fact]}", f"in the {wards[fact]} district"))
            speaker = chance.choice((person, f"officials in {place}", "police"))
            start = len(text)
            text += f"After the {event}, {value} {noun}s were {said} {where}, {speaker} said. "
            figures.append(assertion(f"{name}-{number}#{len(figures)}", start, text, (noun, said, value), speaker))
            if chance.random() < 0.5:
                text += "\n\n"
        yield Document(id=f"{name}-{number}", text=text, publisher=f"Outlet {number}"), figures


def assertion(identifier: str, start: int, text: str, fact: tuple[str, str, int], speaker: str) -> Assertion:
    noun, said, value = fact
    at = text.index(str(value), start)
    return Assertion(
        id=identifier,
        document=identifier.partition("#")[0],
        span=Span(start=at, end=at + len(str(value))),
        sentence=Span(start=start, end=len(text.rstrip())),
        quantity=Quantity(stated=(value, value), low=value, high=value, text=str(value)),
        subject=Subject(counted=f"{noun}s", head=(noun,), property=said),
        attribution=Attribution(source=speaker, cue="said", span=Span(start=start, end=start)),
    )


def word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(4)).title()


if __name__ == "__main__":
    main()
