"""What holds for alignment and reconciliation whatever the figures: written stories whose assertions are known."""

from collections.abc import Sequence
from random import Random
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discrepancy.alignment import align
from discrepancy.alignment.units import slack
from discrepancy.configuration.names import options_by_keys
from discrepancy.extraction.figures import admitted
from discrepancy.model import Alignment, Assertion, Attribution, Document, Modifier, Number, Quantity, Span, Subject
from discrepancy.options import Options
from discrepancy.reconciliation import Reconciliation, reconcile
from discrepancy.reconciliation.figures import figures
from discrepancy.reconciliation.rules import verdict

WORDS: dict[Modifier, str] = {
    "exact": "",
    "about": "about ",
    "almost": "almost ",
    "more_than": "more than ",
    "at_least": "at least ",
    "at_most": "up to ",
    "less_than": "fewer than ",
}
NOUNS = ("person", "soldier", "policeman", "civilian")
LAWS = settings(max_examples=60, deadline=None)


class Line(NamedTuple):
    """One sentence: a figure, its hedge, the noun and property that it is of, who says so, and where."""

    value: int
    modifier: Modifier = "exact"
    noun: str = "person"
    said: str = "killed"
    speaker: str = "the mayor"
    place: str = "Velmora"


Story = tuple[tuple[Line, ...], ...]
LINES = st.builds(
    Line,
    value=st.integers(1, 60) | st.integers(900, 12_000),
    modifier=st.sampled_from(tuple(WORDS)),
    noun=st.sampled_from(NOUNS),
    said=st.sampled_from(("killed", "wounded", "deployed")),
    speaker=st.sampled_from(("the mayor", "the ministry")),
    place=st.sampled_from(("Velmora", "Ostrand")),
)
STORIES = st.lists(st.lists(LINES, min_size=1, max_size=3).map(tuple), min_size=1, max_size=4).map(tuple)


def written(story: Story, names: Sequence[str] | None = None) -> tuple[tuple[Document, ...], tuple[Assertion, ...]]:
    documents: list[Document] = []
    assertions: list[Assertion] = []
    for number, lines in enumerate(story):
        name = names[number] if names else f"d{number}"
        text = ""
        for line in lines:
            figure = f"{WORDS[line.modifier]}{line.value}"
            start = len(text)
            text += f"In {line.place}, {figure} {line.noun}s were {line.said} by the blast, {line.speaker} said.\n\n"
            assertions.append(_assertion(line, f"{name}#{len(assertions)}", start, text))
        documents.append(Document(id=name, text=text, publisher=f"The {name}"))
    return tuple(documents), tuple(assertions)


def _assertion(line: Line, identifier: str, start: int, text: str) -> Assertion:
    figure = f"{WORDS[line.modifier]}{line.value}"
    at = text.index(figure, start + len(line.place))
    high = None if line.modifier in {"more_than", "at_least"} else line.value
    return Assertion(
        id=identifier,
        document=identifier.partition("#")[0],
        span=Span(start=at, end=at + len(figure)),
        sentence=Span(start=start, end=len(text.rstrip())),
        quantity=Quantity(
            stated=(line.value, line.value), low=line.value, high=high, modifier=line.modifier, text=figure
        ),
        subject=Subject(counted=f"{line.noun}s", head=(line.noun,), property=line.said),
        attribution=Attribution(source=line.speaker, cue="said", span=Span(start=start, end=start)),
    )


def run(
    documents: Sequence[Document], assertions: Sequence[Assertion], options: Options | None = None
) -> Reconciliation:
    options = options or Options()
    return reconcile(documents, assertions, align(documents, assertions, options), options)


def clashing(found: Reconciliation) -> set[frozenset[str]]:
    """The pairs of figures that stand against each other in a conflict or update."""
    kinds = {"conflict", "update"}
    named = [set(finding.assertions) for finding in found.findings if finding.kind in kinds]
    return {frozenset((one, other)) for ids in named for one in ids for other in ids if one != other}


def grouped(alignments: Sequence[Alignment]) -> set[frozenset[str]]:
    return {frozenset(alignment.assertions) for alignment in alignments}


TWO = ((Line(11),), (Line(6),))


def test_two_tolls_of_one_blast_conflict() -> None:
    (finding,) = run(*written(TWO)).findings
    assert (finding.code, finding.kind, finding.severity) == ("C201", "conflict", "high")
    assert "11 (the mayor, in The d0)" in finding.message
    assert "6 (the mayor, in The d1)" in finding.message
    assert finding.reasons[0].startswith("C201: ")


def test_different_things_said_do_not_conflict() -> None:
    assert run(*written(((Line(11, said="killed"),), (Line(6, said="wounded"),)))).findings == ()


def test_the_same_figure_of_other_people_is_a_subject_finding() -> None:
    found = run(*written(((Line(4, noun="soldier"),), (Line(4, noun="policeman"),))))
    assert [(one.code, one.kind) for one in found.findings] == [("S401", "subject")]
    assert "4 soldiers (the mayor, in The d0)" in found.findings[0].message


