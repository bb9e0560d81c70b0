"""The nouns: frozen values that every stage hands to the next.

Offsets are Python string indices into `Document.text` as it was given; ends are exclusive. Nothing here knows how a
figure is found or judged.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from html import escape
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict, model_validator
from pydantic.dataclasses import dataclass

Cell = str | int | float | None
"""What one field of a flat row holds."""
Number = int | float
"""A value; whole values are ints, so that 3,000 is written 3000 and never 3000.0."""

Modifier = Literal["exact", "about", "almost", "more_than", "at_least", "less_than", "at_most", "range", "vague"]
Change = Literal["increase", "decrease"]
Status = Literal["stated", "feared", "hypothetical", "denied"]
Origin = Literal["clause", "sentence", "paragraph", "opening"]
Aside = Literal["earlier", "longer", "other"]
Outcome = Literal["single", "agree", "conflict", "update"]
Kind = Literal["conflict", "update", "subject", "arithmetic", "draft"]
Severity = Literal["high", "medium", "low"]


_FIELDS: dict[frozenset[str], set[str]] = {}
"""The sets of fields that nouns were given, each once: a set of their own would be two fifths of their memory."""


class Noun(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)

    def model_post_init(self, _context: object, /) -> None:
        """Share the set of the fields that were given with all nouns that were given the same."""
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _FIELDS.setdefault(frozenset(given), given))


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Span:
    """Offsets [start, end) into a document's text.

    Every figure has several: a dataclass with slots takes a tenth of the memory of the other nouns.
    """

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]

    @model_validator(mode="after")
    def _ordered(self) -> "Span":
        if self.end < self.start:
            raise ValueError(f"a span cannot end at {self.end}, before its start {self.start}")
        return self

    def quote(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]


def _from_iso(value: object) -> object:
    """ISO text as a day where it names only a day, else as a time."""
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        return datetime.fromisoformat(value)


Published = Annotated[Annotated[datetime, Strict()] | Annotated[date, Strict()], BeforeValidator(_from_iso)]
"""A day, or a time where one is known: a day never becomes its midnight, and a time without a zone stays without."""


class Document(Noun):
    """One article as it was given.

    `published` is what the file says, or null where that cannot be read as a date. `path` is the file as the user
    named it, "<stdin>" for standard input, null where a program gave the text; `line` is the line of that file, counted
    from 1, on which the article begins, and null where `text` is the whole file, so that its lines are the file's.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: Published | None = None
    url: str | None = None
    path: str | None = None
    line: int | None = None


class Quantity(Noun):
    """What a figure says.

    `stated` is the value or bounds as written, null for vague words ("dozens"). `low` and `high` are what the figure
    admits once the options' hedge widths are applied; null means unbounded. `unit` is "count", an ISO 4217 code,
    "percent", "fraction", "times", or a name from quantulum3's unit table. `text` is the figure as written, hedges and
    unit included.
    """

    stated: tuple[Number, Number] | None
    low: Number | None
    high: Number | None
    modifier: Modifier = "exact"
    unit: str = "count"
    change: Change | None = None
    text: str


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


class Source(Noun):
    """One independent source of figures that go together, and those of them that come from it.

    `name` is the speaker in the fullest words, or the agency that the articles credit; null where outlets say it in
    their own name. Copies of one text, and articles that name one speaker, are one source.
    """

    name: str | None
    assertions: tuple[str, ...]


class Position(Noun):
    """Assertions of one alignment whose figures can all be true together, and the values they have in common.

    `sources` are the independent ones that stand behind it; each assertion comes from one of them.
    """

    assertions: tuple[str, ...]
    low: Number | None
    high: Number | None
    sources: tuple[Source, ...] = ()


class Alignment(Noun):
    """Assertions about the same quantity.

    `positions` and `outcome` are empty until the alignment is reconciled; a hedged figure that fits several positions
    stands in each.
    """

    id: str
    label: str
    assertions: tuple[str, ...]
    positions: tuple[Position, ...] = ()
    outcome: Outcome | None = None


class Weight(Noun):
    """What one facet found for two figures: its level, what that tells, and its log-odds (natural logarithm)."""

    facet: str
    level: str
    sentence: str
    log_odds: float


class Asked(Noun):
    """A rule that was asked of two figures, its explanation's first sentence, and whether it held."""

    code: str
    sentence: str
    held: bool


class Weighed(Noun):
    """One of two figures that were set against each other, and the values that would bear it out, null where open."""

    assertion: str
    low: Number | None
    high: Number | None
    unit: str


class Weighing(Noun):
    """Why two figures were taken to be of one quantity, facet by facet, and what the rules made of them.

    The pair is the one that speaks most for the finding. `total` is the sum of `prior` and `weights`. Where several
    texts give the figures, `together` is what the best wordings of `pairs` pairs of texts come to, between the average
    and the best of them; it had to come to `needed`,
    the threshold for `purpose`. `rules` stand in the order in which they were asked.
    """

    figures: tuple[Weighed, Weighed]
    prior: float
    weights: tuple[Weight, ...]
    total: float
    together: float
    pairs: int
    needed: float
    purpose: str
    rules: tuple[Asked, ...]


