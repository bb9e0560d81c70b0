"""The figures of one alignment, ready to be judged: intervals in units that can be compared."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from discrepancy.alignment.units import convert, convertible, slack
from discrepancy.lexicon.properties import properties
from discrepancy.lexicon.revision import Revision, revision
from discrepancy.model import Assertion, Document
from discrepancy.options import Options
from discrepancy.reconciliation.intervals import Interval
from discrepancy.reconciliation.tolerance import admitted, plain


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of an alignment.

    `plain` is the interval of the bare words, `admitted` what the options make of it, both in `unit`; figures whose
    `unit` differs cannot be compared. `text` is its document's, `published` when that came out, where it is known;
    `headline` whether the figure stands in the text's first line; `revision` what the words beside it say of another
    count, which it replaces or which replaces it.
    """

    assertion: Assertion
    plain: Interval
    admitted: Interval
    unit: str
    text: str
    published: date | datetime | None
    headline: bool
    revision: Revision | None


AN_HOUR = timedelta(hours=1)
"""By how much an article must be later for its figure to supersede one of the same day."""


def later_than(one: date | datetime | None, other: date | datetime | None) -> bool:
    """Whether an article came out surely later than another: by an hour where both times are known, else by a day."""
    if one is None or other is None:
        return False
    if isinstance(one, datetime) and isinstance(other, datetime) and (one.tzinfo is None) == (other.tzinfo is None):
        return one - other >= AN_HOUR
    return _day(one) > _day(other)


def rises(figure: Figure) -> bool:
    """Whether what is said of a figure only rises while a story unfolds, so that a later, higher figure supersedes."""
    said = figure.assertion.subject
    return said.property in properties().rising or bool(
        properties().rising_of.get(said.property or "", frozenset()) & set(said.head)
    )


def supersedes(later: Figure, earlier: Figure) -> bool:
    """Whether a figure replaces another that it differs from: by the words beside them, or by days and direction.

    Of what only rises a higher figure in a later article does. Words decide whatever is counted: a figure that its own
    article calls an earlier count is replaced by any that is not, and one that is said to be raised, lowered or revised
    replaces those that it can have been revised from, unless they are of a later article. So does one that is said to
    have risen or fallen from the other: "rose from 12 to 17" replaces 12.
    """
    if moved_from(later, earlier):
        return True
    if earlier.revision == "earlier":
        return later.revision != "earlier"
    above, below = later.admitted.low > earlier.admitted.high, later.admitted.high < earlier.admitted.low
    revised = {"raised": above, "lowered": below, "revised": above or below}
    if later.revision in revised and earlier.revision is None and not later_than(earlier.published, later.published):
        return revised[later.revision]
    return rises(earlier) and later_than(later.published, earlier.published) and above


def moved_from(later: Figure, earlier: Figure) -> bool:
    """Whether a figure is said to have come from what the other admits, which is of no later article."""
    origin = later.assertion.quantity.origin
    if origin is None or later.assertion.quantity.unit != earlier.unit:
        return False
    of_before = not later_than(earlier.published, later.published)
    return of_before and earlier.admitted.low <= origin <= earlier.admitted.high


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
        revision=revision(*_beside(member, document.text)),
    )


BESIDE = 80
"""How many characters before and after a figure are searched for words of a revision, within its sentence."""

_OTHER = re.compile(r"[\d;:]")
_CLAUSE = re.compile(r",? (?:and|but|while|who|which|up|down|from|after|compared)\b", re.IGNORECASE)


def _beside(member: Assertion, text: str) -> tuple[str, str]:
    """The words before and after a figure, up to the next figure on either side and, after it, to the next clause."""
    span, sentence = member.span, member.sentence
    before = text[max(sentence.start, span.start - BESIDE) : span.start]
    after = text[span.end : min(sentence.end, span.end + BESIDE)]
    ahead = _CLAUSE.split(_OTHER.split(after)[0])[0]
    return _OTHER.split(before)[-1], re.split(r"[,(]", ahead)[0] if _OTHER.search(after) else ahead


def _in_headline(member: Assertion, text: str) -> bool:
    """Whether the figure stands in the text's first line, with a text below."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return end > 0 and member.span.end <= end and bool(text[end:].strip())
