"""The report for reading on a terminal."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.text import Text

from discrepancy.model import Alignment, Kind, Report
from discrepancy.reporting.excerpts import Piece
from discrepancy.reporting.explanation import LEGEND, Explanation
from discrepancy.reporting.outline import Account, Case, Outline, only_figures, outline, said
from discrepancy.reporting.page import Page
from discrepancy.reporting.safe import one_line
from discrepancy.reporting.witnesses import Witnesses, figures

STYLES: dict[Kind, str] = {
    "conflict": "bold red",
    "subject": "bold red",
    "arithmetic": "bold red",
    "update": "bold yellow",
    "draft": "bold yellow",
}


def render(report: Report, width: int = 100, *, colour: bool = False, brief: bool = False) -> str:
    """What disagrees, what agrees, and what has one source; of an inventory, every figure.

    Args:
        report: of a scan, or an inventory of figures.
        width: columns to wrap at.
        colour: whether to use terminal colours; a figure is marked »so« either way.
        brief: whether to write only of what disagrees.
    """
    page, whole = Page(width, colour=colour), outline(report)
    if only_figures(report):
        _inventory(page, whole)
        return str(page)
    for case in whole.cases:
        if not case.finding.settled:
            _case(page, case)
    if not brief:
        _settled(page, [case for case in whole.cases if case.finding.settled])
        _agreeing(page, whole.agreeing, whole.known)
        _single(page, whole.single, whole.known)
        page.line(Text(whole.summary))
    if any(case.explanation for case in whole.cases):
        page.line(Text(LEGEND, style="dim"))
    return str(page)


def _inventory(page: Page, whole: Outline) -> None:
    for document, assertions in groupby(whole.report.assertions, key=lambda assertion: assertion.document):
        page.line(Text(whole.known.outlets[document], style="bold"))
        for assertion in assertions:
            page.line(Text(whole.known.described(assertion)), indent=2, hanging=2)
            _quote(page, whole.known.quotations(assertion))
        page.gap()
    page.line(Text(whole.extent))


def _case(page: Page, case: Case) -> None:
    finding = case.finding
    headline = Text.assemble((case.heading, STYLES[finding.kind]), "  ", one_line(finding.message))
    page.line(headline, hanging=2)
    for side in case.sides:
        page.gap()
        page.line(Text(side.heading, style="bold"), indent=2, hanging=2)
        for account in side.accounts:
            _account(page, account)
    page.gap()
    for reason in finding.reasons:
        page.line(Text(f"why: {one_line(reason)}", style="dim"), indent=2, hanging=2)
    if case.explanation:
        _explained(page, case.explanation)
    if finding.suggestion:
        page.line(Text(f"write: {one_line(finding.suggestion)}"), indent=2, hanging=2)
    if finding.fingerprint:
        page.line(Text(f"accept: {finding.fingerprint}", style="dim"), indent=2, hanging=2)
    if finding.reasons or finding.fingerprint:
        page.gap()


def _explained(page: Page, told: Explanation) -> None:
    page.line(Text(f"one quantity? {told.pair}", style="bold"), indent=2, hanging=2)
    for weight, words in (*told.weights, (told.total, f"the sum; {told.verdict}")):
        page.line(Text(f"{weight:>6}  {words}"), indent=4, hanging=8)
    page.line(Text(f"weighing nothing: {told.idle}", style="dim"), indent=4, hanging=2)
    page.line(Text(f"true together? {told.admitted}", style="bold"), indent=2, hanging=2)
    for held, words in told.rules:
        page.line(Text(f"{held:<3}  {words}"), indent=4, hanging=5)


def _settled(page: Page, cases: Sequence[Case]) -> None:
    """What needs nothing more, a line each."""
    if not cases:
        return
    page.line(Text("Settled", style="bold green"))
    for case in cases:
        finding = case.finding
        note = f" [{finding.fingerprint}: {one_line(finding.accepted)}]" if finding.accepted is not None else ""
        page.line(Text(f"{case.heading}  {one_line(finding.message)}{note}"), indent=2, hanging=2)
    page.gap()


def _account(page: Page, account: Account) -> None:
    page.line(Text(account.who), indent=4, hanging=2)
    if not account.again:
        _quote(page, account.quotations)


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
        page.line(Text(f"{one_line(alignment.label)}: {said(alignment, known)}"), indent=2, hanging=2)
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
