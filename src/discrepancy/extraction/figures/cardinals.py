"""The grammar of cardinals in words: "six", "forty-two", "a hundred and two", "two million one thousand".

    small    = unit | teen | ten [["-"] unit]
    hundreds = (small | "a") "hundred" [["and"] small]
    group    = hundreds | small
    cardinal = (group | "a") scale {[","] ["and"] group scale} [[","] ["and"] group]  | group

Scales fall from left to right. The grammar only finds where a cardinal ends; word2number says what it is worth.
"""

from functools import lru_cache
from typing import NamedTuple

from word2number import w2n

from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words


class Cardinal(NamedTuple):
    """A cardinal in words: its value, the index after its last token, and the worth of its last scale word (else 1)."""

    value: int
    end: int
    scale: int


def cardinal(line: Line, start: int) -> Cardinal | None:
    """The longest cardinal in words that begins at token `start`; "a" counts only before a scale word."""
    group = _group(line, start)
    if group is None:
        return None
    value, end = group
    scale = scale_word(line, end)
    if scale is None:
        lone_article = value == 1 and line.word(start) in ("a", "an")
        return None if lone_article else Cardinal(value, end, 100 if line.word(end - 1) == "hundred" else 1)
    total = 0
    while scale is not None:
        least, at = scale
        total += value * least
        following = _continuation(line, at, least)
        if following is None:
            return Cardinal(total, at, least)
        value, end = following
        scale = scale_word(line, end)
    return Cardinal(total + value, end, 1)


def scale_word(line: Line, index: int) -> tuple[int, int] | None:
    """A scale word from a thousand up at `index`, with or without a hyphen before it."""
    at = index + 1 if line.hyphen(index) else index
    word = words().cardinals.get(line.word(at))
    if word is None or word.kind != "scale" or word.value < 1000:
        return None
    return word.value, at + 1


def _continuation(line: Line, index: int, least: int) -> tuple[int, int] | None:
    """The group that goes on after a scale word: "two thousand and one", "five thousand, six hundred"."""
    at = index
    comma = line.word(at) == "," and not line[at].spaced
    at += comma
    joined = line.word(at) == "and"
    at += joined
    if line.word(at) in ("a", "an"):
        return None
    group = _group(line, at)
    if group is None or (comma and not joined and group[0] < 100 and not scale_word(line, group[1])):
        return None
    scale = scale_word(line, group[1])
    return group if group[0] < least and (scale is None or scale[0] < least) else None


def _group(line: Line, start: int) -> tuple[int, int] | None:
    """A number below a thousand, or some hundreds ("seventy-five hundred"), and the index after it."""
    end = start + 1 if line.word(start) in ("a", "an") else _small(line, start)
    if end is None:
        return None
    small = _worth(line, start, end)
    hundred = end + 1 if line.hyphen(end) else end
    if line.word(hundred) != "hundred" or (small >= 10 and small % 10 == 0):
        return small, end
    end = hundred + 1
    rest = end + (line.word(end) == "and")
    after = _small(line, rest)
    if after is None or line.word(after) == "hundred":
        return small * 100, end
    return small * 100 + _worth(line, rest, after), after


def _small(line: Line, start: int) -> int | None:
    """The index after a number from one to ninety-nine that begins at `start`."""
    cardinals = words().cardinals
    first = cardinals.get(line.word(start))
    if first is None or first.kind not in ("unit", "teen", "ten"):
        return None
    at = start + 2 if line.hyphen(start + 1) else start + 1
    second = cardinals.get(line.word(at))
    return at + 1 if first.kind == "ten" and second and second.kind == "unit" else start + 1


def _worth(line: Line, start: int, end: int) -> int:
    return _spelt(" ".join(token.text for token in line.tokens[start:end]))


@lru_cache(maxsize=512)
def _spelt(small: str) -> int:
    """What word2number makes of a number below a hundred; "a" stands for one."""
    return 1 if small in ("a", "an") else int(w2n.word_to_num(small.replace(" - ", " ")))
