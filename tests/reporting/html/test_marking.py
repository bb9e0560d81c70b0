"""Figures marked in an article."""

from hypothesis import given
from hypothesis import strategies as st

from discrepancy import Report, Span
from discrepancy.reporting.html.marking import Standing, marked
from discrepancy.reporting.safe import lines

PLAIN = Standing("figure", "", None)


def test_the_sum_of_parts_is_linked_to_with_its_first_part(report: Report) -> None:
    document = report.documents[1]
    own = [one for one in report.assertions if one.document == document.id]
    standings = {one.id: PLAIN for one in own} | {"b3": Standing("conflict", "", "#finding-1")}
    stretches = list(marked(document, own, {one.id: one.id for one in own}, standings))
    assert [(one.text, one.anchors, one.standing.kind) for one in stretches if one.standing] == [
        ("Two", ("b1", "b3"), "conflict"),
        ("four", ("b2",), "conflict"),
        ("30", ("b4",), "figure"),
    ]


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9), st.booleans()), max_size=8))
def test_the_words_of_an_article_stay_as_they_are_and_every_figure_has_one_anchor(
    report: Report, text: str, spans: list[tuple[int, int, bool]]
) -> None:
    text += "x" * 60
    document = report.documents[0].model_copy(update={"text": text})
    own = [
        report.assertions[0].model_copy(
            update={"id": str(n), "span": Span(start=start, end=start + length), "derived_from": ("x",) * derived}
        )
        for n, (start, length, derived) in enumerate(spans)
    ]
    stretches = list(marked(document, own, {one.id: one.id for one in own}, {one.id: PLAIN for one in own}))
    assert sorted(anchor for stretch in stretches for anchor in stretch.anchors) == sorted(one.id for one in own)
    at = 0
    for stretch in stretches:
        end = next(end for end in range(at, len(text) + 1) if lines(text[at:end]) == stretch.text and end > at)
        at = end
    assert at == len(text) or lines(text[at:]) == ""
