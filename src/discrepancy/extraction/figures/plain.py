"""Folding a text so that one grammar reads every way of typing it, while offsets still lead back to it."""

import re
import unicodedata
from dataclasses import dataclass

_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]+")
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_SAME = str.maketrans(
    {
        **dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        ),
        **dict.fromkeys("\u2018\u2019\u02bc\u2032", "'"),
        **dict.fromkeys("\u2010\u2011\u2212\uff0d\ufe63", "-"),
        **dict.fromkeys("\u2012\u2015", "\u2013"),
        **dict.fromkeys("\u2028\u2029\x0b\x0c\x85\r", "\n"),
        "\uff0c": ",",
        "\uff0e": ".",
        "\uff05": "%",
        "\ufe6a": "%",
        "\uff04": "$",
        "\uffe1": "£",
        "\uffe5": "¥",
        "\u066b": ".",
        "\u066c": ",",
        "\u066a": "%",
        "\u2044": "/",
        "\uff5e": "~",
    }
)


@dataclass(frozen=True, slots=True)
class Plain:
    """A folded text, and for each of its characters the offset in the text as given; null where the two are equal."""

    text: str
    origin: tuple[int, ...] | None = None

    def given(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the text as given of the folded characters [start, end), which are at least one."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def plain(text: str) -> Plain:
    """The text with every digit, space, hyphen and quotation mark in one form, and invisible marks left out."""
    if text.isascii():
        return Plain(text.replace("\r", "\n"))
    folded = _OTHER_DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), text.translate(_SAME))
    if not _INVISIBLE.search(folded):
        return Plain(folded)
    kept = [offset for offset, char in enumerate(folded) if not _INVISIBLE.match(char)]
    return Plain("".join(folded[offset] for offset in kept), tuple(kept))
