"""Which texts are copies of one another, edited or cut: by the runs of words that they share."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from discrepancy.reconciliation.joining import Joined

HALF = 0.5
"""Of the shorter text's runs of words the share that a copy has at least.

Labelled stories were looked at: cut and rewritten agency copy shares half to all of them, reports of one event that
were written apart less than a third.
"""

LATEST = 8
"""With how many of the texts before it that share a run of words a text is compared: links make the rest."""

_WORD = re.compile(r"\w+")


def copies(texts: Sequence[str], run: int, fewest: int) -> Mapping[str, int]:
    """A number for each text, the same for texts of which one is a copy of the other; linear in their length.

    Args:
        texts: articles, or sentences.
        run: how many words make a run.
        fewest: how many runs a text needs to be told a copy by them; a shorter one is a copy only of what is equal.
    """
    unique = sorted(set(texts))
    runs = [_runs(text, run) for text in unique]
    having: defaultdict[int, list[int]] = defaultdict(list)
    joined = Joined(len(unique))
    for place, own in enumerate(runs):
        if len(own) < fewest:
            continue
        shared = Counter(other for one in own for other in having[one][-LATEST:])
        for other, number in shared.items():
            if number >= HALF * min(len(own), len(runs[other])):
                joined.join(place, other)
        for one in own:
            having[one].append(place)
    return {text: joined.root(place) for place, text in enumerate(unique)}


def _runs(text: str, run: int) -> frozenset[int]:
    """The runs of words as hashes, which differ between processes but are only ever compared within one."""
    words = _WORD.findall(text.casefold())
    return frozenset(hash(tuple(words[start : start + run])) for start in range(len(words) - run + 1))
