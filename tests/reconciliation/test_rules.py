"""Which rule speaks of two figures."""

from datetime import UTC, date, datetime

import pytest

from discrepancy.extraction.figures import admitted
from discrepancy.model import Assertion, Document, Modifier, Quantity, Span, Status, Subject
from discrepancy.options import HedgeWidths, Options
from discrepancy.reconciliation.figures import Figure, figures, later_than
from discrepancy.reconciliation.rules import RULES, Rule, rule, verdict

VAGUE = {"dozens": (24, 99), "several": (3, 9)}


def said(
    words: str,
    value: float | tuple[float, float] | None,
    modifier: Modifier = "exact",
    unit: str = "count",
    *,
    said_of: str = "deployed",
    document: str = "one",
    status: Status = "stated",
    head: str = "person",
) -> Assertion:
    stated = None if value is None else value if isinstance(value, tuple) else (value, value)
    low, high = VAGUE[words] if stated is None else admitted(stated, modifier)
    return Assertion(
        id=f"{document}#{words}",
        document=document,
        span=Span(start=20, end=20 + len(words)),
        sentence=Span(start=20, end=30 + len(words)),
        quantity=Quantity(stated=stated, low=low, high=high, modifier=modifier, unit=unit, text=words),
        subject=Subject(head=(head,), property=said_of),
        status=status,
    )


def judged(
    *members: Assertion, options: Options | None = None, published: dict[str, date] | None = None
) -> tuple[Figure, ...]:
    published = published or {}
    names = {member.document for member in members}
    documents = {
        name: Document(id=name, text="A headline\n" + "x" * 60, published=published.get(name)) for name in names
    }
    return figures(members, documents, options or Options())


ALIGNED = [
    # the same
    (said("11", 11), said("eleven", 11), "T101"),
    (said("some 3,000", 3000, "about"), said("3,000", 3000), "T101"),
    # another unit, and a unit that money cannot be told in
    (said("60 km", 60, unit="kilometre"), said("37 miles", 37, unit="mile"), "T105"),
    (said("60 km", 60, unit="kilometre"), said("52 miles", 52, unit="mile"), "C201"),
    (said("half", 0.5, unit="fraction"), said("50%", 50, unit="percent"), "T101"),
    (said("$2.6m", 2_600_000, unit="USD"), said("2m euros", 2_000_000, unit="EUR"), "N301"),
    (said("magnitude 6.1", 6.1, unit="magnitude"), said("6.3", 6.3), "C201"),
    # vague words
    (said("dozens", None, "vague"), said("45", 45), "T106"),
    (said("dozens", None, "vague"), said("500", 500), "C201"),
    (said("several", None, "vague"), said("dozens", None, "vague"), "C201"),
    # bounds are soft
    (said("at least 3", 3, "at_least"), said("5", 5), "T104"),
    (said("at least 3", 3, "at_least"), said("120", 120), "C202"),
    (said("at least 52", 52, "at_least"), said("45", 45), "C202"),
    (said("more than 200", 200, "more_than"), said("230", 230), "T104"),
    (said("more than 200", 200, "more_than"), said("400", 400), "C202"),
    (said("up to 20", 20, "at_most"), said("19", 19), "T104"),
    (said("up to 20", 20, "at_most"), said("21", 21), "C202"),
    # hedges and ranges
    (said("about 200", 200, "about"), said("212", 212), "T103"),
    (said("about 200", 200, "about"), said("240", 240), "C201"),
    (said("almost 44 million", 44_000_000, "almost"), said("43,900,000", 43_900_000), "T103"),
    (said("58.38%", 58.38, unit="percent"), said("58.4%", 58.4, unit="percent"), "T102"),
    (said("58.3%", 58.3, unit="percent"), said("58.4%", 58.4, unit="percent"), "C201"),
    (said("almost 2,000", 2000, "almost"), said("some 3,000", 3000, "about"), "C201"),
    (said("10 to 15", (10, 15), "range"), said("12", 12), "T103"),
    # rounding, never for the dead and never for small figures
    (said("1.2 million", 1_200_000), said("1,213,400", 1_213_400), "T102"),
    (said("12,000", 12_000), said("12,750", 12_750), "C201"),
    (said("2,000", 2000, said_of="killed"), said("2,013", 2013, said_of="killed"), "C201"),
    (said("40", 40), said("42", 42), "C201"),
    (said("11", 11), said("6", 6), "C201"),
    # what is not stated is no fact
    (said("25", 25, status="denied"), said("11", 11), "N302"),
    (said("25", 25, status="hypothetical", said_of="killed"), said("11", 11, said_of="killed"), "N302"),
    (said("25", 25, status="hypothetical"), said("11", 11), "C201"),
    (said("25", 25, status="hypothetical"), said("11", 11, status="hypothetical"), "C201"),
    (said("25", 25, status="feared"), said("11", 11), "N302"),
]


