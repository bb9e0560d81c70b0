"""A draft's figures judged against its sources, and against each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from discrepancy.alignment import align, stories
from discrepancy.alignment.comparison import threshold
from discrepancy.model import Alignment, Assertion, Document, Finding
from discrepancy.options import Options
from discrepancy.reconciliation.arithmetic import slips
from discrepancy.reconciliation.changed import changed
from discrepancy.reconciliation.consistency import inconsistent
from discrepancy.reconciliation.evidence import Evidence
from discrepancy.reconciliation.figures import Figure, figures, supersedes
from discrepancy.reconciliation.judging import Judge
from discrepancy.reconciliation.quantities import Quantity, Table, quantities
from discrepancy.reconciliation.remarking import AT_ODDS, Remarks
from discrepancy.reconciliation.rules import bears, rule
from discrepancy.reconciliation.sources import Provenance
from discrepancy.reconciliation.wording import Wording

BEST_FIRST = ("D709", "D707", "D705", "D706")
"""What sources can do for a figure that they do not contradict; the best that any of them does counts."""


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
    told = stories(documents, assertions)
    evidence = Evidence(told)
    judge = Judge(evidence, Wording(documents, Provenance(told)), options.explain)
    texts = {document.id: document for document in documents}
    texts[draft] = texts[draft].model_copy(update={"published": None})  # its day supersedes no source
    by_id = {assertion.id: assertion for assertion in assertions}
    settled = align(
        [document for document in documents if document.id != draft],
        [assertion for assertion in assertions if assertion.document != draft],
        options,
    )
    table = Table(draft, texts, by_id, alignments, settled, evidence, options)
    own = [assertion for assertion in assertions if assertion.document == draft]
    found = [*_remarks(table, Remarks(judge, options.wording, texts)), *slips(own, texts, options, judge)]
    kept = [finding for finding in found if finding.code not in options.ignore]
    return tuple(sorted(kept, key=lambda finding: (finding.code, by_id[finding.assertions[0]].span.start)))


def _remarks(table: Table, remarks: Remarks) -> Iterator[Finding]:
    known = list(quantities(table))
    taken = {source.assertion.id for quantity in known for source in quantity.sources}
    free = [one for one in table.by_id.values() if one.document != table.draft and one.id not in taken]
    left = figures(free, table.documents, table.options)
    mine, text = [quantity.one for quantity in known], table.documents[table.draft].text
    for quantity in known:
        finding = _judged(quantity, remarks) or _unaligned(quantity, left, remarks)
        if finding.code in AT_ODDS or not quantity.one.assertion.derived_from:
            yield finding
        if others := inconsistent(quantity.one, quantity.others, mine, text, remarks.judge):
            yield remarks.remark(rule("D703"), quantity.one, others, alignment=quantity.alignment)


def _once(members: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures without those by which a document, in its headline or later, repeats what it has a speaker for."""
    spoken = {_value(one) for one in members if one.assertion.attribution}
    return tuple(one for one in members if one.assertion.attribution or _value(one) not in spoken)


def _value(figure: Figure) -> tuple[object, ...]:
    return figure.assertion.document, figure.unit, figure.plain


def _judged(quantity: Quantity, remarks: Remarks) -> Finding | None:
    """The finding for a figure of which the sources speak; nothing where they do not."""
    one, sources = quantity.one, _once(quantity.sources)
    by_rule: defaultdict[str, list[Figure]] = defaultdict(list)
    for source in sources:
        by_rule[bears(one, source).code].append(source)
    best = next((code for code in BEST_FIRST if by_rule[code]), None)
    borne = [source for code in BEST_FIRST for source in by_rule[code]]
    against = _untold(_surely([one, *borne], by_rule["D701"], remarks), borne, quantity.others)
    if not against:
        return remarks.remark(rule(best), one, by_rule[best], alignment=quantity.alignment) if best else None
    known = [*borne, *against]
    if not borne:
        return remarks.remark(rule("D701"), one, against, alignment=quantity.alignment, known=known)
    newer = [source for source in against if all(rule("D704").holds(other, source) for other in borne)]
    if newer:
        return remarks.remark(rule("D704"), one, [*newer, *borne], alignment=quantity.alignment)
    return remarks.remark(rule("D702"), one, known, alignment=quantity.alignment, known=known)


def _surely(ones: Sequence[Figure], against: Sequence[Figure], remarks: Remarks) -> list[Figure]:
    """Those of which it is sure enough that they are about what the first of `ones` is.

    It is by what links them to that figure, or as between articles to those that bear it out, or to others so found.
    """
    sides: defaultdict[object, list[Figure]] = defaultdict(list)
    for source in against:
        sides[source.unit, source.plain].append(source)
    left, surely = dict(sides), list(ones[1:])
    for linked, least in (([ones[0]], "draft"), (surely, "conflict"), (surely, "conflict")):
        for value in [value for value in left if linked and _link(linked, left[value], remarks) >= threshold(least)]:
            surely.extend(left.pop(value))
    return [source for value, side in sides.items() if value not in left for source in side]


def _link(ones: Sequence[Figure], others: Sequence[Figure], remarks: Remarks) -> float:
    return remarks.judge.evidence.link([one.assertion for one in ones], [other.assertion for other in others])


def _untold(against: Sequence[Figure], borne: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    """For a figure that is borne out, without those it supersedes, and those that the draft prints as well."""
    if not borne:
        return list(against)
    return [
        source
        for source in against
        if not any(supersedes(other, source) for other in borne)
        and not any(bears(also, source).code in BEST_FIRST for also in others)
    ]


def _unaligned(quantity: Quantity, free: Sequence[Figure], remarks: Remarks) -> Finding:
    others = changed(quantity.one, free, remarks.judge.evidence)
    return remarks.remark(rule("D706" if others else "D708"), quantity.one, others, alignment=quantity.alignment)
