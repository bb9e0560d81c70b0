"""Nouns that the parser did not join to their figure, and figures that have none."""

from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import is_noun, is_time, word
from discrepancy.lexicon.properties import properties

PREPOSITIONS = frozenset(
    "in at on outside inside near after during since by as from over across amid".split()  # noqa: SIM905
)
"""Words after a figure that show its noun left out, however a headline is parsed: "Bomb kills 16 outside bakery"."""

_DASHES = frozenset({"—", "–", "-", "--"})


def shared(parsed: Parsed, place: int) -> bool:
    """Whether a figure shares its noun with the next: "the 7.6 and 7.5 magnitude quakes", "six or seven cars"."""
    index = parsed.figures[place][1]
    following = parsed.figures[place + 1][1] if place + 1 < len(parsed.figures) else None
    return following == index + 2 and parsed.doc[index + 1].lower_ in {"and", "or"}


def suspended(token: Token) -> bool:
    """Whether a hyphen after a number waits for the next one's noun: "four-, five- and six-cylinder engines"."""
    after = [other.text for other in token.doc[token.i + 1 : token.i + 3]]
    hyphen = not token.whitespace_ and after[:1] == ["-"]
    joint = after[hyphen : hyphen + 1]
    return (hyphen or token.text.endswith("-")) and bool(joint) and joint[0] in {",", "and", "or", "to"}


def does(token: Token, noun: Token) -> Token | None:
    """Who does what the tagger took for a noun that is counted: the number in "900 march", in "900 boys flee" the boys.

    A noun in the singular cannot follow several, and is a headline's verb if it can be one, or has one before it: "900
    flee wildfire".
    """
    if noun.i < token.i or noun.doc[token.i + 1].tag_ == "HYPH":
        return None
    words = noun.doc[token.i + 1 : noun.i + 1] if token.text != "1" and noun.tag_ == "NN" else ()
    verb = next((one for one in words if one.tag_ == "NN" and word(one) in properties().subject_of), None)
    between = noun.doc[token.i + 1 : verb.i] if verb is not None else ()
    if verb is None or any(one.tag_ not in {"NNS", "JJ"} for one in between):
        return None
    return between[-1] if between else token


def whoever(token: Token) -> bool:
    """Whether a clause right after a figure stands for its noun: "several who were hurt"."""
    return any(after.lower_ == "who" for after in token.doc[token.i + 1 : token.i + 2])


def before_dash(parsed: Parsed, token: Token, noun: Token) -> Token:
    """The noun counted, where the parser ran it on over a dash: "three girls - ages 15, 17 and 18"."""
    dashes = (other for other in parsed.doc[token.i : noun.i] if other.text in _DASHES and other.whitespace_)
    before = next((parsed.doc[dash.i - 1] for dash in dashes if dash.i > token.i + 1), noun)
    return before if is_noun(before) else noun


def beside(parsed: Parsed, token: Token) -> Token | None:
    """The plural right after a figure, wherever the parser hung the two: "and three females - ages 15, 17 and 18"."""
    for after in parsed.doc[token.i + 1 :]:
        if parsed.in_figure(after.i) or not after.tag_.startswith(("NN", "JJ", "CC")) or is_time(after):
            return None
        if after.tag_ == "NNS":
            return after
    return None


def set_off(parsed: Parsed, token: Token) -> Token | None:
    """The plural before a dash that a figure without a noun counts: "the thefts laid to the gang — 23 since May"."""
    if token.i < 2 or parsed.doc[token.i - 1].text not in _DASHES or not _without_noun(parsed, token):
        return None
    before = parsed.doc[: token.i - 1]
    return next((noun for noun in reversed(before) if noun.tag_ == "NNS" and not parsed.in_figure(noun.i)), None)


def _without_noun(parsed: Parsed, token: Token) -> bool:
    after = parsed.doc[token.i + 1 : token.i + 2]
    return not after or after[0].is_punct or after[0].lower_ in PREPOSITIONS
