"""Headlines in the case of running text: a parser that learnt from sentences takes "Quake Kills Ten" for a name."""

import re
from functools import lru_cache

from discrepancy.extraction.lemmas import lemma
from discrepancy.extraction.syntax import lemma_table

_WORD = re.compile(r"[A-Za-z][a-z]+|[A-Z]{2,}")
_NAME = re.compile(r"\b[a-z]+,? ([A-Z][a-z]+)")
_FORMS = (("NNS", "noun"), ("VBZ", "verb"), ("JJ", "adj"), ("RB", "adv"))
SMALL = frozenset({"from", "with", "over", "than", "that", "into", "after", "near", "amid", "upon", "their", "this"})
"""Longer words that a headline in capitals may leave small; of three letters and fewer any word may be."""
FEWEST_CAPITALS = 3


def truecased(sentence: str, text: str) -> str:
    """The sentence as running text would print it; of the same length, and unchanged where it is no headline.

    A headline has no full stop, and a capital on every word but the small ones. Its words get small letters where the
    syntax model knows them as common words and the rest of the article does not print them as names.

    Args:
        sentence: the sentence.
        text: the article that it stands in.
    """
    words = _WORD.findall(sentence)
    telling = [word for word in words if len(word) > 3 and word not in SMALL]
    headline = bool(telling) and not sentence.rstrip().endswith((".", "!", "?"))
    if not headline or not all(word[0].isupper() for word in telling):
        return sentence
    if sum(word[0].isupper() for word in words) < FEWEST_CAPITALS:
        return sentence
    names = _names(text)
    return _WORD.sub(lambda found: found[0].lower() if _common(found[0], names) else found[0], sentence)


@lru_cache(maxsize=64)
def _names(text: str) -> frozenset[str]:
    """The words that the text prints with a capital amid a sentence."""
    return frozenset(_NAME.findall(text))


def _common(word: str, names: frozenset[str]) -> bool:
    return word.capitalize() not in names and (len(word) <= 3 or _known(word.lower()))


@lru_cache(maxsize=16384)
def _known(word: str) -> bool:
    """Whether the model's lemma tables have the word, in any of its forms, as a noun, verb, adjective or adverb."""
    return any(
        lemma(word, tag) in lemma_table(kind).known or word in lemma_table(kind).irregular for tag, kind in _FORMS
    )
