"""The rules, in the order in which they are tried; the docstring of a rule's function is its explanation.

Codes are never reused. N: not comparable. T: tolerated. C: conflict. U: update. S: subject. A: arithmetic. D: draft. A
rule speaks of two figures; which pairs it is asked of is told by its `pairs`.
"""

import inspect
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from discrepancy.alignment.taxonomy import between
from discrepancy.lexicon.properties import properties
from discrepancy.model import Kind
from discrepancy.reconciliation import bearing
from discrepancy.reconciliation.figures import Figure, rises, supersedes

BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})
HEDGES = frozenset({"about", "almost", "range"})


def different_unit(a: Figure, b: Figure) -> bool:
    """The figures stand in units that cannot be converted into each other.

    Two currencies are such: without the day's rate "$2.6m" neither bears "2m euros" out nor contradicts it.
    """
    return a.unit != b.unit


def not_stated(a: Figure, b: Figure) -> bool:
    """One of the figures is denied or feared, or only supposed of people whom something may befall.

    "He denied that 25 had died" and "the blast could kill dozens" state no figure, so none can be set against them.
    What is planned can: "will cut 4,800 jobs" beside "plans to cut 4,200".
    """
    return not (_stated(a) and _stated(b))


def equal(a: Figure, b: Figure) -> bool:
    """Both give the same number: "eleven" beside "11", "1.5 million" beside "1,500,000"."""
    return a.plain == b.plain


def unit_conversion(a: Figure, b: Figure) -> bool:
    """One figure is the other in another unit, rounded: "60 km" beside "37 miles".

    The option conversion says how far off it may be: writers round, convert, and round again.
    """
    return a.assertion.quantity.unit != b.assertion.quantity.unit and a.admitted.meets(b.admitted)


def vague_word(a: Figure, b: Figure) -> bool:
    """A vague word admits the other figure: "dozens" beside 45."""
    return _hedged(a, b, frozenset({"vague"})) and a.admitted.meets(b.admitted)


def within_bound(a: Figure, b: Figure) -> bool:
    """A bound holds the other figure and is near it: "at least 3" beside 5, "up to 20" beside 19.

    The options hedges.more_than and hedges.almost say how near, and hedges.about for "just over 3"; small counts may
    lie as far apart as the option small_counts says.
    """
    return _hedged(a, b, BOUNDS) and a.admitted.meets(b.admitted)


def within_hedge(a: Figure, b: Figure) -> bool:
    """A hedge or a range reaches the other figure: "about 200" beside 212, "almost 44 million" beside 43.9 million.

    The options hedges.about and hedges.almost say how far.
    """
    return _hedged(a, b, HEDGES) and a.admitted.meets(b.admitted)


def rounding(a: Figure, b: Figure) -> bool:
    """One figure is the other, rounded: "1.2 million" beside "1,213,400", "58.4%" beside "58.38%".

    Of whole numbers only from the option rounding_from up, and never for the killed, wounded and missing, who are
    counted one by one.
    The option tolerance widens every figure further.
    """
    return a.admitted.meets(b.admitted)


def headline_against_body(a: Figure, b: Figure) -> bool:
    """The headline of an article gives one figure and its text another: "12 dead" over "eleven people died"."""
    return a.text == b.text and a.headline != b.headline


def risen(a: Figure, b: Figure) -> bool:
    """A newer figure is higher: 20 killed on Monday, 32 on Tuesday; "the toll rose to 32".

    The newer supersedes the older, so this is an update and no conflict. By the days of the articles that is so only
    for what rises while a story unfolds, as the dead and wounded; where an article's time is not known its day decides.
    By the words it is so for anything: "initially", "earlier reports said", "raised to", "revised to", "from 20 to 32".
    Figures of one day or hour without such words conflict, and so does a later figure that is lower: the dead do not
    come back.
    """
    return (supersedes(a, b) and _above(a, b)) or (supersedes(b, a) and _above(b, a))


def fallen(a: Figure, b: Figure) -> bool:
    """The words revise a figure down: "the ministry lowered the toll to 15", where it was 20."""
    return (supersedes(a, b) and _above(b, a)) or (supersedes(b, a) and _above(a, b))


def bound_broken(a: Figure, b: Figure) -> bool:
    """A bound rules the other figure out, or is left far behind: "at least 52" beside 45, "at least 3" beside 120."""
    return _hedged(a, b, BOUNDS)


def disjoint_figures(a: Figure, b: Figure) -> bool:
    """No value lets both figures be true, however their hedges and rounding are read: 11 beside 6."""
    return not a.admitted.meets(b.admitted)


def different_subject(a: Figure, b: Figure) -> bool:
    """The same figure is said of people or things that cannot be the same: "four soldiers" beside "four policemen"."""
    return (
        a.plain == b.plain
        and between(frozenset(a.assertion.subject.head), frozenset(b.assertion.subject.head)) == "excluded"
    )


def part_exceeds_whole(part: Figure, whole: Figure) -> bool:
    """A part is larger than the whole that it is said to belong to: "12 killed, including 15 children"."""
    return part.admitted.low > _most(whole)


def parts_exceed_whole(parts: Figure, whole: Figure) -> bool:
    """Parts that exclude each other come to more than their whole: "six killed, including four men and three women"."""
    return parts.admitted.low > _most(whole)


