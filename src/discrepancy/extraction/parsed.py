"""Sentences with their figures and their syntax tree, in offsets of the document.

The parser reads each figure as one numeral in digits ("Some three thousand" as "3,000"), so that the tree does not
depend on how a number is written, and the same sentence is parsed once however often it was printed.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from discrepancy.extraction.figures import Figure
from discrepancy.extraction.figures.ages import OF_AGE
from discrepancy.extraction.figures.hedges import shown
from discrepancy.extraction.figures.money import priced
from discrepancy.extraction.figures.multiples import occasions
from discrepancy.extraction.mending import mend
from discrepancy.extraction.parsing import parse
from discrepancy.extraction.sentences import Sentence
from discrepancy.extraction.token import Token
from discrepancy.extraction.truecase import truecased
from discrepancy.model import Quantity, Span

_PARTITIVE = re.compile(
    r"\s+of(?=\s+(?!the\b|my\b|our\b|your\b|them\b|these\b|those\b|us\b|whom\b|which\b|its\b|his\b|her\b|their\b))"
)
_SYMBOLS = re.compile(r"[A-Za-z]{0,3}[$£¥฿៛֏؋\u20a0-\u20cf]\s?")
_ATTACHED = re.compile(r"(?<=\d)[^\W\d_]{1,4}(?:[23²³]|/[^\W\d_]{1,2})?\Z")
_OF = re.compile(r"-of-\Z", re.IGNORECASE)
"""Hyphens that the parser does not part: "a mother-of-three"."""
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Parsed:
    """One sentence: its tree, each token's offsets in the document, and the token that stands for each figure.

    `figures` are those of the sentence but for numbers that prove a piece of a name; `inside` are the indices of the
    tokens that hold any of the words of a figure, its unit included.
    """

    sentence: Sentence
    doc: list[Token]
    offsets: tuple[tuple[int, int], ...]
    figures: tuple[tuple[Figure, int], ...]
    inside: frozenset[int]

    def token(self, place: int) -> Token:
        """The token that stands for the figure at `place` in `figures`."""
        return self.doc[self.figures[place][1]]

    def money(self, place: int) -> bool:
        """Whether the figure at `place` is an amount of money, or of money per something: "$31 a share"."""
        return priced(self.figures[place][0].quantity.unit)

    def aged(self, place: int) -> bool:
        """Whether the figure at `place` is an age."""
        return self.figures[place][0].quantity.unit.endswith(OF_AGE)

    def span(self, first: int, last: int) -> Span:
        """The document's offsets of the tokens from index `first` to `last`, both included."""
        return Span(start=self.offsets[first][0], end=self.offsets[last][1])

    def in_figure(self, index: int) -> bool:
        """Whether the token at `index` holds any of the words of a figure, its unit included."""
        return index in self.inside

    def counted(self, noun: Token) -> bool:
        """Whether a figure stands before this noun in its own phrase."""
        indices = {index for _, index in self.figures}
        return any(token.i in indices for token in noun.subtree if token.i <= noun.i)

    def at_offset(self, offset: int) -> Token:
        """The token at this offset of the document, or the last before it."""
        return self.doc[max(0, bisect_left(self.offsets, (offset + 1,)) - 1)]


@dataclass(frozen=True, slots=True)
class _Masked:
    """A sentence as the parser reads it; `starts` pairs each piece's offset in it with its offset in the document."""

    sentence: Sentence
    text: str
    pieces: tuple[tuple[int, int, int, bool], ...]
    figures: tuple[tuple[Figure, int, int], ...]


def parsed_everywhere(found: Iterable[tuple[str, Sentence, Sequence[Figure]]]) -> Iterator[Parsed]:
    """Each (text, sentence, figures) parsed, in order; sentences that read alike are parsed once."""
    masked = [(text, _mask(text, sentence, figures)) for text, sentence, figures in found]
    distinct = dict.fromkeys(item.text for _, item in masked)
    trees = dict(zip(distinct, parse(distinct), strict=True))
    for tree in trees.values():
        mend(tree)
    for text, item in masked:
        yield _place(text, item, trees[item.text])


def _mask(text: str, sentence: Sentence, figures: Sequence[Figure]) -> _Masked:
    parts: list[str] = []
    pieces: list[tuple[int, int, int, bool]] = []
    marks: list[tuple[Figure, int, int]] = []
    at, length = sentence.span.start, 0
    shown = truecased(sentence.span.quote(text), text)
    offset = sentence.span.start

    def add(words: str, start: int, end: int, *, numeral: bool) -> None:
        nonlocal length
        parts.append(words)
        pieces.append((length, start, end, numeral))
        length += len(words)

    for figure in figures:
        start, end = figure.number.start, figure.number.end
        numeral = _numeral(figure.quantity, text[start:end])
        if numeral is not None and (partitive := _PARTITIVE.match(text, end)):
            end = partitive.end()
        add(_OF.sub(" of ", shown[at - offset : start - offset]), at, start, numeral=False)
        first = length
        words = numeral if numeral is not None else shown[start - offset : end - offset]
        add(words, start, end, numeral=numeral is not None)
        marks.append((figure, first, length))
        at = end
    add(shown[at - offset :], at, sentence.span.end, numeral=False)
    return _Masked(sentence, "".join(parts), tuple(pieces), tuple(marks))


