"""Laws: what holds of every number, however it is written."""

import json
import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words
from word2number import w2n

from discrepancy.extraction.figures import Figure, admitted, figures
from discrepancy.extraction.figures.cues import Cue
from discrepancy.extraction.figures.hedges import Degree, Hedge
from discrepancy.extraction.figures.money import Currency
from discrepancy.extraction.figures.neighbours import Neighbours
from discrepancy.extraction.figures.units import UnitSpelling
from discrepancy.lexicon import entries
from discrepancy.model import Modifier
from discrepancy.options import HedgeWidths, Options

CARDINALS = st.integers(2, 10**15 - 1)
SEPARATORS = st.sampled_from([",", " ", "\u00a0", "\u2009", "\u202f", "'", ""])


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


def spelt(value: int) -> list[str]:
    """The number in words: as num2words writes it, without its commas, without "and", without hyphens."""
    words = num2words(value)
    return [words, words.replace(",", ""), words.replace(" and ", " ").replace(",", ""), words.replace("-", " ")]


@given(CARDINALS, st.integers(0, 3), st.booleans())
def test_a_number_in_words_reads_back(value: int, style: int, capital: bool) -> None:
    text = spelt(value)[style]
    assert only(f"{text.capitalize() if capital else text} villagers").quantity.stated == (value, value)


@given(CARDINALS, SEPARATORS)
def test_a_number_in_digits_reads_back_however_it_is_grouped(value: int, separator: str) -> None:
    text = f"{value:,}".replace(",", separator)
    assert only(f"some {text} villagers").quantity.stated == (value, value)


@given(
    st.integers(0, 999),
    st.integers(0, 99),
    st.sampled_from([("thousand", 3), ("million", 6), ("billion", 9), ("bn", 9)]),
)
def test_a_decimal_with_a_scale_reads_back_exactly(whole: int, hundredths: int, scale: tuple[str, int]) -> None:
    value = (whole * 100 + hundredths) * 10 ** (scale[1] - 2)
    assert only(f"${whole}.{hundredths:02} {scale[0]}").quantity.stated == (value, value)


@given(st.integers(2, 999), st.sampled_from([("thousand", "k", 3), ("million", "m", 6), ("billion", "bn", 9)]))
def test_equal_quantities_written_differently_are_equal(value: int, scale: tuple[str, str, int]) -> None:
    word, suffix, zeros = scale
    forms = [f"{value} {word}", f"{num2words(value)} {word}", f"{value}{suffix}", f"{value * 10**zeros:,}"]
    quantities = [only(f"about €{form}" if form[0].isdigit() else f"about {form} euros").quantity for form in forms]
    assert {(q.stated, q.low, q.high, q.modifier, q.unit) for q in quantities} == {
        (quantities[0].stated, quantities[0].low, quantities[0].high, "about", "EUR")
    }


@given(st.sampled_from(entries("hedges", "hedge", Hedge)), CARDINALS, st.booleans())
def test_every_modifier_wraps_every_number(hedge: Hedge, value: int, in_words: bool) -> None:
    number = num2words(value) if in_words else f"{value:,}"
    phrase = hedge.name.replace(" ,", ",").replace("- ", "-").replace("c .", "c.")
    glue = "" if phrase[0] in "-,+" or phrase[-1] in "-~≈" else " "
    text = f"{phrase}{glue}{number}" if hedge.place == "before" else f"{number}{glue}{phrase}"
    text = f"{text} percent" if hedge.measured else text
    before = "Rising" if hedge.led else "The toll had" if hedge.counting else "Then"
    quantity = only(f"{before} {text} goats strayed").quantity
    assert (quantity.stated, quantity.modifier, quantity.text) == ((value, value), hedge.modifier, text)


COMPARING = [hedge for hedge in entries("hedges", "hedge", Hedge) if hedge.name in ("over", "under", "less than")]


@given(st.sampled_from(entries("hedges", "degree", Degree)), st.sampled_from(COMPARING), CARDINALS)
def test_every_degree_goes_with_every_comparison_and_number(degree: Degree, hedge: Hedge, value: int) -> None:
    text = f"{degree.name} {hedge.name} {value:,}"
    quantity, bare = (only(f"Then {words} goats strayed").quantity for words in (text, f"{hedge.name} {value:,}"))
    assert (quantity.stated, quantity.modifier, quantity.text) == (bare.stated, bare.modifier, text)
    assert (None in (quantity.low, quantity.high)) is not degree.near


@given(
    st.tuples(st.integers(-(10**12), 10**12), st.integers(0, 10**12)),
    st.sampled_from(["exact", "about", "almost", "more_than", "at_least", "less_than", "at_most", "range"]),
    st.builds(HedgeWidths, about=st.floats(0, 1), almost=st.floats(0, 1)),
)
def test_what_is_stated_is_admitted(base: tuple[int, int], modifier: Modifier, widths: HedgeWidths) -> None:
    stated = (base[0], base[0] + base[1])
    low, high = admitted(stated, modifier, widths)
    assert low is None or low <= (stated[1] if modifier in ("more_than", "at_least", "almost") else stated[0])
    assert high is None or high >= stated[1]


