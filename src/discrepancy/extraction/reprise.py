"""Whom "he", "she" or "the 24-year-old" at the head of a sentence stands for: whom those before it are about."""

import re
from collections.abc import Iterable, Mapping, Sequence

from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.sentences import Sentence
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import SUBJECTS, by_name, word
from discrepancy.lexicon.speech import speech
from discrepancy.lexicon.taxonomy import names_people

REACH = 2
"""How many sentences back a person is looked for: a pronoun further off has mostly another antecedent."""
_PERSON = re.compile(r"\W*(?:he|she|the \d{1,3}-year-old)\b", re.IGNORECASE)


def reprises(text: str, sentences: Sequence[Sentence], numbers: Iterable[int]) -> set[int]:
    """The numbers of the sentences that may name whom the pronoun at the head of one of `numbers` stands for."""
    taken_up = [number for number in numbers if _PERSON.match(text, sentences[number].span.start)]
    return {near for number in taken_up for near in range(max(0, number - REACH), number)}


def person_before(text: str, parsed: Mapping[int, Parsed], number: int) -> tuple[str, ...]:
    """The lemma of whom the pronoun or age at the head of sentence `number` stands for; empty where that is not told.

    Args:
        text: the document's text.
        parsed: its sentences that were parsed, by number.
        number: the sentence.
    """
    if not _PERSON.match(text, parsed[number].sentence.span.start):
        return ()
    for near in range(number - 1, max(-1, number - 1 - REACH), -1):
        found = _person(parsed[near]) if near in parsed else None
        if found is not None:
            return (word(found),)
    return ()


def _person(parsed: Parsed) -> Token | None:
    """The first person who is the subject of a clause, and does not only say what others did."""
    for token in parsed.doc:
        if token.dep_ in SUBJECTS and token.tag_ in {"NNP", "NN"} and word(token.head) not in speech().verbs:
            noun = by_name(token)
            if noun.tag_ == "NNP" or names_people(word(noun)):
                return noun
    return None
