"""Whether "one" counts something, or stands for it: "one man" and "one injured", but not "the one", "one of them"."""

from discrepancy.extraction.figures.numeral import Numeral
from discrepancy.extraction.figures.tokens import Line

_NOT_COUNTED = frozenset(
    "is was has had have be been are were who whom that which in to and as for at or but by on from with into after before when "
    "where if because so than then it he she they we you i his her its their of the a an this these those not also never".split()
)
_BEFALLEN = frozenset("killed injured wounded dead died hurt missing arrested shot critically seriously".split())


def one_counts(line: Line, found: Numeral) -> bool:
    """Whether a lone "one" counts what follows it; other numbers always do."""
    if found.form != "words" or found.end != found.start + 1 or line.word(found.start) != "one":
        return True
    following = line[found.end]
    if following.kind != "word":
        return following.text == "-" and line.hyphen(found.end)
    if following.text in ("of", "was", "is", "has"):
        return following.text != "of" and line.word(found.end + 1) in _BEFALLEN
    return following.text not in _NOT_COUNTED
