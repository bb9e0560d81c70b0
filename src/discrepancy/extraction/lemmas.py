"""Lemmas by the syntax model's own tables, from a word and its Penn tag, without the pipes that would compute them."""

import re
from functools import lru_cache

from discrepancy.extraction.syntax import lemma_table

_CLASSES = {"N": "noun", "V": "verb", "J": "adj", "R": "adv"}
_SUPPLETIVE = {"people": "person", "persons": "person"}
_DOUBLED = re.compile(r"(\w*[aeiou]([bdgmnprt]))\2(?:ed|ing)")
"""A form of a verb that doubles its last consonant: "gutted", for verbs that the tables do not have."""
_BASE_TAGS = frozenset({"NN", "VB", "VBP", "JJ", "RB"})


@lru_cache(maxsize=65536)
def lemma(word: str, tag: str) -> str:
    """The lemma of `word` in lower case, given its Penn Treebank tag.

    Args:
        word: as the text writes it.
        tag: as the tagger gives it; singular proper nouns, and words that do not inflect, stay as they are.
    """
    low = word.lower()
    if low in _SUPPLETIVE:
        return _SUPPLETIVE[low]
    kind = _CLASSES.get(tag[:1])
    if kind is None or tag in {"NNP", "RP"}:
        return low
    if tag == "VB" and low.isalpha():
        return low  # "will lay off": the table of irregular forms has it for the past of "lie"
    table = lemma_table(kind)
    if low in table.irregular:
        return table.irregular[low][0]
    if tag in _BASE_TAGS:
        one = f"{low[:-3]}man"
        return one if low.endswith("men") and one in table.known else low  # "servicemen", held for one
    forms = [low.removesuffix(old) + new for old, new in table.rules if low.endswith(old) and low != old]
    doubled = _DOUBLED.fullmatch(low)
    unknown = doubled[1] if doubled else forms[0] if forms else low
    return next((form for form in forms if form in table.known), unknown)
