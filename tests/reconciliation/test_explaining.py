"""Why in full: the weighing of the two figures that decided."""

import math
from pathlib import Path

import pytest

from discrepancy import Finding, Options, Report, check, read, scan

EXAMPLES = Path(__file__).parents[2] / "examples"
EXPLAINED = Options(explain=True)
STORIES = ("landmines", "takeover", "earthquake")


def judged_draft(options: Options) -> Report:
    (draft,) = read(EXAMPLES / "landmines-draft.txt")
    return check(draft, read(EXAMPLES / "landmines"), options)


def explained() -> list[Finding]:
    scanned = [finding for story in STORIES for finding in scan(read(EXAMPLES / story), EXPLAINED).findings]
    return [*scanned, *judged_draft(EXPLAINED).findings]


def test_nothing_else_changes() -> None:
    told = judged_draft(EXPLAINED)
    silent = tuple(finding.model_copy(update={"weighing": None}) for finding in told.findings)
    assert told.model_copy(update={"findings": silent}) == judged_draft(Options())


def test_every_finding_about_one_quantity_has_a_weighing_that_adds_up() -> None:
    kinds = set()
    for finding in explained():
        found = finding.weighing
        assert (found is None) == (finding.kind == "arithmetic" or finding.code == "D708"), finding.message
        if found is None:
            continue
        kinds.add(finding.kind)
        assert found.total == pytest.approx(found.prior + sum(weight.log_odds for weight in found.weights))
        assert {one.assertion for one in found.figures} <= set(finding.assertions)
        assert (found.rules[-1].code, found.rules[-1].held) == (finding.code, True)
        assert not any(rule.held for rule in found.rules[:-1])
    assert kinds == {"conflict", "update", "subject", "draft"}


def test_what_was_needed_was_there() -> None:
    weighed = [finding.weighing for finding in explained() if finding.kind != "draft" and finding.weighing]
    assert [found for found in weighed if found.together < found.needed] == []
    assert {found.purpose for found in weighed} == {"conflict", "subject"}


def test_a_mismatch_of_subjects_sets_the_noun_aside() -> None:
    (finding,) = [one for one in scan(read(EXAMPLES / "landmines"), EXPLAINED).findings if one.kind == "subject"]
    assert finding.weighing
    (noun,) = [weight for weight in finding.weighing.weights if weight.facet == "noun"]
    assert (noun.level, math.isfinite(noun.log_odds)) == ("excluded", True)
    assert noun.sentence == "their nouns cannot name the same, which is set aside here"


def test_a_report_with_weighings_comes_back_as_it_was() -> None:
    report = scan(read(EXAMPLES / "landmines"), EXPLAINED)
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_the_values_that_each_figure_admits_are_told_with_the_options_applied() -> None:
    report = scan(read(EXAMPLES / "landmines"), EXPLAINED)
    (found,) = [one.weighing for one in report.findings if "peacekeeper" in one.message]
    assert found
    assert {(one.low, one.high) for one in found.figures} == {(1800, 2000), (2700, 3300)}