def test_a_denied_figure_is_no_fact() -> None:
    documents, (one, other) = written(TWO)
    denied = one.model_copy(update={"status": "denied"})
    assert run(documents, (denied, other)).findings == ()


def test_an_ignored_rule_is_left_out() -> None:
    assert run(*written(TWO), Options(ignore=frozenset({"C201"}))).findings == ()


def test_the_dead_come_before_the_deployed() -> None:
    story = ((Line(900, said="deployed"), Line(11)), (Line(400, said="deployed"), Line(10)))
    assert [one.message.split(":")[0] for one in run(*written(story)).findings] == ["person killed", "person deployed"]


def test_a_part_above_its_whole() -> None:
    documents, (whole, part) = written(((Line(12), Line(15, noun="child")),))
    found = run(documents, (whole, part.model_copy(update={"part_of": whole.id})))
    assert [(one.code, one.kind) for one in found.findings] == [("A501", "arithmetic")]


def test_parts_that_come_to_more_than_their_whole() -> None:
    story = ((Line(6), Line(4, noun="man"), Line(3, noun="woman")),)
    documents, (whole, *parts) = written(story)
    found = run(documents, (whole, *(part.model_copy(update={"part_of": whole.id}) for part in parts)))
    assert [one.code for one in found.findings] == ["A502"]


@LAWS
@given(STORIES)
def test_every_figure_stands_in_one_alignment_and_in_a_position_with_its_point(story: Story) -> None:
    documents, assertions = written(story)
    alignments, _ = run(documents, assertions)
    assert sorted(one for found in alignments for one in found.assertions) == sorted(one.id for one in assertions)
    for found in alignments:
        assert {one for position in found.positions for one in position.assertions} == set(found.assertions)
        assert all((position.low or 0) <= (position.high or 10**9) for position in found.positions)


@LAWS
@given(STORIES, st.randoms(use_true_random=False))
def test_order_makes_no_difference(story: Story, random: Random) -> None:
    documents, assertions = written(story)
    before = run(documents, assertions)
    after = run(random.sample(documents, len(documents)), random.sample(assertions, len(assertions)))
    assert after == before


@LAWS
@given(STORIES, st.randoms(use_true_random=False))
def test_names_of_documents_make_no_difference(story: Story, random: Random) -> None:
    plain = run(*written(story))
    names = [f"outlet-{letter}" for letter in "qwer"]
    random.shuffle(names)
    found = run(*written(story, names))
    back = {f"{names[place]}#": f"d{place}#" for place in range(len(story))}
    renamed = {
        frozenset(back[one.rpartition("#")[0] + "#"] + one.rpartition("#")[2] for one in found_.assertions)
        for found_ in found.alignments
    }
    assert renamed == grouped(plain.alignments)
    assert sorted(one.code for one in found.findings) == sorted(one.code for one in plain.findings)


@LAWS
@given(STORIES)
def test_a_copy_of_a_document_adds_no_finding(story: Story) -> None:
    before = run(*written(story))
    names = [*(f"d{place}" for place in range(len(story))), "z"]
    after = run(*written((*story, story[0]), names))
    assert sorted(one.code for one in after.findings) == sorted(one.code for one in before.findings)
    assert len(after.alignments) == len(before.alignments)


@LAWS
@given(LINES)
def test_an_assertion_agrees_with_itself(line: Line) -> None:
    alignments, findings = run(*written(((line,), (line,))))
    assert [found.outcome for found in alignments] == ["agree"]
    assert findings == ()


WIDTHS = tuple(keys for keys in options_by_keys() if keys[0] not in {"ignore", "wording", "explain", "limits"})
"""The options that widen what a figure admits."""


@st.composite
def narrow_and_wide(draw: st.DrawFn) -> tuple[Options, Options]:
    """Two options of which the second is nowhere narrower; every width differs at times, and all at once."""
    narrow: dict[str, Any] = {"hedges": {}}
    wide: dict[str, Any] = {"hedges": {}}
    for *above, name in WIDTHS:
        values = st.integers(0, 30) if name == "small_counts" else st.floats(0, 2)
        values = st.integers(1, 20_000) if name == "rounding_from" else values
        less, more = sorted((draw(values), draw(values)), reverse=name == "rounding_from")
        for table, value in ((narrow, less), (wide, more)):
            (table["hedges"] if above else table)[name] = value
    return Options.model_validate(narrow), Options.model_validate(wide)


@LAWS
@given(STORIES, narrow_and_wide())
def test_a_wider_tolerance_never_adds_a_conflict_and_a_narrower_never_takes_one(
    story: Story, options: tuple[Options, Options]
) -> None:
    documents, assertions = written(story)
    aligned = align(documents, assertions)
    narrow, wide = (clashing(reconcile(documents, assertions, aligned, one)) for one in options)
    assert wide <= narrow


