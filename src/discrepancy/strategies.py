"""Hypothesis strategies for suites that test tools built on discrepancy (extra `[hypothesis]`).

`stories()` writes small plausible stories with known figures: what is planted in one is what a scan of it should find.
Importing this module also registers a strategy for each noun that it can draw, so that `st.from_type(Quantity)` works.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from discrepancy.extraction.figures import admitted
from discrepancy.model import Assertion, Attribution, Document, Modifier, Number, Quantity, Span, Subject

Plant = Literal["agreeing", "hedged", "conflicting", "parts", "trap"]
PLANTS: tuple[Plant, ...] = ("agreeing", "hedged", "conflicting", "parts", "trap")

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

PLACES = ("Velmora", "Ostrand", "Karsk", "Low Harbour", "Tamsin", "Orlat")
OUTLETS = ("Harbour Post", "Evening Lantern", "Northern Courier", "Valley Times", "Straits Wire", "Tidemark")
SPEAKERS = ("the mayor", "the interior ministry", "police", "hospital officials", "the governor")
EVENTS = ("explosion", "flood", "fire", "earthquake", "crash", "storm", "landslide")
BEFALLS = {"killed": "killed", "wounded": "injured", "arrested": "arrested", "evacuated": "evacuated"}
"""Properties of people, and a participle that says each."""
PARTS = (("soldiers", "nurses"), ("policemen", "teachers"), ("women", "children"), ("sailors", "passengers"))
FIRST_DAY = date(2031, 3, 3)


class Planted(NamedTuple):
    """One figure of a story: the document's id, the words, the value, and the property said of the people counted."""

    document: str
    text: str
    value: int
    property: str


class _Plan(NamedTuple):
    """What a story is to say: where, what happened, the property and value planted, a property for traps, the parts."""

    place: str
    event: str
    said: str
    other: str
    value: int
    parts: str


class Story(NamedTuple):
    """Documents on one event, what was planted in them, and the figures that carry it, the property's own first."""

    documents: tuple[Document, ...]
    plant: Plant
    figures: tuple[Planted, ...]


@st.composite
def quantities(
    draw: DrawFn,
    values: SearchStrategy[int] | None = None,
    modifiers: Sequence[Modifier] = tuple(HEDGES),
) -> Quantity:
    """Counts of whole numbers with one hedge at the most; the words are those that would be read back.

    Args:
        draw: given by Hypothesis.
        values: the stated values; up to a million unless said.
        modifiers: the modifiers to draw from, of those that a word before the number shows.
    """
    value: Number = draw(st.integers(1, 1_000_000) if values is None else values)
    modifier = draw(st.sampled_from(modifiers))
    low, high = admitted((value, value), modifier)
    return Quantity(stated=(value, value), low=low, high=high, modifier=modifier, text=f"{HEDGES[modifier]}{value:,}")


@st.composite
def assertions(draw: DrawFn, document: str = "article", quantity: SearchStrategy[Quantity] | None = None) -> Assertion:
    """Assertions on people, as extraction would give them for a document whose text is their one sentence."""
    what = draw(quantities() if quantity is None else quantity)
    said = draw(st.sampled_from(sorted(BEFALLS)))
    attribution = draw(st.none() | st.sampled_from(SPEAKERS).map(_attribution))
    return Assertion(
        id=f"{document}#1",
        document=document,
        span=Span(start=0, end=len(what.text)),
        sentence=Span(start=0, end=len(_clause(what.text, said))),
        quantity=what,
        subject=Subject(counted="people", head=("person",), property=said, predicate=BEFALLS[said]),
        attribution=attribution,
    )


