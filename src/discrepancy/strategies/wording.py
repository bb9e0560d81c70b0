"""The words that invented articles are made of: no place, outlet or person in them is real."""

from typing import NamedTuple

from discrepancy.model import Modifier, Number, Status


class Noun(NamedTuple):
    """What is counted: the plural that an article writes, and its lemma, as `Subject.head` holds it."""

    plural: str
    lemma: str


class Fate(NamedTuple):
    """What befell it: the property that the lexicon names, and the participle that an article writes."""

    property: str
    participle: str


class Frame(NamedTuple):
    """A sentence with gaps, and the words that show who says it; the gap `counted` holds the figure and its noun."""

    words: str
    cue: str | None = None


HEDGES: dict[Modifier, str] = {
    "exact": "",
    "about": "about ",
    "almost": "almost ",
    "more_than": "more than ",
    "at_least": "at least ",
    "less_than": "fewer than ",
    "at_most": "up to ",
}
"""One word for each modifier that goes before a number."""

SPELLED: dict[Number, str] = {
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
}
"""The numbers that newsrooms write as words."""

PLACES = ("Velmora", "Ostrand", "Karsk", "Low Harbour", "Tamsin", "Orlat")
OUTLETS = ("Harbour Post", "Evening Lantern", "Northern Courier", "Valley Times", "Straits Wire", "Tidemark")
SPEAKERS = ("the mayor", "the interior ministry", "police", "hospital officials", "the governor")
EVENTS = ("flood", "fire", "storm", "earthquake", "explosion", "landslide")

PEOPLE = Noun("people", "person")
NOUNS = (PEOPLE, Noun("villagers", "villager"), Noun("tourists", "tourist"), Noun("workers", "worker"))
PAIRS = (
    (Noun("soldiers", "soldier"), Noun("civilians", "civilian")),
    (Noun("teachers", "teacher"), Noun("pupils", "pupil")),
)
"""Kinds of people who cannot be the same, so that a toll can be given in two parts."""

FATES = (
    Fate("killed", "killed"),
    Fate("wounded", "injured"),
    Fate("evacuated", "evacuated"),
)
"""All of people, none a kind of another, all such as only rise while a story unfolds."""

HOUSES = Noun("houses", "house")
DAMAGED = Fate("damaged", "damaged")

FRAMES = (
    Frame("{counted} were {fate} in the {event} in {place}."),
    Frame("{counted} were {fate} in the {event} in {place}, {speaker} {cue}.", "said"),
    Frame("{speaker} {cue} {counted} were {fate} in the {event} in {place}.", "said"),
    Frame("{cue} {speaker}, {counted} were {fate} in the {event} in {place}.", "according to"),
)

FRAMES_OF_PARTS = FRAMES[:2]
"""Those in which the syntax model takes "2 teachers and 9 pupils" for one subject, wherever it was tried."""

FILLERS = (
    "Roads into {place} were closed.",
    "Rescue teams worked through the night.",
    "Schools in the district stayed shut.",
    "The cause was not known.",
    "Neighbours brought blankets and tea.",
)
"""Sentences without a figure."""

TRAPS: tuple[tuple[Frame, Status], ...] = (
    (Frame("{counted} were feared {fate} in the {event} in {place}."), "feared"),
    (Frame("{speaker} {cue} that {counted} were {fate} in the {event} in {place}.", "denied"), "denied"),
    (Frame("{speaker} {cue} {counted} could have been {fate} in the {event} in {place}.", "said"), "hypothetical"),
)
"""Sentences on what only looks like the same quantity, and the status of their figures."""
