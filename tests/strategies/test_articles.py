"""Figures and articles that the strategies write are read back as they say."""

from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from discrepancy import extract
from discrepancy.model import Assertion, Document, Quantity
from discrepancy.strategies import Article, articles, quantities

PARSES = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SIMPLEST = settings(max_examples=1, phases=[Phase.generate], database=None)
"""The first example that Hypothesis tries is the one that all others shrink towards."""


def promised(one: Assertion) -> tuple[object, ...]:
    """What an article promises of an assertion."""
    subject = one.subject.counted, one.subject.head, one.subject.property, one.subject.predicate
    place = one.id, one.document, one.span, one.sentence
    return *place, one.quantity, *subject, one.attribution, one.derived_from, one.status


@given(quantities())
@PARSES
def test_a_quantity_reads_back_to_itself(quantity: Quantity) -> None:
    text = f"{quantity.text} people were hurt."
    (found,) = extract([Document(id="d", text=text[0].upper() + text[1:])])
    assert found.quantity.model_copy(update={"text": quantity.text}) == quantity


@given(articles())
@PARSES
def test_every_figure_of_an_article_is_known_and_no_other_stands_in_it(article: Article) -> None:
    assert [promised(one) for one in extract([article.document])] == [promised(one) for one in article.assertions]


@given(st.from_type(Article))
@PARSES
def test_spans_quote(article: Article) -> None:
    text = article.document.text
    for one in article.assertions:
        assert one.span.quote(text) == one.quantity.text
        assert one.sentence.start <= one.span.start <= one.span.end <= one.sentence.end
        assert one.sentence.quote(text).endswith(".")
        assert one.attribution is None or one.attribution.source in one.attribution.span.quote(text)


@given(st.from_type(Quantity), st.from_type(Assertion), st.from_type(Document))
@settings(max_examples=20)
def test_nouns_are_drawn_from_here(quantity: Quantity, assertion: Assertion, document: Document) -> None:
    assert quantity.stated is not None
    assert assertion.subject.property in {"killed", "wounded", "evacuated"}
    assert document.title is not None
    assert document.text.startswith(document.title)


def test_an_article_shrinks_to_one_short_sentence() -> None:
    article = find(articles(), lambda _: True, settings=SIMPLEST)
    assert article.document.text == "Flood in Velmora\n\n2 people were killed in the flood in Velmora."
