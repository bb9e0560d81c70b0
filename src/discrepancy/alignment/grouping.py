"""Pairs to groups without chaining: two groups join only when all that is known between their members speaks for it."""

import heapq
from collections import defaultdict
from collections.abc import Mapping

Pair = tuple[int, int]
UNKNOWN = -1.0
"""What a pair weighs that was never compared: a little against."""


def groups(size: int, scores: Mapping[Pair, float]) -> list[list[int]]:
    """Agglomerative grouping by average linkage.

    Args:
        size: how many members there are, numbered from 0.
        scores: log-odds by pair, the smaller member first; minus infinity excludes, a missing pair weighs `UNKNOWN`.

    Returns:
        Every member in exactly one group; groups and members in ascending order.
    """
    members: dict[int, list[int]] = {place: [place] for place in range(size)}
    links: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
    for (one, other), score in scores.items():
        links[one][other] = links[other][one] = (score, 1)
    heap = [(-score, one, other) for (one, other), score in scores.items() if score > 0]
    heapq.heapify(heap)
    while heap:
        score, one, other = heapq.heappop(heap)
        if one not in members or other not in members or -score != _average(members, links, one, other):
            continue
        _join(members, links, one, other)
        for third in links[one]:
            average = _average(members, links, one, third)
            if average > 0:
                heapq.heappush(heap, (-average, min(one, third), max(one, third)))
    return sorted(sorted(group) for group in members.values())


def _average(
    members: dict[int, list[int]], links: dict[int, dict[int, tuple[float, int]]], one: int, other: int
) -> float:
    total, compared = links[one].get(other, (0.0, 0))
    pairs = len(members[one]) * len(members[other])
    return (total + UNKNOWN * (pairs - compared)) / pairs


def _join(members: dict[int, list[int]], links: dict[int, dict[int, tuple[float, int]]], one: int, other: int) -> None:
    """Let `one` take in `other`: sums and counts of their links to every third group add up."""
    members[one] += members.pop(other)
    for third, (total, compared) in links.pop(other).items():
        del links[third][other]
        if third != one:
            known, before = links[one].get(third, (0.0, 0))
            links[one][third] = links[third][one] = (known + total, before + compared)
