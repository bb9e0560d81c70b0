"""The whole way."""

import pytest

from discrepancy import Document, InputError, Options, scan
from discrepancy.scanning import inventory

ONE = Document(id="b", text="The coast guard said 11 passengers drowned when the ferry sank.")
OTHER = Document(id="a", text="The harbour master said six passengers drowned when the ferry sank.")


def test_the_order_of_documents_changes_nothing() -> None:
    assert scan([ONE, OTHER]) == scan(iter((OTHER, ONE)))
    assert [document.id for document in scan([ONE, OTHER]).documents] == ["a", "b"]


def test_the_report_says_what_made_it() -> None:
    tool = scan([]).tool
    assert (tool.name, tool.model) == ("discrepancy", "en_core_web_sm-3.8.0")


def test_nothing_in_nothing_out() -> None:
    report = scan([])
    assert (report.documents, report.assertions, report.alignments, report.findings) == ((), (), (), ())


def test_an_inventory_finds_the_same_figures_and_judges_none() -> None:
    report = inventory([ONE, OTHER])
    assert report.assertions == scan([ONE, OTHER]).assertions
    assert (report.alignments, report.findings) == ((), ())


def test_options_reach_the_rules() -> None:
    assert [finding.code for finding in scan([ONE, OTHER]).findings] == ["C201"]
    assert scan([ONE, OTHER], Options(ignore=frozenset({"C201"}))).findings == ()
    assert scan([ONE, OTHER], Options(tolerance=1)).findings == ()


@pytest.mark.parametrize("verb", [scan, inventory])
def test_two_documents_with_one_id_are_refused(verb: type) -> None:
    with pytest.raises(InputError, match=r"^a: two documents have this id; give each its own$"):
        verb([OTHER, ONE, OTHER])


def test_a_sum_of_several_kinds_is_set_against_none_of_them() -> None:
    texts = ("The plane was carrying 91 passengers and eight pilots.", "The plane was carrying 99 passengers.")
    report = scan([Document(id=f"d{place}", text=text) for place, text in enumerate(texts)])
    (total,) = (one for one in report.assertions if one.derived_from)
    (other,) = (one for one in report.assertions if one.document == "d1")
    assert total.quantity.stated == other.quantity.stated == (99, 99)
    assert not any({total.id, other.id} <= set(one.assertions) for one in report.alignments)