def _numeral(quantity: Quantity, words: str) -> str | None:
    """What the parser reads for a figure, or null where its words carry syntax of their own ("half", "doubled")."""
    spelt = words.casefold()
    nobody = spelt in {"none", "nobody", "no one", "no-one"}
    if quantity.unit in {"fraction", "times"} or nobody or spelt.rpartition(" ")[2] in occasions():
        return None
    low, _ = quantity.stated or (quantity.low, quantity.high)
    value = abs(low) if low is not None else 30
    digits = f"{value:.0f}" if value < 1000 and value == int(value) else "2.5" if value < 1000 else "3,000"
    symbol = _SYMBOLS.search(words)
    measure = quantity.unit not in {"count", "percent"} and not quantity.unit.isupper()
    unit = _ATTACHED.search(words) if measure else None
    attached = f" {unit[0]}" if unit else "%" if words.rstrip().endswith("%") else ""
    return f"{shown(words)} {'$' if symbol else ''}{digits}{attached}".lstrip()


def _place(text: str, masked: _Masked, doc: list[Token]) -> Parsed:
    starts = [piece[0] for piece in masked.pieces]

    def origin(offset: int, *, end: bool) -> int:
        piece = masked.pieces[bisect_right(starts, offset - end) - 1]
        if piece[3]:
            return piece[2] if end else piece[1]
        return piece[1] + offset - piece[0]

    words = [(token.idx, token.idx + len(token.text)) for token in doc]
    offsets = tuple((origin(first, end=False), origin(last, end=True)) for first, last in words)
    placed = ((figure, _numeral_token(doc, words, start, end)) for figure, start, end in masked.figures)
    figures = tuple((figure, index) for figure, index in placed if not _names(text, doc, offsets, figure, index))
    firsts, lasts = [first for first, _ in offsets], [last for _, last in offsets]
    inside = frozenset(
        index
        for figure, _ in figures
        for index in range(bisect_right(lasts, figure.span.start), bisect_left(firsts, figure.span.end))
    )
    return Parsed(masked.sentence, doc, offsets, figures, inside)


def _names(text: str, doc: list[Token], offsets: Sequence[tuple[int, int]], figure: Figure, index: int) -> bool:
    """Whether the digits at token `index` belong to the name right before them: "Heron 9 lifted off"."""
    token, name = doc[index], doc[index].head
    if _names_one(doc, figure, index):
        return True
    bare = figure.quantity.unit == "count" and figure.quantity.text.isdigit()
    if not bare or token.dep_ != "nummod" or name.i != index - 1 or not text[offsets[index - 1][0]].isupper():
        return False
    of_a_noun = name.dep_ == "pobj" and name.head.lower_ == "of" and name.head.head.tag_.startswith("NN")
    return name.tag_ in {"NN", "NNP", "NNPS"} and (of_a_noun or name.dep_ in {"nsubj", "nsubjpass", "dobj", "poss"})


def _names_one(doc: list[Token], figure: Figure, index: int) -> bool:
    """Whether digits above one stand between a name and the one thing that it names: "a Heron 9 rocket"."""
    noun, name = doc[index].head, doc[index - 1]
    several = figure.quantity.unit == "count" and figure.quantity.text.isdigit() and figure.quantity.text != "1"
    if not several or noun.i != index + 1 or noun.tag_ != "NN" or name.tag_ != "NNP" or index < 2:
        return False
    article = doc[index - 2].lower_ in {"a", "an", "the", "its", "their", "his", "her"}
    return article and name.dep_ in {"nmod", "compound"} and name.head in (noun, noun.head)


def _numeral_token(doc: list[Token], words: Sequence[tuple[int, int]], start: int, end: int) -> int:
    """The token that bears the number: the last with a digit in [start, end), else the last that has a letter.

    Args:
        doc: the sentence as the parser read it.
        words: the offsets of its tokens.
        start: where the figure begins, an offset like those.
        end: where it ends.
    """
    within = [
        doc[index] for index in range(bisect_right(words, (start,)) - 1, bisect_left(words, (end,))) if index >= 0
    ]
    within = [token for token in within if token.idx < end and token.idx + len(token.text) > start]
    with_digit = [token for token in within if _DIGIT.search(token.text)]
    with_letter = [token for token in within if any(c.isalnum() for c in token.text)]
    return (with_digit or with_letter or within)[-1].i