UNITS = st.sampled_from(("count", "kilometre", "mile", "metre", "percent", "fraction", "USD", "EUR"))


def told(value: Number, modifier: Modifier, unit: str, property_: str = "deployed") -> Assertion:
    low, high = admitted((value, value), modifier)
    return Assertion(
        id=f"{value} {modifier} {unit} {property_}",
        document="d",
        span=Span(start=0, end=1),
        sentence=Span(start=0, end=1),
        quantity=Quantity(stated=(value, value), low=low, high=high, modifier=modifier, unit=unit, text="x"),
        subject=Subject(property=property_),
    )


SAID = st.builds(
    told,
    st.integers(-50, 12_000) | st.floats(-5, 200, allow_nan=False),
    st.sampled_from(("exact", "about", "almost", "more_than", "at_least", "less_than", "at_most", "range")),
    UNITS,
    st.sampled_from(("killed", "deployed")),
)


@settings(max_examples=400, deadline=None)
@given(SAID, SAID, narrow_and_wide())
def test_no_width_makes_two_figures_clash(one: Assertion, other: Assertion, options: tuple[Options, Options]) -> None:
    documents = {"d": Document(id="d", text="x")}
    narrow, wide = (verdict(*figures([one, other], documents, width)).kind for width in options)
    assert narrow == wide or (narrow, wide) in {("conflict", "tolerated"), ("update", "tolerated")}


@pytest.mark.parametrize("keys", WIDTHS, ids=".".join)
def test_every_width_is_of_some_use(keys: tuple[str, ...]) -> None:
    """For each option there are two figures that it lets go together, or the law above would say nothing of it."""
    pairs: dict[str, tuple[tuple[Number, Modifier, str], ...]] = {
        "about": ((200, "about", "count"), (290, "exact", "count")),
        "almost": ((200, "almost", "count"), (110, "exact", "count")),
        "more_than": ((200, "more_than", "count"), (390, "exact", "count")),
        "tolerance": ((200, "exact", "count"), (390, "exact", "count")),
        "conversion": ((60, "exact", "kilometre"), (22, "exact", "mile")),
        "small_counts": ((3, "at_least", "count"), (20, "exact", "count")),
        "rounding_from": ((300, "exact", "count"), (320, "exact", "count")),
    }
    wide: dict[str, Any] = {keys[-1]: 100 if keys[-1] in {"small_counts", "rounding_from"} else 1}
    options = Options.model_validate({keys[0]: wide} if len(keys) > 1 else wide)
    members = [told(*one) for one in pairs[keys[-1]]]
    documents = {"d": Document(id="d", text="x")}
    judged = [verdict(*figures(members, documents, one)).kind for one in (Options(), options)]
    assert judged == ["conflict", "tolerated"]


def test_the_default_conversion_is_that_of_alignment() -> None:
    assert Options().conversion == slack("kilometre", "mile")


@LAWS
@given(STORIES)
def test_a_figure_within_what_all_have_in_common_changes_no_kind(story: Story) -> None:
    documents, assertions = written(story)
    aligned = align(documents, assertions)
    before = reconcile(documents, assertions, aligned)
    for found in before.alignments:
        if len(found.positions) != 1 or found.positions[0].low is None:
            continue
        first = next(one for one in assertions if one.id == found.assertions[0])
        value = found.positions[0].low
        quantity = Quantity(stated=(value, value), low=value, high=value, text=str(value))
        added = first.model_copy(update={"id": "added", "quantity": quantity})
        wider = [
            one.model_copy(update={"assertions": (*one.assertions, "added")}) if one.id == found.id else one
            for one in aligned
        ]
        after = reconcile(documents, (*assertions, added), wider)
        assert sorted(one.kind for one in after.findings if one.kind != "subject") == sorted(
            one.kind for one in before.findings if one.kind != "subject"
        )


def standing(found: Reconciliation) -> list[list[int]]:
    """How many sources stand behind each position of each alignment, whatever these are called."""
    return sorted(sorted(len(position.sources) for position in one.positions) for one in found.alignments)


@LAWS
@given(STORIES)
def test_every_figure_of_a_position_comes_from_one_source(story: Story) -> None:
    for found in run(*written(story)).alignments:
        for position in found.positions:
            sourced = [one for source in position.sources for one in source.assertions]
            assert sorted(sourced) == sorted(position.assertions)


@LAWS
@given(STORIES, st.integers(0, 3))
def test_a_copy_of_a_document_adds_no_independent_source(story: Story, copied: int) -> None:
    names = [*(f"d{place}" for place in range(len(story))), "z"]
    after = run(*written((*story, story[copied % len(story)]), names))
    assert standing(after) == standing(run(*written(story)))


@LAWS
@given(STORIES, st.permutations("qwer"))
def test_names_of_documents_make_no_difference_to_the_sources(story: Story, letters: Sequence[str]) -> None:
    renamed = run(*written(story, [f"outlet-{letter}" for letter in letters]))
    assert standing(renamed) == standing(run(*written(story)))