def test_options_widen_what_is_admitted() -> None:
    wide = Options(hedges=HedgeWidths(about=0.5))
    (figure,) = figures("about 200 goats", wide)
    assert (figure.quantity.low, figure.quantity.high) == (100, 300)


@given(
    st.lists(
        st.sampled_from(["about 40 goats", "$5m", "a 9-year-old", "10 to 15", "dozens", "no one", "5%"]), max_size=6
    )
)
def test_figures_stand_in_order_and_apart(parts: list[str]) -> None:
    text = "; then ".join(parts)
    found = figures(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for figure in found:
        assert figure.span.quote(text) == figure.quantity.text
        assert figure.span.start <= figure.number.start < figure.number.end <= figure.span.end


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_read(text: str) -> None:
    for figure in figures(text):
        assert figure.span.quote(text) == figure.quantity.text


PIECES = [
    "1",
    "2,000",
    "12",
    "one",
    "two",
    "hundred",
    "and",
    "a",
    "half",
    "million",
    "to",
    "-",
    "–",
    "%",
    "$",
    "€",
    "of",
    "from",
    "rose",
    "between",
    "km",
    "feet",
    "inches",
    "about",
    "dozens",
    "tens",
    "several",
    "few",
    "or",
    "so",
    ",",
    ".",
    "(",
    ")",
    "/",
    "×",
    "10^9",
    "minus",
    "magnitude",
    "aged",
    "in",
    "five",
    "\n",
    "\u200f",
    "½",
    "no",
    "p",
    "m",
    "per",
    "year",
    "old",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["", " "]))
def test_any_heap_of_number_words_is_read(pieces: list[str], space: str) -> None:
    text = space.join(pieces)
    for figure in figures(text):
        quantity = figure.quantity
        values = [value for value in (*(quantity.stated or ()), quantity.low, quantity.high) if value is not None]
        assert all(math.isfinite(value) for value in values)
        assert json.loads(quantity.model_dump_json())["text"] == figure.span.quote(text)


LEXICON = sorted(
    {word for one in entries("neighbours", "list", Neighbours) for word in one.words}
    | {word for one in entries("change", "cue", Cue) for word in one.words}
    | {word for one in entries("units", "unit", UnitSpelling) for word in (*one.words, *one.symbols, *one.glued)}
    | {word for one in entries("currencies", "currency", Currency) for word in (*one.words, *one.symbols)}
    | {one.name for table, entry in (("hedge", Hedge), ("degree", Degree)) for one in entries("hedges", table, entry)}
)
NUMBERS = ["1", "12", "3.5", "2,000", "40", "1m", "five", "a hundred", "half", "6-3", "2 1/2", "dozens", "10 to 15"]
SPACES = st.sampled_from([" ", "", ", ", "-", " (", ". ", "/", " to ", " of "])


@given(st.lists(st.tuples(st.sampled_from(LEXICON) | st.sampled_from(NUMBERS), SPACES), max_size=25))
def test_any_heap_of_the_lexicons_words_is_read(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + space for word, space in pieces)
    found = figures(text)
    assert all(figure.span.quote(text) == figure.quantity.text for figure in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize("length", [31, 4301, 100_000])
def test_long_runs_of_digits_are_no_figures(length: int) -> None:
    assert figures("7" * length) == ()


# Repetition that a careless grammar takes exponential time or a deep stack for.
@pytest.mark.parametrize(
    "unit",
    [
        "1,",
        "11,",
        "1 to 2 to ",
        "one hundred and ",
        "tens of ",
        "half a ",
        "from 1 to 2-3 to ",
        "5 feet ",
        "about ",
        "$-",
    ],
)
def test_repetition_is_read(unit: str) -> None:
    found = figures(unit * 2000)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


# word2number reads each number in words as we do, where it is right: to millions that end in thousands it adds one.
@given(st.integers(2, 10**9).filter(lambda value: value < 10**6 or value % 1000 != 0 or value % 10**6 == 0))
def test_word2number_agrees(value: int) -> None:
    text = num2words(value).replace(",", "")
    assert only(f"{text} goats").quantity.stated == (w2n.word_to_num(text),) * 2


# Where word2number alone is wrong, ours stands beside what it says.
@pytest.mark.parametrize(
    ("text", "ours", "theirs"),
    [
        ("a hundred and twenty", 120, 2000),
        ("half a million", 500000, 1000000),
        ("seventy five hundred", 7500, 450),
        ("two and a half million", 2500000, 2000000),
        ("two dozen", 24, 2),
        ("a hundred and two", 102, 200),
    ],
)
def test_where_word2number_is_wrong(text: str, ours: int, theirs: int) -> None:
    assert only(f"{text} goats").quantity.stated == (ours, ours)
    assert w2n.word_to_num(text.replace("a hundred", "hundred")) == theirs
