"""A few words that say what an alignment is about: "killed by mine", "peacekeeper deployed"."""

from collections import Counter
from collections.abc import Sequence

from discrepancy.model import Assertion


def label(members: Sequence[Assertion]) -> str:
    """The commonest counted noun and property, with the cause or place that most of the members have."""
    nouns = _commonest([" and ".join(member.subject.head) for member in members if member.subject.head])
    said = _commonest([member.subject.property for member in members if member.subject.property])
    words = [word for word in (nouns, said) if word]
    cause = _commonest(
        [" ".join(member.subject.qualifiers.cause) for member in members if member.subject.qualifiers.cause]
    )
    place = _commonest(
        [" ".join(member.subject.qualifiers.place) for member in members if member.subject.qualifiers.place]
    )
    scope = f" by {cause}" if cause else f" in {place}" if place else ""
    return (" ".join(dict.fromkeys(words)) or "figure") + scope


def _commonest(values: Sequence[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
