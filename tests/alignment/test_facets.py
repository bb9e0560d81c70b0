"""Facets and their weights fit together."""

import pytest

from discrepancy.alignment.comparison import Threshold, Weights, threshold, weights
from discrepancy.alignment.facets import EXCLUDED, FACETS, Facet
from discrepancy.lexicon import entries


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.name)
def test_every_level_has_a_weight_and_every_weight_a_level(facet: Facet) -> None:
    levels = {level.name for level in facet.levels if level.name != EXCLUDED}
    assert set(weights()[facet.name]) == levels


def test_no_weight_without_a_facet() -> None:
    assert set(weights()) == {facet.name for facet in FACETS} | {"prior"}


@pytest.mark.parametrize("entry", entries("weights", "facet", Weights), ids=lambda entry: entry.name)
def test_what_was_expected_and_what_was_fitted_name_the_same_levels(entry: Weights) -> None:
    assert entry.expected.keys() == entry.levels.keys()


def test_scale_alone_neither_joins_nor_parts() -> None:
    """Equal figures that share nothing else stay apart; figures of one order of size that share all else may join."""
    scale = weights()["scale"]
    assert weights()["prior"]["all"] + max(scale.values()) < threshold("join")
    rest = sum(max(levels.values()) for name, levels in weights().items() if name not in {"scale", "prior"})
    assert weights()["prior"]["all"] + rest + scale["far"] > threshold("differ")


def test_thresholds_are_known_by_name() -> None:
    names = {entry.name for entry in entries("weights", "threshold", Threshold)}
    assert names == {"join", "differ", "conflict", "subject", "draft"}


def test_levels_have_sentences_for_a_reader() -> None:
    assert all(level.sentence[0].islower() and level.sentence[-1] != "." for facet in FACETS for level in facet.levels)
