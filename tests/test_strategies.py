"""Stories that the strategies write hold what they say is planted in them, and a scan finds just that."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discrepancy import scan
from discrepancy.extraction import extract
from discrepancy.model import Assertion, Document, Quantity, Report
from discrepancy.strategies import Story, quantities, stories

PARSES = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def kinds(report: Report) -> set[str]:
    return {finding.kind for finding in report.findings}


@given(quantities())
@PARSES
def test_a_quantity_reads_back_to_itself(quantity: Quantity) -> None:
    text = f"{quantity.text} people were hurt."
    (found,) = extract([Document(id="d", text=text[0].upper() + text[1:])])
    assert found.quantity.model_copy(update={"text": quantity.text}) == quantity


@given(st.from_type(Assertion))
@PARSES
def test_an_assertion_spans_its_figure(assertion: Assertion) -> None:
    assert assertion.span.end - assertion.span.start == len(assertion.quantity.text)
    assert assertion.sentence.start <= assertion.span.start <= assertion.span.end <= assertion.sentence.end


@given(st.from_type(Document))
@PARSES
def test_every_sentence_of_a_document_has_its_figure(document: Document) -> None:
    assert len(extract([document])) == document.text.count("\n\n")


@given(st.from_type(Story))
@PARSES
def test_every_planted_figure_is_read(story: Story) -> None:
    read = {
        (assertion.document, assertion.subject.property, assertion.quantity.stated)
        for assertion in extract(story.documents)
    }
    planted = {(one.document, one.property, (one.value, one.value)) for one in story.figures}
    assert planted <= read


@given(stories(plants=["conflicting"]))
@PARSES
def test_a_planted_conflict_is_found(story: Story) -> None:
    assert "conflict" in kinds(scan(story.documents))


@given(stories(plants=["agreeing", "hedged", "parts", "trap"]))
@PARSES
def test_where_nothing_conflicts_nothing_is_found(story: Story) -> None:
    assert not kinds(scan(story.documents)) & {"conflict", "arithmetic"}
