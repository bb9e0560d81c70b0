"""Facets of what is counted or measured: property, noun, belonging, cause, place, affiliation, speaker."""

from collections.abc import Callable

from discrepancy.alignment.facets.facet import EXCLUDED, Facet, Level, common_share, otherwise
from discrepancy.alignment.facets.figure import CLOSE, agreeing, meeting, ratio
from discrepancy.alignment.mentions import Mention
from discrepancy.alignment.taxonomy import between, contested, family, individual, narrower, quoted, related
from discrepancy.alignment.words import Words


def known(mention: Mention) -> bool:
    """Whether the figure's property is a family of the lexicon."""
    return family(mention.assertion.subject.property)


def _individual(mention: Mention) -> bool:
    return individual(mention.assertion.subject.property)


def _property(left: Mention, right: Mention) -> str:
    return related(left.assertion.subject.property, right.assertion.subject.property)


def _fewer(left: Mention, right: Mention) -> bool:
    """Whether the one whose nouns name a kind of the other's counts fewer: nine pupils beside 22 people."""
    few, many = sorted((left, right), key=lambda mention: mention.value)
    return narrower(few.heads, many.heads) and not agreeing(left, right)


def _far_fewer(left: Mention, right: Mention) -> bool:
    return ratio(left, right) > CLOSE and _fewer(left, right)


def _shared(name: str, words: Callable[[Mention], Words], kind: str) -> Facet:
    """A facet of words that either figure may lack: do both have them, and are they the same?"""
    share = common_share(words)
    return Facet(
        name,
        (
            Level(
                "none", lambda a, b: not words(a).weights and not words(b).weights, f"for neither is the {kind} named"
            ),
            Level(
                "one", lambda a, b: not words(a).weights or not words(b).weights, f"for only one is the {kind} named"
            ),
            Level("same", lambda a, b: share(a, b) >= 0.6, f"both have the same {kind}"),
            Level("some", lambda a, b: share(a, b) > 0.1, f"their {kind} is partly the same"),
            Level("different", otherwise, f"their {kind} is not the same"),
        ),
    )


def _parting(name: str, words: Callable[[Mention], Words]) -> Facet:
    """A facet of words that part figures when they have none in common, and more so when the figures differ."""
    return Facet(
        name,
        (
            *_shared(name, words, name).levels[:-1],
            Level("agreeing", meeting, f"their {name} is not the same, but they do not differ"),
            Level("different", otherwise, f"their {name} is not the same, and they differ"),
        ),
    )


PROPERTY = Facet(
    "property",
    (
        Level("same", lambda a, b: _property(a, b) == "same" and known(a), "the same is said of both"),
        Level(
            "worded alike",
            lambda a, b: _property(a, b) == "same",
            "the same verb, or one that means the same, is said of both",
        ),
        Level(
            "related apart",
            lambda a, b: _property(a, b) == "related" and not meeting(a, b),
            "what is said of them is related, but they differ",
        ),
        Level("related", lambda a, b: _property(a, b) == "related", "what is said of them is related"),
        Level("unknown", lambda a, b: _property(a, b) == "unknown", "what is said of one of them is not clear"),
        Level(EXCLUDED, otherwise, "different things are said of them"),
    ),
)


def _of_other_days(left: Mention, right: Mention) -> bool:
    """Whether they are two prices of what markets quote, and nothing says that they are of one day."""
    if meeting(left, right) or not (quoted(left.dimension, left.heads) and quoted(right.dimension, right.heads)):
        return False
    one, other = left.assertion.period, right.assertion.period
    return not (left.calendar & right.calendar) and (one is None or one != other)


def _of_others(left: Mention, right: Mention) -> bool:
    """Whether two figures that differ, and that rivals have each their own of, belong to other names."""
    named = bool(left.owners and right.owners) and not left.all_names & right.all_names
    rivals = contested(left.assertion.subject.property) and contested(right.assertion.subject.property)
    return named and rivals and not meeting(left, right)


OWN = Facet(
    "own",
    (
        Level("days", _of_other_days, "markets quote such figures from day to day, and they do not name one day"),
        Level(EXCLUDED, _of_others, "rivals have such figures each, and these belong to others"),
        Level("agreeing", lambda a, b: a.unit != b.unit or agreeing(a, b), "the figures do not differ"),
        Level(
            "other", lambda a, b: not _individual(a) and not _individual(b), "what they tell is told of many together"
        ),
        Level(
            "names",
            lambda a, b: a.names_beside.overlap(b.names_beside) > 0.3,
            "everyone has such a figure of their own, and the same name stands beside both",
        ),
        Level("own", otherwise, "everyone has such a figure of their own"),
    ),
)