def parts_fall_short(parts: Figure, whole: Figure) -> bool:
    """Parts that are said to be all do not come to their whole: "12 people died: seven men and four women".

    Only where the words leave nobody out: a list after a colon, in brackets or between dashes or commas, or "the other
    four". One that counts somebody without a figure, "seven men, four women and a child", is not added up.
    """
    return parts.admitted.low > _most(whole) or parts.admitted.high < whole.admitted.low


def change_does_not_follow(stated: Figure, computed: Figure) -> bool:
    """A stated change is not that between the two figures beside it: "rose 10% to 1,300 from 1,000".

    All three may be rounded, and are given the room for it. Rates ("5% a year"), adjusted figures and changes of what
    is itself a percentage are left aside.
    """
    return not stated.admitted.meets(computed.admitted)


def _most(whole: Figure) -> float:
    """The most that a whole can be: of "at least 12" any number of parts can come to more."""
    return math.inf if whole.assertion.quantity.modifier in {"at_least", "more_than"} else whole.admitted.high


def _above(one: Figure, other: Figure) -> bool:
    return one.admitted.low > other.admitted.high


def _stated(figure: Figure) -> bool:
    status = figure.assertion.status
    befalls = rises(figure) and figure.assertion.subject.property in properties().people
    return status == "stated" or (status == "hypothetical" and not befalls)


def _hedged(a: Figure, b: Figure, modifiers: frozenset[str]) -> bool:
    return a.assertion.quantity.modifier in modifiers or b.assertion.quantity.modifier in modifiers


@dataclass(frozen=True, slots=True)
class Rule:
    """One named, numbered reason why two figures are tolerated, conflict, or cannot be compared.

    `kind` is the kind of finding that it makes, or what it does instead of making one. `pairs` says which figures it is
    asked of: two of one alignment, two of alignments that differ in what is counted, a part and its whole, a change as
    stated and as it follows from two figures, a draft's and a source's, two sources' of which one bears the draft's
    out, or two of the draft.
    """

    code: str
    kind: Kind | Literal["not comparable", "tolerated"]
    pairs: Literal[
        "aligned",
        "apart",
        "part and whole",
        "parts and whole",
        "all parts and whole",
        "change and levels",
        "draft and source",
        "sources",
        "draft",
    ]
    holds: Callable[[Figure, Figure], bool]

    @property
    def name(self) -> str:
        """The name of the rule's function, in words."""
        return self.holds.__name__.replace("_", " ")

    @property
    def explanation(self) -> str:
        """What the rule says, with an example."""
        return inspect.getdoc(self.holds) or ""

    @property
    def headline(self) -> str:
        """The first sentence of the explanation, without the examples that follow its colon."""
        return self.explanation.partition("\n")[0].partition(": ")[0].rstrip(".") + "."


RULES: tuple[Rule, ...] = (
    Rule("N301", "not comparable", "aligned", different_unit),
    Rule("N302", "not comparable", "aligned", not_stated),
    Rule("T101", "tolerated", "aligned", equal),
    Rule("T105", "tolerated", "aligned", unit_conversion),
    Rule("T106", "tolerated", "aligned", vague_word),
    Rule("T104", "tolerated", "aligned", within_bound),
    Rule("T103", "tolerated", "aligned", within_hedge),
    Rule("T102", "tolerated", "aligned", rounding),
    Rule("U601", "update", "aligned", risen),
    Rule("U602", "update", "aligned", fallen),
    Rule("A503", "arithmetic", "aligned", headline_against_body),
    Rule("C202", "conflict", "aligned", bound_broken),
    Rule("C201", "conflict", "aligned", disjoint_figures),
    Rule("S401", "subject", "apart", different_subject),
    Rule("A501", "arithmetic", "part and whole", part_exceeds_whole),
    Rule("A502", "arithmetic", "parts and whole", parts_exceed_whole),
    Rule("A504", "arithmetic", "change and levels", change_does_not_follow),
    Rule("A505", "arithmetic", "all parts and whole", parts_fall_short),
    Rule("D701", "draft", "draft and source", bearing.contradicted),
    Rule("D702", "draft", "sources", bearing.disputed),
    Rule("D703", "draft", "draft", bearing.inconsistent),
    Rule("D704", "draft", "sources", bearing.stale),
    Rule("D705", "draft", "draft and source", bearing.hedge_dropped),
    Rule("D706", "draft", "draft and source", bearing.subject_changed),
    Rule("D707", "draft", "draft and source", bearing.speaker_changed),
    Rule("D709", "draft", "draft and source", bearing.supported),
    Rule("D708", "draft", "draft and source", bearing.unsupported),
)


IN_TURN = frozenset({"aligned", "draft and source"})
"""The pairs of which the rules are asked in turn, the first that holds counting."""


def verdict(a: Figure, b: Figure) -> Rule:
    """The first rule for figures of one alignment that holds for two."""
    return first("aligned", a, b)


def bears(draft: Figure, source: Figure) -> Rule:
    """How a source's figure bears on one of a draft: the first rule for such pairs that holds."""
    return first("draft and source", draft, source)


def first(pairs: str, a: Figure, b: Figure) -> Rule:
    """The first rule for such pairs that holds for two figures."""
    return next(rule for rule in RULES if rule.pairs == pairs and rule.holds(a, b))


def rule(code: str) -> Rule:
    """The rule with this code."""
    return next(one for one in RULES if one.code == code)
