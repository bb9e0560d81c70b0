"""A draft's figures against its sources, and against each other: tables by trouble, each with look-alikes; laws."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discrepancy import Document, Finding, Options, Report, check, read

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = ("landmines", "takeover", "earthquake")


def judged(draft: str, *sources: str, days: tuple[int, ...] = ()) -> Report:
    published = [date(2031, 3, day) for day in days] if days else [None for _ in sources]
    documents = [
        Document(id=f"source-{number}", text=text, published=day)
        for number, (text, day) in enumerate(zip(sources, published, strict=True))
    ]
    return check(Document(id="draft", text=draft), documents)


def verdict(report: Report, figure: str) -> list[str]:
    """What is said of the draft's figure that is written so."""
    by_id = {one.id: one for one in report.assertions}
    first = {finding: by_id[finding.assertions[0]] for finding in report.findings}
    return [one.name for one, said in first.items() if said.document == "draft" and said.quantity.text == figure]


MAYOR = "The mayor said 12 people died when the grain mill at Orl burned down."
ONE_SOURCE = [
    # the same number, as figures or words
    ("Twelve people died when the grain mill at Orl burned down.", "Twelve", MAYOR, "supported"),
    ("The mayor said 12 people died when the grain mill at Orl burned down.", "12", MAYOR, "supported"),
    ("A dozen people died when the grain mill at Orl burned down.", "A dozen", MAYOR, "supported"),
    # a draft that is vaguer than its source, and so right
    ("About 12 people died when the grain mill at Orl burned down.", "About 12", MAYOR, "supported"),
    ("At least 10 people died when the grain mill at Orl burned down.", "At least 10", MAYOR, "supported"),
    ("The flood made 1,200 families homeless.", "1,200", "The flood made 1,213 families homeless.", "supported"),
    # another number of the same
    ("Eleven people died when the grain mill at Orl burned down.", "Eleven", MAYOR, "contradicted"),
    ("At least 15 people died when the grain mill at Orl burned down.", "At least 15", MAYOR, "contradicted"),
    ("The bridge cost $4 million to build.", "$4 million", "The bridge cost $9 million to build.", "contradicted"),
    # a hedge that got lost, or turned into another
    (
        "40 people died when the ferry sank off the cape.",
        "40",
        "At least 40 people died when the ferry sank off the cape.",
        "hedge dropped",
    ),
    (
        "More than 40 people died when the ferry sank off the cape.",
        "More than 40",
        "About 40 people died when the ferry sank off the cape.",
        "hedge dropped",
    ),
    (
        "45 people died when the ferry sank off the cape.",
        "45",
        "Dozens of people died when the ferry sank off the cape.",
        "hedge dropped",
    ),
    (
        "The flood made 1,213 families homeless.",
        "1,213",
        "The flood made 1,200 families homeless.",
        "hedge dropped",
    ),
    # and one that stayed
    (
        "At least 40 people died when the ferry sank off the cape.",
        "At least 40",
        "At least 40 people died when the ferry sank off the cape.",
        "supported",
    ),
    # others than the source has, or more special ones
    (
        "Six soldiers were killed by a mine near Tolm.",
        "Six",
        "Six policemen were killed by a mine near Tolm.",
        "subject changed",
    ),
    (
        "Six soldiers were killed by a mine near Tolm.",
        "Six",
        "Six people were killed by a mine near Tolm.",
        "subject changed",
    ),
    (
        "Twelve people were injured when the grain mill at Orl burned down.",
        "Twelve",
        MAYOR,
        "subject changed",
    ),
    # and more general ones, which is no harm
    (
        "Six people were killed by a mine near Tolm.",
        "Six",
        "Six soldiers were killed by a mine near Tolm.",
        "supported",
    ),
    (
        "Six people were killed by a mine near Tolm.",
        "Six",
        "Four soldiers and two civilians were killed by a mine near Tolm.",
        "supported",
    ),
    # a speaker put in another's place
    ("Police said 12 people died when the grain mill at Orl burned down.", "12", MAYOR, "speaker changed"),
    # the same speaker in other words, one that the source leaves out, one that the draft leaves out
    (
        "The mayor of Orl said 12 people died when the grain mill at Orl burned down.",
        "12",
        MAYOR,
        "supported",
    ),
    (
        "Police said 12 people died when the grain mill at Orl burned down.",
        "12",
        "Twelve people died when the grain mill at Orl burned down.",
        "supported",
    ),
    # a figure of something else, or in money that cannot be compared
    ("The mill employed 300 workers.", "300", MAYOR, "unsupported"),
    ("The bridge cost 4m euros to build.", "4m euros", "The bridge cost $9 million to build.", "unsupported"),
    # what is only feared bears nothing out for sure
    (
        "Twelve people died when the grain mill at Orl burned down.",
        "Twelve",
        "Twelve people were feared dead after the grain mill at Orl burned down.",
        "hedge dropped",
    ),
]


