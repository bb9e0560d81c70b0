"""Why a finding was made: the comparison that decided it, facet by facet, and the rules that were asked."""

import math
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from discrepancy.alignment.comparison import Comparison, compare, threshold, together, weights
from discrepancy.model import Asked, Number, Weighed, Weighing, Weight
from discrepancy.reconciliation.evidence import SAMPLE, comes_to
from discrepancy.reconciliation.figures import Figure
from discrepancy.reconciliation.judging import Judge
from discrepancy.reconciliation.rules import IN_TURN, RULES, Rule, first

NOTHING: Mapping[str, str | None] = MappingProxyType({})
"""No facet is set aside."""


class Need(NamedTuple):
    """The name of a threshold that figures had to reach, the facets in `aside` counted as `comes_to` counts them."""

    purpose: str
    aside: Mapping[str, str | None] = NOTHING


def weighing(judge: Judge, rule: Rule, ones: Sequence[Figure], others: Sequence[Figure], need: Need) -> Weighing | None:
    """The weighing of those two figures for which `rule` holds that speak most for one quantity.

    Null unless the options ask for it, and where every pair is excluded.

    Args:
        judge: the evidence, and whether it is to be explained.
        rule: the rule that made the finding.
        ones: figures of the one side.
        others: figures of the other.
        need: what their link had to reach.
    """
    if not judge.explain:
        return None
    purpose, aside = need
    compared = [
        (compare(judge.evidence.mention(one.assertion), judge.evidence.mention(other.assertion)), one, other)
        for one in ones[:SAMPLE]
        for other in others[:SAMPLE]
        if rule.pairs not in IN_TURN or first(rule.pairs, one, other) == rule
    ]
    found = [entry for entry in compared if math.isfinite(comes_to(entry[0], aside))]
    if not found:
        return None
    best, one, other = max(found, key=lambda entry: comes_to(entry[0], aside))
    left, right = ([figure.assertion for figure in side] for side in (ones, others))
    totals = judge.evidence.links(left, right, lambda found: comes_to(found, aside))
    links = [link for link in totals if math.isfinite(link)]
    return Weighing(
        figures=(_weighed(one), _weighed(other)),
        prior=weights()["prior"]["all"],
        weights=tuple(sorted(_weights(best, aside), key=lambda weight: -weight.log_odds)),
        total=comes_to(best, aside),
        together=together(links),
        pairs=len(links),
        needed=threshold(purpose),
        purpose=purpose,
        rules=tuple(_asked(rule)),
    )


def _weights(comparison: Comparison, aside: Mapping[str, str | None]) -> Iterator[Weight]:
    for facet, level, weight in comparison.levels:
        name = facet.name
        if name not in aside:
            yield Weight(facet=name, level=level.name, sentence=level.sentence, log_odds=weight)
            continue
        counted = weights()[name][instead] if (instead := aside[name]) else 0.0
        told = f"{level.sentence}, which is set aside here"
        yield Weight(facet=name, level=level.name, sentence=told, log_odds=counted)


def _weighed(figure: Figure) -> Weighed:
    low, high = _bound(figure.admitted.low), _bound(figure.admitted.high)
    return Weighed(assertion=figure.assertion.id, low=low, high=high, unit=figure.unit)


def _bound(value: float) -> Number | None:
    if math.isinf(value):
        return None
    return int(value) if value == int(value) else value


def _asked(rule: Rule) -> Iterator[Asked]:
    """The rules for such pairs, up to the one that held; where they are not asked in turn, that one alone."""
    turn = [one for one in RULES if one.pairs == rule.pairs] if rule.pairs in IN_TURN else [rule]
    for one in turn[: turn.index(rule) + 1]:
        yield Asked(code=one.code, sentence=one.headline, held=one == rule)
