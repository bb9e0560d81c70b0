"""rule: every verdict can be looked up."""

from collections.abc import Callable
from typing import Any

import pytest

from discrepancy.reconciliation.rules import RULES, Rule


def test_the_list_names_every_rule(run: Callable[..., Any]) -> None:
    done = run("rule")
    assert (done.code, done.err) == (0, [])
    assert [line.split()[0] for line in done.out.splitlines()] == [rule.code for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("spelt", [str.upper, str.lower])
def test_every_rule_is_explained(run: Callable[..., Any], rule: Rule, spelt: Callable[[str], str]) -> None:
    done = run("rule", spelt(rule.code))
    assert (done.code, done.err) == (0, [])
    assert done.out.startswith(f"{rule.code}  {rule.name} ({rule.kind})\n\n")
    assert rule.explanation
    assert done.out.split()[-len(rule.explanation.split()) :] == rule.explanation.split()
