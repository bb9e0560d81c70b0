"""Each rule of two figures by itself: the pair that it holds of, and the nearest pair that it does not."""

from datetime import date
from itertools import product
from typing import get_args

import pytest

from discrepancy.lexicon.revision import Revision
from discrepancy.model import Assertion, Attribution, Modifier, Quantity, Span, Status, Subject
from discrepancy.options import Options
from discrepancy.reconciliation import bearing, rules
from discrepancy.reconciliation.figures import Figure, supersedes
from discrepancy.reconciliation.tolerance import admitted, plain

MONDAY, TUESDAY = date(2031, 3, 3), date(2031, 3, 4)


def figure(
    value: float,
    modifier: Modifier = "exact",
    *,
    of: str = "killed",
    head: str = "person",
    status: Status = "stated",
    unit: str = "count",
    came_from: float | None = None,
    words: str | None = None,
    speaker: str | None = None,
    via: str | None = None,
    published: date | None = None,
    revision: Revision | None = None,
    sentence: int = 0,
) -> Figure:
    said = Assertion(
        id="d#1",
        document="d",
        span=Span(start=0, end=1),
        sentence=Span(start=sentence, end=sentence + 9),
        quantity=Quantity(
            stated=(value, value) if came_from is None else (min(value, came_from), max(value, came_from)),
            low=value,
            high=value,
            modifier=modifier,
            unit=unit,
            text=words or f"{value} {modifier}",
        ),
        subject=Subject(head=(head,), property=of),
        attribution=Attribution(source=speaker, cue="said", span=Span(start=0, end=1), via=via) if speaker else None,
        status=status,
    )
    wide = admitted(said, Options())
    return Figure(said, plain(said.quantity), wide, unit, "text", published, headline=False, revision=revision)


SIX, SEVEN = figure(6), figure(7)


def test_contradicted_where_both_are_stated_in_one_unit_and_no_value_is_left() -> None:
    assert bearing.contradicted(SIX, SEVEN)
    assert not bearing.contradicted(SIX, SIX)
    assert not bearing.contradicted(SIX, figure(7, status="feared"))
    assert not bearing.contradicted(figure(6, status="feared"), SEVEN)
    assert not bearing.contradicted(SIX, figure(7, unit="USD"))


def test_disputed_and_stale_are_contradictions_of_two_sources() -> None:
    monday, tuesday = figure(6, published=MONDAY), figure(7, published=TUESDAY)
    assert bearing.disputed(monday, tuesday)
    assert not bearing.disputed(SIX, SIX)
    assert bearing.stale(monday, tuesday)
    assert not bearing.stale(tuesday, monday)
    assert not bearing.stale(monday, figure(6, published=TUESDAY))


@pytest.mark.parametrize(
    ("draft", "source", "dropped"),
    [
        (figure(40), figure(40, "at_least"), True),
        (figure(40), figure(40, "about"), True),
        (figure(40), figure(40), False),
        (figure(40), figure(40, status="feared"), True),
        (figure(40, status="feared"), figure(40, status="feared"), False),
        (figure(40), figure(40, status="hypothetical"), True),
        (figure(40, "at_least"), figure(40, "about"), True),
        (figure(40, "at_least"), figure(40, "more_than"), False),
        (figure(40, "at_least"), figure(40, "at_most"), True),
        (figure(40, "at_most"), figure(40, "at_least"), True),
        (figure(40, "at_most"), figure(40, "about"), True),
        (figure(40, "at_most"), figure(40, "less_than"), False),
        (figure(40, "about"), figure(40, "at_least"), False),
        # alike in words, the hedge is nobody's doing; in doubt about the fact it still is
        (figure(40, words="40"), figure(40, "about", words="40"), False),
        (figure(40, words="Forty"), figure(40, "about", words="forty"), False),
        (figure(40, words="40"), figure(40, status="feared", words="40"), True),
        # a rounder figure is the source's to make finer
        (figure(1213, of="deployed"), figure(1210, of="deployed"), True),
        (figure(1210, of="deployed"), figure(1213, of="deployed"), False),
        # of two that are hedged neither is the finer
        (figure(200, "about"), figure(210, "about"), False),
        # and what cannot both be true is another matter
        (figure(40), figure(90, "at_least"), False),
    ],
)
def test_a_dropped_hedge(draft: Figure, source: Figure, *, dropped: bool) -> None:
    assert bearing.hedge_dropped(draft, source) is dropped


@pytest.mark.parametrize(
    ("draft", "source", "changed"),
    [
        (figure(6, head="soldier"), figure(6, head="policeman"), True),
        (figure(6, head="soldier"), figure(6, head="person"), True),
        (figure(6, head="person"), figure(6, head="soldier"), False),
        (figure(6, head="soldier"), figure(6, head="soldier"), False),
        (figure(6, of="killed"), figure(6, of="wounded"), True),
        (figure(6, head="soldier"), figure(7, head="policeman"), False),
    ],
)
def test_a_changed_subject(draft: Figure, source: Figure, *, changed: bool) -> None:
    assert bearing.subject_changed(draft, source) is changed


@pytest.mark.parametrize(
    ("draft", "source", "changed"),
    [
        (figure(6, speaker="the mayor"), figure(6, speaker="police"), True),
        (figure(6, speaker="the mayor"), figure(6, speaker="Mayor Ada Obi"), False),
        (figure(6, speaker="the mayor"), figure(6, speaker="an agency", via="the mayor"), False),
        (figure(6, speaker="the mayor"), figure(6), False),
        (figure(6), figure(6, speaker="the mayor"), False),
        (figure(6, speaker="the mayor"), figure(7, speaker="police"), False),
    ],
)
def test_a_changed_speaker(draft: Figure, source: Figure, *, changed: bool) -> None:
    assert bearing.speaker_changed(draft, source) is changed


