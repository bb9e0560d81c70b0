"""Strategies for figures, and for articles whose figures are known."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from discrepancy.extraction.figures import admitted
from discrepancy.model import Assertion, Document, Modifier, Number, Quantity
from discrepancy.strategies.sentences import Claim, Count, written
from discrepancy.strategies.wording import EVENTS, FATES, FILLERS, FRAMES, HEDGES, NOUNS, PLACES, SPEAKERS, SPELLED

FIRST_DAY = date(2031, 3, 3)
"""The day on which invented stories begin."""
IDENTIFIERS = st.from_regex(r"[a-z]{3,8}-[0-9]{1,2}", fullmatch=True)
FILLING = st.lists(st.sampled_from(FILLERS), max_size=2, unique=True)


class Article(NamedTuple):
    """A document, and every figure in it as extraction should find it.

    The `assertions` stand in the order of the text. What an article does not promise is left empty: the period and
    the scope, and the subject's `of` and `qualifiers`.
    """

    document: Document
    assertions: tuple[Assertion, ...]


def quantities(
    values: SearchStrategy[int] | None = None, modifiers: Sequence[Modifier] = tuple(HEDGES)
) -> SearchStrategy[Quantity]:
    """Counts of whole numbers with one hedge at the most; `text` holds words that would be read back as the quantity.

    Shrinks to a small number in digits without a hedge.

    Args:
        values: the stated values; 2 to a million unless said.
        modifiers: the modifiers to draw from, of those that a word before the number shows: not "range", not "vague".
    """
    return st.builds(
        lambda value, modifier, spelled: counted(value, modifier, spelled=spelled),
        st.integers(2, 1_000_000) if values is None else values,
        st.sampled_from(modifiers),
        st.booleans(),
    )


def counted(value: Number, modifier: Modifier = "exact", *, spelled: bool = False) -> Quantity:
    """A count as an article writes it, in words where it is small and that is asked for."""
    stated = (value, value)
    low, high = admitted(stated, modifier)
    words = SPELLED.get(value) if spelled else None
    return Quantity(
        stated=stated, low=low, high=high, modifier=modifier, text=HEDGES[modifier] + (words or f"{value:,}")
    )


TOLLS = quantities(st.integers(2, 5_000))
"""Counts that an article on one event can give."""


def articles(identifiers: SearchStrategy[str] = IDENTIFIERS) -> SearchStrategy[Article]:
    """Short articles of one to three figures, each of another property, with all their figures known.

    Shrinks to a headline and one sentence: "2 people were killed in the flood in Velmora."

    Args:
        identifiers: the documents' ids.
    """
    return _article(identifiers)


@st.composite
def _article(draw: DrawFn, identifiers: SearchStrategy[str]) -> Article:
    place, event = draw(st.sampled_from(PLACES)), draw(st.sampled_from(EVENTS))
    fates = draw(st.lists(st.sampled_from(FATES), min_size=1, max_size=3, unique=True))
    claims = []
    for fate in fates:
        count = Count(draw(TOLLS), draw(st.sampled_from(NOUNS)))
        frame, speaker = draw(st.sampled_from(FRAMES)), draw(st.sampled_from(SPEAKERS))
        claims.append(Claim((count,), fate, event, place, frame, speaker))
    day = FIRST_DAY + timedelta(days=draw(st.integers(0, 300)))
    return composed(draw(identifiers), claims, fillers(draw, place), day)


def documents(identifiers: SearchStrategy[str] = IDENTIFIERS) -> SearchStrategy[Document]:
    """The documents of `articles()`, without what is known of them."""
    return articles(identifiers).map(lambda article: article.document)


def assertions(identifiers: SearchStrategy[str] = IDENTIFIERS) -> SearchStrategy[Assertion]:
    """One assertion out of an article, as extraction should find it there; draw `articles()` where its text matters."""
    return articles(identifiers).flatmap(lambda article: st.sampled_from(article.assertions))


def fillers(draw: DrawFn, place: str) -> list[str]:
    """Up to two sentences without a figure."""
    return [words.format(place=place) for words in draw(FILLING)]


def composed(
    identifier: str,
    claims: Sequence[Claim],
    rest: Iterable[str] = (),
    day: date = FIRST_DAY,
    publisher: str | None = None,
) -> Article:
    """An article: its headline, a paragraph for each claim, and the rest."""
    title = f"{claims[0].event.capitalize()} in {claims[0].place}"
    text, found = title, list[Assertion]()
    for claim in claims:
        text += "\n\n"
        said = written(claim, identifier, len(text), first=1 + sum(not one.derived_from for one in found))
        text += said.text
        found += said.assertions
    text = "\n\n".join([text, *rest])
    document = Document(id=identifier, text=text, title=title, publisher=publisher, published=day)
    return Article(document, tuple(found))
