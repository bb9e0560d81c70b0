"""The syntax model at work: sentences tagged and joined to trees, a batch of like length at a time.

The trees are those of the model's own pipeline, which takes twice as long: here a word is embedded once for all its
places in a batch, and the parser goes from state to state without passing the interpreter's lock back and forth.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from discrepancy.extraction.syntax import load
from discrepancy.extraction.token import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import DependencyParser, Tagger, Tok2Vec
    from spacy.tokens import Doc

BATCH = 64
"""Sentences that are read at a time: more gains nothing, and costs memory."""


def parse(texts: Iterable[str]) -> Iterator[list[Token]]:
    """The tagged and parsed words of each text, in order.

    Raises:
        ModelError: when the model is missing or its weights are not those that this version was built on.
    """
    from threadpoolctl import threadpool_limits  # noqa: PLC0415 - looks through the loaded libraries

    model = _model()
    docs = [model.make_doc(text) for text in texts]
    by_length = iter(sorted(docs, key=len))
    with threadpool_limits(limits=1, user_api="blas"):
        while batch := list(islice(by_length, BATCH)):
            _embed(model.get_pipe("tok2vec"), batch)  # type: ignore[arg-type]
            _tag(model.get_pipe("tagger"), batch)
            _join(model.get_pipe("parser"), batch)
    return map(_words, docs)


def _embed(pipe: "Tok2Vec", batch: Sequence["Doc"]) -> None:
    """Give each word its vector in its context, from that of its form alone, which is the same wherever it stands."""
    form, *looked_up = pipe.model.get_ref("embed").layers
    forms, places = np.unique(np.concatenate(form.predict(batch)), axis=0, return_inverse=True)
    vectors = [forms]
    for layer in looked_up:
        vectors = layer.predict(vectors)
    ends = np.cumsum([len(doc) for doc in batch])
    pipe.set_annotations(batch, pipe.model.get_ref("encode").predict(np.split(vectors[0][places], ends[:-1])))


def _tag(pipe: "Tagger", batch: Sequence["Doc"]) -> None:
    pipe.set_annotations(batch, pipe.predict(batch))


def _join(pipe: "DependencyParser", batch: Sequence["Doc"]) -> None:
    """Join the words of each sentence to a tree, all sentences a transition at a time."""
    states = pipe.moves.init_batch(batch)
    scorer = pipe.model.predict(batch)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = pipe.transition_states(unfinished, scorer.predict(unfinished))
    scorer.clear_memory()
    pipe.set_annotations(batch, states)


def _words(doc: "Doc") -> list[Token]:
    """The words of a parsed text."""
    columns = doc.to_array(["ORTH", "SPACY", "TAG", "DEP", "HEAD"])
    words: list[Token] = []
    at = 0
    for i, (orth, space, tag, relation) in enumerate(columns[:, :4].tolist()):
        text, lower, is_punct = _form(orth)
        words.append(Token(i, at, text, lower, is_punct, " " * space, _name(tag), _name(relation), words))
        at += len(text) + space
    for word, head in zip(words, columns[:, 4].astype(np.int64).tolist(), strict=True):
        word.head = words[word.i + head]
        if head:
            word.head.children.append(word)
    return words


@lru_cache(maxsize=65536)
def _form(orth: int) -> tuple[str, str, bool]:
    """How a word is written, the same in small letters, and whether it is punctuation."""
    lexeme = _model().vocab[orth]
    return lexeme.text, lexeme.lower_, lexeme.is_punct


@cache
def _name(number: int) -> str:
    """The name of a tag or relation."""
    return _model().vocab.strings[number]


@cache
def _model() -> "Language":
    model = load()
    from discrepancy.extraction.operations import Operations  # noqa: PLC0415 - thinc is loaded with the model

    for name in model.pipe_names:
        for node in model.get_pipe(name).model.walk():  # type: ignore[attr-defined]
            node.ops = Operations()
    return model
