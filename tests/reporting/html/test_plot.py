"""The dots, bars and days of a finding."""

from discrepancy import Report
from discrepancy.reporting.html.plot import admits, plot
from discrepancy.reporting.html.timeline import timeline
from discrepancy.reporting.outline import outline


def test_a_row_for_each_source_by_side(dated: Report) -> None:
    whole = outline(dated)
    drawn = plot(whole.cases[0], whole.known)
    assert drawn is not None
    assert [(row.shape, row.source, row.figure, row.admits) for row in drawn.rows] == [
        (0, "the coast guard, in Harbour Post", "At least nine", "9 or more"),
        (0, "Lighthouse", "19", "19"),
        (0, "police, in Lighthouse", "Fewer than 30", "30 or less"),
        (1, "The ministry, in Wire", "1,900", "1,900"),
        (2, "Wire", "12 miles", "12"),
    ]
    assert (drawn.unit, drawn.more, drawn.scale.logarithmic) == (None, 0, True)


def test_bounds_are_open_and_other_units_have_no_bar(dated: Report) -> None:
    whole = outline(dated)
    drawn = plot(whole.cases[0], whole.known)
    assert drawn is not None
    nine, nineteen, fewer, _, miles = (row.bar for row in drawn.rows)
    assert nine is not None
    assert nineteen is not None
    assert fewer is not None
    assert (nine.open_start, nine.open_end, nine.start, nine.end) == (False, True, nine.dot, 100)
    assert (fewer.open_start, fewer.open_end, fewer.start, fewer.end) == (True, False, 0, fewer.dot)
    assert nineteen.start == nineteen.dot == nineteen.end
    assert miles is None


def test_a_reprint_in_another_outlet_is_a_row_of_its_own_and_a_repetition_none(report: Report) -> None:
    whole = outline(report)
    again = whole.known.assertions["a1"].model_copy(update={"id": "a9"})
    first, *rest = report.alignments
    positions = (first.positions[0].model_copy(update={"assertions": ("a1", "a9")}), *first.positions[1:])
    twice = report.model_copy(
        update={
            "assertions": (*report.assertions, again),
            "alignments": (first.model_copy(update={"positions": positions}), *rest),
        }
    )
    whole = outline(twice)
    drawn = plot(whole.cases[0], whole.known)
    assert drawn is not None
    assert [row.figure for row in drawn.rows] == ["11", "Two sailors and four", "six"]


def test_days_from_left_to_right_and_values_from_the_bottom(dated: Report) -> None:
    whole = outline(dated)
    drawn = plot(whole.cases[0], whole.known)
    assert drawn is not None
    found = timeline(drawn, whole.known)
    assert found is not None
    assert [label for _, label in found.days] == ["3 Mar", "4 Mar", "6 Mar"]
    assert found.year == 2031
    assert [point.label for point in found.points] == [
        "At least nine · Harbour Post",
        "Fewer than 30 · Lighthouse",
        "19 · Lighthouse",
        "1,900 · Wire",
    ]
    by_label = {point.label.split(" · ")[0]: point for point in found.points}
    assert by_label["At least nine"].x < by_label["19"].x < by_label["1,900"].x
    assert by_label["At least nine"].y > by_label["19"].y > by_label["1,900"].y
    assert by_label["19"].label_y - by_label["Fewer than 30"].label_y >= 9


def test_no_timeline_without_two_days(report: Report) -> None:
    whole = outline(report)
    drawn = plot(whole.cases[0], whole.known)
    assert drawn is not None
    assert timeline(drawn, whole.known) is None


def test_what_a_figure_admits_in_words(report: Report) -> None:
    quantity = report.assertions[0].quantity
    for low, high, words in (
        (9, 9, "9"),
        (36, 44, "36 to 44"),
        (9, None, "9 or more"),
        (None, 30, "30 or less"),
        (None, None, "any value"),
    ):
        assert admits(quantity.model_copy(update={"low": low, "high": high})) == words
