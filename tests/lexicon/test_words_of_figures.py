"""Every entry of the lexicon of figures keeps what its examples promise and its counterexamples deny."""

from typing import TypeVar

import pytest

from discrepancy.extraction.figures import Figure, figures
from discrepancy.extraction.figures.cues import Cue, Words
from discrepancy.extraction.figures.exclusions import Lead, Shape, WordList
from discrepancy.extraction.figures.hedges import Degree, Filler, Hedge
from discrepancy.extraction.figures.magnitudes import QuakeWord
from discrepancy.extraction.figures.money import Currency
from discrepancy.extraction.figures.multiples import TIMES, Beside, Compared, Multiplying
from discrepancy.extraction.figures.neighbours import Neighbours
from discrepancy.extraction.figures.phrases import tokens_of
from discrepancy.extraction.figures.units import CommonWord, UnitSpelling, unit_table
from discrepancy.extraction.figures.vague import VagueWord
from discrepancy.extraction.figures.words import Denominator, NumberWord, Suffix
from discrepancy.extraction.figures.zeros import Happening, Nobody, Uncounted
from discrepancy.lexicon import Entry, entries

OUR_UNITS = {"percent", "percentage point", "point", "magnitude"}
"""What is told as a unit and measures nothing by itself; of all others the table or our own entry says what."""


E = TypeVar("E", bound=Entry)


def examples(file: str, table: str, entry: type[E]) -> list[tuple[E, str]]:
    return [(item, text) for item in entries(file, table, entry) for text in item.examples]


def counterexamples(file: str, table: str, entry: type[E]) -> list[tuple[E, str]]:
    return [(item, text) for item in entries(file, table, entry) for text in item.counterexamples]


def promise(example: str) -> tuple[str, list[float]]:
    """The text of an example that ends in " = " and values, and those values; "-" stands for no end."""
    text, _, values = example.rpartition(" =")
    return text, [float("inf") if value == "-" else float(value) for value in values.replace(",", " ").split()]


def stated(figure: Figure) -> float | None:
    return None if figure.quantity.stated is None else float(figure.quantity.stated[0])


@pytest.mark.parametrize(("entry", "example"), examples("numerals", "word", NumberWord))
def test_a_number_word_is_worth_its_value(entry: NumberWord, example: str) -> None:
    text, values = promise(example)
    assert [stated(figure) for figure in figures(text)] == values, entry.name


@pytest.mark.parametrize(("entry", "text"), counterexamples("numerals", "word", NumberWord))
def test_a_number_word_is_left_alone(entry: NumberWord, text: str) -> None:
    assert not [figure for figure in figures(text) if entry.name in figure.quantity.text.lower()]


@pytest.mark.parametrize(("entry", "example"), examples("numerals", "suffix", Suffix))
def test_a_suffix_multiplies(entry: Suffix, example: str) -> None:
    text, values = promise(example)
    assert [stated(figure) for figure in figures(text)] == values, entry.name


@pytest.mark.parametrize(("entry", "text"), counterexamples("numerals", "suffix", Suffix))
def test_a_suffix_is_a_unit(entry: Suffix, text: str) -> None:
    assert [figure.quantity.unit == "count" for figure in figures(text)] == [False], entry.name


@pytest.mark.parametrize(("entry", "example"), examples("numerals", "denominator", Denominator))
def test_a_denominator_divides(entry: Denominator, example: str) -> None:
    text, values = promise(example)
    assert [stated(figure) for figure in figures(text)] == values, entry.name


@pytest.mark.parametrize(("entry", "text"), counterexamples("numerals", "denominator", Denominator))
def test_a_denominator_is_an_ordinal(entry: Denominator, text: str) -> None:
    assert not figures(text), entry.name


@pytest.mark.parametrize(("entry", "example"), examples("vague", "word", VagueWord))
def test_a_vague_word_has_its_bounds(entry: VagueWord, example: str) -> None:
    text, values = promise(example)
    bounds = [
        bound
        for figure in figures(text)
        for bound in (figure.quantity.low, float("inf") if figure.quantity.high is None else figure.quantity.high)
        if figure.quantity.modifier == "vague"
    ]
    assert bounds == values, entry.name


@pytest.mark.parametrize(("entry", "text"), counterexamples("vague", "word", VagueWord))
def test_a_vague_word_counts_nothing(entry: VagueWord, text: str) -> None:
    assert not [figure for figure in figures(text) if figure.quantity.modifier == "vague"], entry.name


