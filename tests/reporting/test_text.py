"""The report on a terminal."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy import Alignment, Document, Position, Quantity, Report, Span, Subject
from discrepancy.model import Source
from discrepancy.reporting.formats import FORMATS
from discrepancy.reporting.text import render
from discrepancy.scanning import scan

EXPECTED = """\
conflict C201  drowned: 11 (the coast guard, in Harbour Post) or six (the harbour master)

  11
    The coast guard, in Harbour Post
      The coast guard said »11« passengers drowned.

  Two sailors and four, six
    the harbour master, in Lighthouse
      »Two« sailors and »four« students drowned, the harbour master said.
    The harbour master, in d3
      The harbour master said »six« passengers drowned.

  why: No value lets both figures be true.

Agreeing
  saved: Some 40 (Harbour Post); About 40 (d3)

With a single source
  Lighthouse
    age of the ferry: 30

8 figures in 3 articles: 1 conflict; 1 agreeing, 1 with a single source
"""


def _inventory(report: Report) -> Report:
    return report.model_copy(update={"alignments": (), "findings": ()})


def test_a_conflict_shows_each_position_with_speaker_outlet_and_words(report: Report) -> None:
    assert render(report) == EXPECTED


def test_extract_lists_every_figure(report: Report) -> None:
    assert render(_inventory(report)).splitlines()[:6] == [
        "Harbour Post",
        "  11 · drowned · The coast guard",
        "      The coast guard said »11« passengers drowned.",
        "  Some 40 · drowned",
        "      »Some 40« were saved.",
        "",
    ]
    assert "  Two sailors and four · drowned · the harbour master · sum of its parts\n" in render(_inventory(report))


def test_colour_adds_nothing_but_colour(report: Report) -> None:
    coloured = render(report, colour=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == EXPECTED
    assert "\x1b[1m»11«\x1b[0m" in coloured


@pytest.mark.parametrize("width", [40, 80, 132])
def test_no_line_is_wider_than_the_terminal(report: Report, width: int) -> None:
    for lines in (render(report, width).splitlines(), render(_inventory(report), width).splitlines()):
        assert max(map(len, lines)) <= width
        assert [line for line in lines if line != line.rstrip()] == []


def test_nothing_found_is_said(report: Report) -> None:
    calm = report.model_copy(update={"alignments": report.alignments[1:], "findings": ()})
    assert render(calm).endswith("\n8 figures in 3 articles: no conflict; 1 agreeing, 1 with a single source\n")
    empty = Report(tool=report.tool, documents=(), assertions=(), alignments=(), findings=())
    assert render(empty) == "0 figures in 0 articles: no conflict; 0 agreeing, 0 with a single source\n"


def test_a_brief_report_is_the_findings(report: Report) -> None:
    brief = render(report, brief=True)
    assert EXPECTED.startswith(brief)
    assert brief.endswith("  why: No value lets both figures be true.\n\n")


def test_a_finding_without_alignment_quotes_its_figures(report: Report) -> None:
    slip = report.findings[0].model_copy(
        update={"alignment": None, "code": "A401", "kind": "arithmetic", "assertions": ("b4",), "message": "30"}
    )
    assert render(report.model_copy(update={"findings": (slip,)})).startswith(
        "arithmetic A401  30\n\n  30\n    Lighthouse\n      The ferry was »30« years old.\n"
    )


def test_a_figure_that_fits_two_positions_is_quoted_once(report: Report) -> None:
    first, *rest = report.alignments
    both = [position.model_copy(update={"assertions": (*position.assertions, "a2")}) for position in first.positions]
    text = render(report.model_copy(update={"alignments": (first.model_copy(update={"positions": both}), *rest)}))
    assert text.count("»Some 40« were saved.") == 1
    assert text.count("    Harbour Post, quoted above\n") == 1


def test_the_same_words_in_two_outlets_are_quoted_once(report: Report) -> None:
    """A reprint is no second source."""
    reprint = report.documents[0].model_copy(update={"id": "d4", "publisher": "Wire"})
    again = report.assertions[0].model_copy(update={"id": "e1", "document": "d4"})
    first, *rest = report.alignments
    positions = (first.positions[0].model_copy(update={"assertions": ("a1", "e1")}), first.positions[1])
    text = render(
        report.model_copy(
            update={
                "documents": (*report.documents, reprint),
                "assertions": (*report.assertions, again),
                "alignments": (first.model_copy(update={"positions": positions}), *rest),
            }
        )
    )
    assert "    The coast guard, in Harbour Post, Wire\n      The coast guard said »11« passengers drowned.\n" in text


def test_the_independent_sources_of_each_side_are_counted(report: Report) -> None:
    first, second, *rest = report.alignments
    eleven, six = first.positions
    told = (
        eleven.model_copy(update={"sources": (Source(name="the coast guard", assertions=eleven.assertions),)}),
        six.model_copy(update={"sources": tuple(Source(name=None, assertions=(one,)) for one in six.assertions)}),
    )
    again = second.positions[0].model_copy(update={"sources": (Source(name=None, assertions=second.assertions),)})
    alignments = (
        first.model_copy(update={"positions": told}),
        second.model_copy(update={"positions": (again,)}),
        *rest,
    )
    shown = {name: write(report.model_copy(update={"alignments": alignments})) for name, write in FORMATS.items()}
    assert "\n  11 (single source)\n" in shown["text"]
    assert f" ({len(six.assertions)} independent sources)\n" in shown["text"]
    assert "  saved: Some 40 (Harbour Post); About 40 (d3), a single source\n" in shown["text"]
    assert "**11 (single source)**" in shown["markdown"]
    assert "<bdi>11 (single source)</bdi>" in shown["html"]
    assert "saved (a single source)</th>" in shown["html"]


def test_wordings_of_one_source_stand_together_and_say_so(report: Report) -> None:
    first, *rest = report.alignments
    six = first.positions[1]
    one = six.model_copy(update={"sources": (Source(name="the harbour master", assertions=six.assertions),)})
    alignment = first.model_copy(update={"positions": (first.positions[0], one)})
    text = render(report.model_copy(update={"alignments": (alignment, *rest)}))
    assert "six (single source)\n    the harbour master, in Lighthouse\n" in text
    assert "    The harbour master, in d3, the same source\n" in text


def test_two_currencies_are_said_not_to_be_compared() -> None:
    costs = ("The rescue plan will cost £100 million.", "The rescue plan will cost $210 million.")
    told = scan([Document(id=f"d{place}", text=text) for place, text in enumerate(costs)])
    assert told.findings == ()
    assert "not compared: in several currencies" in " ".join(render(told).split())


def test_an_outlet_is_no_second_source_of_its_own(report: Report) -> None:
    again = report.alignments[2].model_copy(update={"assertions": ("b4", "b2"), "outcome": "agree"})
    text = render(report.model_copy(update={"alignments": (again,), "findings": ()}))
    assert text.startswith("With a single source\n  Lighthouse\n    age of the ferry: 30, four\n")


def test_two_articles_of_one_publisher_are_told_apart(report: Report) -> None:
    same = tuple(document.model_copy(update={"publisher": "Wire"}) for document in report.documents)
    text = render(report.model_copy(update={"documents": same}))
    assert "The coast guard, in Wire (d1)\n" in text
    assert "saved: Some 40 (Wire (d1)); About 40 (Wire (d3))\n" in text


def test_rich_markup_in_an_article_is_only_text(report: Report) -> None:
    finding = report.findings[0].model_copy(update={"message": "[bold red]x[/] :smile: [link=file:///etc]y[/link]"})
    assert "[bold red]x[/] :smile: [link=file:///etc]y[/link]" in render(
        report.model_copy(update={"findings": (finding,)}), colour=True
    )


HOSTILE = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\x1b\x9b\u202e\u2066\r\x08\x07[]\\"))


@given(HOSTILE, HOSTILE, HOSTILE)
def test_whatever_an_article_says_no_character_steers_the_terminal(
    report: Report, before: str, figure: str, after: str
) -> None:
    figure = figure or "6"
    text = before + figure + after
    whole = Span(start=0, end=len(text))
    one = report.assertions[0].model_copy(
        update={
            "document": text,
            "span": Span(start=len(before), end=len(before) + len(figure)),
            "sentence": whole,
            "quantity": Quantity(stated=None, low=None, high=None, text=figure),
        }
    )
    alignment = Alignment(
        id="l1",
        label=text,
        assertions=("a1",),
        positions=(Position(assertions=("a1",), low=None, high=None),),
        outcome="single",
    )
    hostile = report.model_copy(
        update={
            "documents": (Document(id=text, text=text, publisher=text or None),),
            "assertions": (one,),
            "alignments": (alignment,),
            "findings": (
                report.findings[0].model_copy(update={"message": text, "reasons": (text,), "assertions": ("a1",)}),
            ),
        }
    )
    for shown in (render(hostile), render(_inventory(hostile))):
        assert {unicodedata.category(letter) for letter in shown.replace("\n", "")} & {"Cc", "Cs", "Zl", "Zp"} == set()
        assert not set(shown) & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_what_stands_in_no_position_is_shown_by_what_it_counts(report: Report) -> None:
    """Four soldiers in one article, four policemen in another: the figures agree, their subjects do not."""
    four, six = report.assertions[3], report.assertions[7]
    told = (
        four.model_copy(update={"subject": Subject(counted="soldiers", property="drowned")}),
        six.model_copy(update={"subject": Subject(counted="passengers", property="drowned")}),
    )
    mismatch = report.findings[0].model_copy(
        update={"kind": "subject", "code": "S401", "alignment": None, "assertions": ("b2", "c2"), "reasons": ()}
    )
    text = render(
        report.model_copy(
            update={
                "assertions": (*report.assertions[:3], told[0], *report.assertions[4:7], told[1]),
                "findings": (mismatch,),
            }
        )
    )
    assert "\n  four soldiers\n    the harbour master, in Lighthouse\n" in text
    assert "\n  six passengers\n    The harbour master, in d3\n" in text


def test_an_update_shows_only_what_it_names(dated: Report) -> None:
    update = dated.model_copy(update={"findings": dated.findings[1:]})
    assert "1,900" not in render(update).split("\n\n1 ")[0].split("5 figures")[0]
    assert "»At least nine«" in render(update)
