"""Whether "one" counts something, or stands for it: "one man" and "one injured", but not "the one", "one of them"."""

from discrepancy.extraction.figures import hedges
from discrepancy.extraction.figures.cardinals import cardinal
from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.tokens import Line

_DETERMINED = 4
"""Words that may stand between "one" and the number of those it is one of, "of" among them: "of all their last"."""


def one_counts(line: Line, found: Numeral, *, listed: bool) -> bool:
    """Whether a lone "one" counts what follows it; other numbers always do.

    Args:
        line: the line that holds it.
        found: the number.
        listed: whether a count stands a little before it, so that "one" may be another of the same: "three are critical
            and one is in surgery", "two people, one of them a child".
    """
    if found.form != "words" or found.end != found.start + 1 or line.word(found.start) != "one":
        return True
    following = line[found.end]
    harmed = uncounting(line, found.end) and line.word(hedges.before(line, found.start, 0)[1] - 1) in neighbours(
        "harming"
    )
    if harmed or (line.word(found.start - 1) not in ("every", "each", "any") and _of_several(line, found.end)):
        return True
    if following.kind != "word":
        return following.text == "-" and line.hyphen(found.end)
    if listed and (
        line.word(found.start - 1) in neighbours("listing")
        or (following.text, line.word(found.end + 1)) == ("of", "them")
    ):
        return True
    if following.text in ("was", "is", "has"):
        return line.word(found.end + 1) in neighbours("befallen")
    return following.text not in neighbours("not counted by one")


def _of_several(line: Line, index: int) -> bool:
    """Whether some that are counted too follow: "one of the 12", "one of their last two"."""
    at = index + 1
    while at - index < _DETERMINED and line.word(at) in neighbours("before several"):
        at += 1
    counted = line[at].kind == "digits" or (line.word(at) != "one" and cardinal(line, at) is not None)
    return line.word(index) == "of" and at > index + 1 and counted
