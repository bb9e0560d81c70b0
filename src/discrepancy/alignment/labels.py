"""A few words that say what an alignment is about: "person killed by mine", "casing found"."""

from collections import Counter
from collections.abc import Sequence

from discrepancy.alignment.taxonomy import family
from discrepancy.model import Assertion, Subject

_TELLING_NOTHING = frozenset({"be", "have", "do"})


def label(members: Sequence[Assertion]) -> str:
    """The commonest counted noun and what is said of it, with the cause or place that most of the members have."""
    nouns = _commonest([" and ".join(member.subject.head) for member in members if member.subject.head])
    said = _commonest([told for member in members if (told := _said(member.subject))])
    nouns = None if nouns and said == f"{nouns}s" else nouns
    words = [word for word in (nouns, said) if word]
    cause = _commonest(
        [" ".join(member.subject.qualifiers.cause) for member in members if member.subject.qualifiers.cause]
    )
    place = _commonest(
        [" ".join(member.subject.qualifiers.place) for member in members if member.subject.qualifiers.place]
    )
    scope = f" by {cause}" if cause else f" in {place}" if place else ""
    return (" ".join(dict.fromkeys(words)) or "figure") + scope


def _said(subject: Subject) -> str | None:
    """The property's name, or where no family has the verb, the verb as it is written."""
    if subject.property in _TELLING_NOTHING:
        return None
    return subject.property if family(subject.property) else subject.predicate and subject.predicate.lower()


def _commonest(values: Sequence[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
