"""Cutting a text into lines of tokens: digits, words and signs. No number grammar crosses the end of a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

_TOKEN = re.compile(
    rf"""
    (?P<code>https?://\S+|www\.\S+|[@\#]\w+(?:\.\w+)*)
    |(?P<digits>
        \d{{1,3}}(?:\.\d{{1,9}})?[ ]?[x×][ ]?10(?:\^-?|-)\d{{1,2}}(?!\d)|
        (?:\d{{1,3}}(?:,\d{{3}}){{1,9}}|\d{{1,2}}(?:,\d{{2}}){{1,6}},\d{{3}}|\d{{1,3}}(?:'\d{{3}}){{1,9}})(?:\.\d+)?(?![\d])
        |(?!\d{{1,3}}[ ]7[0-8]7[ ](?:Max|MAX|Dreamliner))
        [1-9]\d{{0,2}}(?:[ ]\d{{3}}){{1,5}}(?:\.\d+)?(?![\d]|[ ,.]\d|(?<![ ]000)[^\W\d_])
        |\d+(?:\.\d+)?
        |(?<![\w.])\.\d+
        |[{VULGAR}]
    )
    |(?P<word>[^\W\d_{VULGAR}][^\W\d_{VULGAR}\u0300-\u036f]*[\u0300-\u036f]*(?:'[^\W\d_]+)*)
    |(?P<sign>[^\w\s]|_)
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of a line. `text` is lower-cased; `start` and `end` are offsets into the folded text.

    `kind` is "digits", "word", "sign" or "code" (addresses and handles, in which nothing is a figure); `spaced` says
    whether white space, or the beginning of the line, stands before it.
    """

    kind: str
    text: str
    start: int
    end: int
    spaced: bool


_NOTHING = Token("sign", "", 0, 0, spaced=True)


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one line of the folded text `text`; asking beyond either end gives an empty token."""

    text: str
    tokens: list[Token]

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index] if 0 <= index < len(self.tokens) else _NOTHING

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, index: int) -> str:
        """The lower-cased word or sign at `index`, empty beyond the line."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def raw(self, index: int) -> str:
        """The token at `index` as written."""
        token = self[index]
        return self.text[token.start : token.end]

    def hyphen(self, index: int) -> bool:
        """Whether a hyphen that joins stands at `index`: "forty-two", or with a space on both sides, "forty - two"."""
        return self.word(index) == "-" and self[index].spaced == self[index + 1].spaced


def lines(text: str) -> Iterator[Line]:
    """The lines of a folded text that hold any token, in order."""
    tokens: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start != last and "\n" in text[last:start] and tokens:
            yield Line(text, tokens)
            tokens = []
        tokens.append(Token(match.lastgroup or "sign", match[0].lower(), start, end, start != last or not tokens))
        last = end
    if tokens:
        yield Line(text, tokens)
