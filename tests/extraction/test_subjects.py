"""What each figure counts, what is said of it, who says so: a table by the trouble that each group of sentences makes.

A row is a text and, for each figure in it that matters, what must be read: the figure's words, the lemmas counted, the
property, and where they matter the speaker, the status, and the figure that it is a part of.
"""

from typing import NamedTuple

import pytest

from discrepancy.extraction import extract
from discrepancy.model import Document, Status


class Reads(NamedTuple):
    figure: str
    head: str
    property: str | None
    by: str | None = None
    status: Status = "stated"
    part_of: str | None = None


PLAIN_COUNTS = [
    ("Six people were killed.", Reads("Six", "person", "killed")),
    ("The storm killed nine farmers.", Reads("nine", "farmer", "killed")),
    ("Nine farmers died in the storm.", Reads("Nine", "farmer", "killed")),
    ("The clinic treated 45 children.", Reads("45", "child", "treat")),
    ("Rebels seized more than 60 outposts.", Reads("more than 60", "outpost", "captured")),
    ("The navy launched 20 drones.", Reads("20", "drone", "fired")),
    ("Some 3,000 Nordic peacekeepers were deployed.", Reads("Some 3,000", "peacekeeper", "deployed")),
    ("Lawmakers approved seven bills.", Reads("seven", "bill", "approve")),
    ("The flood destroyed 400 wooden houses.", Reads("400", "house", "destroyed")),
    ("The flood damaged a further 90 shops.", Reads("90", "shop", "damaged")),
    ("Police arrested 14 dockers.", Reads("14", "docker", "arrested")),
    ("Fourteen dockers were arrested.", Reads("Fourteen", "docker", "arrested")),
    # The word before a figure is not what it counts, however the sentence is parsed.
    (
        "The mayor said that on Friday and Saturday at least 13 dockers died.",
        Reads("at least 13", "docker", "killed", by="The mayor"),
    ),
    ("In the northern province of Westmark two water tanks leaked.", Reads("two", "tank", "leak")),
]

WHO_DOES_IT_IS_NOT_WHOM_IT_BEFALLS = [
    ("Two gunmen killed a guard.", Reads("Two", "gunman", "kill")),
    ("Twenty officers arrested a man.", Reads("Twenty", "officer", "arrest")),
    ("Four robbers stole a painting.", Reads("Four", "robber", "steal")),
    ("Three brigades seized the airport.", Reads("Three", "brigade", "seize")),
]

COORDINATED_NOUNS = [
    ("Eleven soldiers and civilians died.", Reads("Eleven", "soldier civilian", "killed")),
    ("The fire injured 11 guests and waiters.", Reads("11", "guest waiter", "wounded")),
    ("Rescuers reached 30 men and women.", Reads("30", "man woman", "reach")),
    # A proper name joined by "and" is no second noun counted.
    ("She met six envoys and Mr. Adeyemi.", Reads("six", "envoy", "meet")),
]

COORDINATED_FIGURES = [
    ("Four soldiers and two nurses were killed.", Reads("Four", "soldier", "killed"), Reads("two", "nurse", "killed")),
    (
        "The blast killed four soldiers and two nurses.",
        Reads("four", "soldier", "killed"),
        Reads("two", "nurse", "killed"),
    ),
    ("The raid left 12 dead and 30 wounded.", Reads("12", "person", "killed"), Reads("30", "person", "wounded")),
    (
        "Twelve people were killed and 30 injured.",
        Reads("Twelve", "person", "killed"),
        Reads("30", "person", "wounded"),
    ),
    (
        "Twelve people died and 30 others were hurt.",
        Reads("Twelve", "person", "killed"),
        Reads("30", "person", "wounded"),
    ),
    (
        "The quake flattened 40 homes and three schools.",
        Reads("40", "home", "destroyed"),
        Reads("three", "school", "destroyed"),
    ),
]

NOUNS_LEFT_OUT = [
    ("Six were wounded.", Reads("Six", "person", "wounded")),
    ("At least nine died.", Reads("At least nine", "person", "killed")),
    ("Dozens were arrested.", Reads("Dozens", "person", "arrested")),
    ("The bus carried 40 pupils. Seven were hurt.", Reads("Seven", "person", "wounded")),
    ("Nine drivers met. Two of them spoke.", Reads("Two", "driver", "speak")),
    ("Four women fled, two of whom were pregnant.", Reads("two", "woman", "displaced", part_of="Four")),
    ("Twelve ships sailed, and three were lost.", Reads("three", "ship", "lose")),
]

