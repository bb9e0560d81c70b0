"""Digits that are a piece of a name or code: MH17, F-16, Covid-19, "WTTV 3", "120 Mill Road"."""

from discrepancy.extraction.figures import money, units
from discrepancy.extraction.figures.cardinals import scale_word
from discrepancy.extraction.figures.neighbours import neighbours
from discrepancy.extraction.figures.tokens import Line

_AGAIN = 40
"""Tokens within which a name with a number may be taken up without its first word."""


def part_of_code(line: Line, index: int) -> bool:
    """Whether the digits at `index` are a piece of a code, name or address, or begin with a nought as keys do."""
    text = line.word(index)
    if len(text) > 1 and text.isdigit() and text.startswith("0"):
        return True
    named = _glued(line, index) or _names(line, index) or _named_again(line, index)
    return named or _address(line, index) or _numbering(line, index)


def part_of_title(line: Line, index: int) -> bool:
    """Whether a capitalised number word is of a name: "the Big Four", "told Radio Four in May", "of Six Rivers"."""
    before, following = line[index - 1], line[index + 1]
    if line.raw(index).istitle() and before.kind == "word" and line.raw(index - 1).islower():
        return line.raw(index + 1).istitle() and not _titled(line)
    capitals = line.raw(index)[:1].isupper() and line.raw(index - 1)[:1].isupper()
    if not capitals or index < 2 or before.kind != "word" or before.text in neighbours("small words"):
        return False
    return (following.kind != "word" or following.text in neighbours("small words")) and not _headline(line)


def _glued(line: Line, index: int) -> bool:
    """Whether letters, a slash or a hyphenated word stand right before the digits."""
    if line[index].spaced:
        return False
    previous = line[index - 1]
    if previous.kind in ("word", "digits"):
        return True
    if previous.text == "/" and _told_again(line, index):
        return False
    if previous.text in ("#", "/", "_", "\\", "×") or (previous.text == "." and not previous.spaced):
        return True
    return (
        previous.text == "-"
        and not previous.spaced
        and line[index - 2].kind == "word"
        and line.word(index - 2) not in neighbours("open to digits")
    )


def _told_again(line: Line, index: int) -> bool:
    """Whether a slash parts the measure that begins at `index` from the same one in another unit: "5km/3 miles"."""
    return all(scale_word(line, at) or units.unit(line, at) or money.after(line, at) for at in (index - 2, index + 1))


def _names(line: Line, index: int) -> bool:
    """Whether a capitalised word before the digits and no noun behind them make a name: "told Radio 5 in May"."""
    text, name = line.word(index), line.raw(index - 1)
    if not text.isdigit() or len(text) > 3 or not line[index].spaced or not name[:1].isupper() or _headline(line):
        return False
    if (
        index < 2
        or line.word(index - 2) in (".", "?", "!", ":", "–", '"', "“", "'")
        or line.word(index - 1) in neighbours("small words")
    ):
        return False
    following = line[index + 1]
    if following.kind == "word":
        return following.text in neighbours("small words") and not _several(line, index)
    if following.kind == "digits":
        return False
    return following.text in (".", "'", "", ")", ";", "?", "!")


def _several(line: Line, index: int) -> bool:
    """Whether the digits are what a clause tells of: "In Arn 12 were killed", "On Friday 12 of the crew"."""
    first = line.word(index - 3) in ("", ".", ",", ";", "and", "that")
    where = first and line.word(index - 2) in neighbours("where and when")
    return line.word(index + 1) in neighbours("verbs of several") or (where and line.word(index + 1) in ("of", "had"))


def _named_again(line: Line, index: int) -> bool:
    """Whether the digits and the name behind them stood behind a name before: "the Nimbus 11 Pro and 11 Pro Max"."""
    if not line.raw(index + 1)[:1].isupper() or line[index + 1].kind != "word":
        return False
    return any(
        line.word(at) == line.word(index)
        and line.raw(at + 1) == line.raw(index + 1)
        and line.raw(at - 1) != line.word(at - 1)
        and line.word(at - 1) not in neighbours("small words")
        for at in range(max(1, index - _AGAIN), index)
    )


def _headline(line: Line) -> bool:
    """Whether most words near the beginning of the line are capitalised, as in a headline."""
    heads = [line.raw(at)[:1] for at in range(min(len(line), 20)) if line[at].kind == "word" and len(line.word(at)) > 3]
    return sum(head.isupper() for head in heads) * 3 >= len(heads) * 2


def _titled(line: Line) -> bool:
    """Whether every long word but small ones is capitalised, as in a headline."""
    words = [at for at in range(len(line)) if line[at].kind == "word" and len(line.word(at)) > 3]
    return all(line.raw(at)[:1].isupper() or line.word(at) in neighbours("small words") for at in words)


def _numbering(line: Line, index: int) -> bool:
    """Whether the digits number a list or page: nothing else stands in their sentence."""
    alone = line.word(index - 1) in ("", ".") and line.word(index + 1) in (".", ")", "")
    return alone and line.word(index).isdigit() and len(line.word(index)) <= 3


def _address(line: Line, index: int) -> bool:
    """Whether the digits are a house number: a street's name in capitals, or "block of", follows."""
    if not line.word(index).isdigit() or len(line.word(index)) > 5:
        return False
    if line.word(index + 1) == "block" and line.word(index + 2) == "of":
        return True
    at = index + 3 if line.word(index + 1) in ("-", "–") and line[index + 2].kind == "digits" else index + 1
    for place in range(at, at + 5):
        if line.word(place) in ("st", "nd", "rd", "th") and not line[place].spaced:
            continue
        if line.word(place) in neighbours("streets that lead") and line.raw(place + 1)[:1].isupper():
            return True
        if not (line.raw(place)[:1].isupper() or line[place].kind == "digits"):
            return False
        if place > at and line.word(place) in neighbours("streets"):
            return True
    return False
