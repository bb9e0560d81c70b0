"""The report as Markdown, for notes, tickets and wikis."""

import re
from collections.abc import Iterator

from discrepancy.model import Alignment, Report
from discrepancy.reporting.excerpts import Piece
from discrepancy.reporting.explanation import Explanation
from discrepancy.reporting.outline import Case, Outline, only_figures, outline, said
from discrepancy.reporting.safe import one_line

_ACTIVE = re.compile(r"[\\`*_{}\[\]<>|~&$@]|^[-+=#]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
"""What CommonMark and its common extensions give a meaning is escaped; a bare address becomes no link."""
_NUMBERED = re.compile(r"^(\d+)([.)])")


def render(report: Report) -> str:
    """The findings with their quotations, what agrees, and what has one source; of an inventory, every figure."""
    whole = outline(report)
    lines = _inventory(whole) if only_figures(report) else _scan(whole)
    return "\n".join(lines) + "\n"


def _scan(whole: Outline) -> Iterator[str]:
    yield f"# {whole.found[0].upper()}{whole.found[1:]}"
    yield ""
    yield f"{whole.summary}."
    for case in whole.cases:
        yield from _case(case)
    yield from _alignments("Agreeing", whole, whole.agreeing)
    yield from _alignments("With a single source", whole, whole.single)


def _case(case: Case) -> Iterator[str]:
    finding = case.finding
    if finding.accepted is not None:
        yield from (
            "",
            f"## {_text(case.heading)}: {_text(finding.message)}",
            "",
            f"Accepted: {_text(finding.accepted)}",
        )
        return
    yield from ("", f"## {_text(case.heading)} ({finding.severity}): {_text(finding.message)}")
    for side in case.sides:
        yield from ("", f"**{_text(side.heading)}**", "")
        for account in side.accounts:
            yield f"- {_text(account.who)}"
            if not account.again:
                yield from (f"  > {_quotation(pieces)}" for pieces in account.quotations)
    if finding.reasons:
        yield from ("", f"Why: {_text(' '.join(finding.reasons))}")
    if case.explanation:
        yield from _explained(case.explanation)
    if finding.suggestion:
        yield from ("", f"Write: {_text(finding.suggestion)}")
    if finding.fingerprint:
        yield from ("", f"Accept: {_text(finding.fingerprint)}")


def _explained(told: Explanation) -> Iterator[str]:
    yield from ("", f"One quantity? {_text(told.pair)}", "")
    for weight, words in (*told.weights, (told.total, f"the sum; {told.verdict}")):
        yield f"- `{weight}` {_text(words)}"
    yield f"- weighing nothing: {_text(told.idle)}"
    yield from ("", f"True together? {_text(told.admitted)}", "")
    yield from (f"- {held}: {_text(words)}" for held, words in told.rules)


def _alignments(heading: str, whole: Outline, alignments: tuple[Alignment, ...]) -> Iterator[str]:
    if alignments:
        yield from ("", f"## {heading}", "")
        for alignment in alignments:
            yield f"- {_text(alignment.label)}: {_text(said(alignment, whole.known))}"


def _inventory(whole: Outline) -> Iterator[str]:
    yield f"# {whole.extent}"
    shown: str | None = None
    for assertion in whole.report.assertions:
        if assertion.document != shown:
            shown = assertion.document
            yield from ("", f"## {_text(whole.known.outlets[shown])}", "")
        yield f"- {_text(whole.known.described(assertion))}"
        yield from (f"  > {_quotation(pieces)}" for pieces in whole.known.quotations(assertion))


def _quotation(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"**{_text(piece.text)}**" if piece.marked else _text(piece.text) for piece in pieces)


def _text(text: str) -> str:
    return _NUMBERED.sub(r"\1\\\2", _ACTIVE.sub(r"\\\g<0>", re.sub(r"\s+", " ", one_line(text))))
