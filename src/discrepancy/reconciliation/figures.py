"""The figures of one alignment, ready to be judged: intervals in units that can be compared."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from discrepancy.alignment.units import convert, convertible, slack
from discrepancy.model import Assertion, Document
from discrepancy.options import Options
from discrepancy.reconciliation.intervals import Interval
from discrepancy.reconciliation.tolerance import admitted, plain


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of an alignment.

    `plain` is the interval of the bare words, `admitted` what the options make of it, both in `unit`; figures whose
    `unit` differs cannot be compared. `text` is its document's, `published` when that came out, where it is known;
    `headline` whether the figure stands in the text's first line.
    """

    assertion: Assertion
    plain: Interval
    admitted: Interval
    unit: str
    text: str
    published: date | datetime | None
    headline: bool


AN_HOUR = timedelta(hours=1)
"""By how much an article must be later for its figure to supersede one of the same day."""


def later_than(one: date | datetime | None, other: date | datetime | None) -> bool:
    """Whether an article came out surely later than another: by an hour where both times are known, else by a day."""
    if one is None or other is None:
        return False
    if isinstance(one, datetime) and isinstance(other, datetime) and (one.tzinfo is None) == (other.tzinfo is None):
        return one - other >= AN_HOUR
    return _day(one) > _day(other)


RISING = frozenset({"killed", "wounded", "missing", "displaced", "homeless", "evacuated", "rescued", "arrested"})
"""Properties whose figures only rise while a story unfolds, so that a later, higher one supersedes."""


def supersedes(later: Figure, earlier: Figure) -> bool:
    """Whether a figure of what only rises is higher than another, and its article later."""
    rising = earlier.assertion.subject.property in RISING
    return rising and later_than(later.published, earlier.published) and later.admitted.low > earlier.admitted.high


def _day(published: date | datetime) -> date:
    return published.date() if isinstance(published, datetime) else published


def figures(members: Sequence[Assertion], documents: Mapping[str, Document], options: Options) -> tuple[Figure, ...]:
    """The figures of one alignment, those that can be converted brought to the unit that most of them have."""
    counts = Counter(member.quantity.unit for member in members)
    units = sorted(counts, key=lambda unit: (-counts[unit], unit))
    shared = {unit: next(common for common in units if convertible(unit, common)) for unit in units}
    return tuple(_figure(one, shared[one.quantity.unit], documents[one.document], options) for one in members)


def _figure(member: Assertion, unit: str, document: Document, options: Options) -> Figure:
    own = member.quantity.unit
    bare, wide = plain(member.quantity), admitted(member, options)
    if own != unit:
        bare = Interval(convert(bare.low, own, unit), convert(bare.high, own, unit))
        low, high = convert(wide.low, own, unit), convert(wide.high, own, unit)
        off = options.conversion if slack(own, unit) else 0.0
        wide = Interval(low - abs(low) * off, high + abs(high) * off)
    return Figure(
        assertion=member,
        plain=bare,
        admitted=wide,
        unit=unit,
        text=document.text,
        published=document.published,
        headline=_in_headline(member, document.text),
    )


def _in_headline(member: Assertion, text: str) -> bool:
    """Whether the figure stands in the text's first line, with a text below."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return end > 0 and member.span.end <= end and bool(text[end:].strip())
