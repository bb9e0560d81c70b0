"""What the page shows, put together from the report; the template only writes it down."""

from collections.abc import Mapping
from dataclasses import dataclass

from discrepancy.model import Alignment, Assertion, Document, Report
from discrepancy.reporting.html.marking import Standing, Stretch, marked
from discrepancy.reporting.html.plot import Plot, plot
from discrepancy.reporting.html.timeline import Timeline, day, in_words, timeline
from discrepancy.reporting.outline import KINDS, Case, Outline, only_figures, outline, standing
from discrepancy.reporting.places import place
from discrepancy.reporting.selection import SEVERITIES
from discrepancy.reporting.witnesses import Witnesses, figure

SIGNS: dict[str, str] = {
    "conflict": "≠",
    "subject": "⇄",
    "arithmetic": "∑",
    "update": "↻",
    "draft": "✎",
    "agree": "=",
    "single": "·",
    "figure": "#",
}
"""The sign beside a marked figure: nothing is told by colour alone."""
MEANINGS: dict[str, str] = {
    **{kind: one for kind, (one, _) in KINDS.items()},
    "agree": "agrees with other outlets",
    "single": "has a single source",
    "figure": "figure",
}
"""What the signs mean, in words."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with its plots. `heading` is what it is about, `message` what follows that in the finding's message."""

    number: int
    case: Case
    heading: str
    message: str
    outlets: tuple[str, ...]
    plot: Plot | None
    timeline: Timeline | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An alignment that nobody disputes: each figure with those who print it, and how many sources, if fewer."""

    anchor: str
    label: str
    standing: str
    figures: tuple[tuple[str, tuple[Assertion, ...]], ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its figures marked."""

    anchor: str
    document: Document
    outlet: str
    day: str | None
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The whole page. `anchors` are the names by which figures are linked to, `legend` the signs that occur."""

    outline: Outline
    findings: tuple[Shown, ...]
    agreeing: tuple[Entry, ...]
    single: tuple[Entry, ...]
    articles: tuple[Article, ...]
    anchors: Mapping[str, str]
    outlets: tuple[str, ...]
    only_figures: bool

    @property
    def known(self) -> Witnesses:
        """The words for an assertion."""
        return self.outline.known

    @property
    def kinds(self) -> list[str]:
        """The kinds of the findings, each once."""
        return list(dict.fromkeys(shown.case.finding.kind for shown in self.findings))

    @property
    def severities(self) -> list[str]:
        """The severities of the findings, the gravest first."""
        met = {shown.case.finding.severity for shown in self.findings}
        return [severity for severity in reversed(SEVERITIES) if severity in met]

    @property
    def legend(self) -> list[str]:
        """The kinds of standing that occur in the articles."""
        met = {stretch.standing.kind for one in self.articles for stretch in one.stretches if stretch.standing}
        return [kind for kind in MEANINGS if kind in met]

    def place(self, assertion: Assertion) -> str:
        """Where a figure stands, for a reader: "reports/ferry.txt, line 3"."""
        at = place(self.known.documents[assertion.document], assertion.span)
        return f"{at.path}, line {at.line}"


def view(report: Report) -> View:
    """The page's content."""
    whole = outline(report)
    anchors = {assertion.id: f"figure-{number}" for number, assertion in enumerate(report.assertions, start=1)}
    findings = tuple(_shown(number, case, whole.known) for number, case in enumerate(whole.cases, start=1))
    entries = {
        alignment.id: _entry(number, alignment, whole.known)
        for number, alignment in enumerate((*whole.agreeing, *whole.single), start=1)
    }
    standings = _standings(whole, entries)
    return View(
        outline=whole,
        findings=findings,
        agreeing=tuple(entries[alignment.id] for alignment in whole.agreeing),
        single=tuple(entries[alignment.id] for alignment in whole.single),
        articles=tuple(
            _article(number, document, whole, anchors, standings)
            for number, document in enumerate(report.documents, start=1)
        ),
        anchors=anchors,
        outlets=tuple(dict.fromkeys(outlet for shown in findings for outlet in shown.outlets)),
        only_figures=only_figures(report),
    )


def _shown(number: int, case: Case, known: Witnesses) -> Shown:
    finding = case.finding
    label = case.alignment.label if case.alignment else ""
    about = label if label and finding.message.startswith(f"{label}: ") else ""
    drawn = plot(case, known)
    accounts = [account for side in case.sides for account in side.accounts]
    return Shown(
        number=number,
        case=case,
        heading=about or finding.name,
        message=finding.message.removeprefix(f"{about}: ") if about else finding.message,
        outlets=tuple(dict.fromkeys(outlet for account in accounts for outlet in account.outlets)),
        plot=drawn,
        timeline=timeline(drawn, known) if drawn else None,
    )


def _entry(number: int, alignment: Alignment, known: Witnesses) -> Entry:
    by_figure: dict[str, list[Assertion]] = {}
    for one in alignment.assertions:
        assertion = known.assertions[one]
        by_figure.setdefault(figure(assertion), []).append(assertion)
    figures = tuple((written, tuple(members)) for written, members in by_figure.items())
    return Entry(f"alignment-{number}", alignment.label, standing(alignment, known), figures)


def _standings(whole: Outline, entries: Mapping[str, Entry]) -> dict[str, Standing]:
    """What became of each figure: its gravest finding, else the alignment that it stands in."""
    standings = {assertion.id: Standing("figure", "", None) for assertion in whole.report.assertions}
    for kind, alignments in (("agree", whole.agreeing), ("single", whole.single)):
        for alignment in alignments:
            standing = Standing(kind, f"{MEANINGS[kind]}: {alignment.label}", f"#{entries[alignment.id].anchor}")
            standings.update(dict.fromkeys(alignment.assertions, standing))
    for number, case in reversed(list(enumerate(whole.cases, start=1))):
        kind = case.finding.kind
        told = Standing(kind, f"{MEANINGS[kind]} {case.finding.code}, finding {number}", f"#finding-{number}")
        standings.update(dict.fromkeys(case.finding.assertions, told))
    return standings


def _article(
    number: int, document: Document, whole: Outline, anchors: Mapping[str, str], standings: Mapping[str, Standing]
) -> Article:
    own = [assertion for assertion in whole.report.assertions if assertion.document == document.id]
    published = day(document)
    return Article(
        anchor=f"article-{number}",
        document=document,
        outlet=whole.known.outlets[document.id],
        day=in_words(published) if published else None,
        stretches=tuple(marked(document, own, anchors, standings)),
    )
