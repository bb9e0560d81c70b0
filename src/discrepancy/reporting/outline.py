"""The report in the order in which an editor reads it: what disagrees, what agrees, what has a single source."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.model import Alignment, Assertion, Finding, Kind, Position, Report
from discrepancy.reporting.excerpts import Piece
from discrepancy.reporting.explanation import Explanation, explanation
from discrepancy.reporting.places import Place, place
from discrepancy.reporting.safe import one_line
from discrepancy.reporting.witnesses import Witnesses, figure, figures, witnesses

KINDS: dict[Kind, tuple[str, str]] = {
    "conflict": ("conflict", "conflicts"),
    "subject": ("subject mismatch", "subject mismatches"),
    "arithmetic": ("arithmetic slip", "arithmetic slips"),
    "update": ("update", "updates"),
    "draft": ("remark on the draft", "remarks on the draft"),
}


@dataclass(frozen=True, slots=True)
class Account:
    """One wording, and those who print it: a reprint is no second source.

    `again` where an earlier side of the same finding quotes it already, as of a hedged figure that fits both; `further`
    where it is of a source that another account of the same side is of.
    """

    speaker: str | None
    outlets: tuple[str, ...]
    assertions: tuple[Assertion, ...]
    quotations: tuple[tuple[Piece, ...], ...]
    again: bool
    further: bool

    @property
    def who(self) -> str:
        """Speaker and outlets, and whether the figure is only feared, supposed or denied."""
        outlets = ", ".join(self.outlets)
        status = "" if self.assertions[0].status == "stated" else f" ({self.assertions[0].status})"
        who = f"{self.speaker}, in {outlets}{status}" if self.speaker else f"{outlets}{status}"
        who = f"{who}, the same source" if self.further else who
        return f"{who}, quoted above" if self.again else who


@dataclass(frozen=True, slots=True)
class Side:
    """Figures of a finding that can be true together; where `position` is null, that count the same in one wording."""

    figures: str
    position: Position | None
    accounts: tuple[Account, ...]
    sources: int

    @property
    def heading(self) -> str:
        """The figures and how many independent sources stand behind them, where that is known."""
        if not self.sources:
            return self.figures
        return f"{self.figures} ({'single source' if self.sources == 1 else f'{self.sources} independent sources'})"


@dataclass(frozen=True, slots=True)
class Case:
    """A finding with its sides."""

    finding: Finding
    alignment: Alignment | None
    sides: tuple[Side, ...]
    place: Place | None
    explanation: Explanation | None

    @property
    def heading(self) -> str:
        """Its kind, code and, for a draft, where in it the figure stands."""
        accepted = " (accepted)" if self.finding.accepted is not None else ""
        at = f" {self.place.path}:{self.place.line}:{self.place.column}" if self.place else ""
        return one_line(f"{self.finding.kind} {self.finding.code}{accepted}{at}")


@dataclass(frozen=True, slots=True)
class Outline:
    """Findings as they stand in the report, then the alignments that nobody disputes."""

    report: Report
    known: Witnesses
    cases: tuple[Case, ...]
    agreeing: tuple[Alignment, ...]
    single: tuple[Alignment, ...]

    @property
    def extent(self) -> str:
        """How much was read."""
        return f"{count(len(self.report.assertions), 'figure')} in {count(len(self.report.documents), 'article')}"

    @property
    def found(self) -> str:
        """How many findings of which kind."""
        open_ = [finding for finding in self.report.findings if finding.accepted is None]
        by_kind = {kind: sum(finding.kind == kind for finding in open_) for kind in KINDS if kind != "draft"}
        judged = Counter(finding.name for finding in open_ if finding.kind == "draft")
        found = [count(number, *KINDS[kind]) for kind, number in by_kind.items() if number]
        found += [f"{number:,} {name}" for name, number in judged.items()]
        accepted = len(self.report.findings) - len(open_)
        return ", ".join([*(found or ["no conflict"]), *([f"{accepted:,} accepted"] if accepted else [])])

    @property
    def summary(self) -> str:
        """All of it in a line."""
        if any(finding.kind == "draft" for finding in self.report.findings):
            return f"{self.extent}: {self.found}"
        rest = f"{len(self.agreeing):,} agreeing, {len(self.single):,} with a single source"
        return f"{self.extent}: {self.found}; {rest}"


def outline(report: Report) -> Outline:
    """The report, put in order."""
    known = witnesses(report)
    alignments = {alignment.id: alignment for alignment in report.alignments}
    cases = tuple(_case(finding, alignments.get(finding.alignment or ""), known) for finding in report.findings)
    agreeing, single = _undisputed(report, known)
    return Outline(report, known, cases, agreeing, single)


def only_figures(report: Report) -> bool:
    """Whether this is an inventory, as `extract` makes it: figures that nobody has compared."""
    return bool(report.assertions) and not report.alignments


def said(alignment: Alignment, known: Witnesses) -> str:
    """The figures of an alignment, each with the outlets that print it, and whether fewer sources stand behind them."""
    by_figure: dict[str, dict[str, None]] = {}
    for one in alignment.assertions:
        assertion = known.assertions[one]
        by_figure.setdefault(figure(assertion), {})[known.outlet(assertion)] = None
    told = "; ".join(f"{written} ({', '.join(outlets)})" for written, outlets in by_figure.items())
    return ", ".join(filter(None, (told, standing(alignment, known))))


def standing(alignment: Alignment, known: Witnesses) -> str:
    """How many independent sources stand behind figures that agree, where these are fewer than the outlets.

    Of amounts in several currencies, that they were not compared: without the day's rate nobody can.
    """
    units = {known.assertions[one].quantity.unit.partition(" per ")[0] for one in alignment.assertions}
    if len([unit for unit in units if unit.isupper()]) > 1:
        return "not compared: in several currencies"
    sources = max((len(position.sources) for position in alignment.positions), default=0)
    outlets = {known.outlet(known.assertions[one]) for one in alignment.assertions}
    if not 0 < sources < len(outlets):
        return ""
    return "a single source" if sources == 1 else f"{sources} independent sources"


def count(number: int, one: str, several: str = "") -> str:
    """A number with its noun: "1 figure", "1,200 figures"."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def _case(finding: Finding, alignment: Alignment | None, known: Witnesses) -> Case:
    sides = []
    quoted: set[str] = set()
    first = known.assertions[finding.assertions[0]]
    draft = first.document if finding.kind == "draft" else None
    for position, names in _groups(finding, alignment, known):
        members = [known.assertions[one] for one in names]
        words = figures(members) if position else known.counted(members[0])
        sources = _sources(position, [one.id for one in members if one.document != draft])
        accounts = _accounts(members, quoted, sources, known)
        sides.append(Side(words, position, accounts, len(set(sources.values()))))
        quoted.update(names)
    at = place(known.documents[first.document], first.span) if draft else None
    told = explanation(finding.weighing, known) if finding.weighing else None
    return Case(finding, alignment, tuple(sides), at, told)


