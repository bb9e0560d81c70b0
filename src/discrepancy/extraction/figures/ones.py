"""Whether "one" counts something, or stands for it: "one man" and "one injured", but not "the one", "one of them"."""

from discrepancy.extraction.figures.neighbours import neighbours
from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.tokens import Line


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
