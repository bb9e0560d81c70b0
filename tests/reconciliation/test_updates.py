"""When a figure replaces another, and when the two conflict: what days and words decide."""

from datetime import date, datetime

import pytest

from discrepancy.model import Document, Finding
from discrepancy.scanning import scan

PAIRS = [
    # days decide
    ("U601", "The fire in Tolm killed 20 people.", "The fire in Tolm killed 32 people.", "2031-03-03", "2031-03-04"),
    (
        "U601",
        "Twenty people were wounded in the Tolm fire.",
        "The Tolm fire left 32 people wounded.",
        "2031-03-03",
        "2031-03-05",
    ),
    (
        "U601",
        "The fire in Tolm killed 20 people.",
        "The fire in Tolm killed 32 people.",
        "2031-03-03T08:00",
        "2031-03-03T14:00",
    ),
    ("C201", "The fire in Tolm killed 20 people.", "The fire in Tolm killed 32 people.", "2031-03-03", "2031-03-03"),
    ("C201", "The fire in Tolm killed 20 people.", "The fire in Tolm killed 32 people.", "", ""),
    ("C201", "The fire in Tolm killed 20 people.", "The fire in Tolm killed 32 people.", "2031-03-03", ""),
    (
        "C201",
        "The fire in Tolm killed 20 people.",
        "The fire in Tolm killed 32 people.",
        "2031-03-03T08:00",
        "2031-03-03T08:30",
    ),
    ("C201", "The fire in Tolm killed 32 people.", "The fire in Tolm killed 20 people.", "2031-03-03", "2031-03-04"),
    (
        "C201",
        "The bridge at Tolm is 320 metres long.",
        "The bridge at Tolm is 450 metres long.",
        "2031-03-03",
        "2031-03-04",
    ),
    # a fire's area does, and no other
    (
        "U601",
        "The Tolm fire has burned 20,000 acres.",
        "The Tolm fire has burned 32,000 acres.",
        "2031-03-03",
        "2031-03-04",
    ),
    (
        "C201",
        "The park at Tolm covers 20,000 acres.",
        "The park at Tolm covers 32,000 acres.",
        "2031-03-03",
        "2031-03-04",
    ),
    # what befalls things rises too, and cases of a disease
    ("U601", "The Tolm fire destroyed 20 homes.", "The Tolm fire destroyed 32 homes.", "2031-03-03", "2031-03-04"),
    (
        "U601",
        "Tolm has reported 200 cases of cholera.",
        "There have been 320 cases of cholera in Tolm.",
        "2031-03-03",
        "2031-03-04",
    ),
    (
        "U601",
        "The Tolm fire is 20 percent contained.",
        "The Tolm fire is now 60 percent contained.",
        "2031-03-03",
        "2031-03-04",
    ),
    # the older figure is said to be so
    (
        "U601",
        "Officials initially said 20 people were killed in the Tolm fire.",
        "The Tolm fire killed 32 people, officials said.",
        "",
        "",
    ),
    ("U601", "The Tolm fire killed 20 people, earlier reports said.", "The Tolm fire killed 32 people.", "", ""),
    (
        "U601",
        "At first 20 people were reported killed in the Tolm fire.",
        "The Tolm fire killed 32 people.",
        "2031-03-03",
        "2031-03-03",
    ),
    (
        "U601",
        "Police previously said that 20 people were killed in the Tolm fire.",
        "The fire in Tolm killed 32 people, police said.",
        "",
        "",
    ),
    (
        "U601",
        "Police had earlier put the number of people killed in the Tolm fire at 20.",
        "The fire in Tolm killed 32 people, police said.",
        "",
        "",
    ),
    ("U601", "First reports spoke of 20 people killed in the Tolm fire.", "The fire in Tolm killed 32 people.", "", ""),
    (
        "U602",
        "Officials initially said 32 people were killed in the Tolm fire.",
        "The Tolm fire killed 20 people, officials said.",
        "",
        "",
    ),
    # the newer figure is said to be so
    ("U601", "The Tolm fire killed 20 people.", "The death toll of the Tolm fire has risen to 32 people.", "", ""),
    (
        "U601",
        "The Tolm fire killed 20 people, officials said.",
        "Officials raised the toll of the Tolm fire to 32 people killed.",
        "",
        "",
    ),
    (
        "U601",
        "The Tolm fire killed 20 people, officials said.",
        "Officials revised the toll of the Tolm fire to 32 people killed.",
        "",
        "",
    ),
    (
        "U602",
        "The Tolm fire killed 20 people, officials said.",
        "Officials lowered the toll of the Tolm fire to 15 people killed.",
        "",
        "",
    ),
    (
        "U602",
        "The Tolm fire killed 20 people, officials said.",
        "Officials revised the toll of the Tolm fire down to 15 people killed.",
        "",
        "",
    ),
    (
        "U602",
        "The Tolm fire killed 20 people, officials said.",
        "Officials corrected the toll of the Tolm fire to 15 people killed.",
        "2031-03-03",
        "2031-03-04",
    ),
    (
        "U601",
        "The Tolm fire killed 20 people.",
        "The number of people killed in the Tolm fire climbed to 32.",
        "2031-03-03",
        "2031-03-03",
    ),
    (
        "U601",
        "The Tolm fire killed 20 people.",
        "The fire in Tolm has now killed 32 people, police later said.",
        "",
        "",
    ),
    # words that say nothing of an earlier count, or contradict the direction or the days
    (
        "C201",
        "Earlier on Tuesday 20 people were killed in the Tolm fire.",
        "On Tuesday 32 people were killed in the Tolm fire.",
        "",
        "",
    ),
    ("C201", "The Tolm fire killed 20 people.", "The toll of the Tolm fire has risen to 15 people killed.", "", ""),
    (
        "C201",
        "The Tolm fire killed 32 people.",
        "Officials raised the toll of the Tolm fire to 20 people killed.",
        "",
        "",
    ),
    (
        "C201",
        "Police said 20 people were killed in the Tolm fire.",
        "Hospitals said 32 people were killed in the Tolm fire.",
        "2031-03-03",
        "2031-03-03",
    ),
    # in one article
    (
        "U601",
        "The ministry initially said 20 people were killed in the Tolm fire. "
        "Later the ministry raised the number of people killed in the Tolm fire to 32.",
        "",
        "",
        "",
    ),
    # magnitude
    ("U601", "The quake at Tolm had an initial magnitude of 6.1.", "The quake at Tolm had a magnitude of 6.4.", "", ""),
    (
        "U602",
        "The quake at Tolm had a magnitude of 6.4.",
        "The magnitude of the quake at Tolm was revised down to 6.1.",
        "",
        "",
    ),
]


