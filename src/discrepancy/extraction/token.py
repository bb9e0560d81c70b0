"""A word in the syntax tree of its sentence, in plain Python.

The tree is walked many times for each figure, and spaCy makes a token, and the text of its tag, anew whenever one asks
for it. Names are spaCy's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Token:
    """A word: its index `i` and its offset `idx` in the sentence, its Penn tag, its relation to its head.

    `whitespace_` is the space after it, if any, and `doc` all words of the sentence; `head` is the word above it,
    itself at the top, and `children` are those right below it, in the order of the text.
    """

    i: int
    idx: int
    text: str
    lower_: str
    is_punct: bool
    whitespace_: str
    tag_: str
    dep_: str
    doc: "list[Token]" = field(repr=False)
    head: "Token" = field(init=False, repr=False)
    children: "list[Token]" = field(default_factory=list, repr=False)

    @property
    def subtree(self) -> "list[Token]":
        """The word and all below it, in the order of the text."""
        below = [self]
        for token in below:
            below += token.children
        return sorted(below, key=lambda token: token.i)

    @property
    def ancestors(self) -> "Iterator[Token]":
        """The words above it, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def left_edge(self) -> "Token":
        """The first word of all below it."""
        return self.subtree[0]

    @property
    def right_edge(self) -> "Token":
        """The last word of all below it."""
        return self.subtree[-1]


def release(doc: list[Token]) -> None:
    """Part the words of a sentence that is done with, which else hold on to one another until a search for cycles."""
    for token in doc:
        token.children.clear()
    doc.clear()


def text_of(tokens: Sequence[Token]) -> str:
    """Words that stand side by side, as written; empty for none."""
    return "".join(token.text + token.whitespace_ for token in tokens).rstrip()
