"""The whole way: documents in, a report out."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from functools import partial
from importlib.metadata import version
from itertools import pairwise

from discrepancy.alignment import Story, align_story, stories
from discrepancy.errors import InputError
from discrepancy.extraction import extract
from discrepancy.extraction.syntax import model_name
from discrepancy.model import Alignment, Assertion, Document, Finding, Report, Tool
from discrepancy.options import Options
from discrepancy.processes import Spread, chunks, spread
from discrepancy.reconciliation import Reconciliation, identified, merged, reconcile_stories, verdicts

Progress = Callable[[int], object]
"""What is told, now and then, how many documents have been read since it was told last."""


def _unheard(_: int) -> None:
    """Progress that nobody asks for."""


def scan(
    documents: Iterable[Document], options: Options = Options(), *, jobs: int = 1, progress: Progress = _unheard
) -> Report:
    """Which figures of `documents` disagree, and why.

    Neither the order of the documents nor the number of jobs makes a difference to the report.

    Args:
        documents: what was read, each with an id of its own.
        options: the options in force.
        jobs: how many processes read the texts, and then compare figures story by story. With more than 1, a script
            that calls this needs the usual `if __name__ == "__main__":` round what it does, since each process
            imports it.
        progress: is told how many documents have been read since it was told last.

    Raises:
        InputError: when two documents have one id.
        ModelError: when the syntax model is missing or is not the one that this version was built on.
    """
    ordered = _in_order(documents)
    with _processes(ordered, jobs) as over:
        assertions = _extracted(ordered, options, over, progress)
        return _report(ordered, assertions, *_reconciled(ordered, assertions, options, over))


def check(
    draft: Document,
    sources: Iterable[Document],
    options: Options = Options(),
    *,
    jobs: int = 1,
    progress: Progress = _unheard,
) -> Report:
    """Which figures of `draft` its sources bear out, and which they contradict; the order of `sources` is indifferent.

    The report's findings and alignments are about the draft alone: one of kind "draft" for each of its figures, also
    where a source bears it out, and those of kind "arithmetic" for parts that exceed their whole. For `jobs`,
    `progress` and what is raised see `scan`.
    """
    ordered = _in_order((draft, *sources))
    with _processes(ordered, jobs) as over:
        assertions = _extracted(ordered, options, over, progress)
        alignments = _reconciled(ordered, assertions, options, over).alignments
    findings = verdicts(draft.id, ordered, assertions, alignments, options)
    own = {assertion.id for assertion in assertions if assertion.document == draft.id}
    about = tuple(alignment for alignment in alignments if own & set(alignment.assertions))
    return _report(ordered, assertions, about or alignments, findings)


def inventory(
    documents: Iterable[Document], options: Options = Options(), *, jobs: int = 1, progress: Progress = _unheard
) -> Report:
    """The figures of `documents`, neither aligned nor judged; for `jobs`, `progress` and errors see `scan`."""
    ordered = _in_order(documents)
    with _processes(ordered, jobs) as over:
        return _report(ordered, _extracted(ordered, options, over, progress), (), ())


def _processes(documents: tuple[Document, ...], jobs: int) -> AbstractContextManager[Spread]:
    """No more than there are chunks to be read."""
    return spread(max(1, min(jobs, sum(1 for _ in chunks(documents)))))


def _extracted(
    documents: tuple[Document, ...], options: Options, over: Spread, progress: Progress
) -> tuple[Assertion, ...]:
    """The assertions, read in the same chunks over however many processes."""
    parts = list(chunks(documents))
    found: list[Assertion] = []
    for part, assertions in zip(parts, over(partial(extract, options=options), parts), strict=True):
        found += assertions
        progress(len(part))
    return tuple(found)


def _reconciled(
    documents: tuple[Document, ...], assertions: tuple[Assertion, ...], options: Options, over: Spread
) -> Reconciliation:
    """As `align` and `reconcile` one after the other, each story by itself over however many processes."""
    return merged(over(partial(_story, options=options), stories(documents, assertions)), assertions)


def _story(story: Story, options: Options) -> Reconciliation:
    return reconcile_stories([story], align_story(story), options)


def _in_order(documents: Iterable[Document]) -> tuple[Document, ...]:
    ordered = tuple(sorted(documents, key=lambda document: document.id))
    for one, other in pairwise(ordered):
        if one.id == other.id:
            raise InputError("two documents have this id; give each its own", one.id)
    return ordered


def _report(
    documents: tuple[Document, ...],
    assertions: tuple[Assertion, ...],
    alignments: tuple[Alignment, ...],
    findings: tuple[Finding, ...],
) -> Report:
    return Report(
        tool=Tool(version=version("discrepancy"), model=model_name()),
        documents=documents,
        assertions=assertions,
        alignments=alignments,
        findings=identified(findings, assertions),
    )