NOUN = Facet(
    "noun",
    (
        Level("same", lambda a, b: between(a.heads, b.heads) == "same", "both count the same people or things"),
        Level("far fewer", _far_fewer, "one counts a kind of what the other counts, and far fewer"),
        Level("fewer", _fewer, "one counts a kind of what the other counts, and fewer"),
        Level("wider", lambda a, b: between(a.heads, b.heads) == "wider", "one counts a kind of what the other counts"),
        Level("compatible", lambda a, b: between(a.heads, b.heads) == "compatible", "their nouns can name the same"),
        Level("partly", lambda a, b: between(a.heads, b.heads) == "partly", "some of their nouns can name the same"),
        Level(EXCLUDED, lambda a, b: between(a.heads, b.heads) == "excluded", "their nouns cannot name the same"),
        Level("names", lambda a, b: a.named and b.named, "they are of people or things with different names"),
        Level("missing", lambda a, b: not a.heads or not b.heads, "what one of them counts is not said"),
        Level("unknown", otherwise, "whether their nouns can name the same is not known"),
    ),
)


def _aside(mention: Mention) -> str | None:
    background = mention.assertion.scope.background
    return background.kind if background else None


ASIDE = Facet(
    "aside",
    (
        Level(
            "neither", lambda a, b: _aside(a) == _aside(b) is None, "both are of the events that their articles report"
        ),
        Level("both", lambda a, b: _aside(a) == _aside(b), "both are of an earlier, longer or other event"),
        Level("one", agreeing, "only one is of the event that its article reports, but they do not differ"),
        Level("another", lambda a, b: "other" in (_aside(a), _aside(b)), "one is of another event, and they differ"),
        Level("apart", otherwise, "only one is of the event that its article reports, and they differ"),
    ),
)


SOME = frozenset({"grave", "slight", "further"})
"""Limits to some of the cases, of which there are fewer than of all."""


def _some_of(left: Mention, right: Mention) -> bool:
    """Whether only one is limited to some of the cases, and is fewer: five seriously hurt beside 19 hurt."""
    few, many = sorted((left, right), key=lambda mention: mention.value)
    return bool(few.limits & SOME) and not many.limits and not meeting(few, many)


LIMITS = Facet(
    "limits",
    (
        Level("none", lambda a, b: not a.limits and not b.limits, "neither is limited to some cases or one event"),
        Level("some", _some_of, "one is limited to some cases, and fewer"),
        Level("one", lambda a, b: not a.limits or not b.limits, "only one is limited to some cases or one event"),
        Level(
            "same",
            lambda a, b: a.limits <= b.limits or b.limits <= a.limits,
            "both are limited to the same cases or event",
        ),
        Level("agreeing", meeting, "they are limited to different cases or events, but do not differ"),
        Level("different", otherwise, "they are limited to different cases or events, and differ"),
    ),
)


def _part_of_whole(left: Mention, right: Mention) -> bool:
    """Whether one is of a place and the other of the whole country or the like, and they differ."""
    return {left.extent, right.extent} == {"part", "whole"} and not meeting(left, right)


EXTENT = Facet(
    "extent",
    (
        Level(EXCLUDED, _part_of_whole, "one is of the whole, the other of a part of it, and they differ"),
        Level("alike", otherwise, "nothing tells one to be of the whole and the other of a part"),
    ),
)

ORIGIN = Facet(
    "origin",
    (
        Level("none", lambda a, b: not a.origin.weights or not b.origin.weights, "they are no distances from places"),
        Level("same", lambda a, b: a.origin.overlap(b.origin) > 0, "both are distances from one place"),
        Level(EXCLUDED, otherwise, "they are distances from different places"),
    ),
)

COUNT = Facet(
    "count",
    (
        Level("agreeing", lambda a, b: a.unit != b.unit or agreeing(a, b), "the figures do not differ"),
        Level("both", lambda a, b: a.count and b.count, "they differ, and both sentences speak of a count"),
        Level("one", lambda a, b: a.count or b.count, "they differ, and one sentence speaks of a count"),
        Level("none", otherwise, "they differ, and neither sentence speaks of a count"),
    ),
)


def _one_voice(left: Mention, right: Mention) -> bool:
    return left.speaker.overlap(right.speaker) >= 0.3


SPEAKER = Facet(
    "speaker",
    (
        Level("unknown", lambda a, b: not a.speaker.weights or not b.speaker.weights, "a speaker is not named"),
        Level("same", lambda a, b: _one_voice(a, b) and agreeing(a, b), "the same speaker gives both"),
        Level("contradicting", _one_voice, "the same speaker gives both, and they differ"),
        Level("different", otherwise, "different speakers give them"),
    ),
)

BELONGING = _shared("belonging", lambda mention: mention.belonging, "owner or kind")
CAUSE = _shared("cause", lambda mention: mention.cause, "cause")
PLACE = _parting("place", lambda mention: mention.place)
AFFILIATION = _parting("affiliation", lambda mention: mention.affiliation)
