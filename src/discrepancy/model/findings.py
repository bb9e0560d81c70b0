"""What was made of assertions: which are about one quantity, which can be true together, what an editor is shown."""

from typing import Literal

from discrepancy.model.noun import Noun, Number

Outcome = Literal["single", "agree", "conflict", "update"]
Kind = Literal["conflict", "update", "subject", "arithmetic", "draft"]
Severity = Literal["high", "medium", "low"]


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
