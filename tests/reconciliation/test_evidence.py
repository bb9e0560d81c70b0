"""How sure it is that figures are about one quantity: text by text, each pair of texts by its best wording."""

from discrepancy import Document, Report, scan
from discrepancy.alignment.stories import stories
from discrepancy.model import Assertion
from discrepancy.reconciliation.evidence import Evidence

CLEAR = "Six people were killed in the Tolm fire on Monday."
LOOSE = "It was the fire that six of them did not survive."


def asked(*texts: str) -> tuple[Evidence, Report]:
    documents = [Document(id=f"d{place}", text=text) for place, text in enumerate(texts)]
    report = scan(documents)
    return Evidence(stories(documents, report.assertions)), report


def of(report: Report, *names: str) -> list[Assertion]:
    return [one for one in report.assertions if one.document in names]


def test_a_pair_of_texts_counts_once_by_its_best_wording() -> None:
    evidence, report = asked("Nine people were killed in the Tolm fire on Monday.", f"{CLEAR}\n\n{LOOSE}")
    ones, others = of(report, "d0"), of(report, "d1")
    assert len(others) == 2
    (best,) = evidence.links(ones, others)
    alone = [evidence.links(ones, [other])[0] for other in others]
    assert best == max(alone) > min(alone)
    assert evidence.links(ones, others[::-1]) == (best,)
    assert evidence.best(ones, others).total == best


def test_a_text_that_has_both_is_compared_with_itself_alone() -> None:
    evidence, report = asked("Nine people were killed in the Tolm fire on Monday.", f"{CLEAR} Nine people were hurt.")
    ones, others = of(report, "d0", "d1")[:2], of(report, "d1")
    assert len(evidence.links(of(report, "d0"), others)) == 1
    assert len(evidence.links(of(report, "d1")[:1], of(report, "d1")[1:])) == 1
    assert len(evidence.links(ones, others)) == 1


def test_a_copy_of_a_text_adds_no_pair() -> None:
    evidence, report = asked("Nine people were killed in the Tolm fire on Monday.", CLEAR, CLEAR)
    assert len(evidence.links(of(report, "d0"), of(report, "d1", "d2"))) == 1


def test_nothing_links_nothing() -> None:
    evidence, report = asked(CLEAR)
    assert evidence.links(of(report, "d0"), []) == ()
    assert evidence.link(of(report, "d0"), []) == float("-inf")
