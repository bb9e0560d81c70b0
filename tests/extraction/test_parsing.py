"""Sentences parsed together give the trees that the syntax model makes of each alone, whatever stands beside them."""

from typing import TYPE_CHECKING

import pytest

from discrepancy.extraction.parsing import BATCH, parse
from discrepancy.extraction.syntax import load
from discrepancy.extraction.token import Token, release, text_of

if TYPE_CHECKING:
    from spacy.tokens import Token as Theirs

SENTENCES = (
    "Six people were killed and 40 wounded when a ferry sank off Low Lake on Monday, police said.",
    # forms whose meaning depends on where they stand: "'s" of "is", "ca" of "can't"
    "It's the mayor's view that they can't, won't and shouldn't pay $3 million.",
    "He's sure we're late; they've said I'd go.",
    # marks, blanks and letters that are no words
    "(— 5%  …)",
    "x",
    "Naïve cafés in Łódź sold 1,200 kebabs — “cheap”, said Zoë's co-owner.",
    # a question between statements: more than one tree
    "Who knew? Nobody did. The toll, which the army had put at 12, rose to 31.",
    "The head of the union of the workers of the port of the town of Arn said so of the ships of the line.",
)


def _crowd() -> list[str]:
    """More sentences than are read at a time, of many lengths."""
    return [*SENTENCES, *(f"{sentence} Then {place} more came." for place in range(BATCH) for sentence in SENTENCES)]


def test_trees_are_those_of_the_models_own_pipeline() -> None:
    model = load()
    for text, words in zip(SENTENCES, parse(_crowd()), strict=False):
        assert [_told(token) for token in words] == [_told(token) for token in model(text)]


def _told(token: "Token | Theirs") -> tuple[object, ...]:
    written = (token.i, token.idx, token.text, token.lower_, token.is_punct, token.whitespace_)
    hung = (token.tag_, token.dep_, token.head.i, [child.i for child in token.children])
    return *written, *hung, {below.i for below in token.subtree}, [above.i for above in token.ancestors]


@pytest.mark.parametrize("text", SENTENCES)
def test_words_give_the_sentence_back(text: str) -> None:
    (words,) = parse([text])
    assert text_of(words) == text
    for token in words:
        assert text[token.idx :].startswith(token.text)
        assert token.left_edge.i <= token.i <= token.right_edge.i
        assert token.left_edge in token.subtree
        assert token.right_edge in token.subtree


def test_nothing_to_read_is_read() -> None:
    assert list(parse([])) == []


def test_a_sentence_that_only_branches_is_no_trouble() -> None:
    """The deepest tree that a sentence of the greatest length can have, walked without end of the stack."""
    doc: list[Token] = []
    for i in range(2000):
        doc.append(Token(i, 2 * i, "x", "x", False, " ", "NN", "pobj", doc))
    for token in doc:
        token.head = doc[max(0, token.i - 1)]
        if token.i:
            token.head.children.append(token)
    assert doc[0].right_edge is doc[-1]
    assert len(list(doc[-1].ancestors)) == len(doc) - 1


def test_released_words_hold_nothing() -> None:
    (words,) = parse(["Six people drowned."])
    top = next(token for token in words if token.head is token)
    release(words)
    assert not words
    assert not top.children
