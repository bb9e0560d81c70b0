"""Errors as whoever embeds the library meets them."""

from discrepancy import DiscrepancyError, InputError, InputGroupError

ABSENT = InputError("there is no such file; check its name", "absent.txt")
BROKEN = InputError("is not valid JSON at column 2", "wire.jsonl", 7)


def test_an_error_is_one_line_that_names_the_place() -> None:
    assert str(ABSENT) == "absent.txt: there is no such file; check its name"
    assert str(BROKEN) == "wire.jsonl:7: is not valid JSON at column 2"


def test_several_errors_have_a_line_each_and_can_be_taken_apart() -> None:
    group = InputGroupError([ABSENT, BROKEN])
    assert str(group) == f"{ABSENT}\n{BROKEN}"
    assert isinstance(group, DiscrepancyError)
    own, others = group.split(lambda error: error is ABSENT)  # as except* does
    assert isinstance(own, InputGroupError)
    assert isinstance(others, InputGroupError)
    assert (own.exceptions, others.exceptions) == ((ABSENT,), (BROKEN,))