def _sources(position: Position | None, names: Sequence[str]) -> dict[str, int]:
    """The number of its source for each assertion that comes from one: a draft's do not."""
    sources = enumerate(position.sources if position else ())
    return {one: number for number, source in sources for one in source.assertions if one in names}


def _groups(
    finding: Finding, alignment: Alignment | None, known: Witnesses
) -> Iterator[tuple[Position | None, list[str]]]:
    """The assertions of each side: by the alignment's positions, then those that stand in none by what they count.

    A conflict shows all that fit a position, so that an editor sees who bears it out; other findings only what they
    name.
    """
    left = dict.fromkeys(finding.assertions)
    for position in alignment.positions if alignment else ():
        shown = [one for one in position.assertions if finding.kind == "conflict" or one in finding.assertions]
        if shown:
            yield position, shown
        for one in shown:
            left.pop(one, None)
    wordings: dict[str, list[str]] = {}
    for one in left:
        wordings.setdefault(known.counted(known.assertions[one]).lower(), []).append(one)
    for names in wordings.values():
        yield None, names


def _accounts(
    members: Sequence[Assertion], quoted: set[str], sources: Mapping[str, int], known: Witnesses
) -> tuple[Account, ...]:
    """What is quoted, in the order of the sources, so that those of one source stand together."""
    wordings: dict[tuple[tuple[Piece, ...], ...], list[Assertion]] = {}
    for member in sorted(members, key=lambda member: sources.get(member.id, len(sources))):
        wordings.setdefault(tuple(known.quotations(member)), []).append(member)
    accounts: list[Account] = []
    met: set[int] = set()
    for wording, same in wordings.items():
        own = {sources[one.id] for one in same if one.id in sources}
        accounts.append(
            Account(
                speaker=known.speaker(same[0]),
                outlets=tuple(dict.fromkeys(known.outlet(one) for one in same)),
                assertions=tuple(same),
                quotations=wording,
                again=all(one.id in quoted for one in same),
                further=bool(own) and own <= met,
            )
        )
        met |= own
    return tuple(accounts)


def _undisputed(report: Report, known: Witnesses) -> tuple[tuple[Alignment, ...], tuple[Alignment, ...]]:
    """Alignments whose figures agree between outlets, and those of one outlet: it is no second source of its own.

    Of a draft's figures every one has a verdict, so that of a check nothing is left to tell.
    """
    if any(finding.kind == "draft" for finding in report.findings):
        return (), ()
    agreeing: list[Alignment] = []
    single: list[Alignment] = []
    for alignment in report.alignments:
        if alignment.outcome in {"agree", "single"}:
            outlets = {known.outlet(known.assertions[one]) for one in alignment.assertions}
            (agreeing if len(outlets) > 1 else single).append(alignment)
    return tuple(agreeing), tuple(single)