@pytest.mark.parametrize(("draft", "figure", "source", "expected"), ONE_SOURCE)
def test_one_source(draft: str, figure: str, source: str, expected: str) -> None:
    assert verdict(judged(draft, source), figure) == [expected]


SIX, ELEVEN = (
    "Orlat said six people were killed by mines on the road to Tolm.",
    "The defence ministry said 11 people were killed by mines on the road to Tolm.",
)
SEVERAL_SOURCES = [
    # the sources differ, and the draft takes a side
    ("Six people were killed by mines on the road to Tolm.", (SIX, ELEVEN), {"Six": ["disputed"]}),
    ("Eleven people were killed by mines on the road to Tolm.", (SIX, ELEVEN), {"Eleven": ["disputed"]}),
    # or prints both
    (f"{SIX} {ELEVEN}", (SIX, ELEVEN), {"six": ["supported"], "11": ["supported"]}),
    # or neither
    ("Eight people were killed by mines on the road to Tolm.", (SIX, ELEVEN), {"Eight": ["contradicted"]}),
    # one speaker is enough
    (SIX, (SIX, SIX.replace("Orlat", "A hospital")), {"six": ["supported"]}),
    # and one source without a hedge
    (
        "Six people were killed by mines on the road to Tolm.",
        (SIX, SIX.replace("six", "about six")),
        {"Six": ["supported"]},
    ),
]


@pytest.mark.parametrize(("draft", "sources", "expected"), SEVERAL_SOURCES)
def test_several_sources(draft: str, sources: tuple[str, ...], expected: dict[str, list[str]]) -> None:
    report = judged(draft, *sources)
    assert {figure: verdict(report, figure) for figure in expected} == expected


MONDAY, TUESDAY = "20 people died when the ferry sank off the cape.", "32 people died when the ferry sank off the cape."
DATED = [
    # Monday's toll, when Tuesday's is known
    (MONDAY, (3, 4), "20", "stale"),
    # Tuesday's, which supersedes Monday's
    (TUESDAY, (3, 4), "32", "supported"),
    # tolls of one day are no update
    (MONDAY, (3, 3), "20", "disputed"),
    # the dead do not come back
    (MONDAY, (4, 3), "20", "disputed"),
]


@pytest.mark.parametrize(("draft", "days", "figure", "expected"), DATED)
def test_later_sources(draft: str, days: tuple[int, int], figure: str, expected: str) -> None:
    assert verdict(judged(draft, MONDAY, TUESDAY, days=days), figure) == [expected]