def hedged(entry: Hedge, text: str) -> bool:
    phrase = tokens_of(entry.name)
    return any(
        figure.quantity.modifier == entry.modifier
        and set(phrase) <= {token.lower() for token in tokens_of(figure.quantity.text)}
        for figure in figures(text)
    )


@pytest.mark.parametrize(("entry", "text"), examples("hedges", "hedge", Hedge))
def test_a_hedge_modifies(entry: Hedge, text: str) -> None:
    assert hedged(entry, text)


@pytest.mark.parametrize(
    ("entry", "text"), [(entry, text) for entry in entries("hedges", "hedge", Hedge) for text in entry.behind]
)
def test_a_hedge_modifies_behind_what_is_counted(entry: Hedge, text: str) -> None:
    assert [figure.quantity.modifier for figure in figures(text)] == [entry.modifier]


@pytest.mark.parametrize(("entry", "text"), counterexamples("hedges", "hedge", Hedge))
def test_a_hedge_does_not_modify(entry: Hedge, text: str) -> None:
    assert not hedged(entry, text)


def far(entry: Degree, text: str) -> list[bool]:
    """Whether what a figure of the text admits has no end, of those whose words hold the entry's."""
    bounds = [(one.quantity.low, one.quantity.high) for one in figures(text) if entry.name in one.quantity.text.lower()]
    return [None in one for one in bounds]


@pytest.mark.parametrize(("entry", "text"), examples("hedges", "degree", Degree))
def test_a_degree_tells_how_far_a_comparison_goes(entry: Degree, text: str) -> None:
    assert far(entry, text) == [not entry.near]


@pytest.mark.parametrize(("entry", "text"), counterexamples("hedges", "degree", Degree))
def test_a_degree_is_none_where_nothing_is_compared(entry: Degree, text: str) -> None:
    assert not far(entry, text)


@pytest.mark.parametrize(("entry", "text"), examples("hedges", "filler", Filler))
def test_a_hedge_reaches_over_a_filler(entry: Filler, text: str) -> None:
    assert [figure.quantity.modifier != "exact" for figure in figures(text)] == [True], entry.name


@pytest.mark.parametrize(("entry", "text"), examples("currencies", "currency", Currency))
def test_a_currency_is_the_unit(entry: Currency, text: str) -> None:
    assert entry.name in {figure.quantity.unit for figure in figures(text)}


@pytest.mark.parametrize(("entry", "text"), counterexamples("currencies", "currency", Currency))
def test_a_currency_is_not_the_unit(entry: Currency, text: str) -> None:
    assert entry.name not in {figure.quantity.unit for figure in figures(text)}


@pytest.mark.parametrize(("entry", "text"), examples("units", "unit", UnitSpelling))
def test_a_unit_is_read(entry: UnitSpelling, text: str) -> None:
    assert entry.name in {figure.quantity.unit for figure in figures(text)}


@pytest.mark.parametrize(("entry", "text"), counterexamples("units", "unit", UnitSpelling))
def test_a_unit_is_not_read(entry: UnitSpelling, text: str) -> None:
    assert entry.name not in {figure.quantity.unit for figure in figures(text)}


def multiples(text: str) -> list[float | None]:
    return [stated(figure) for figure in figures(text) if figure.quantity.unit == TIMES]


@pytest.mark.parametrize(
    ("entry", "example"),
    [
        *examples("multiples", "compared", Compared),
        *examples("multiples", "verb", Multiplying),
        *examples("multiples", "beside", Beside),
    ],
)
def test_a_multiple_is_read(entry: Entry, example: str) -> None:
    text, values = promise(example)
    assert multiples(text) == values, entry.name


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        *counterexamples("multiples", "compared", Compared),
        *counterexamples("multiples", "verb", Multiplying),
        *counterexamples("multiples", "beside", Beside),
    ],
)
def test_a_multiple_is_not_read(entry: Entry, text: str) -> None:
    assert not multiples(text), entry.name


@pytest.mark.parametrize(("entry", "text"), examples("units", "quake", QuakeWord))
def test_a_magnitude_is_read(entry: QuakeWord, text: str) -> None:
    assert [figure.quantity.unit for figure in figures(text)] == ["magnitude"], entry.name


