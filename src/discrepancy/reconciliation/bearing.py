"""The rules of a draft: how one figure of a source bears on one of the draft; a docstring is a rule's explanation.

The first argument is the draft's figure, the second the source's, both of one alignment, unless a rule says otherwise.
"""

from discrepancy.alignment.taxonomy import between, parted, related
from discrepancy.alignment.words import stems
from discrepancy.lexicon.taxonomy import above, kinds_of
from discrepancy.reconciliation.figures import Figure, supersedes

LOWER = frozenset({"more_than", "at_least"})
UPPER = frozenset({"less_than", "at_most", "almost"})
LOOSE = frozenset({"about", "range", "vague"})
SUPPOSED = frozenset({"feared", "hypothetical"})


def contradicted(draft: Figure, source: Figure) -> bool:
    """No value lets the draft's figure and the source's both be true: "seven were killed" where the source has six.

    Hedges, rounding and the option tolerance are allowed for as between articles; see the rules T and C.
    """
    stated = draft.assertion.status == source.assertion.status == "stated"
    return stated and draft.unit == source.unit and not go_together(draft, source)


def disputed(kept: Figure, other: Figure) -> bool:
    """The sources give different figures, and the draft prints one of them as if there were no other.

    Asked of a figure that bears the draft out and another source's. A draft that prints both is not told so.
    """
    return contradicted(kept, other)


def stale(kept: Figure, later: Figure) -> bool:
    """A source has a newer figure: the draft has Monday's toll, and Tuesday's is known.

    Asked of a figure that bears the draft out and another source's; U601 and U602 tell which is the newer.
    """
    return contradicted(kept, later) and supersedes(later, kept)


def hedge_dropped(draft: Figure, source: Figure) -> bool:
    """The draft is surer or more exact than its source: "40 died" where the source says "at least 40" or fears it.

    So is "1,213,400" where the source says "1.2 million", and "at least 40" where it says "about 40".
    """
    worded_alike = draft.assertion.quantity.text.casefold() == source.assertion.quantity.text.casefold()
    surer = _surer(draft, source) and not (worded_alike and draft.assertion.status == source.assertion.status)
    return go_together(draft, source) and (surer or _finer(draft, source))


def subject_changed(draft: Figure, source: Figure) -> bool:
    """The source says the figure of others, or of more, or says something else of them.

    "Six soldiers" where the source has six people or six policemen, "12 were hurt" where 12 were killed.
    """
    return go_together(draft, source) and _told_of_others(draft, source)


def speaker_changed(draft: Figure, source: Figure) -> bool:
    """The draft gives the figure to one speaker and the source to another: "police said" where the mayor said so."""
    one, other = draft.assertion.attribution, source.assertion.attribution
    if one is None or other is None or not go_together(draft, source):
        return False
    return not stems(one.source) & stems(f"{other.source} {other.via or ''}")


def supported(draft: Figure, source: Figure) -> bool:
    """The source gives the draft's figure, or one that lets it stand: "some 3,000" where the source has 2,950."""
    return go_together(draft, source)


def unsupported(draft: Figure, source: Figure) -> bool:  # noqa: ARG001 - what is left when nothing else holds
    """No source gives a figure for what the draft counts; where to find one is for the writer to say."""
    return True


def inconsistent(draft: Figure, other: Figure) -> bool:
    """The draft gives two figures for one thing: "12 dead" in the headline or standfirst, "eleven died" in the body.

    Asked of two figures of the draft. It may print the figures of two speakers, or two in one sentence.
    """
    one, two = draft.assertion, other.assertion
    if one.sentence == two.sentence or not contradicted(draft, other):
        return False
    speakers = [said.attribution.source for said in (one, two) if said.attribution]
    return len(speakers) < 2 or bool(stems(speakers[0]) & stems(speakers[1]))


def go_together(one: Figure, other: Figure) -> bool:
    """Whether some value lets both be true, and neither is a denial of what the other says."""
    if one.unit != other.unit or (one.assertion.status == "denied") != (other.assertion.status == "denied"):
        return False
    return one.plain == other.plain or one.admitted.meets(other.admitted)


def _surer(draft: Figure, source: Figure) -> bool:
    if draft.assertion.status == "stated" and source.assertion.status in SUPPOSED:
        return True
    said, given = draft.assertion.quantity.modifier, source.assertion.quantity.modifier
    if said == "exact":
        return given != "exact"
    return (said in LOWER and given in UPPER | LOOSE) or (said in UPPER and given in LOWER | LOOSE)


def _finer(draft: Figure, source: Figure) -> bool:
    """Whether two exact figures differ, and the source's is the rounder."""
    one, other = draft.assertion.quantity, source.assertion.quantity
    exact = one.modifier == other.modifier == "exact" and one.unit == other.unit and draft.plain != source.plain
    return exact and draft.admitted.width < source.admitted.width


def _told_of_others(draft: Figure, source: Figure) -> bool:
    if related(draft.assertion.subject.property, source.assertion.subject.property) == "different":
        return True
    mine, theirs = frozenset(draft.assertion.subject.head), frozenset(source.assertion.subject.head)
    relation = between(mine, theirs)
    return relation == "excluded" or (relation == "wider" and _narrower(mine, theirs))


def _narrower(nouns: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each noun names a kind, set apart from its like, of what the others name: soldiers, among people."""
    wide = {kind for other in others for kind in kinds_of(other)}
    return all(any(parted(kind) and wide & (above(kind) - {kind}) for kind in kinds_of(noun)) for noun in nouns)
