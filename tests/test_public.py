"""What `from discrepancy import ...` hands out."""

import inspect

import pytest

import discrepancy

VERBS = ("read", "extract", "align", "reconcile", "scan", "check")


def test_the_verbs_are_functions() -> None:
    assert [name for name in VERBS if not inspect.isfunction(getattr(discrepancy, name))] == []


def test_everything_handed_out_is_there_and_documented() -> None:
    assert set(VERBS) <= set(discrepancy.__all__)
    assert dir(discrepancy) == discrepancy.__all__ == sorted(discrepancy.__all__)
    assert [name for name in discrepancy.__all__ if not inspect.getdoc(getattr(discrepancy, name))] == []


def test_every_error_is_of_one_tree() -> None:
    errors = [value for name in discrepancy.__all__ if name.endswith("Error") for value in [getattr(discrepancy, name)]]
    assert len(errors) == 6
    assert [error for error in errors if not issubclass(error, discrepancy.DiscrepancyError)] == []


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = discrepancy.nothing