@st.composite
def documents(draw: DrawFn, identifier: SearchStrategy[str] | None = None) -> Document:
    """Short articles of one to three sentences with one figure each."""
    place, event = draw(st.sampled_from(PLACES)), draw(st.sampled_from(EVENTS))
    befell = draw(st.lists(st.sampled_from(sorted(BEFALLS)), min_size=1, max_size=3, unique=True))
    names = st.from_regex(r"[a-z]{3,8}-[0-9]{1,2}", fullmatch=True) if identifier is None else identifier
    plans = [_Plan(place, event, said, said, 0, "") for said in befell]
    sentences = [_sentence(draw, draw(quantities()).text, plan, plan.said) for plan in plans]
    day = FIRST_DAY + timedelta(days=draw(st.integers(0, 300)))
    return _document(draw(names), plans[0], sentences).model_copy(update={"published": day})


@st.composite
def stories(draw: DrawFn, plants: Sequence[Plant] = PLANTS) -> Story:
    """Two or three outlets on one event, with one thing planted.

    - agreeing: all give one number. hedged: one gives it, the others hedge a number that admits it.
    - conflicting: two numbers, both exact, far enough apart that no tolerance joins them.
    - parts: one gives the number, the others two kinds of people that add up to it.
    - trap: two numbers of which each is said of another property, so that nothing is in conflict.

    Args:
        draw: given by Hypothesis.
        plants: what may be planted.
    """
    plant = draw(st.sampled_from(plants))
    said, other = draw(st.permutations(sorted(BEFALLS)))[:2]
    value = draw(st.integers(4, 90))
    place, event = draw(st.sampled_from(PLACES)), draw(st.sampled_from(EVENTS))
    plan = _Plan(place, event, said, other, value, _parts(draw, value))
    found: list[Planted] = []
    written = []
    for outlet in draw(st.permutations(OUTLETS))[: draw(st.integers(2, 3))]:
        words, meant, of = _figure(draw, plant if found else "agreeing", plan)
        found.append(Planted(outlet.lower().replace(" ", "-"), words, meant, of))
        document = _document(found[-1].document, plan, [_sentence(draw, words, plan, of)])
        written.append(document.model_copy(update={"publisher": outlet}))
    return Story(tuple(written), plant, tuple(found))


def _figure(draw: DrawFn, plant: Plant, plan: _Plan) -> tuple[str, int, str]:
    """The words of one outlet's figure, the value that they mean, and the property that they are said of."""
    value, far = plan.value, plan.value * 2 + 3
    if plant == "hedged":
        return draw(st.sampled_from([f"about {value} people", f"at least {value} people"])), value, plan.said
    if plant == "parts":
        return plan.parts, value, plan.said
    if plant == "agreeing":
        return f"{value} people", value, plan.said
    return f"{far} people", far, plan.said if plant == "conflicting" else plan.other


def _parts(draw: DrawFn, value: int) -> str:
    """The value as two kinds of people; every outlet of a story gives the same ones."""
    one = draw(st.integers(2, value - 2))
    men, others = draw(st.sampled_from(PARTS))
    return f"{one} {men} and {value - one} {others}"


def _sentence(draw: DrawFn, words: str, plan: _Plan, said: str) -> str:
    """A sentence that says a property of the people counted, with or without a speaker."""
    counted = words if words.endswith(("people", *(noun for pair in PARTS for noun in pair))) else f"{words} people"
    body = f"{_clause(counted, said).rstrip('.')} in the {plan.event} in {plan.place}"
    speaker = draw(st.sampled_from(["", *SPEAKERS]))
    return f"{body[0].upper()}{body[1:]}{f', {speaker} said' if speaker else ''}."


def _clause(words: str, said: str) -> str:
    return f"{words} were {BEFALLS[said]}."


def _attribution(speaker: str) -> Attribution:
    return Attribution(source=speaker, cue="said", span=Span(start=0, end=0))


def _document(identifier: str, plan: _Plan, sentences: Sequence[str]) -> Document:
    title = f"{plan.event.capitalize()} in {plan.place}"
    return Document(id=identifier, text="\n\n".join([title, *sentences]), title=title, published=FIRST_DAY)


st.register_type_strategy(Quantity, quantities())
st.register_type_strategy(Assertion, assertions())
st.register_type_strategy(Document, documents())
st.register_type_strategy(Story, stories())
