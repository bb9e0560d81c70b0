"""Looking up phrases of several tokens, longest first."""

from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

from discrepancy.extraction.figures.tokens import lines

T = TypeVar("T")
Read = Callable[[int], str]
"""What gives the token at an index: `Line.word` for words in any case, `Line.raw` for symbols as written."""


class Match(NamedTuple, Generic[T]):
    """What a phrase stands for, and its tokens [start, end)."""

    value: T
    start: int
    end: int


class Phrases(Generic[T]):
    """A table of phrases, each a tuple of tokens; of equal ones the first has its value kept."""

    def __init__(self, table: Iterable[tuple[tuple[str, ...], T]]) -> None:
        unique: dict[tuple[str, ...], T] = {}
        for tokens, value in table:
            unique.setdefault(tokens, value)
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for item in sorted(unique.items(), key=lambda item: -len(item[0])):
            self._by_first.setdefault(item[0][0], []).append(item)
            self._by_last.setdefault(item[0][-1], []).append(item)

    def at(self, read: Read, start: int) -> Match[T] | None:
        """The longest phrase that begins at token `start`."""
        for tokens, value in self._by_first.get(read(start), ()):
            if all(read(start + place) == token for place, token in enumerate(tokens)):
                return Match(value, start, start + len(tokens))
        return None

    def before(self, read: Read, end: int, floor: int = 0) -> Match[T] | None:
        """The longest phrase that ends where token `end` begins, and begins at token `floor` or later."""
        for tokens, value in self._by_last.get(read(end - 1), ()):
            start = end - len(tokens)
            if start >= floor and all(read(start + place) == token for place, token in enumerate(tokens)):
                return Match(value, start, end)
        return None


def tokens_of(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase as written, cut as text is cut."""
    return tuple(line.raw(index) for line in lines(phrase) for index in range(len(line)))
