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
    ("[Four] people were seriously hurt.", "The blast hurt [nine] people.", "limits", "some"),
    ("[Nine] people were seriously hurt.", "The blast hurt [four] people.", "limits", "one"),
    ("A further [four] people were hurt.", "The blast hurt [nine] people.", "limits", "some"),
    ("[Four] people were seriously hurt.", "[Five] people were critically hurt.", "limits", "same"),
    ("The first blast killed [four] people.", "The second blast killed [five] people.", "limits", "different"),
    ("Earlier, [four] people were seriously hurt.", "[Five] people were critically hurt.", "limits", "same"),
    # with and without the attacker
    ("[Five] people are dead, including the gunman.", "[Four] people are dead.", "part", EXCLUDED),
    ("[Five] people are dead, including the gunman.", "[Two] people are dead.", "part", "neither"),
    ("[Five] are dead. Five people died, including the gunman.", "[Four] people are dead.", "part", EXCLUDED),
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
    # months of no year, though "May" is a name as well
    ("The mill cut [50] jobs in May.", "In June the mill cut [30] jobs.", "period", "different"),
    ("The mill cut [50] jobs in May.", "The mill cut [30] jobs in May.", "period", "none"),
    ("Ada May cut [50] jobs.", "In June the mill cut [30] jobs.", "period", "none"),
    # a count as such
    ("The toll stands at [six] dead.", "[Nine] people died.", "count", "one"),
    ("[Six] people died.", "[Nine] people died.", "count", "none"),
    # who is shot and who is hurt may be others, unless there are as many
    ("[Six] people were shot.", "[Nine] people were hurt.", "property", "related apart"),
    ("[Six] people were shot.", "[Six] people were hurt.", "property", "related"),
    # the only or the first of its kind
    ("[Six] people died.", "[Nine] people died.", "standing", "only alike"),
    ("[Six] people died.", "[Six] people died.", "standing", "only"),
    ("[Six] people died.", "[Nine] people died. Ten people died in Orsk.", "standing", "first alike"),
    ("[Six] people died.", "[Nine] houses were built.", "standing", "only"),
    ("[Six] people died in Orsk.", "[Nine] people died in Veldra.", "standing", "only"),
    # two places part what differs more than what does not
    ("[Six] people died in Orsk.", "[Nine] people died in Veldra.", "place", "different"),
    ("[Six] people died in Orsk.", "[Six] people died in Veldra.", "place", "agreeing"),
    # a bomb's place is that of the dead
    ("A bomb in Orsk killed [six] people.", "A bomb in Veldra killed [nine] people.", "place", "different"),
    # the whole and a part of it
    ("[Six] people died in the capital.", "[Nine] people died nationwide.", "extent", EXCLUDED),
    ("[Six] people died in Orsk.", "Across the country [nine] people died.", "extent", EXCLUDED),
    ("[Six] people died in Orsk.", "Across the country [six] people died.", "extent", "alike"),
    ("[Six] people died.", "Across the country [nine] people died.", "extent", "alike"),
    # the time of one lies within that of the other
    ("In March 2019 the mill cut [30] jobs.", "In 2019 the mill cut [50] jobs.", "period", "within"),
    ("In March 2019 the mill cut [30] jobs.", "In 2019 the mill cut [30] jobs.", "period", "overlapping"),
    # a kind of what the other counts is hardly so many, unless there are more of it
    ("The fire killed [nine] pupils.", "The fire killed [22] people.", "noun", "far fewer"),
    ("The fire killed [nine] pupils.", "The fire killed [12] people.", "noun", "fewer"),
    ("The fire killed [22] pupils.", "The fire killed [nine] people.", "noun", "wider"),
    # when it was said is not when it was
    ("[Six] people died on Friday.", "[Nine] people died, the mayor said on Saturday.", "calendar", "one"),
    # rivals have votes each
    ("Obi won [52%] of the vote.", "Ben Ross won [44%] of the vote.", "own", EXCLUDED),
    ("Obi won [52%] of the vote.", "Ada Obi won [44%] of the vote.", "own", "names"),
    ("Obi won [52%] of the vote.", "Ben Ross won [52%] of the vote.", "own", "agreeing"),
    # what markets quote is of one day
    ("Shares in Veldra rose to [$14] on Monday.", "Shares in Veldra rose to [$15].", "own", "days"),
    ("Shares in Veldra rose to [$14] on Monday.", "On Monday shares in Veldra rose to [$19].", "own", "other"),
    ("Shares in Veldra rose to [$14] on Monday.", "Shares in Veldra rose to [$14].", "own", "agreeing"),
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


@pytest.mark.parametrize(
    ("text", "one", "other", "level"),
    [
        ("Police said five people were shot, but doctors said six people were shot.", "five", "six", "contrasted"),
        ("The quake struck 60 km (37 miles) off Veldra.", "60 km", "37 miles", "converted"),
        ("Thieves stole rings worth $2.6m (2m euros).", "$2.6m", "2m euros", "converted"),
        ("The road is 60 km long and ends 37 miles off Veldra.", "60 km", "37 miles", "sentence"),
        ("Five people were shot and six people were shot at.", "Five", "six", "sentence"),
    ],
)
def test_figures_of_one_sentence(text: str, one: str, other: str, level: str) -> None:
    document = Document(id="a", text=text)
    found = mentions([document], extract([document]))
    levels = compare(figure(found, "a", one), figure(found, "a", other)).levels
    assert [held.name for asked, held, _ in levels if asked.name == "document"] == [level]
