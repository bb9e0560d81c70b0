"""Does a test fail when the program is changed? A sample of mutmut's mutants, each tried in a fork.

Usage:  python bench/mutation.py [--every N] [--offset N] [--room ROOM]

Every N-th mutant is a sample, from the one at the offset, in the order of rooms, files and mutmut's numbers. Each meets
the tests of its own room alone, the quickest first and without the slowest in a hundred, and is killed by the first
that fails, or if they do not end. What each survivor has changed is printed. The sample is tried in an order that is
shuffled, the same way each time, so that what an interrupt leaves is a sample too.

`mutmut run` tries the same mutants, and needs days for them. Here the tests are collected and the syntax model is
loaded once; what is extracted from the texts of the tests is remembered, which no mutant of reconciliation changes; and
laws draw the same examples each time. Needs the extra `reliability`, and a system that forks.
"""

import argparse
import difflib
import os
import resource
import sys
import textwrap
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import settings
from mutmut.mutation.file_mutation import mutate_file_contents

ROOT = Path(__file__).parents[1]
ROOMS = {
    "reconciliation": ("discrepancy.reconciliation", ("tests/reconciliation",)),
    "figures": (
        "discrepancy.extraction.figures",
        ("tests/extraction/figures", "tests/lexicon/test_words_of_figures.py"),
    ),
}
"""Each room's package and its tests."""

LIMIT = 40
"""Seconds of processor time that the tests of a room may take; without a mutant they need half of it."""

SLOWEST = 100
"""One test in so many, the slowest, is left out: laws of many examples, which kill hardly anything alone."""

QUIET = ("-qq", "--capture=no", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")


class Mutant(NamedTuple):
    """One function of a module, as it is and changed at one place; `name` is mutmut's."""

    room: str
    module: str
    name: str
    original: list[str]
    changed: list[str]

    def apply(self) -> None:
        """Let the function do what the changed one does, for all who have imported it; forget what it told them."""
        module = import_module(self.module)
        exec(textwrap.dedent("\n".join(self.changed)), vars(module))
        *owner, name = self.name.partition("__mutmut_")[0].removeprefix("x_").removeprefix("xǁ").split("ǁ")
        function = vars(getattr(module, owner[0]) if owner else module)[name]
        function.__code__ = vars(module)[self.name].__code__
        for other in [other for key, other in sys.modules.items() if key.startswith(ROOMS[self.room][0])]:
            for remembering in [one for one in vars(other).values() if hasattr(one, "cache_clear")]:
                remembering.cache_clear()

    def __str__(self) -> str:
        change = difflib.unified_diff(self.original[1:], self.changed[1:], n=0, lineterm="")
        return "\n".join((f"{self.module}.{self.name}", *list(change)[2:]))


def mutants(room: str) -> Iterator[Mutant]:
    """All mutants of a room, file by file."""
    package = ROOMS[room][0]
    for path in sorted((ROOT / "src").joinpath(*package.split(".")).glob("*.py")):
        made = mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
        lines = made.code.splitlines()
        code = {name: lines[span.start - 1 : span.end] for name, span in made.line_span_by_function_name.items()}
        for name in made.mutant_names:
            original = f"{name.rpartition('__mutmut_')[0]}__mutmut_orig"
            yield Mutant(room, f"{package}.{path.stem}", name, code[original], code[name])


class Trial:
    """A plugin of pytest that runs the tests once as they are, and then in a fork for each mutant."""

    def __init__(self, sample: Sequence[Mutant]) -> None:
        self._sample = sample
        self._seconds: defaultdict[str, float] = defaultdict(float)
        self.tried = Counter[str]()
        self.survived = Counter[str]()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how long each test takes."""
        self._seconds[report.nodeid] += report.duration

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try the mutants, unless a test fails without one."""
        if not _pass(session, session.items):
            raise session.Failed("the tests fail without a mutant")
        quickest = sorted(session.items, key=lambda item: self._seconds[item.nodeid])
        tests = {
            room: [
                item
                for item in quickest[: -len(quickest) // SLOWEST]
                if any(item.path.is_relative_to(ROOT / path) for path in paths)
            ]
            for room, (_, paths) in ROOMS.items()
        }
        with suppress(KeyboardInterrupt):
            for mutant in self._sample:
                survives = _survives(mutant, session, tests[mutant.room])
                self.tried[mutant.room] += 1
                self.survived[mutant.room] += survives
                print(f"\n{mutant}" if survives else ".", end="\n" if survives else "", flush=True)
        return True


def _pass(session: pytest.Session, items: Sequence[pytest.Item]) -> bool:
    """Whether no test fails; stops at the first that does."""
    for item, following in zip(items, (*items[1:], None), strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return False
    return True


def _survives(mutant: Mutant, session: pytest.Session, items: Sequence[pytest.Item]) -> bool:
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == 0
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.dup2(nowhere, sys.stderr.fileno())
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
        mutant.apply()
        os._exit(0 if _pass(session, items) else 1)
    finally:
        os._exit(1)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--every", type=int, default=24, metavar="N", help="try one mutant in so many")
    options.add_argument("--offset", type=int, default=0, metavar="N", help="the first that is tried, from 0")
    options.add_argument("--room", choices=ROOMS, action="append", help="one room alone")
    args = options.parse_args()

    rooms = args.room or list(ROOMS)
    sample = [mutant for room in rooms for mutant in mutants(room)][args.offset :: args.every]
    trial = Trial(Random(0).sample(sample, len(sample)))
    scanning = vars(import_module("discrepancy.scanning"))
    scanning["extract"] = cache(scanning["extract"])
    settings.register_profile("mutation", deadline=None, derandomize=True, database=None)
    mutmut = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    tests = [*mutmut["pytest_add_cli_args"], *(str(ROOT / path) for room in rooms for path in ROOMS[room][1])]
    if code := pytest.main([*QUIET, "--hypothesis-profile=mutation", *tests], plugins=[trial]):
        raise SystemExit(code)

    for room in rooms:
        tried, killed = trial.tried[room], trial.tried[room] - trial.survived[room]
        print(f"{room}: {killed} of {tried} killed, {killed / max(tried, 1):.1%}")


if __name__ == "__main__":
    main()
