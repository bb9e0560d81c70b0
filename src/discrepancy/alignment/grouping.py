"""Pairs to groups without chaining: two groups join only when all that is known between their members speaks for it."""

import heapq
from collections.abc import Mapping, Sequence

Pair = tuple[int, int]

UNKNOWN = -1.0
"""What a pair of documents weighs of which no figures were compared: a little against."""


def groups(owners: Sequence[int], scores: Mapping[Pair, float]) -> list[list[int]]:
    """Agglomerative grouping by average linkage over documents.

    A document that words one quantity several times speaks once, with the wording that fits best: the link of two
    groups is the average, over pairs of a document of the one and a document of the other, of the best score between
    their members. A score of minus infinity between any two members keeps their groups apart for good.

    Args:
        owners: for every member the number of its document.
        scores: how far a pair of members speaks for one group; the smaller member first, missing where never compared.

    Returns:
        Every member in exactly one group; groups and members in ascending order.
    """
    linkage = _Linkage(owners, scores)
    heap = [(-linkage.average(one, other), one, other) for one, other in scores if scores[one, other] > 0]
    heapq.heapify(heap)
    while heap:
        score, one, other = heapq.heappop(heap)
        if not linkage.has(one, other) or -score != linkage.average(one, other):
            continue
        for third in linkage.join(one, other):
            average = linkage.average(one, third)
            if average > 0:
                heapq.heappush(heap, (-average, min(one, third), max(one, third)))
    return linkage.groups()


class _Linkage:
    """The groups so far, and between any two that were compared the best score of each pair of their documents."""

    def __init__(self, owners: Sequence[int], scores: Mapping[Pair, float]) -> None:
        self._members = {member: [member] for member in range(len(owners))}
        self._documents = {member: {owner} for member, owner in enumerate(owners)}
        self._links: dict[int, dict[int, dict[Pair, float]]] = {member: {} for member in self._members}
        for (one, other), score in scores.items():
            self._links[one][other] = self._links[other][one] = {_pair(owners[one], owners[other]): score}

    def has(self, one: int, other: int) -> bool:
        """Whether both groups still stand."""
        return one in self._members and other in self._members

    def average(self, one: int, other: int) -> float:
        """The link of two groups."""
        known = self._links[one].get(other, {})
        mine, theirs = self._documents[one], self._documents[other]
        shared = len(mine & theirs)
        pairs = len(mine) * len(theirs) - shared * (shared - 1) // 2
        return (sum(known.values()) + UNKNOWN * (pairs - len(known))) / pairs

    def join(self, one: int, other: int) -> list[int]:
        """Let `one` take in `other`, and say which groups it now has links with."""
        self._members[one] += self._members.pop(other)
        self._documents[one] |= self._documents.pop(other)
        for third, known in self._links.pop(other).items():
            del self._links[third][other]
            if third != one:
                merged = _best(self._links[one].get(third, {}), known)
                self._links[one][third] = self._links[third][one] = merged
        return sorted(self._links[one])

    def groups(self) -> list[list[int]]:
        """The members of every group."""
        return sorted(sorted(group) for group in self._members.values())


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one <= other else (other, one)


def _best(left: Mapping[Pair, float], right: Mapping[Pair, float]) -> dict[Pair, float]:
    """For every pair of documents the better of two scores, unless one of them excludes."""
    merged = dict(left)
    for pair, score in right.items():
        before = merged.get(pair, score)
        merged[pair] = min(before, score) if float("-inf") in (before, score) else max(before, score)
    return merged
