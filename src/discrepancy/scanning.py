"""The whole way: documents in, a report out."""

from collections.abc import Iterable
from importlib.metadata import version
from itertools import pairwise

from discrepancy.alignment import align
from discrepancy.errors import InputError
from discrepancy.extraction import extract
from discrepancy.extraction.syntax import model_name
from discrepancy.model import Alignment, Assertion, Document, Finding, Report, Tool
from discrepancy.options import Options
from discrepancy.reconciliation import identified, reconcile, verdicts


def scan(documents: Iterable[Document], options: Options = Options()) -> Report:
    """Which figures of `documents` disagree, and why. Their order makes no difference to the report.

    Raises:
        InputError: when two documents have one id.
        ModelError: when the syntax model is missing or is not the one that this version was built on.
    """
    ordered = _in_order(documents)
    assertions = extract(ordered, options)
    alignments, findings = reconcile(ordered, assertions, align(ordered, assertions, options), options)
    return _report(ordered, assertions, alignments, findings)


def check(draft: Document, sources: Iterable[Document], options: Options = Options()) -> Report:
    """Which figures of `draft` its sources bear out, and which they contradict; the order of `sources` is indifferent.

    The report's findings and alignments are about the draft alone: one of kind "draft" for each of its figures, also
    where a source bears it out, and those of kind "arithmetic" for parts that exceed their whole. Raises what `scan`
    raises.
    """
    ordered = _in_order((draft, *sources))
    assertions = extract(ordered, options)
    alignments = reconcile(ordered, assertions, align(ordered, assertions, options), options).alignments
    findings = verdicts(draft.id, ordered, assertions, alignments, options)
    own = {assertion.id for assertion in assertions if assertion.document == draft.id}
    about = tuple(alignment for alignment in alignments if own & set(alignment.assertions))
    return _report(ordered, assertions, about or alignments, findings)


def inventory(documents: Iterable[Document], options: Options = Options()) -> Report:
    """The figures of `documents`, neither aligned nor judged; raises what `scan` raises."""
    ordered = _in_order(documents)
    return _report(ordered, extract(ordered, options), (), ())


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