def published(said: str) -> date | datetime | None:
    if not said:
        return None
    return datetime.fromisoformat(said) if "T" in said else date.fromisoformat(said)


def found(one: str, other: str, day: str = "", later: str = "", *more: Document) -> tuple[Finding, ...]:
    documents = [Document(id="a", text=one, publisher="Post", published=published(day))]
    if other:
        documents.append(Document(id="b", text=other, publisher="Herald", published=published(later)))
    return scan([*documents, *more]).findings


@pytest.mark.parametrize(("code", "one", "other", "day", "later"), PAIRS)
def test_what_a_pair_comes_to(code: str, one: str, other: str, day: str, later: str) -> None:
    assert [finding.code for finding in found(one, other, day, later)] == [code]


@pytest.mark.parametrize(("code", "one", "other", "day", "later"), [pair for pair in PAIRS if pair[2]])
def test_the_order_of_the_articles_makes_no_difference(code: str, one: str, other: str, day: str, later: str) -> None:
    assert [finding.code for finding in found(other, one, later, day)] == [code]


FIRST = "The fire in Tolm killed 20 people, police said."
THEN = "The fire in Tolm killed 32 people, police said."
TOLD = "Police initially said 20 people were killed in the Tolm fire."


def test_the_message_is_a_timeline() -> None:
    (rose,) = found(FIRST, THEN, "2031-03-03", "2031-03-04")
    assert rose.message.endswith("20 (police, in Post, 2031-03-03), then 32 (police, in Herald, 2031-03-04)")
    (told,) = found(THEN, TOLD)
    assert told.message.endswith("20 (Police, in Herald), then 32 (police, in Post)")


def test_the_reasons_say_what_shows_which_is_the_newer() -> None:
    (rose,) = found(FIRST, THEN, "2031-03-03", "2031-03-04")
    assert rose.reasons[-1] == "The days of the articles tell which is the newer."
    (told,) = found(THEN, TOLD)
    assert told.reasons[-1] == "20 is told as an earlier count."


MOVED = "The death toll of the fire in Tolm rose from 20 to 32, hospitals said."


def test_a_toll_that_rose_from_the_other_is_an_update() -> None:
    (rose,) = found(MOVED, FIRST)
    assert (rose.code, rose.reasons[-1]) == ("U601", "20 to 32 is told as what another rose or fell to.")
    (fell,) = found(MOVED.replace("rose from 20 to 32", "fell from 20 to 12"), FIRST)
    assert (fell.code, fell.message.rpartition("; ")[2]) == ("U602", "the newer figure is lower")
    assert fell.message.index("20 (") < fell.message.index("20 to 12")


def test_what_it_rose_from_is_an_earlier_count_beside_any_other() -> None:
    moved = Document(id="c", text=MOVED, published=date(2031, 3, 3))
    (rose,) = found(FIRST, THEN, "2031-03-03", "2031-03-03", moved)
    assert rose.code == "U601"
    assert "20 is told as an earlier count." in rose.reasons
    (later,) = found(THEN, FIRST, "2031-03-03", "2031-03-05", moved)
    assert later.code == "C201"


def test_what_rose_to_the_other_agrees_with_it_and_to_more_conflicts() -> None:
    assert not found(MOVED, THEN)
    assert [finding.code for finding in found(MOVED, THEN.replace("32", "27"))] == ["C201"]


def test_a_toll_that_fell_is_said_so() -> None:
    (lowered,) = found(THEN, "Police lowered the toll of the Tolm fire to 15 people killed.")
    assert (lowered.code, lowered.message.rpartition("; ")[2]) == ("U602", "the newer figure is lower")
    (sank,) = found(THEN, FIRST.replace("police", "hospitals"), "2031-03-03", "2031-03-04")
    assert (sank.code, sank.message.rpartition("; ")[2]) == ("C201", "the later article has the lower figure")
    assert "The later article has the lower figure." in sank.reasons


def test_an_earlier_count_is_so_wherever_it_stands() -> None:
    """One article says that 20 was the first count; another of the same day still prints it."""
    (finding,) = found(THEN, FIRST, "2031-03-03", "2031-03-03", Document(id="c", text=TOLD, published=date(2031, 3, 3)))
    assert finding.code == "U601"


def test_but_not_in_a_later_article() -> None:
    (finding,) = found(THEN, FIRST, "2031-03-03", "2031-03-05", Document(id="c", text=TOLD, published=date(2031, 3, 3)))
    assert finding.code == "C201"