PARTS_AND_WHOLES = [
    (
        "Nine of the 12 hostages were freed.",
        Reads("Nine", "hostage", "free", part_of="12"),
        Reads("12", "hostage", "free"),
    ),
    (
        "25 people were killed, including two nurses.",
        Reads("25", "person", "killed"),
        Reads("two", "nurse", "killed", part_of="25"),
    ),
    ("Six people, among them four guards, were killed.", Reads("four", "guard", "killed", part_of="Six")),
    (
        "The storm killed 14 people, including three children and two nuns.",
        Reads("three", "child", "killed", part_of="14"),
        Reads("two", "nun", "killed", part_of="14"),
    ),
    ("Ten people were hurt, three of them seriously.", Reads("three", "person", "wounded", part_of="Ten")),
    ("The toll rose to 86, 30 of them children.", Reads("30", "child", "killed", part_of="86")),
    ("Two people, one of them a nurse, were killed.", Reads("one", "nurse", "killed", part_of="Two")),
    # A larger figure is no part of a smaller one.
    ("Two villages, including 300 houses, burned.", Reads("300", "house", "include")),
]

TOLLS_AND_NUMBERS = [
    ("The death toll rose to 31.", Reads("31", "person", "killed")),
    ("The toll stands at 25.", Reads("25", "person", "killed")),
    ("The mayor put the death toll at 16.", Reads("16", "person", "killed", by="The mayor")),
    ("The region has a population of 120,000.", Reads("120,000", "person", "population")),
    ("About 120,000 people live on the plateau.", Reads("About 120,000", "person", "population")),
    ("A crowd of 5,000 filled the square.", Reads("5,000", "person", "attendance")),
    ("The blast caused 40 deaths.", Reads("40", "person", "killed")),
    ("There were nine arrests.", Reads("nine", "person", "arrested")),
    ("The storm claimed the lives of 17 sailors.", Reads("17", "sailor", "killed")),
    ("The storm claimed 17 lives.", Reads("17", "life", "killed")),
]

CLAUSES_ON_THE_NOUN = [
    ("Officials mourned the six people killed by the mine.", Reads("six", "person", "killed")),
    ("They named the nine sailors who drowned.", Reads("nine", "sailor", "killed")),
    ("Divers looked for seven people missing since dawn.", Reads("seven", "person", "missing")),
    ("The fire left 200 families homeless.", Reads("200", "family", "homeless")),
    ("Forty people were reported killed.", Reads("Forty", "person", "killed")),
    ("Forty people were found dead.", Reads("Forty", "person", "killed")),
]

HEADLINES = [
    ("25 dead in harbour blast", Reads("25", "person", "killed")),
    ("Gunmen kill six", Reads("six", "person", "killed")),
    ("Two arrested in ferry inquiry", Reads("Two", "person", "arrested")),
    ("Bomb kills 16 outside bakery", Reads("16", "person", "killed")),
    ("Powerful Quake in Westmark Kills 10; 80 Hurt", Reads("10", "person", "killed"), Reads("80", "person", "wounded")),
    ("FIVE DEAD, INCLUDING GUARD, IN MILL FIRE", Reads("FIVE", "person", "killed")),
    ("Six killed, 40 hurt in rail crash", Reads("Six", "person", "killed"), Reads("40", "person", "wounded")),
]

MEASURES = [
    ("A 6.1-magnitude quake struck the coast.", Reads("6.1-magnitude", "quake", "magnitude")),
    ("The quake struck at a depth of 10 kilometres.", Reads("10 kilometres", "quake", "depth")),
    ("The six-week war ended in May.", Reads("six-week", "war", "duration")),
    ("It ended six weeks of fighting.", Reads("six weeks", "fighting", "duration")),
    ("The war lasted six weeks.", Reads("six weeks", "war", "duration")),
    ("The farm is 10 kilometres west of the town.", Reads("10 kilometres", "farm", "distance")),
    ("The wall is 90 metres long.", Reads("90 metres", "wall", "length")),
    ("The firm bought its rival for $13.2 billion.", Reads("$13.2 billion", "rival", "price")),
    ("They signed a $13.2 billion deal.", Reads("$13.2 billion", "deal", "worth")),
    ("The company paid $3 million in fines.", Reads("$3 million", "fine", "paid")),
    ("Turnout was 61 percent.", Reads("61 percent", "turnout", "turnout")),
    ("Shares fell 5%.", Reads("5%", "share", "fall")),
    ("The ferry sank three hours ago.", Reads("three hours", "hour", "time")),
    (
        "The village lies 60 km (37 miles) from the border.",
        Reads("60 km", "village", "distance"),
        Reads("37 miles", "village", "distance"),
    ),
]

