"""A second look at each group: values that differ must fit each other directly, not only by way of a third."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from discrepancy.alignment.facets.figure import meeting
from discrepancy.alignment.mentions import Mention

Score = Callable[[int, int], float]


def coherent(group: Sequence[int], mentions: Sequence[Mention], score: Score) -> list[list[int]]:
    """The group, without the values that do not fit those which more documents give; these become groups of their own.

    Args:
        group: places in `mentions`.
        mentions: all mentions.
        score: by how much two of them are above the threshold for figures that differ.
    """
    values: defaultdict[tuple[str, float, float], list[int]] = defaultdict(list)
    for place in group:
        mention = mentions[place]
        values[mention.unit, mention.low, mention.high].append(place)
    waiting = sorted(values.values(), key=lambda several: (-len({mentions[one].text for one in several}), several))
    found: list[list[int]] = []
    while waiting:
        kept, left = [waiting[0]], []
        for several in waiting[1:]:
            (kept if _fit(several, kept, mentions, score) else left).append(several)
        found.append(sorted(place for several in kept for place in several))
        waiting = left
    return found


def _fit(
    several: Sequence[int], kept: Sequence[Sequence[int]], mentions: Sequence[Mention], score: Score
) -> bool:
    """Whether a value may be said of what the kept values are said of that it differs from.

    It may when the average over pairs of texts, each with its best wording, is above the threshold. A value in a unit that
    cannot be converted differs from none.
    """
    best: dict[frozenset[str], float] = {}
    for others in kept:
        one, other = mentions[several[0]], mentions[others[0]]
        if one.unit != other.unit or meeting(one, other):
            continue
        for left in several:
            for right in others:
                texts = frozenset((mentions[left].text, mentions[right].text))
                best[texts] = max(best.get(texts, float("-inf")), score(left, right))
    return sum(best.values()) >= 0