@pytest.mark.parametrize(("one", "other", "code"), ALIGNED, ids=lambda value: getattr(value, "id", value))
def test_verdict(one: Assertion, other: Assertion, code: str) -> None:
    a, b = judged(one, other)
    assert verdict(a, b).code == code
    assert verdict(b, a).code == code


DATED = [
    # A higher figure of a later day is an update; a lower one is not, nor is one of the same day.
    (20, 32, date(2031, 5, 1), date(2031, 5, 2), "U601"),
    (32, 20, date(2031, 5, 1), date(2031, 5, 2), "C201"),
    (20, 32, date(2031, 5, 1), date(2031, 5, 1), "C201"),
    # Hours count where both are known.
    (20, 32, datetime(2031, 5, 1, 9, tzinfo=UTC), datetime(2031, 5, 1, 18, tzinfo=UTC), "U601"),
    (20, 32, datetime(2031, 5, 1, 9, tzinfo=UTC), datetime(2031, 5, 1, 9, 30, tzinfo=UTC), "C201"),
    (20, 32, datetime(2031, 5, 1, 9, tzinfo=UTC), date(2031, 5, 1), "C201"),
    (20, 32, None, date(2031, 5, 1), "C201"),
]


@pytest.mark.parametrize(("first", "second", "earlier", "later", "code"), DATED)
def test_updates(first: int, second: int, earlier: date | None, later: date, code: str) -> None:
    members = (said("first", first, said_of="killed"), said("second", second, said_of="killed", document="two"))
    published = {"two": later} | ({"one": earlier} if earlier else {})
    a, b = judged(*members, published=published)
    assert verdict(a, b).code == code
    assert verdict(b, a).code == code


def test_what_does_not_only_rise_is_no_update() -> None:
    members = (said("first", 20), said("second", 32, document="two"))
    assert verdict(*judged(*members, published={"one": date(2031, 5, 1), "two": date(2031, 5, 2)})).code == "C201"


def test_a_time_without_a_zone_is_compared_by_its_day() -> None:
    assert not later_than(datetime(2031, 5, 1, 18), datetime(2031, 5, 1, 9, tzinfo=UTC))
    assert later_than(datetime(2031, 5, 2, 1), datetime(2031, 5, 1, 9, tzinfo=UTC))


def test_options_widen() -> None:
    a, b = judged(said("about 200", 200, "about"), said("240", 240), options=Options(hedges=HedgeWidths(about=0.2)))
    assert verdict(a, b).code == "T103"
    a, b = judged(said("11", 11), said("6", 6), options=Options(tolerance=0.4))
    assert verdict(a, b).code == "T102"
    a, b = judged(said("400", 400), said("420", 420), options=Options(rounding_from=100))
    assert verdict(a, b).code == "T102"


def test_a_headline_against_its_own_text() -> None:
    title = said("12", 12, said_of="killed").model_copy(
        update={"id": "title", "span": Span(start=2, end=4), "sentence": Span(start=0, end=10)}
    )
    assert verdict(*judged(title, said("11", 11, said_of="killed"))).code == "A503"


def test_codes_are_unique_and_name_their_kind() -> None:
    letters = {"N": "not comparable", "T": "tolerated", "C": "conflict", "U": "update"}
    letters |= {"S": "subject", "A": "arithmetic", "D": "draft"}
    assert len({one.code for one in RULES}) == len(RULES)
    assert all(letters[one.code[0]] == one.kind for one in RULES)


@pytest.mark.parametrize("known", RULES, ids=lambda known: known.code)
def test_every_rule_explains_itself(known: Rule) -> None:
    assert rule(known.code) is known
    assert known.explanation.startswith(known.headline.removesuffix("."))
    assert known.headline.endswith(".")
    assert known.name == known.name.strip().lower()
