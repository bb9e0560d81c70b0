"""How grave a finding is, and where it stands among others: the dead before the acres, big ratios before small."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discrepancy.model import Assertion, Finding, Kind, Number, Quantity, Severity, Span, Subject
from discrepancy.reconciliation.judging import GRAVE, SUFFERED, rank

PROPERTIES = (*GRAVE, *SUFFERED, "arrested", "destroyed", "area", "worth")


def told(
    name: str,
    property_: str,
    values: tuple[Number, ...],
    severity: Severity = "high",
    kind: Kind = "conflict",
    *,
    units: tuple[str, ...] = (),
) -> tuple[Finding, dict[str, Assertion]]:
    """A finding and its figures, a value each."""
    members = {
        f"{name}#{place}": Assertion(
            id=f"{name}#{place}",
            document=name,
            span=Span(start=0, end=1),
            sentence=Span(start=0, end=1),
            quantity=Quantity(
                stated=(value, value),
                low=value,
                high=value,
                unit=units[place] if units else "count",
                text=str(value),
            ),
            subject=Subject(property=property_),
        )
        for place, value in enumerate(values)
    }
    finding = Finding(
        code="C201",
        name="disjoint figures",
        kind=kind,
        severity=severity,
        alignment=None,
        assertions=tuple(members),
        message=f"{property_}: {values} in {name}",
    )
    return finding, members


BEFORE = [
    # the dead before the acres, however wide the acres differ
    (("killed", (11, 12), "high"), ("area", (100, 90_000), "high")),
    (("killed", (11, 12), "high"), ("killed or wounded", (11, 90), "high")),
    (("wounded", (11, 12), "high"), ("homeless", (10, 9_000), "high")),
    (("displaced", (100, 200), "high"), ("worth", (10, 9_000), "high")),
    # what is graver by its severity first of all
    (("area", (100, 200), "high"), ("homeless", (100, 120), "medium")),
    # a wide difference before a narrow one
    (("area", (100, 900), "high"), ("area", (100, 200), "high")),
    (("area", (0, 5), "high"), ("area", (100, 900), "high")),
]


@pytest.mark.parametrize(("first", "second"), BEFORE)
def test_what_matters_most_comes_first(
    first: tuple[str, tuple[Number, ...], Severity], second: tuple[str, tuple[Number, ...], Severity]
) -> None:
    (one, ones), (other, others) = told("a", *first), told("b", *second)
    by_id = ones | others
    assert rank(one, by_id) < rank(other, by_id)


def test_an_update_comes_after_what_disagrees_about_as_grave_a_thing() -> None:
    (update, ones), (conflict, others) = told("a", "killed", (10, 90), kind="update"), told("b", "killed", (10, 12))
    by_id = ones | others
    assert rank(conflict, by_id) < rank(update, by_id)


def test_figures_of_different_units_have_no_ratio() -> None:
    """60 km and 37 miles are as good as one; 10% beside 1,000 is no ratio of a hundred."""
    (one, ones), (other, others) = (
        told("a", "distance", (5, 5_000), units=("percent", "kilometre")),
        told("b", "distance", (100, 150), units=("kilometre", "kilometre")),
    )
    by_id = ones | others
    assert rank(other, by_id) < rank(one, by_id)


FINDINGS = st.lists(
    st.tuples(
        st.sampled_from(PROPERTIES),
        st.lists(st.integers(0, 9_000), min_size=2, max_size=4).map(tuple),
        st.sampled_from(("high", "medium", "low")),
        st.sampled_from(("conflict", "update", "subject")),
    ),
    min_size=2,
    max_size=8,
)


@settings(max_examples=200, deadline=None)
@given(FINDINGS, st.randoms(use_true_random=False))
def test_the_order_is_of_severity_then_gravity_and_never_of_what_came_first(
    drawn: list[tuple[str, tuple[int, ...], Severity, Kind]], random: Random
) -> None:
    made = [told(f"d{number}", *given_) for number, given_ in enumerate(drawn)]
    by_id = {name: member for _, members in made for name, member in members.items()}
    ordered = sorted((finding for finding, _ in made), key=lambda finding: rank(finding, by_id))
    shuffled = random.sample(made, len(made))
    assert sorted((finding for finding, _ in shuffled), key=lambda finding: rank(finding, by_id)) == ordered
    keys = []
    for finding in ordered:
        property_ = by_id[finding.assertions[0]].subject.property or ""
        gravest = PROPERTIES.index(property_) if property_ in (*GRAVE, *SUFFERED) else len(GRAVE) + len(SUFFERED)
        keys.append((("high", "medium", "low").index(finding.severity), gravest, finding.kind == "update"))
    assert keys == sorted(keys)


@given(FINDINGS, st.permutations(["Post", "Herald", "Wire", "Courier", "Echo", "Gazette", "Star", "Mirror"]))
def test_what_outlets_are_called_orders_nothing(
    drawn: list[tuple[str, tuple[int, ...], Severity, Kind]], names: list[str]
) -> None:
    """But for findings that say the very same."""

    def order(called: list[str]) -> list[tuple[str, tuple[int, ...], Severity, Kind]]:
        made = [(told(name, *given_), given_) for name, given_ in zip(called, drawn, strict=False)]
        by_id = {name: member for (_, members), _ in made for name, member in members.items()}
        return [given_ for (_, _), given_ in sorted(made, key=lambda one: rank(one[0][0], by_id))]

    assert order(names) == order(sorted(names))
