"""The report for reading on a terminal."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.text import Text

from discrepancy.model import Alignment, Assertion, Finding, Kind, Report
from discrepancy.reporting.excerpts import Piece
from discrepancy.reporting.page import Page
from discrepancy.reporting.safe import one_line
from discrepancy.reporting.witnesses import Witnesses, figure, figures, witnesses

STYLES: dict[Kind, str] = {
    "conflict": "bold red",
    "subject": "bold red",
    "arithmetic": "bold red",
    "update": "bold yellow",
    "draft": "bold yellow",
}
KINDS: dict[Kind, tuple[str, str]] = {
    "conflict": ("conflict", "conflicts"),
    "subject": ("subject mismatch", "subject mismatches"),
    "arithmetic": ("arithmetic slip", "arithmetic slips"),
    "update": ("update", "updates"),
    "draft": ("remark on the draft", "remarks on the draft"),
}


def render(report: Report, width: int = 100, *, colour: bool = False) -> str:
    """What disagrees, what agrees, and what has one source.

    Args:
        report: of a scan.
        width: columns to wrap at.
        colour: whether to use terminal colours; a figure is marked »so« either way.
    """
    page, known = Page(width, colour=colour), witnesses(report)
    alignments = {alignment.id: alignment for alignment in report.alignments}
    for finding in report.findings:
        _finding(page, finding, alignments.get(finding.alignment or ""), known)
    agreeing, single = _undisputed(report, known)
    _agreeing(page, agreeing, known)
    _single(page, single, known)
    page.line(Text(_summary(report, len(agreeing), len(single))))
    return str(page)


def render_figures(report: Report, width: int = 100, *, colour: bool = False) -> str:
    """Every figure of every document, with its subject, speaker and sentence; arguments as of `render`."""
    page, known = Page(width, colour=colour), witnesses(report)
    for document, assertions in groupby(report.assertions, key=lambda assertion: assertion.document):
        page.line(Text(known.outlets[document], style="bold"))
        for assertion in assertions:
            page.line(Text(_described(assertion, known)), indent=2, hanging=2)
            _quote(page, known.quotations(assertion))
        page.gap()
    page.line(Text(f"{_count(len(report.assertions), 'figure')} in {_count(len(report.documents), 'article')}"))
    return str(page)


def _finding(page: Page, finding: Finding, alignment: Alignment | None, known: Witnesses) -> None:
    headline = Text.assemble((f"{finding.kind} {finding.code}", STYLES[finding.kind]), "  ", one_line(finding.message))
    page.line(headline, hanging=2)
    positions = alignment.positions if alignment else ()
    groups = [position.assertions for position in positions] or [finding.assertions]
    quoted: set[str] = set()
    for group in groups:
        members = [known.assertions[one] for one in group]
        page.gap()
        page.line(Text(figures(members), style="bold"), indent=2, hanging=2)
        _position(page, members, quoted, known)
        quoted.update(group)
    page.gap()
    for reason in finding.reasons:
        page.line(Text(f"why: {one_line(reason)}", style="dim"), indent=2, hanging=2)
    if finding.reasons:
        page.gap()


def _position(page: Page, members: Sequence[Assertion], quoted: set[str], known: Witnesses) -> None:
    """Each source of a position with its words; the same words in several outlets once, a hedged figure's only once."""
    for wording, same in _by_wording(members, known):
        speaker = known.speaker(same[0])
        outlets = ", ".join(dict.fromkeys(known.outlet(one) for one in same))
        status = "" if same[0].status == "stated" else f" ({same[0].status})"
        again = all(one.id in quoted for one in same)
        who = f"{speaker}, in {outlets}{status}" if speaker else f"{outlets}{status}"
        page.line(Text(f"{who}, quoted above" if again else who), indent=4, hanging=2)
        if not again:
            _quote(page, wording)


def _by_wording(
    members: Sequence[Assertion], known: Witnesses
) -> list[tuple[tuple[tuple[Piece, ...], ...], list[Assertion]]]:
    wordings: dict[tuple[tuple[Piece, ...], ...], list[Assertion]] = {}
    for member in members:
        wordings.setdefault(tuple(known.quotations(member)), []).append(member)
    return list(wordings.items())


def _quote(page: Page, quotations: Iterable[tuple[Piece, ...]]) -> None:
    for pieces in quotations:
        quotation = Text()
        for piece in pieces:
            quotation.append(f"»{piece.text}«" if piece.marked else piece.text, style="bold" if piece.marked else "")
        page.line(quotation, indent=6)


def _agreeing(page: Page, alignments: Sequence[Alignment], known: Witnesses) -> None:
    if not alignments:
        return
    page.line(Text("Agreeing", style="bold green"))
    for alignment in alignments:
        by_figure: dict[str, dict[str, None]] = {}
        for one in alignment.assertions:
            assertion = known.assertions[one]
            by_figure.setdefault(figure(assertion), {})[known.outlet(assertion)] = None
        said = "; ".join(f"{written} ({', '.join(outlets)})" for written, outlets in by_figure.items())
        page.line(Text(f"{one_line(alignment.label)}: {said}"), indent=2, hanging=2)
    page.gap()


def _single(page: Page, alignments: Sequence[Alignment], known: Witnesses) -> None:
    if not alignments:
        return
    page.line(Text("With a single source", style="bold"))
    by_outlet: dict[str, list[str]] = {}
    for alignment in alignments:
        members = [known.assertions[one] for one in alignment.assertions]
        by_outlet.setdefault(known.outlet(members[0]), []).append(f"{one_line(alignment.label)}: {figures(members)}")
    for outlet, entries in by_outlet.items():
        page.line(Text(outlet), indent=2, hanging=2)
        page.line(Text("; ".join(entries)), indent=4, hanging=2)
    page.gap()


def _undisputed(report: Report, known: Witnesses) -> tuple[list[Alignment], list[Alignment]]:
    """Alignments whose figures agree between outlets, and those of one outlet: it is no second source of its own."""
    agreeing: list[Alignment] = []
    single: list[Alignment] = []
    for alignment in report.alignments:
        if alignment.outcome in {"agree", "single"}:
            outlets = {known.outlet(known.assertions[one]) for one in alignment.assertions}
            (agreeing if len(outlets) > 1 else single).append(alignment)
    return agreeing, single


def _summary(report: Report, agreeing: int, single: int) -> str:
    read = f"{_count(len(report.assertions), 'figure')} in {_count(len(report.documents), 'article')}"
    by_kind = {kind: sum(finding.kind == kind for finding in report.findings) for kind in KINDS}
    found = [_count(number, *KINDS[kind]) for kind, number in by_kind.items() if number]
    return f"{read}: {', '.join(found) or 'no conflict'}; {agreeing} agreeing, {single} with a single source"


def _described(assertion: Assertion, known: Witnesses) -> str:
    subject = assertion.subject
    about = ", ".join(one_line(words) for words in (subject.counted, subject.property) if words)
    speaker = known.speaker(assertion)
    status = None if assertion.status == "stated" else assertion.status
    derived = "sum of its parts" if assertion.derived_from else None
    return " · ".join(word for word in (figure(assertion), about, speaker, status, derived) if word)


def _count(number: int, one: str, several: str = "") -> str:
    return f"{number:,} {one if number == 1 else several or one + 's'}"
