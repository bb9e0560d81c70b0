"""Currencies: symbols and codes before or after a number, names after it."""

from functools import cache
from typing import NamedTuple

from discrepancy.extraction.figures.neighbours import neighbours
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.phrases import Phrases, tokens_of
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.units import Unit
from discrepancy.extraction.figures.words import words
from discrepancy.lexicon.loading import Entry, entries

_OPENING = frozenset({"(", "[", "-", "–", "/", "~", '"', "“", "'", "\u2014"})
"""Signs after which a currency's letters may stand without a space."""


_NOT_AFTER = frozenset({"R", "Sh", "$", "£", "TRY", "PS", "Y", "Y="})
"""Symbols that stand before the number only."""


_DOLLARS = {"us": "USD", "u.s.": "USD", "canadian": "CAD", "australian": "AUD"}
"""Dollars by the word behind the number, as Canadian papers write them."""


_LETTERS = frozenset({"N", "P"})
"""Letters that are money before large numbers only: "N300,000", but "N95"."""

_PAID = 4
"""Words within which a word of paying tells pounds of money from pounds of weight."""


COINS = frozenset({"cent", "penny", "sen", "paisa", "kobo", "pesewa"})
"""Units of money that are no currency: which one's hundredth they are, the text alone tells."""

_HEAT = 10
"""Tokens within which a word tells that "32c" is a temperature."""


class Currency(Entry):
    """A currency under its ISO 4217 code. Each example holds a figure in it."""

    symbols: tuple[str, ...] = ()
    local: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Money(NamedTuple):
    """A currency's unit and the index of the token where its symbol begins."""

    unit: str
    at: int


@cache
def _symbols() -> Phrases[str]:
    """Units by symbol as written."""
    currencies = entries("currencies", "currency", Currency)
    return Phrases((tokens_of(symbol), currency.name) for currency in currencies for symbol in currency.symbols)


@cache
def _local() -> Phrases[str]:
    """Units by the letters that their own countries write behind a number, which may mean something else elsewhere."""
    currencies = entries("currencies", "currency", Currency)
    return Phrases((tokens_of(symbol), currency.name) for currency in currencies for symbol in currency.local)


@cache
def _names() -> Phrases[str]:
    """Units by the words of their names, singular and plural."""
    currencies = entries("currencies", "currency", Currency)
    spelt = ((name, currency.name) for currency in currencies for name in currency.words)
    return Phrases((tokens_of(form), unit) for name, unit in spelt for form in (name, f"{name}s"))


def priced(unit: str) -> bool:
    """Whether a unit is money, or money for something: "USD", "cent", "USD per share"."""
    base = unit.partition(" per ")[0]
    return base.isupper() or base in COINS


def before(line: Line, index: int) -> Money | None:
    """The currency written before the number at `index`: "$", "US$", "EUR ", "Rs. ", "$-" with a minus between.

    The dollars in "A$40" are Australian, in "A $40 fine" they are not.
    """
    minus = line.word(index - 1) == "-" and line[index - 2].kind == "sign"
    at = index - 1 if minus and not line[index].spaced and not line[index - 1].spaced else index
    symbol = _symbols().before(line.raw, at)
    several = symbol is not None and symbol.end - symbol.start > 1
    if symbol is not None and several and len(line.word(symbol.start)) == 1 and line[symbol.start + 1].spaced:
        symbol = _symbols().before(line.raw, at, symbol.start + 1)
    if symbol is None or symbol.value in COINS or not _begins(line, symbol.start, at):
        return None
    if line.raw(symbol.start) in _LETTERS and not _large(line, index):
        return None
    return Money(symbol.value, symbol.start)


def _large(line: Line, index: int) -> bool:
    """Whether a number is written as amounts are and names are not: "300,000", "2.50", "431", "4bn", "6 trillion"."""
    text, scale = line.word(index), line.word(index + 1)
    return len(text) > 2 or scale in words().suffixes or scale in words().cardinals


def _begins(line: Line, first: int, index: int) -> bool:
    """Whether a currency's letters at `first` are a word of their own; one letter must touch the digits.

    "PS" before a single digit is a games console and no pound.
    """
    if line[first].kind != "word":
        return True
    single = index == first + 1 and len(line.word(first)) == 1
    if (single and line[index].spaced) or (line.word(first) == "ps" and len(line.word(index)) == 1):
        return False
    return line[first].spaced or (
        line.word(first - 1) in _OPENING and (line.word(first - 1) != "-" or line[first - 1].spaced)
    )


def nation(line: Line, index: int, unit: str) -> Unit:
    """The currency of a "$" whose country stands behind the number: "$75 U.S.", "$40 Canadian"."""
    for size in (1, 4):  # the shorter first: beyond the end of the line stand words without letters
        country = _DOLLARS.get("".join(line.word(at) for at in range(index, index + size)))
        if unit == "USD" and country is not None and line[index].spaced and line.raw(index)[:1].isupper():
            return Unit(country, index + size)
    return Unit(unit, index)


def after(line: Line, index: int, number: Numeral | None = None) -> Unit | None:
    """The currency written after the number that ends at token `index`: "€", "euros", "-euro".

    A bare "pounds" is money after a thousand or more, or behind a word of paying; "170 pounds" and "1,000 pounds of
    flour" are weights.
    """
    at = index + 1 if line.hyphen(index) else index
    name = _names().at(line.word, at)
    if name is not None:
        return Unit(name.value, name.end)
    pounds = line.word(at) in ("pound", "pounds") and line.word(at + 1) != "of"
    if pounds and number is not None and _paid(line, number, at + 1):
        return Unit("GBP", at + 1)
    local = _local().at(line.raw, at) if number is not None and _spent(line, number) else None
    if local is not None:
        return Unit(local.value, local.end)
    symbol = _symbols().at(line.raw, index)
    if symbol is None or line.raw(index) in _NOT_AFTER or _leads(line, index, symbol.end):
        return None
    if line.raw(index) == "c" and (line[index].spaced or _hot(line, index)):
        return None
    return Unit(symbol.value, symbol.end)


def _hot(line: Line, index: int) -> bool:
    """Whether a word of heat or cold stands near the "c" at `index`, so that it tells degrees: "highs of 32c"."""
    for places in (range(index - 1, index - _HEAT, -1), range(index + 1, index + _HEAT)):
        for at in places:
            if line.word(at) in neighbours("heat and cold"):
                return True
            if line.word(at) in (".", ";"):
                break
    return False


def _leads(line: Line, index: int, end: int) -> bool:
    """Whether a sign apart from the number before it belongs to a number after it: "in 2019 €5m was paid"."""
    return line[index].spaced and line[index].kind == "sign" and line[end].kind == "digits"


def _spent(line: Line, number: Numeral) -> bool:
    """Whether a word of paying stands a few words before a number."""
    return any(line.word(at) in neighbours("paying") for at in range(number.start - _PAID, number.start))


def _paid(line: Line, number: Numeral, end: int) -> bool:
    """Whether a number of pounds whose name ends at `end` is money: a thousand or more, or paid a few words before."""
    if line.word(end) == "(" and any(line.word(at) in neighbours("weights") for at in range(end, end + _PAID)):
        return False
    near = {line.word(at) for at in range(number.start - _PAID, number.start)}
    if near & neighbours("weighing") or (line.word(end) in neighbours("weighed in pounds") and line.hyphen(end - 2)):
        return False
    return number.low >= 1000 or _spent(line, number)
