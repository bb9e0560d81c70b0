"""How many independent sources stand behind figures that go together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.model import Document, Report
from discrepancy.reconciliation.reprints import copies
from discrepancy.reconciliation.speakers import fullest, one_speaker
from discrepancy.scanning import scan

SAME = [
    # a body in more and in fewer words
    ("Velmora's defence ministry", "the ministry"),
    ("the Velmoran defence ministry", "Velmora's Ministry of Defence"),
    ("a spokesman for the ministry", "the defence ministry"),
    ("Velmora", "Velmoran officials"),
    # a person by name and office
    ("Mayor Ada Roe", "Ms Roe"),
    ("Ada Roe, the mayor of Tolm", "the mayor"),
    ("police", "Tolm police"),
]
DIFFERENT = [
    ("Velmora's defence ministry", "Drestia's defence ministry"),
    ("the interior ministry", "the defence ministry"),
    ("Ada Roe", "Tom Roe"),
    ("the mayor of Tolm", "the governor"),
    ("hospital officials", "police officials"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_speaker_in_two_wordings(one: str, other: str) -> None:
    assert len(set(fullest([one, other]).values())) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_speakers(one: str, other: str) -> None:
    assert len(set(fullest([one, other]).values())) == 2


SURELY = [
    ("Velmora's defence ministry", "the Velmoran defence ministry", True),
    ("the mayor of Tolm", "Ada Roe, mayor of Tolm", True),
    ("the ministry", "the ministry", True),
    ("United Nations", "the United Nations", True),
    # officials are many
    ("officials", "officials", False),
    ("Officials", "health officials", False),
    ("aid workers in Tolm", "aid workers in Tolm", False),
    ("aid workers", "Aid workers", False),
    ("police", "police", True),
    ("the boss", "the boss", True),
    ("Velmora's", "Velmora", True),
    ("velmora’s", "velmora's", True),
    ("Tolm Times", "the Tolm Times", True),
    ("residents of Tolm", "residents of Tolm", False),
    # a longer name holds a shorter of two words, in whatever order
    ("Mayor Ada Roe", "Ada Roe", True),
    ("Ada Roe", "Ada Vane", False),
    ("Roe", "Mayor Ada Roe", False),
    # a pronoun names nobody
    ("she", "he", False),
    # one word is too little to hold for a longer name
    ("Velmora", "Velmora's defence ministry", False),
]


@pytest.mark.parametrize(("one", "other", "same"), SURELY)
def test_who_surely_is_one(one: str, other: str, *, same: bool) -> None:
    assert one_speaker(one, other) is one_speaker(other, one) is same


WIRE = (
    "Two bridges over the Sarn fell on Tuesday when a lorry caught fire, and 14 people drowned in the cold water. "
    "The road from Tolm to Marovets has been shut since then, and lorries are sent round by the northern pass, where "
    "it snowed all night. Repairs will take until the autumn, by what the road office told hauliers in the valley."
)
CUT = WIRE[: WIRE.index("Repairs")] + "Shops in Tolm ran short of bread."
APART = (
    "The drivers of three lorries were still sought on Wednesday after two bridges over the river Sarn gave way, with "
    "14 drowned. The old bridges had been due for repair for nine years. A ferry took the children to their school."
)


@pytest.mark.parametrize(
    ("one", "other", "same"), [(WIRE, WIRE, True), (WIRE, CUT, True), (WIRE, APART, False), (WIRE, "", False)]
)
def test_copies_are_edited_or_cut(one: str, other: str, *, same: bool) -> None:
    found = copies([one, other], 5, 20)
    assert (found[one] == found[other]) is same


@given(st.lists(st.text("ab ", max_size=40), min_size=1, max_size=12))
def test_every_text_is_a_copy_of_itself_in_any_order(texts: list[str]) -> None:
    found = copies(texts, 2, 3)
    assert set(found) == set(texts)
    assert copies(texts[::-1], 2, 3) == found


def story(*articles: tuple[str, str]) -> Report:
    """A scan of articles, each an outlet and a text."""
    return scan(
        Document(id=f"d{number}", text=text, publisher=outlet) for number, (outlet, text) in enumerate(articles)
    )


def behind(report: Report, *values: int) -> list[int]:
    """How many sources stand behind each of these figures, each of one position."""
    by_id = {one.id: one for one in report.assertions}
    found = []
    for value in values:
        (position,) = {
            position
            for alignment in report.alignments
            for position in alignment.positions
            if any(by_id[one].quantity.stated == (value, value) for one in position.assertions)
        }
        found.append(len(position.sources))
    return found


POLICE = "The fire in Tolm killed 14 people, police in Marovets said late on Tuesday."
MAYOR = "Fourteen people were killed in the Tolm fire, Mayor Ada Roe said."
AGAIN = "In Tolm, Ms Roe said, 14 people were killed by the fire."
OWN = "A fire in Tolm killed 14 people."
OTHER = "Fourteen people were killed by the fire that swept Tolm."

SOURCES = [
    # two speakers
    ((("Post", POLICE), ("Herald", MAYOR)), 2),
    # one speaker, in three outlets
    ((("Post", MAYOR), ("Herald", AGAIN), ("Wire", MAYOR)), 1),
    # an article and its copies
    ((("Post", OWN + " " + WIRE), ("Herald", OWN + " " + WIRE), ("Courier", OWN + " " + CUT)), 1),
    # two outlets in their own name, and two articles of one
    ((("Post", OWN), ("Herald", OTHER)), 2),
    ((("Post", OWN), ("Post", OTHER)), 1),
    # an agency, credited by both, or named by one
    ((("Post", "TOLM (Reuters) - " + OWN), ("Herald", OTHER + "\n(Reuters)")), 1),
    ((("Post", "TOLM (Reuters) - " + OWN), ("Herald", "Fourteen people were killed in Tolm, Reuters reported.")), 1),
    ((("Post", "TOLM (Reuters) - " + OWN), ("Herald", "TOLM (AP) - " + OTHER)), 2),
    # what an article says itself is no source beside the speaker whom it names
    ((("Post", OTHER + "\n\n" + POLICE),), 1),
    # two speakers in one article are two sources
    ((("Post", POLICE + "\n\n" + MAYOR),), 2),
]


@pytest.mark.parametrize(("articles", "number"), SOURCES)
def test_how_many_sources(articles: tuple[tuple[str, str], ...], number: int) -> None:
    assert behind(story(*articles), 14) == [number]


@pytest.mark.parametrize(("articles", "number"), SOURCES)
def test_a_copy_of_a_document_adds_no_source_and_no_finding(articles: tuple[tuple[str, str], ...], number: int) -> None:
    report = story(*articles, ("Quite Another", articles[0][1]))
    assert behind(report, 14) == [number]
    assert report.findings == ()


@pytest.mark.parametrize(("articles", "number"), SOURCES)
def test_what_outlets_are_called_makes_no_difference(articles: tuple[tuple[str, str], ...], number: int) -> None:
    names = {outlet: f"Outlet {place}" for place, outlet in enumerate(sorted({one for one, _ in articles}), start=1)}
    assert behind(story(*((names[outlet], text) for outlet, text in articles)), 14) == [number]


SIX = "Six people were killed in the Tolm fire, {} said."


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("the mayor", ""),
        ("Ms Roe", ""),
        ("the fire chief", ""),
        ("Mayor Roe", "; both are quoted from Mayor Ada Roe"),
    ],
)
def test_one_speaker_with_two_figures_is_told_from_two_who_differ(speaker: str, words: str) -> None:
    (finding,) = story(("Post", MAYOR), ("Herald", SIX.format(speaker))).findings
    assert finding.kind == "conflict"
    assert finding.message.partition(")")[2].partition(")")[2] == words
    assert any("are quoted from" in reason for reason in finding.reasons) is bool(words)


def test_a_message_names_a_source_once_and_says_where_it_ran() -> None:
    (finding,) = story(("Post", MAYOR), ("Herald", AGAIN), ("Wire", SIX.format("the fire chief"))).findings
    assert finding.message.endswith(
        "Fourteen (Mayor Ada Roe, in Post and Herald) or 6 (the fire chief, in Wire)"
    ) or finding.message.endswith("14 (Mayor Ada Roe, in Post and Herald) or 6 (the fire chief, in Wire)")
