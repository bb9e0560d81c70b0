"""Findings about a draft's figures, worded."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discrepancy.alignment.comparison import threshold
from discrepancy.model import Document, Finding, Severity, Weighing
from discrepancy.reconciliation.bearing import go_together
from discrepancy.reconciliation.changed import CHANGEABLE, but_for
from discrepancy.reconciliation.consistency import OF_DOCUMENTS
from discrepancy.reconciliation.explaining import Need, weighing
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.judging import GRAVE, Judge, severity
from discrepancy.reconciliation.rules import Rule
from discrepancy.reconciliation.suggestion import suggestion
from discrepancy.reconciliation.wording import reasons

AT_ODDS = frozenset({"D701", "D702", "D703", "D704"})
SAID: Mapping[str, str] = {
    "D701": "the sources say",
    "D702": "the sources differ:",
    "D703": "the draft also says",
    "D704": "later sources say",
    "D705": "the sources say",
    "D706": "the sources say",
    "D707": "the sources name another speaker:",
    "D708": "no source gives such a figure",
    "D709": "as in",
}
"""What a message says before it names the figures that speak for or against the draft's."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """Words findings; `template` is the option `wording`, `documents` the draft and its sources by id."""

    judge: Judge
    template: str
    documents: Mapping[str, Document]

    def remark(
        self,
        rule: Rule,
        draft: Figure,
        others: Sequence[Figure] = (),
        *,
        alignment: str | None = None,
        known: Sequence[Figure] = (),
    ) -> Finding:
        """The finding that `rule` makes of a figure.

        Args:
            rule: one of the D rules.
            draft: the figure.
            others: the figures that speak for or against it.
            alignment: the id of the alignment that it is about.
            known: what the sources say of the quantity, for the wording that is suggested where they differ.
        """
        ordered = [one for side in _sides(others) for one in side]
        return Finding(
            code=rule.code,
            name=rule.name,
            kind="draft",
            severity=_severity(rule, [draft, *others]),
            alignment=alignment,
            assertions=(draft.assertion.id, *(one.assertion.id for one in ordered)),
            message=self._message(rule, draft, others),
            reasons=self._reasons(rule, draft, others),
            suggestion=suggestion(self.template, known, self.documents),
            weighing=self._weighing(rule, draft, others),
        )

    def _weighing(self, rule: Rule, draft: Figure, others: Sequence[Figure]) -> Weighing | None:
        """A draft's figure that differs from its sources' needs less to be set against them than those among them."""
        differs = [other for other in others if not go_together(draft, other)]
        if rule.code == "D703":
            return weighing(self.judge, rule, [draft], others, Need("draft", OF_DOCUMENTS))
        if differs and rule.code in AT_ODDS:
            return weighing(self.judge, rule, [draft], differs, Need("draft"))
        if rule.code == "D706" and (aside := self._aside(draft, others)):
            return weighing(self.judge, rule, [draft], others, Need("subject", {aside: "same"}))
        return weighing(self.judge, rule, [draft], others, Need("join"))

    def _aside(self, draft: Figure, others: Sequence[Figure]) -> str | None:
        """The facet but for which figures that were not aligned would be of one quantity."""
        best = self.judge.evidence.best([draft.assertion], [other.assertion for other in others])
        return but_for(best) if best.total < threshold("join") else None

    def _reasons(self, rule: Rule, draft: Figure, others: Sequence[Figure]) -> tuple[str, ...]:
        if not others or rule.code == "D709":
            return (f"{rule.code}: {rule.headline}",)
        best = self.judge.evidence.best([draft.assertion], [other.assertion for other in others])
        if rule.code != "D706":
            return reasons(rule, best)
        differing = [level.sentence for facet, level, weight in best.levels if facet.name in CHANGEABLE and weight < 0]
        return (f"{rule.code}: {rule.headline}", *(f"{one[0].upper()}{one[1:]}." for one in differing))

    def _message(self, rule: Rule, draft: Figure, others: Sequence[Figure]) -> str:
        wording, said = self.judge.wording, draft.assertion.attribution
        more = f" ({' '.join(said.source.split())})" if rule.code == "D707" and said else ""
        told = SAID[rule.code]
        if rule.code == "D706" and (predicates := _predicates(others)) != (own := _predicates([draft])):
            more, told = f" {own}", f"{told} {predicates}:"
        sides = [
            wording.side([one.assertion for one in side], counted=True, dated=rule.code == "D704")
            for side in _sides(others)
        ]
        told = f"{told} {' or '.join(sides)}".rstrip()
        return f"{rule.name}: {wording.quoted(draft.assertion)}{more}; {told}"


def _predicates(figures: Sequence[Figure]) -> str:
    """What is said of the figures, each once: "killed"."""
    said = [one.assertion.subject.property for one in figures]
    return " or ".join(dict.fromkeys(one for one in said if one))


def _sides(figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures by value, the most widely given first."""
    by_value: defaultdict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_value[figure.unit, figure.plain].append(figure)
    return sorted(
        by_value.values(), key=lambda side: (-len({one.assertion.document for one in side}), side[0].plain.low)
    )


def _severity(rule: Rule, figures: Sequence[Figure]) -> Severity:
    """As between articles where figures cannot all be true; else low for what is borne out, medium for what is not."""
    if rule.code in AT_ODDS:
        return severity(figures)
    if rule.code == "D708" and figures[0].assertion.subject.property in GRAVE:
        return "high"
    return "low" if rule.code == "D709" else "medium"
