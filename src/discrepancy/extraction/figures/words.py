"""The lexicon of number words, as entries and as the tables that the grammar looks words up in."""

from functools import cache
from typing import Literal, NamedTuple

from discrepancy.lexicon.loading import Entry, entries


class NumberWord(Entry):
    """A word of which cardinals are made. Each example ends in " = " and the value that it must be read as."""

    kind: Literal["zero", "unit", "teen", "ten", "scale", "group", "collective"]
    value: int


class Suffix(Entry):
    """A letter written straight after digits that multiplies them."""

    value: int


class Denominator(Entry):
    """An ordinal, or "half" or "quarter", as the lower part of a fraction."""

    value: int
    plural: str | None = None


class Words(NamedTuple):
    """The number words by spelling."""

    cardinals: dict[str, NumberWord]
    suffixes: dict[str, int]
    singular_denominators: dict[str, int]
    plural_denominators: dict[str, int]


@cache
def words() -> Words:
    """The lexicon of number words, read once."""
    denominators = entries("numerals", "denominator", Denominator)
    return Words(
        {word.name: word for word in entries("numerals", "word", NumberWord)},
        {suffix.name: suffix.value for suffix in entries("numerals", "suffix", Suffix)},
        {item.name: item.value for item in denominators},
        {item.plural or f"{item.name}s": item.value for item in denominators},
    )
