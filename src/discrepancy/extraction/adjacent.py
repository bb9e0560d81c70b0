"""Nouns right before a measure, where the words tell more than the tree: ages after names, places, lists of prices."""

from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import is_noun, is_time, subject, word
from discrepancy.lexicon.properties import properties

_AGED = frozenset({",", "-", "–", "—", "(", "and", "or", "age", "ages", "aged", "also", "of", "from", "between"})
_WHERE = frozenset({"in", "at", "on", "near", "from", "during"})
"""Prepositions of where people are rather than who: "guests at the party aged 14 to 60"."""
_SITUATED = frozenset({",", "-", "–", "—", "(", ")", "located", "situated", "lying", "about", "some", "just", "only"})
_TELLING = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "PRP"})
_TICKED = frozenset({",", "(", "up", "down", "at", "to", ":", "by"})
_SIGNS = ("+", "-", "−", "–")


def adjacent(parsed: Parsed, place: int) -> Token | None:
    """The noun before the measure at `place` that it is of, where a fixed form of words joins the two."""
    found = _aged(parsed, place) or _located(parsed, place)
    return found or (listed(parsed, place) if parsed.figures[place][0].quantity.unit != "count" else None)


def subject_before(parsed: Parsed, place: int) -> Token | None:
    """The subject of the nearest verb before a measure: for where a time between them broke the tree."""
    for token in reversed(list(parsed.doc[: _first(parsed, place)])):
        if token.tag_.startswith("VB"):
            found = subject(token)
            if found is not None and found.i < token.i:
                return found
    return None


def _aged(parsed: Parsed, place: int) -> Token | None:
    """Whose age follows: "Ada Obi, 44,", "three men, ages 15, 18 and 22"."""
    if not parsed.aged(place) or _before_noun(parsed, place):
        return None
    index = _back(parsed, _first(parsed, place), _AGED)
    found = parsed.doc[index] if index is not None else None
    if found is None or not is_noun(found) or is_time(found):
        return None
    aside = found.i == _first(parsed, place) - 2 and found.dep_ == "pobj" and found.head.lower_ in _WHERE
    if not aside:
        return found
    above = found.head.head
    return (above if is_noun(above) else subject(above)) or found


def _before_noun(parsed: Parsed, place: int) -> bool:
    """Whether an age stands before the one who has it: "nine-year-old Ada", and not after her name."""
    after = [token for token in parsed.doc[parsed.figures[place][1] :] if not parsed.in_figure(token.i)][:1]
    return parsed.token(place).dep_ == "nummod" and any(token.tag_.startswith(("NN", "JJ")) for token in after)


def _located(parsed: Parsed, place: int) -> Token | None:
    """Which place is so far from another: "the village of Arn, 60 kilometres from the border"."""
    if not _distant(parsed, place):
        return None
    index = _back(parsed, _first(parsed, place), _SITUATED)
    found = parsed.doc[index] if index is not None else None
    named = found is not None and found.tag_ in {"NNP", "NNPS"} and not is_time(found)
    return _described(found) if found is not None and named else None


def _described(name: Token) -> Token:
    """What lies at a name: Arn of "Arn, a town in Westland, 60 km", the camp of "it is in Arn, 60 km"."""
    above = name
    while above.dep_ == "pobj" and above.head.dep_ == "prep":
        above = above.head.head
        if above.dep_ == "appos" and above.head.tag_ in {"NNP", "NNPS"}:
            return above.head
    place = subject(above) if word(above) == "be" else None
    return place if place is not None and is_noun(place) else name


def _distant(parsed: Parsed, place: int) -> bool:
    """Whether a word of distance follows the measure: "60 kilometres (35 miles) from the border"."""
    index = parsed.figures[place][1] + 1
    while index < len(parsed.doc) and (parsed.in_figure(index) or parsed.doc[index].text in {"(", ")", "to", "the"}):
        index += 1
    return index < len(parsed.doc) and "distance" in properties().after.get(word(parsed.doc[index]), ())


def listed(parsed: Parsed, place: int) -> Token | None:
    """The name before a figure of a list: "Dow +0.2% Nasdaq +0.3%", "Alder, down 68 p at 1,112 p", "Alder (0.5)"."""
    first = _first(parsed, place)
    index = _back(parsed, first, _TICKED)
    if index is None:
        return None
    between = {token.lower_ for token in parsed.doc[index + 1 : first]}
    ticked = between & {"up", "down"} or between == {"("} or (not between and parsed.doc[first].text.startswith(_SIGNS))
    gapped = between == {"by"} and index > 0 and parsed.doc[index - 1].lower_ in {",", "and", ";"}
    name = parsed.doc[index] if parsed.doc[index].tag_ != "CD" else parsed.doc[max(0, index - 1)]
    return name if (ticked or gapped) and name.tag_ in {"NNP", "NNPS"} and not is_time(name) else None


def gapped(parsed: Parsed, place: int) -> bool:
    """Whether a measure stands in an item of figures alone: "flats to $1m take 70 days; $1m to $2m, 99 days"."""
    if place == 0 or parsed.figures[place][0].quantity.unit == "count":
        return False
    index, start, end = parsed.figures[place][1], 0, len(parsed.doc)
    stops = [token.i for token in parsed.doc if token.text == ";"]
    start = max((stop + 1 for stop in stops if stop < index), default=start)
    end = min((stop for stop in stops if stop > index), default=end)
    bare = all(parsed.in_figure(token.i) or token.tag_ not in _TELLING for token in parsed.doc[start:end])
    return bare and start > 0


def _first(parsed: Parsed, place: int) -> int:
    """The index of the first token of the figure's own words."""
    index = parsed.figures[place][1]
    start = parsed.figures[place][0].span.start
    while index > 0 and parsed.offsets[index - 1][1] > start:
        index -= 1
    return index


def _back(parsed: Parsed, first: int, links: frozenset[str]) -> int | None:
    """The index of the last token before `first` that is neither one of `links` nor within another measure."""
    passed = [figure.span for figure, _ in parsed.figures if figure.quantity.unit != "count"]
    for index in range(first - 1, -1, -1):
        start = parsed.offsets[index][0]
        if parsed.doc[index].lower_ not in links and not any(span.start <= start < span.end for span in passed):
            return index
    return None