class Finding(Noun):
    """What an editor is shown. `code` and `name` are the rule's; `reasons` say in plain words why it was found.

    A finding of kind "draft" names the draft's figure first. `suggestion` is attributed wording for figures that cannot
    all be true, `fingerprint` the name by which the finding can be accepted, `accepted` the note with which it was.
    `weighing` is null unless the option `explain` asks for it, and where nothing had to be of one quantity.
    """

    code: str
    name: str
    kind: Kind
    severity: Severity
    alignment: str | None
    assertions: tuple[str, ...]
    message: str
    reasons: tuple[str, ...] = ()
    suggestion: str | None = None
    fingerprint: str = ""
    accepted: str | None = None
    weighing: Weighing | None = None

    @property
    def settled(self) -> bool:
        """Whether there is nothing left to do, as it was accepted or says that a draft's figure is borne out."""
        return self.accepted is not None or (self.kind == "draft" and self.name == "supported")


class Tool(Noun):
    """What made a report: the program, its version, and the syntax model that it read with."""

    name: str = "discrepancy"
    version: str
    model: str


class Report(Noun):
    """Everything that one run found. Its JSON is a contract: `schema_version` rises when a field changes meaning."""

    schema_version: Literal[1] = 1
    tool: Tool
    documents: tuple[Document, ...]
    assertions: tuple[Assertion, ...]
    alignments: tuple[Alignment, ...]
    findings: tuple[Finding, ...]

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings of kind "conflict", what matters most first."""
        return tuple(finding for finding in self.findings if finding.kind == "conflict")

    def quote(self, assertion: Assertion) -> str:
        """The words of the article that `assertion` spans: the figure as written.

        Raises:
            KeyError: when its document is none of this report's.
        """
        texts = {document.id: document.text for document in self.documents}
        return assertion.span.quote(texts[assertion.document])

    def to_rows(self) -> list[dict[str, Cell]]:
        """A flat row for each figure, every row with the same columns: for pandas, polars, DuckDB and spreadsheets.

        Several words stand in one cell with blanks between them; `findings` are the codes of those that name it.
        """
        documents = {document.id: document for document in self.documents}
        alignments = {one: alignment for alignment in self.alignments for one in alignment.assertions}
        codes: dict[str, list[str]] = {}
        for finding in self.findings:
            for one in finding.assertions:
                codes.setdefault(one, []).append(finding.code)
        return [
            {name: cell(row) for name, cell in COLUMNS.items()}
            for row in (
                Row(one, documents[one.document], alignments.get(one.id), tuple(dict.fromkeys(codes.get(one.id, ()))))
                for one in self.assertions
            )
        ]

    def _repr_html_(self) -> str:
        """The findings as a table, for notebooks."""
        rows = "".join(
            f"<tr><td>{one.severity}</td><td>{one.kind} {escape(one.code)}</td>"
            f'<td style="text-align: left"><bdi>{escape(one.message)}</bdi></td></tr>'
            for one in self.findings
        )
        said = f"{len(self.assertions)} figures in {len(self.documents)} articles, {len(self.findings)} findings"
        head = "<tr><th>severity</th><th>finding</th><th>what disagrees</th></tr>"
        return f"<table><caption>{said}</caption><thead>{head}</thead><tbody>{rows}</tbody></table>"


class Row(NamedTuple):
    """What one row of `Report.to_rows` is made of: a figure, where it stands, and the codes of the findings on it."""

    one: Assertion
    document: Document
    alignment: Alignment | None
    codes: tuple[str, ...]


COLUMNS: Mapping[str, Callable[[Row], Cell]] = {
    "assertion": lambda row: row.one.id,
    "document": lambda row: row.document.id,
    "publisher": lambda row: row.document.publisher,
    "published": lambda row: row.document.published.isoformat() if row.document.published else None,
    "title": lambda row: row.document.title,
    "url": lambda row: row.document.url,
    "path": lambda row: row.document.path,
    "start": lambda row: row.one.span.start,
    "end": lambda row: row.one.span.end,
    "figure": lambda row: row.one.quantity.text,
    "stated_low": lambda row: row.one.quantity.stated[0] if row.one.quantity.stated else None,
    "stated_high": lambda row: row.one.quantity.stated[1] if row.one.quantity.stated else None,
    "low": lambda row: row.one.quantity.low,
    "high": lambda row: row.one.quantity.high,
    "modifier": lambda row: row.one.quantity.modifier,
    "unit": lambda row: row.one.quantity.unit,
    "change": lambda row: row.one.quantity.change,
    "counted": lambda row: row.one.subject.counted,
    "head": lambda row: " ".join(row.one.subject.head),
    "property": lambda row: row.one.subject.property,
    "of": lambda row: " ".join(row.one.subject.of),
    "source": lambda row: row.one.attribution.source if row.one.attribution else None,
    "via": lambda row: row.one.attribution.via if row.one.attribution else None,
    "period_start": lambda row: row.one.period.start if row.one.period else None,
    "period_end": lambda row: row.one.period.end if row.one.period else None,
    "status": lambda row: row.one.status,
    "sentence": lambda row: row.one.sentence.quote(row.document.text),
    "alignment": lambda row: row.alignment.id if row.alignment else None,
    "label": lambda row: row.alignment.label if row.alignment else None,
    "outcome": lambda row: row.alignment.outcome if row.alignment else None,
    "findings": lambda row: " ".join(row.codes),
}
"""The columns of `Report.to_rows`, each with what it holds."""