HEAD = "Mill fire kills 12\n\n"
STANDFIRST = "Twelve people died when a grain mill at Orl burned down.\n\n"
AGAINST_ITSELF = [
    # the headline against the body
    (f"{HEAD}Eleven people died when a grain mill at Orl burned down.", ["12"]),
    # the standfirst against the body
    (f"{HEAD}{STANDFIRST}Eleven people died when the mill burned down, the mayor said.", ["Twelve"]),
    # they agree
    (f"{HEAD}{STANDFIRST}The mayor said 12 people died when the mill burned down.", []),
    # a headline that is rounder than the body
    ("Fire makes 1,200 homeless\n\nThe fire at Orl made 1,213 people homeless.", []),
    # two speakers differ, which the draft reports
    (
        "The mayor said 12 people died when the mill at Orl burned down.\n\n"
        "Police said eleven people died when the mill at Orl burned down.",
        [],
    ),
    # another event, which the standfirst tells apart
    (
        "Four people were wounded at Orl, a street away from where five people were wounded last winter.\n\n"
        "Five people were wounded at a bus stop in that attack.",
        [],
    ),
    # one sentence tells both on purpose
    ("The toll in the mill fire at Orl rose from 11 people killed to 12 people killed.", []),
]


@pytest.mark.parametrize(("draft", "expected"), AGAINST_ITSELF)
def test_the_draft_against_itself(draft: str, expected: list[str]) -> None:
    report = judged(draft, "Nothing was said of any number.")
    by_id = {one.id: one.quantity.text for one in report.assertions}
    found = [by_id[one.assertions[0]] for one in report.findings if one.name == "inconsistent"]
    assert found == expected


def test_parts_that_exceed_their_whole_are_found_in_the_draft_and_not_in_its_sources() -> None:
    slip = "Six people died in the fire, including four men and three women."
    assert [one.kind for one in judged(slip, MAYOR).findings if one.kind == "arithmetic"] == ["arithmetic"]
    assert [one.kind for one in judged(MAYOR, slip).findings if one.kind == "arithmetic"] == []


def test_wording_is_suggested_where_sources_differ_and_names_both() -> None:
    draft = "Six people were killed by mines on the road to Tolm."
    said = "between six, according to Orlat, and 11, according to The defence ministry"
    assert [one.suggestion for one in judged(draft, SIX, ELEVEN).findings] == [said]
    assert [one.suggestion for one in judged(draft, SIX).findings] == [None]
    assert [one.suggestion for one in judged(draft, ELEVEN).findings] == [None]
    documents = [Document(id="a", text=SIX), Document(id="b", text=ELEVEN)]
    turned = Options(wording="$high ($high_source), $low ($low_source) $$")
    found = check(Document(id="draft", text=draft), documents, turned).findings
    assert [one.suggestion for one in found] == ["11 (The defence ministry), six (Orlat) $"]


def test_rules_can_be_ignored() -> None:
    document = Document(id="draft", text="Eleven people died when the grain mill at Orl burned down.")
    assert check(document, [Document(id="a", text=MAYOR)], Options(ignore=frozenset({"D701"}))).findings == ()


def of_a_draft(report: Report) -> list[Finding]:
    """The verdicts on single figures."""
    return [one for one in report.findings if one.kind == "draft" and one.name != "inconsistent"]


@pytest.mark.parametrize(
    "document", [one for story in STORIES for one in read(EXAMPLES / story)], ids=lambda one: one.id
)
def test_a_draft_checked_against_itself_is_wholly_supported(document: Document) -> None:
    report = check(document, [document.model_copy(update={"id": "its own source"})])
    assert {one.name for one in of_a_draft(report)} <= {"supported"}
    assert of_a_draft(report)


@pytest.mark.parametrize("story", STORIES)
def test_every_figure_of_a_draft_has_one_verdict_that_begins_with_it(story: str) -> None:
    draft, *sources = read(EXAMPLES / story)
    report = check(draft, sources)
    own = {one.id for one in report.assertions if one.document == draft.id and not one.derived_from}
    first = [one.assertions[0] for one in of_a_draft(report)]
    assert len(first) == len(set(first))
    assert own <= set(first)


@given(data=st.data())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.parametrize("story", STORIES)
def test_the_order_of_sources_makes_no_difference(story: str, data: st.DataObject) -> None:
    draft, *sources = read(EXAMPLES / story)
    assert check(draft, data.draw(st.permutations(sources))) == check(draft, sources)
