"""What holds for any documents whatever."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discrepancy import DiscrepancyError, read, scan
from discrepancy.model import Document, Report
from discrepancy.strategies import Story, stories

EXAMPLES = Path(__file__).parents[1] / "examples"
STORIES = ("landmines", "takeover", "earthquake")

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Each example parses whole texts; the first also loads the syntax model."""

FRAGMENTS = (
    # figures, well formed and not
    *(
        "11",
        "some 3,000",
        "almost 2,000",
        "an estimated 120,000",
        "10 to 15",
        "$13.2bn",
        "£1.2m",
        "5%",
        "6.1",
        "half a",
        "½",
    ),
    *(
        "dozens of",
        "hundred",
        "million",
        "two and two",
        "1,1,1,1",
        "-3",
        "1e999",
        "9" * 40,
        "0",
        "one in five",
        "12-",
        "٣",
        "３",
    ),
    # what is counted, and what befell it
    *(
        "soldiers",
        "civilians",
        "people",
        "police",
        "km",
        "weeks",
        "pharmacies",
        "were killed",
        "died",
        "rose",
        "was worth",
    ),
    *(
        "including",
        "of them",
        "and",
        "or",
        "between",
        "by",
        "in a blast",
        "after",
        "not",
        "no",
        "fewer than",
        "at least",
    ),
    # who says so
    *("the ministry said", "according to the mayor", "said", '"', "“", "”", "officials", "Velmora", "he"),
    # what is no word
    *(
        ".",
        ",",
        "?",
        "\n",
        "\n\n",
        "\t",
        "\u00a0",
        "\u200f",
        "\u0301",
        "\x1b[31m",
        "\x00",
        "<b>",
        "{{ 7 * 7 }}",
        "🙂",
        "–",
        "(",
        ")",
    ),
)

newslike = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=40).map(" ".join)
texts = st.one_of(st.text(max_size=300), newslike)


def documents(*bodies: str) -> list[Document]:
    return [Document(id=f"document-{number}", text=body) for number, body in enumerate(bodies)]


def quotes_every_figure(report: Report) -> bool:
    texts_by_id = {document.id: document.text for document in report.documents}
    return all(one.span.quote(texts_by_id[one.document]) == one.quantity.text for one in report.assertions)


@pytest.mark.parametrize("story", STORIES)
def test_every_span_quotes_its_figure(story: str) -> None:
    report = scan(read(EXAMPLES / story))
    assert report.assertions
    assert quotes_every_figure(report)


@pytest.mark.parametrize("story", STORIES)
def test_ids_are_unique_and_resolve(story: str) -> None:
    report = scan(read(EXAMPLES / story))
    known = {one.id for one in report.assertions}
    assert len(known) == len(report.assertions)
    assert all(set(one.assertions) <= known for one in report.alignments)
    assert all(set(one.assertions) <= known for one in report.findings)
    assert all({one.part_of, *one.derived_from} - {None} <= known for one in report.assertions)
    assert {one.alignment for one in report.findings} - {None} <= {one.id for one in report.alignments}


@pytest.mark.parametrize("story", STORIES)
@given(data=st.data())
@settings(SLOW, max_examples=10)
def test_order_of_documents_changes_nothing(story: str, data: st.DataObject) -> None:
    given_documents = list(read(EXAMPLES / story))
    shuffled = data.draw(st.permutations(given_documents))
    assert scan(shuffled) == scan(given_documents)


@given(st.lists(newslike, min_size=2, max_size=4), st.randoms())
@settings(SLOW)
def test_order_of_any_documents_changes_nothing(bodies: list[str], random: Random) -> None:
    given_documents = documents(*bodies)
    shuffled = random.sample(given_documents, len(given_documents))
    assert scan(shuffled) == scan(given_documents)


@given(stories(), st.randoms())
@settings(SLOW)
def test_order_of_a_story_changes_nothing(story: Story, random: Random) -> None:
    shuffled = random.sample(story.documents, len(story.documents))
    assert scan(shuffled) == scan(story.documents)


@given(stories())
@SLOW
def test_a_reprint_is_no_second_source(story: Story) -> None:
    copy = story.documents[-1].model_copy(update={"id": "reprint"})
    found = [(finding.code, finding.severity) for finding in scan([*story.documents, copy]).findings]
    assert found == [(finding.code, finding.severity) for finding in scan(story.documents).findings]


@given(st.lists(texts, min_size=1, max_size=3))
@settings(SLOW, max_examples=120)
def test_any_text_is_scanned_or_refused_in_one_line(bodies: list[str]) -> None:
    try:
        report = scan(documents(*bodies))
    except DiscrepancyError as error:
        refusal = str(error)
    else:
        refusal = ""
        assert quotes_every_figure(report)
        assert Report.model_validate_json(report.model_dump_json()) == report
    assert len(refusal.splitlines()) <= 1
