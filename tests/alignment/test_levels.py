"""What the facets find of two sentences: the level that holds, whichever is named first."""

import pytest

from discrepancy.alignment.comparison import compare
from discrepancy.alignment.facets import EXCLUDED
from discrepancy.alignment.mentions import Mention, mentions
from discrepancy.extraction import extract
from discrepancy.model import Document


def figure(found: tuple[Mention, ...], document: str, text: str) -> Mention:
    return next(m for m in found if m.assertion.document == document and m.assertion.quantity.text == text)


# "[12]" marks the figure that is compared
LEVELS = [
    # what else the sentences count
    ("Gunmen killed [12] people and wounded 40.", "The raid left [15] dead and 40 wounded.", "company", "equal"),
    ("Gunmen killed [12] people and wounded 40.", "The raid left [15] dead and 7 wounded.", "company", "different"),
    ("Gunmen killed [12] people.", "The raid left [15] dead and 7 wounded.", "company", "none"),
    ("Gunmen killed [12] people. They wounded 40.", "It left [15] dead. And 40 were hurt.", "company", "equal near"),
    # some cases, or one of several events
    ("[Four] people were seriously hurt.", "The blast hurt [nine] people.", "limits", "one"),
    ("[Four] people were seriously hurt.", "[Five] people were critically hurt.", "limits", "same"),
    ("The first blast killed [four] people.", "The second blast killed [five] people.", "limits", "different"),
    # with and without the attacker
    ("[Five] people are dead, including the gunman.", "[Four] people are dead.", "part", EXCLUDED),
    ("[Five] people are dead, including the gunman.", "[Two] people are dead.", "part", "neither"),
    # with and without the dead
    ("The attack left one dead and [six] wounded.", "[Seven] people were shot.", "part", EXCLUDED),
    ("The attack left one dead and [six] wounded.", "[Nine] people were shot.", "part", "neither"),
    # a speaker who contradicts himself, and two who differ
    ("[Six] people died, the mayor said.", "The mayor said [nine] people died.", "speaker", "contradicting"),
    ("[Six] people died, the mayor said.", "The coroner said [nine] people died.", "speaker", "different"),
    # the days of an event, and a longer time
    ("In 2019 the mill cut [50] jobs.", "The mill cut [30] jobs.", "period", "long"),
    ("In 2019 the mill cut [50] jobs.", "The mill cut [50] jobs.", "period", "one"),
    ("The mill cut [50] jobs.", "The mill cut [30] jobs.", "period", "none"),
    # a count as such
    ("The toll stands at [six] dead.", "[Nine] people died.", "count", "one"),
    ("[Six] people died.", "[Nine] people died.", "count", "none"),
    # where a distance starts
    ("The quake struck [14 miles] north of Veldra.", "The quake struck [20 miles] west of Orsk.", "origin", EXCLUDED),
    ("The quake struck [14 miles] north of Veldra.", "The quake struck [20 miles] west of Veldra.", "origin", "same"),
]


@pytest.mark.parametrize(("one", "other", "facet", "level"), LEVELS)
def test_level(one: str, other: str, facet: str, level: str) -> None:
    documents = [
        Document(id=name, text=text.replace("[", "").replace("]", "")) for name, text in (("a", one), ("b", other))
    ]
    found = mentions(documents, extract(documents))
    marked = [text[text.index("[") + 1 : text.index("]")] for text in (one, other)]
    left, right = figure(found, "a", marked[0]), figure(found, "b", marked[1])
    for pair in ((left, right), (right, left)):
        assert [held.name for asked, held, _ in compare(*pair).levels if asked.name == facet] == [level]


def test_figures_of_one_document_told_apart_by_their_speakers() -> None:
    text = "Police said five people were shot. Doctors said six people were shot."
    document = Document(id="a", text=text)
    found = mentions([document], extract([document]))
    levels = compare(figure(found, "a", "five"), figure(found, "a", "six")).levels
    assert [held.name for asked, held, _ in levels if asked.name == "document"] == ["told apart"]
