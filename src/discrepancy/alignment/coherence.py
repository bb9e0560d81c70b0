"""A second look at each group: a value that differs must surely be of one quantity with some other value of it."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from discrepancy.alignment.comparison import together
from discrepancy.alignment.facets.figure import meeting
from discrepancy.alignment.mentions import Mention

Score = Callable[[int, int], float]

VALUES = 24
"""How many values of one group are looked at one by one, those of most documents first; later ones leave it."""

SAMPLE = 8
"""How many figures of each value are compared with those of the other: more would hardly change the average."""


def coherent(group: Sequence[int], mentions: Sequence[Mention], score: Score) -> list[list[int]]:
    """The group, parted where values differ and are not surely of one quantity.

    Args:
        group: places in `mentions`.
        mentions: all mentions.
        score: by how much two of them are above the threshold for figures that differ.
    """
    by_value: defaultdict[tuple[str, float, float], list[int]] = defaultdict(list)
    for place in group:
        by_value[mentions[place].unit, mentions[place].low, mentions[place].high].append(place)
    values = sorted(by_value.values(), key=lambda places: (-len({mentions[one].text for one in places}), places))
    parts = {number: number for number in range(len(values))}
    for one, other in combinations(range(min(len(values), VALUES)), 2):
        if parts[one] != parts[other] and _together(values[one], values[other], mentions, score):
            joined = parts[other]
            parts = {number: parts[one] if part == joined else part for number, part in parts.items()}
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, part in parts.items():
        found[part] += values[number]
    return [sorted(places) for places in found.values()]


def _together(ones: Sequence[int], others: Sequence[int], mentions: Sequence[Mention], score: Score) -> bool:
    """Whether two values agree, cannot be compared, or are of one quantity by the best wording of each pair of texts.

    A text that gives both is compared with itself alone: it knows both.
    """
    one, other = mentions[ones[0]], mentions[others[0]]
    if one.unit != other.unit or meeting(one, other):
        return True
    both = {mentions[place].text for place in ones} & {mentions[place].text for place in others}
    best: dict[frozenset[str], float] = {}
    for left in ones[:SAMPLE]:
        for right in others[:SAMPLE]:
            texts = frozenset((mentions[left].text, mentions[right].text))
            if len(texts) > 1 and both & texts:
                continue
            best[texts] = max(best.get(texts, float("-inf")), score(left, right))
    return together(best.values()) >= 0