@pytest.mark.parametrize(("entry", "text"), counterexamples("units", "quake", QuakeWord))
def test_a_magnitude_is_not_read(entry: QuakeWord, text: str) -> None:
    assert "magnitude" not in {figure.quantity.unit for figure in figures(text)}, entry.name


@pytest.mark.parametrize("entry", entries("units", "unit", UnitSpelling), ids=lambda entry: str(entry.name))
def test_a_unit_is_named_as_in_the_unit_table(entry: UnitSpelling) -> None:
    assert set(entry.name.split(" per ")) <= {*OUR_UNITS, *unit_table()} or entry.name in unit_table()


@pytest.mark.parametrize("entry", entries("units", "common", CommonWord), ids=lambda entry: str(entry.name))
def test_a_common_word_stands_in_the_unit_table(entry: CommonWord) -> None:
    assert entry.name in unit_table()


@pytest.mark.parametrize(("entry", "text"), examples("change", "cue", Cue))
def test_a_cue_shows_a_change(entry: Cue, text: str) -> None:
    assert entry.change in {figure.quantity.change for figure in figures(text)}


@pytest.mark.parametrize(("entry", "text"), counterexamples("change", "cue", Cue))
def test_a_cue_shows_no_change(entry: Cue, text: str) -> None:
    assert entry.change not in {figure.quantity.change for figure in figures(text)}


BESIDE = ("between", "transitive", "level")


@pytest.mark.parametrize(("entry", "text"), [pair for table in BESIDE for pair in examples("change", table, Words)])
def test_words_beside_a_cue_leave_it_its_force(entry: Words, text: str) -> None:
    assert {figure.quantity.change for figure in figures(text)} <= {"increase", "decrease"}, entry.name


@pytest.mark.parametrize(("entry", "text"), examples("change", "moving", Words))
def test_verbs_of_moving_lead_from_one_level_to_another(entry: Words, text: str) -> None:
    assert [figure.quantity.modifier for figure in figures(text)] == ["movement"], entry.name


NO_CHANGE = (*counterexamples("change", "level", Words), *counterexamples("change", "margin", Words))


@pytest.mark.parametrize(("entry", "text"), NO_CHANGE)
def test_a_length_or_a_margin_is_no_change(entry: Words, text: str) -> None:
    assert [figure.quantity.change for figure in figures(text)] == [None], entry.name


@pytest.mark.parametrize(("entry", "text"), examples("change", "ranging", Words))
def test_words_of_range_take_a_change_away(entry: Words, text: str) -> None:
    assert [(figure.quantity.modifier, figure.quantity.change) for figure in figures(text)] == [("range", None)], (
        entry.name
    )


NOT_FIGURES = (
    *examples("notfigures", "shape", Shape),
    *examples("notfigures", "lead", Lead),
    *examples("notfigures", "game", WordList),
    *examples("notfigures", "tally", WordList),
)
FIGURES = (
    *counterexamples("notfigures", "shape", Shape),
    *counterexamples("notfigures", "lead", Lead),
    *counterexamples("notfigures", "game", WordList),
    *counterexamples("notfigures", "tally", WordList),
)


@pytest.mark.parametrize(("entry", "text"), NOT_FIGURES)
def test_what_is_no_figure_is_left_out(entry: Entry, text: str) -> None:
    assert not figures(text), entry.name


@pytest.mark.parametrize(("entry", "text"), FIGURES)
def test_what_only_looks_like_none_is_read(entry: Entry, text: str) -> None:
    assert figures(text), entry.name


ZEROS = (
    *examples("zeros", "nobody", Nobody),
    *examples("zeros", "happening", Happening),
    *examples("zeros", "uncounted", Uncounted),
)


@pytest.mark.parametrize(("entry", "text"), ZEROS)
def test_none_at_all_is_zero(entry: Entry, text: str) -> None:
    assert [stated(figure) for figure in figures(text)] == [0], entry.name


@pytest.mark.parametrize(
    ("entry", "text"), [*counterexamples("zeros", "nobody", Nobody), *counterexamples("zeros", "uncounted", Uncounted)]
)
def test_a_pronoun_counts_nothing(entry: Entry, text: str) -> None:
    assert not figures(text), entry.name


@pytest.mark.parametrize(("entry", "example"), examples("neighbours", "list", Neighbours))
def test_neighbours_decide_what_is_read(entry: Neighbours, example: str) -> None:
    text, values = promise(example)
    assert [stated(figure) for figure in figures(text)] == values, entry.name
