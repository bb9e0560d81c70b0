"""Currencies: symbols and codes before or after a number, names after it."""

from functools import cache
from typing import NamedTuple

from discrepancy.extraction.figures.tokens import Line
from discrepancy.lexicon.loading import Entry, entries


class Currency(Entry):
    """A currency under its ISO 4217 code. Each example holds a figure in it."""

    symbols: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Money(NamedTuple):
    """A currency's unit and the index of the token where its symbol begins, or after which its words end."""

    unit: str
    at: int


@cache
def symbols() -> dict[str, str]:
    """Units by symbol as written, without spaces."""
    table: dict[str, str] = {}
    for currency in entries("currencies", "currency", Currency):
        for symbol in currency.symbols:
            table.setdefault(symbol.replace(" ", ""), currency.name)
    return table


@cache
def names() -> dict[tuple[str, ...], str]:
    """Units by the words of their names, singular and plural."""
    table: dict[tuple[str, ...], str] = {}
    for currency in entries("currencies", "currency", Currency):
        for name in currency.words:
            spelt = tuple(name.replace(".", " . ").split())
            table.setdefault(spelt, currency.name)
            table.setdefault((*spelt[:-1], f"{spelt[-1]}s"), currency.name)
    return table


def before(line: Line, index: int) -> Money | None:
    """The currency written before the number at `index`: "$", "US$", "EUR ", "Rs. "."""
    for size in (5, 4, 3, 2, 1):
        first = index - size
        if first < 0:
            continue
        spelt = "".join(line.raw(at) for at in range(first, index))
        unit = symbols().get(spelt)
        if unit is None or (
            line[first].kind == "word" and not line[first].spaced and line.word(first - 1) not in _OPENING
        ):
            continue
        if unit in ("cent", "penny") or (len(spelt) == 1 and spelt.isalpha() and line[index].spaced):
            continue
        return Money(unit, first)
    return None


_OPENING = ("(", "[", "-", "–", "/", "~", '"', "“", "'")


def after(line: Line, index: int) -> Money | None:
    """The currency written after the number that ends at token `index`: "€", "euros", "-euro"."""
    at = index + 1 if line.hyphen(index) else index
    for size in (5, 4, 3, 2, 1):
        unit = names().get(tuple(line.word(place) for place in range(at, at + size)))
        if unit is not None:
            return Money(unit, at + size)
    spelt = line.raw(index)
    unit = symbols().get(spelt)
    if unit is None or (unit == "penny" and line[index].spaced) or spelt in ("R", "Sh", "$", "£"):
        return None
    if spelt == "TRY" or (line[index].kind == "sign" and line[index].spaced):
        return None
    return Money(unit, index + 1)
