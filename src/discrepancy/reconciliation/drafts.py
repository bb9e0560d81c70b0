"""A draft's figures judged against its sources, and against each other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.alignment.comparison import threshold
from discrepancy.model import Alignment, Assertion, Document, Finding
from discrepancy.options import Options
from discrepancy.reconciliation.arithmetic import slips
from discrepancy.reconciliation.changed import changed
from discrepancy.reconciliation.consistency import inconsistencies
from discrepancy.reconciliation.evidence import Evidence
from discrepancy.reconciliation.figures import Figure, figures, supersedes
from discrepancy.reconciliation.judging import Judge
from discrepancy.reconciliation.remarking import AT_ODDS, Remarks
from discrepancy.reconciliation.rules import bears, rule
from discrepancy.reconciliation.wording import Wording

BEST_FIRST = ("D709", "D707", "D705", "D706")
"""What sources can do for a figure that they do not contradict; the best that any of them does counts."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """What the draft and its sources say of one quantity; `alignment` is its id."""

    alignment: str
    mine: tuple[Figure, ...]
    theirs: tuple[Figure, ...]


def verdicts(
    draft: str,
    documents: Sequence[Document],
    assertions: Sequence[Assertion],
    alignments: Sequence[Alignment],
    options: Options = Options(),
) -> tuple[Finding, ...]:
    """A finding for each figure of the draft, and for those that cannot stand in it together; the gravest rule first.

    A sum that the draft gives only in parts has one where a source speaks against it.

    Args:
        draft: the id of the draft among `documents`.
        documents: the draft and its sources.
        assertions: the figures of all of them.
        alignments: what `align` made of these.
        options: the options in force.
    """
    judge = Judge(Evidence(documents, assertions), Wording(documents))
    texts = {document.id: document for document in documents}
    texts[draft] = texts[draft].model_copy(update={"published": None})  # its day supersedes no source
    by_id = {assertion.id: assertion for assertion in assertions}
    quantities = [
        _quantity(alignment.id, draft, figures([by_id[one] for one in alignment.assertions], texts, options))
        for alignment in alignments
    ]
    remarks = Remarks(judge, options.wording, texts)
    own = [assertion for assertion in assertions if assertion.document == draft]
    found = [*_remarks(quantities, texts, remarks), *slips(own, texts, options, judge)]
    kept = [finding for finding in found if finding.code not in options.ignore]
    return tuple(sorted(kept, key=lambda finding: (finding.code, by_id[finding.assertions[0]].span.start)))


def _quantity(alignment: str, draft: str, members: Sequence[Figure]) -> Quantity:
    mine = tuple(member for member in members if member.assertion.document == draft)
    return Quantity(alignment, mine, _once([member for member in members if member.assertion.document != draft]))


def _once(members: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures without those by which a document, in its headline or later, repeats what it has a speaker for."""
    spoken = {_value(one) for one in members if one.assertion.attribution}
    return tuple(one for one in members if one.assertion.attribution or _value(one) not in spoken)


def _value(figure: Figure) -> tuple[object, ...]:
    return figure.assertion.document, figure.unit, figure.plain


def _remarks(quantities: Sequence[Quantity], texts: Mapping[str, Document], remarks: Remarks) -> Iterator[Finding]:
    free = [source for quantity in quantities if not quantity.mine for source in quantity.theirs]
    for quantity in quantities:
        for one in quantity.mine:
            finding = _judged(one, quantity, remarks) or _unaligned(one, free, remarks)
            if finding.code in AT_ODDS or not one.assertion.derived_from:
                yield finding
        for one, others in inconsistencies(quantity.mine, texts, remarks.judge):
            yield remarks.remark(rule("D703"), one, others, alignment=quantity.alignment)


def _judged(one: Figure, quantity: Quantity, remarks: Remarks) -> Finding | None:
    """The finding for a figure of which the sources speak; nothing where they do not."""
    by_rule: defaultdict[str, list[Figure]] = defaultdict(list)
    for source in quantity.theirs:
        by_rule[bears(one, source).code].append(source)
    kept = next((by_rule[code] for code in BEST_FIRST if by_rule[code]), [])
    borne = [source for code in BEST_FIRST for source in by_rule[code]]
    against = _surely(one, by_rule["D701"], remarks)
    if borne:
        against = _untold(against, borne, quantity.mine)
    known = [*borne, *against]
    if not against:
        code = next((code for code in BEST_FIRST if by_rule[code]), None)
        return remarks.remark(rule(code), one, kept, alignment=quantity.alignment) if code else None
    if not borne:
        return remarks.remark(rule("D701"), one, against, alignment=quantity.alignment, known=known)
    newer = [source for source in against if all(rule("D704").holds(other, source) for other in borne)]
    if newer:
        return remarks.remark(rule("D704"), one, [*newer, *borne], alignment=quantity.alignment)
    return remarks.remark(rule("D702"), one, known, alignment=quantity.alignment, known=known)


def _surely(one: Figure, against: Sequence[Figure], remarks: Remarks) -> list[Figure]:
    """The figures against it of which it is sure enough that they are about the same: as between articles."""
    by_value: defaultdict[object, list[Figure]] = defaultdict(list)
    for source in against:
        by_value[source.unit, source.plain].append(source)
    evidence, least = remarks.judge.evidence, threshold("conflict")
    sides = by_value.values()
    sure = [side for side in sides if evidence.link([one.assertion], [source.assertion for source in side]) >= least]
    return [source for side in sure for source in side]


def _untold(against: Sequence[Figure], borne: Sequence[Figure], mine: Sequence[Figure]) -> list[Figure]:
    """Without the figures that those which bear it out supersede, and those that the draft prints as well."""
    return [
        source
        for source in against
        if not any(supersedes(other, source) for other in borne)
        and not any(bears(also, source).code in BEST_FIRST for also in mine)
    ]


def _unaligned(one: Figure, free: Sequence[Figure], remarks: Remarks) -> Finding:
    others = changed(one, free, remarks.judge.evidence)
    return remarks.remark(rule("D706" if others else "D708"), one, others)
