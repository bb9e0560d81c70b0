"""Numbers that are a part of something: "half of", "two-thirds", "a quarter of", "one in five"."""

from fractions import Fraction

from discrepancy.extraction.figures import units
from discrepancy.extraction.figures.cardinals import cardinal, scale_word
from discrepancy.extraction.figures.cues import cue_words
from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.tokens import Line
from discrepancy.extraction.figures.words import words


def proportion(line: Line, start: int) -> Numeral | None:
    """The part of something that begins at token `start`, as a number between 0 and 1."""
    return _in_how_many(line, start) or _fraction(line, start)


def whole(line: Line, index: int) -> tuple[int, int] | None:
    """A whole number in digits or words at `index`, and the index after it."""
    token = line[index]
    if token.kind == "digits":
        plain = token.text.replace(",", "")
        return (int(plain), index + 1) if plain.isdigit() and len(plain) < 10 else None
    found = cardinal(line, index)
    return (found.value, found.end) if found and line.word(index) not in ("a", "an") else None


def people_told(line: Line, share: Numeral) -> int:
    """Where the noun stands within a share ("one adult in four"), and its end where none does."""
    within = range(share.start, share.end)
    return next((at for at in within if line.word(at) in neighbours("told in so many")), share.end)


def _in_how_many(line: Line, start: int) -> Numeral | None:
    """A share as in "one in five", "two out of three", "1 in every 10", "one adult in four".

    "110 out of 177 drones" are two counts: shares are told out of ten at most, or of a hundred or a thousand.
    """
    upper = whole(line, start)
    if upper is None:
        return None
    at = upper[1]
    named = line.word(at) in neighbours("told in so many")
    at += named
    if line.hyphen(at) and line.word(at + 1) == "in" and line.hyphen(at + 2):
        at += 3  # "one-in-five"
    elif line.word(at) == "in":
        at += 1
    elif line.word(at) == "out" and line.word(at + 1) == "of":
        at += 2
    else:
        return None
    out, every = line.word(at - 1) == "of", line.word(at) == "every"
    at += every
    lower = _lower(line, at)
    if (
        lower is None
        or (out and not every and lower[0] > 10 and lower[0] not in (100, 1000))
        or not 0 < upper[0] < lower[0]
        or 1900 <= lower[0] <= 2099
        or line.word(lower[1]) in neighbours("spans of time") | neighbours("played in")
        or line[lower[1]].kind == "digits"
        or (
            named
            and not every
            and not (uncounting(line, lower[1]) or line.word(lower[1]) in neighbours("said of so many"))
        )
    ):
        return None
    return Numeral(Fraction(upper[0], lower[0]), Fraction(upper[0], lower[0]), start, lower[1], "share")


def _lower(line: Line, index: int) -> tuple[int, int] | None:
    """Of how many there is one: "five", "45 million", "a million"; and the index after it."""
    many = cardinal(line, index) if line.word(index) == "a" else None
    found = (many.value, many.end) if many else whole(line, index)
    scale = scale_word(line, found[1]) if found and line[index].kind == "digits" else None
    return (found[0] * scale[0], scale[1]) if found and scale else found


def _fraction(line: Line, start: int) -> Numeral | None:
    """A share as in "half of", "a third of", "two-thirds", "three quarters"."""
    upper = (1, start + 1) if line.word(start) in ("a", "an") else whole(line, start)
    if upper is None:
        upper = (1, start) if line.word(start) in ("half", "quarter") else None
    if upper is None or line[start].kind == "digits":
        return None
    at = upper[1] + 1 if line.hyphen(upper[1]) else upper[1]
    single = upper[0] == 1 or (line.hyphen(upper[1]) and line.word(at) == "third")  # "a two-third majority"
    table = words().singular_denominators if single else words().plural_denominators
    lower = table.get(line.word(at))
    if lower is None or lower <= upper[0]:
        return None
    bare = at == start or line.word(start) in ("a", "an")
    if bare and not _of_something(line, start, at):
        return None
    value = Fraction(upper[0], lower)
    return Numeral(value, value, start, at + 1, "share")


def _of_something(line: Line, start: int, at: int) -> bool:
    """Whether "half", "a third" or "a quarter" at `at` is of something, and no school term, game or part of a town."""
    before, after = line.word(start - 1), line.word(at + 1)
    if before == "-" or (at == start and before in neighbours("which half")):
        return False
    joined = line.hyphen(at + 1)
    if line.word(at + 1 + joined) in neighbours("halved where hyphens join" if joined else "told in halves"):
        return True
    asked = before in ("", ".", "only", "just") and after in neighbours("said of a share")
    if before in neighbours("before a bare share") or asked:
        return True
    if (before == "by" or before in cue_words()) and uncounting(line, at + 1):
        return True
    if line.word(at) != "half":
        return after == "of" and at > start
    return after in neighbours("half of") or (after in ("a", "an") and units.unit(line, at + 2) is not None)
