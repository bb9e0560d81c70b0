"""A figure with all that its text says of it: what it counts, who says so, when and where."""

from typing import Literal

from discrepancy.model.noun import Noun, Number, Span

Modifier = Literal[
    "exact", "about", "almost", "more_than", "at_least", "less_than", "at_most", "range", "movement", "vague"
]
Change = Literal["increase", "decrease"]
Status = Literal["stated", "feared", "hypothetical", "denied"]
Origin = Literal["clause", "sentence", "paragraph", "opening"]
Aside = Literal["earlier", "longer", "other"]


class Quantity(Noun):
    """What a figure says.

    `stated` is the value or bounds as written, null for vague words ("dozens"). `low` and `high` are what the figure
    admits once the options' hedge widths are applied; null means unbounded. `unit` is "count", an ISO 4217 code,
    "percent", "fraction", "times", or a name from quantulum3's unit table. `text` is the figure as written, hedges and
    unit included.

    Of the modifier "movement" ("rose from 12 to 17") `stated` holds both levels, the lower first, and `low` and `high`
    the one that it came to, which is what it says now. `change` is only of figures that are the size of a change.
    """

    stated: tuple[Number, Number] | None
    low: Number | None
    high: Number | None
    modifier: Modifier = "exact"
    unit: str = "count"
    change: Change | None = None
    text: str

    @property
    def said(self) -> tuple[Number, Number] | None:
        """The value or bounds by which it is compared: as stated, or the level that it came to; null where vague."""
        if self.modifier != "movement" or self.low is None or self.high is None:
            return self.stated
        return self.low, self.high

    @property
    def origin(self) -> Number | None:
        """The level that a movement came from; null for all other figures."""
        if self.modifier != "movement" or self.stated is None:
            return None
        low, high = self.stated
        return low if self.high == high else high


class Qualifiers(Noun):
    """Words that narrow a subject, as lemmas: where, by what, whose, in which role, in which event."""

    place: tuple[str, ...] = ()
    cause: tuple[str, ...] = ()
    affiliation: tuple[str, ...] = ()
    role: tuple[str, ...] = ()


class Subject(Noun):
    """What is counted or measured.

    `counted` is the noun phrase as written; `head` its nouns' lemmas; `property` the lexicon's name for the predicate's
    family, else the predicate's lemma; `predicate` the predicate's own word as written; `of` the words of what it
    belongs to.
    """

    counted: str | None = None
    head: tuple[str, ...] = ()
    property: str | None = None
    predicate: str | None = None
    of: tuple[str, ...] = ()
    qualifiers: Qualifiers = Qualifiers()


class Attribution(Noun):
    """Who says so, the word that shows it, and where both stand; `via` is who passes it on ("an agency quoted ...")."""

    source: str
    cue: str
    span: Span
    via: str | None = None


class Period(Noun):
    """The days that an assertion speaks of, as ISO dates; null where open."""

    start: str | None = None
    end: str | None = None


class Setting(Noun):
    """The kinds of event, or the place names, that a figure belongs to, and where they stand.

    `origin` tells how near: in the figure's own `clause` or `sentence`; in the nearest earlier sentence of its
    `paragraph` that names any; or in the article's `opening`, where neither does. The last two are inherited: the
    figure's own sentence does not say so. `span` is empty where only the title says it, which is no part of the text.
    """

    words: tuple[str, ...]
    origin: Origin
    span: Span


class Timing(Noun):
    """The days that a figure without a time of its own belongs to, and where they are named; `origin` as in Setting."""

    period: Period
    origin: Origin
    span: Span


class Background(Noun):
    """Why a figure is not one of the event that its article reports, and the words that show it.

    `earlier`: of an event before it ("the 2009 quake killed 300"); `longer`: a total over a longer time ("since the war
    began", "so far this year"); `other`: of an event beside it ("in a separate attack").
    """

    kind: Aside
    span: Span


class Scope(Noun):
    """What a figure's surroundings say of it: the event and place that it belongs to, its days, whether it is aside.

    A figure that is aside inherits nothing, for what was told before it is of another event.
    """

    event: Setting | None = None
    place: Setting | None = None
    time: Timing | None = None
    background: Background | None = None


class Assertion(Noun):
    """One figure with its subject, speaker and place in a document.

    `span` covers the figure as `quantity.text` quotes it, `sentence` the sentence that it stands in. `part_of` is the
    id of the assertion whose figure holds this one; `derived_from` the ids of the parts of a figure given in parts.
    """

    id: str
    document: str
    span: Span
    sentence: Span
    quantity: Quantity
    subject: Subject
    attribution: Attribution | None = None
    period: Period | None = None
    part_of: str | None = None
    derived_from: tuple[str, ...] = ()
    status: Status = "stated"
    scope: Scope = Scope()