@pytest.mark.parametrize(
    ("one", "other", "inconsistent"),
    [
        (SIX, figure(7, sentence=20), True),
        (SIX, SEVEN, False),
        (SIX, figure(6, sentence=20), False),
        (figure(6, speaker="the mayor"), figure(7, sentence=20), True),
        (figure(6, speaker="the mayor"), figure(7, sentence=20, speaker="Mayor Obi"), True),
        (figure(6, speaker="the mayor"), figure(7, sentence=20, speaker="police"), False),
    ],
)
def test_an_inconsistent_draft(one: Figure, other: Figure, *, inconsistent: bool) -> None:
    assert bearing.inconsistent(one, other) is inconsistent


def test_going_together() -> None:
    assert bearing.go_together(SIX, SIX)
    assert bearing.supported(figure(200, "about"), figure(212))
    assert not bearing.go_together(SIX, SEVEN)
    assert not bearing.go_together(SIX, figure(6, unit="USD"))
    assert not bearing.go_together(SIX, figure(6, status="denied"))
    assert bearing.go_together(figure(6, status="denied"), figure(6, status="denied"))
    assert bearing.unsupported(SIX, SEVEN)


@pytest.mark.parametrize("modifier", get_args(Modifier))
def test_a_part_exceeds_a_whole_that_has_an_upper_end(modifier: Modifier) -> None:
    whole = figure(12, modifier)
    for exceeds in (rules.part_exceeds_whole, rules.parts_exceed_whole):
        assert not exceeds(figure(12), whole)
        assert exceeds(figure(500), whole) is (modifier not in ("at_least", "more_than"))


def test_parts_that_are_said_to_be_all() -> None:
    assert not rules.parts_fall_short(figure(12), figure(12))
    assert rules.parts_fall_short(figure(11), figure(12))
    assert rules.parts_fall_short(figure(13), figure(12))
    assert not rules.parts_fall_short(figure(13), figure(12, "at_least"))
    assert rules.parts_fall_short(figure(11), figure(12, "at_least"))


def test_a_rise_and_a_fall_by_words_and_days() -> None:
    twenty, thirty = figure(20), figure(30)
    raised, lowered = figure(30, revision="raised"), figure(20, revision="lowered")
    assert rules.risen(twenty, raised)
    assert rules.risen(raised, twenty)
    assert not rules.fallen(twenty, raised)
    assert rules.fallen(lowered, thirty)
    assert rules.fallen(thirty, lowered)
    assert not rules.risen(thirty, lowered)
    assert not rules.risen(twenty, thirty)
    assert not rules.fallen(twenty, thirty)


@pytest.mark.parametrize(
    ("later", "earlier", "expected"),
    [
        # what is called an earlier count is replaced by any that is not
        (figure(20), figure(30, revision="earlier"), True),
        (figure(20, revision="earlier"), figure(30, revision="earlier"), False),
        # by the direction of the word
        (figure(30, revision="raised"), figure(20), True),
        (figure(10, revision="raised"), figure(20), False),
        (figure(10, revision="lowered"), figure(20), True),
        (figure(30, revision="lowered"), figure(20), False),
        (figure(30, revision="revised"), figure(20), True),
        (figure(10, revision="revised"), figure(20), True),
        (figure(20, revision="revised"), figure(20), False),
        # unless that one is of a later article, or was revised itself
        (figure(30, revision="raised", published=MONDAY), figure(20, published=TUESDAY), False),
        (figure(30, revision="raised", published=TUESDAY), figure(20, published=MONDAY), True),
        (figure(30, revision="raised"), figure(20, revision="raised"), False),
        # what is said to have risen or fallen from the other
        (figure(30, "movement", came_from=20), figure(20), True),
        (figure(10, "movement", came_from=20), figure(20), True),
        (figure(30, "movement", came_from=20), figure(22), False),
        (figure(30, "movement", came_from=20), figure(20, unit="percent"), False),
        (figure(30, "movement", came_from=20, published=MONDAY), figure(20, published=TUESDAY), False),
        (figure(20), figure(30, "movement", came_from=20), False),
        # by days, only what rises, and only upwards
        (figure(30, published=TUESDAY), figure(20, published=MONDAY), True),
        (figure(10, published=TUESDAY), figure(20, published=MONDAY), False),
        (figure(30, published=MONDAY), figure(20, published=MONDAY), False),
        (figure(30, of="deployed", published=TUESDAY), figure(20, of="deployed", published=MONDAY), False),
    ],
)
def test_which_supersedes(later: Figure, earlier: Figure, *, expected: bool) -> None:
    assert supersedes(later, earlier) is expected


def test_only_what_is_stated_in_one_unit_is_compared() -> None:
    for one, other in product(get_args(Status), repeat=2):
        said = rules.not_stated(figure(6, status=one), figure(6, status=other))
        assert said is ((one, other) != ("stated", "stated"))
    assert rules.different_unit(figure(6, unit="USD"), figure(6, unit="EUR"))
    assert not rules.different_unit(SIX, SEVEN)


def test_the_same_figure_of_others() -> None:
    assert rules.different_subject(figure(6, head="soldier"), figure(6, head="policeman"))
    assert not rules.different_subject(figure(6, head="soldier"), figure(7, head="policeman"))
    assert not rules.different_subject(figure(6, head="soldier"), figure(6, head="person"))
    assert rules.change_does_not_follow(SIX, SEVEN)
    assert not rules.change_does_not_follow(SIX, SIX)