AGES = [
    ("A nine-year-old boy was rescued.", Reads("nine-year-old", "boy", "age")),
    ("The singer died at the age of 91.", Reads("91", "singer", "age")),
]

SPEAKERS = [
    ("Baku said six people were killed.", Reads("six", "person", "killed", by="Baku")),
    ("Six people were killed, the ministry said.", Reads("Six", "person", "killed", by="the ministry")),
    ("According to the mayor, six people were killed.", Reads("six", "person", "killed", by="the mayor")),
    ("Six people were killed, according to the mayor.", Reads("Six", "person", "killed", by="the mayor")),
    ("Six people, police said, were killed.", Reads("Six", "person", "killed", by="police")),
    ("The agency reported 40 deaths.", Reads("40", "person", "killed", by="The agency")),
    ("The agency quoted the mayor as saying six people had died.", Reads("six", "person", "killed", by="the mayor")),
    (
        "The mayor was quoted by the agency as saying six people had died.",
        Reads("six", "person", "killed", by="The mayor"),
    ),
    ("The mayor spoke at noon. He said six people had died.", Reads("six", "person", "killed", by="He")),
    (
        "The mayor said the search went on. He said six people had died.",
        Reads("six", "person", "killed", by="The mayor"),
    ),
    (
        "“The search goes on,” said Mayor Ada Obi. “Six people have died.”",
        Reads("Six", "person", "killed", by="Mayor Ada Obi"),
    ),
    # Nobody is quoted: the outlet itself speaks.
    ("Six people were killed.", Reads("Six", "person", "killed")),
    ("The bank hired 40 clerks after police left.", Reads("40", "clerk", "hire")),
    ("The blast claimed 40 lives.", Reads("40", "life", "killed")),
    ("The shares added 26 cents.", Reads("26 cents", "share", "add")),
]

STATUS = [
    (
        "The army denied that six soldiers were killed.",
        Reads("six", "soldier", "killed", by="The army", status="denied"),
    ),
    ("Six soldiers were not killed.", Reads("Six", "soldier", "killed", status="denied")),
    ("The cuts could cost 300 jobs.", Reads("300", "job", "cost", status="hypothetical")),
    ("Forty people are feared dead.", Reads("Forty", "person", "killed", status="feared")),
    ("The army said six soldiers were killed.", Reads("six", "soldier", "killed", by="The army")),
    ("Six soldiers were killed although the army had denied a raid.", Reads("Six", "soldier", "killed")),
]

TABLE = [
    *PLAIN_COUNTS, *WHO_DOES_IT_IS_NOT_WHOM_IT_BEFALLS, *COORDINATED_NOUNS, *COORDINATED_FIGURES, *NOUNS_LEFT_OUT,
    *PARTS_AND_WHOLES, *TOLLS_AND_NUMBERS, *CLAUSES_ON_THE_NOUN, *HEADLINES, *MEASURES, *AGES, *SPEAKERS, *STATUS,
]  # fmt: skip


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[0])
def test_subjects(row: tuple[str, *tuple[Reads, ...]]) -> None:
    text, *expected = row
    found = {assertion.id: assertion for assertion in extract([Document(id="row", text=text)])}
    read = [
        Reads(
            figure=assertion.quantity.text,
            head=" ".join(assertion.subject.head),
            property=assertion.subject.property,
            by=assertion.attribution.source if assertion.attribution is not None else None,
            status=assertion.status,
            part_of=found[assertion.part_of].quantity.text if assertion.part_of is not None else None,
        )
        for assertion in found.values()
        if not assertion.derived_from
    ]
    assert [one for one in read if one.figure in {want.figure for want in expected}] == expected
