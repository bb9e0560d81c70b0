"""Ages: "a 9-year-old", "aged 34", "Maria Lopez, 44,", "he will be 35", "children under five"."""

from dataclasses import replace

from discrepancy.extraction.figures import hedges
from discrepancy.extraction.figures.measures import Measure
from discrepancy.extraction.figures.neighbours import neighbours, uncounting
from discrepancy.extraction.figures.tokens import Line
from discrepancy.lexicon.taxonomy import names_people

OF_AGE = " of age"
"""What tells a unit of age from one of time: "year of age"."""

_AGED = frozenset({"aged", "age", "ages"})
_OLDEST = 122
"""The greatest age that anyone is known to have reached."""
_SPELT = 12
"""The greatest age that is told in words between commas."""
_HOURS = 12
"""Up to this, a number behind "at" may be an hour."""
_OF_PLAYERS = frozenset({"who", "whose", "was", "is", "has", "had"})
"""Words behind a name and a number in brackets that may be a minute: "Leo Mann (44), who scored"."""
_STILL = frozenset({"at", "now", "only", "just", "still", "barely"})
_BETWEEN = 5
"""Words that may stand between a pronoun and an age: "she would have been about 40"."""
_EXPECTED = 10
"""Words that may stand between "life expectancy" and its years: "life expectancy for men there is 73"."""


def aged(line: Line, found: Measure, *, following_age: bool) -> Measure | None:
    """The measure as an age, or null where it is none.

    Args:
        line: the line that holds the measure.
        found: a number, with or without a unit of time.
        following_age: whether the figure right before is an age too, as in "ages 15, 18 and 22".
    """
    if found.unit in ("year", "month", "week", "day"):
        end = _old(line, found.end)
        if end is not None:
            return _age(replace(found, end=end))
        return _age(found) if _after_aged(line, found.start) else None
    if found.unit != "count" or found.numeral.high is None or not 0 <= found.numeral.high <= _OLDEST:
        return None
    alone = line.word(found.end) in ("and", "or") or uncounting(line, found.end)
    listed = following_age and alone and line.word(found.start - 1) in (",", "and")
    told = _in_apposition(line, found) or _in_brackets(line, found) or _of_each(line, found)
    if listed or told or _after_aged(line, found.start) or _of_a_group(line, found):
        return _age(found)
    if _expected(line, found.start) and not line.word(found.end).endswith("s"):
        return replace(found, unit="year")
    return _age(found) if _of_someone(line, found) else None


def _age(found: Measure) -> Measure:
    """The measure in a unit of age, which is years where none is said."""
    return replace(found, unit=f"{'year' if found.unit == 'count' else found.unit}{OF_AGE}")


def _of_a_group(line: Line, found: Measure) -> bool:
    """Whether people are told by the ages: "the 16-24 age group", "18 or older", "children under five"."""
    following = line.word(found.end)
    if found.numeral.low != found.numeral.high and following == "age":
        return True
    if following in ("or", "and") and line.word(found.end + 1) in ("older", "younger"):
        return True
    return _bounded(line, found.start) and not following.endswith("s")


def _old(line: Line, index: int) -> int | None:
    """The index after "old", "-old", "olds" or "of age" at `index`."""
    at = index + 1 if line.hyphen(index) else index
    if line.word(at) in ("old", "olds", "old's"):
        return at + 1
    return index + 2 if (line.word(index), line.word(index + 1)) == ("of", "age") else None


def _after_aged(line: Line, index: int) -> bool:
    at = index - 1
    while index - at <= 3 and line.word(at) in neighbours("before an age"):
        at -= 1
    return line.word(at) in _AGED


def _in_apposition(line: Line, found: Measure) -> bool:
    """Whether the number stands between commas after a name or a person: "Maria Lopez, 44, said", "his wife, 31,"."""
    name = line.raw(found.start - 2)
    named = name[:1].isupper() and name.lower() not in neighbours("no name of a person")
    if line.word(found.end) == "of" and line.word(found.end + 1) in ("whom", "which", "them", "these", "those"):
        return False
    if found.end != found.start + 1 or line.word(found.start - 1) != "," or not line[found.start].spaced:
        return False
    told = _person(name.lower()) and line.word(found.end) in (",", "and", ".", ";", "")
    if found.numeral.form != "digits":  # "Ana Ruiz, four, drowned"
        whole = named and line.raw(found.start - 3)[:1].isupper() and line.word(found.end) == ","
        return found.numeral.low <= _SPELT and (whole or told)
    return told or (named and line.word(found.end) in neighbours("after an age")) or _somebody(line, found)


def _of_each(line: Line, found: Measure) -> bool:
    """Whether the number between commas is the age of each of those before it: "two men, both 31, were held"."""
    before = (line.word(found.start - 2), line.word(found.start - 1))
    return before in {(",", "both"), (",", "each")} and line.word(found.end) in neighbours("after an age")


def _somebody(line: Line, found: Measure) -> bool:
    """Whether a verb behind the commas tells what somebody did, whatever his calling: "the locksmith, 52, was"."""
    calling, verb = line.word(found.start - 2), line.word(found.end + 1)
    told = line.word(found.end) == "," and verb in neighbours("after the age of somebody")
    return told and calling.isalpha() and not _measuring(calling)


def _measuring(noun: str) -> bool:
    return noun in neighbours("no one of any age") or noun.endswith("s")


def _in_brackets(line: Line, found: Measure) -> bool:
    """Whether the number stands in brackets behind a whole name or a person: "Ana Ruiz (44), of", "a man (44)".

    Behind a player's name it may be a minute or a shirt, which no place, no calling and no verb of such a life follows.
    """
    names = (line.raw(found.start - 2), line.raw(found.start - 3))
    if line.word(found.start - 1) != "(" or found.end != found.start + 1 or found.numeral.form != "digits":
        return False
    closed = line.word(found.end) == ")"
    if _person(names[0]):  # "two men (24 and 31)", but "soldiers (12)"
        return not names[0].endswith(("s", "men")) if closed else line.word(found.end) in ("and", ",")
    named = all(name[:1].isupper() and name.lower() not in neighbours("no name of a person") for name in names)
    return closed and named and line.word(found.start - 4) != "the" and _lived(line, found.end + 1)


def _lived(line: Line, index: int) -> bool:
    """Whether what follows the bracket before `index` tells of a person and not of a player: ", of Arn", "a baker"."""
    at = index + (line.word(index) == ",")
    if line.word(at) in neighbours("after the age of somebody") - _OF_PLAYERS:
        return True
    if line.word(at) in ("of", "from"):
        return line.raw(at + 1)[:1].isupper() or line.word(at + 1) in ("no", "the")
    return line.word(at) in ("a", "an") and any(_person(line.word(place)) for place in (at + 1, at + 2))


def _person(word: str) -> bool:
    """Whether the word names a person, or people, who may be told by their age."""
    lists = ("a person of some age", "a person told by age", "people of an age")
    forms = (word, word.removesuffix("s"), f"{word.removesuffix('men')}man" if word.endswith("men") else word)
    named = word != "one" and any(names_people(form) for form in forms)
    return named or any(form in neighbours(people) for people in lists for form in forms)


def _of_someone(line: Line, found: Measure) -> bool:
    """Whether the number counts nothing, and is how old someone is, was or will be."""
    following = line.word(found.end)
    alone = uncounting(line, found.end) or following in neighbours("when someone is of an age")
    if not alone or following in neighbours("after what is no age") or found.numeral.low.denominator != 1:
        return False
    first = hedges.before(line, found.start, 0)[1]
    before, second = line.word(first - 1), line.word(first - 2)
    return (
        _predicated(line, found.start)
        or _said_of_name(line, found)
        or _said_of_several(line, found)
        or _at_that_age(line, found)
        or before in neighbours("reaching an age")
        or (before == "at" and second in neighbours("done at an age") and line.word(first - 3) not in ("of", "the"))
        or (before == "at" and found.numeral.low > _HOURS and _begun(line, first))
        or (before == "as" and second in ("young", "old"))
        or (before == "of" and second in neighbours("a person of some age"))
    )


def _at_that_age(line: Line, found: Measure) -> bool:
    """Whether a sentence begins with somebody's age, or tells it beside a name: "At 41, he", "Rooney, now 38, said".

    Up to twelve it may be an hour.
    """
    at = found.start - 1
    if line.word(at) not in _STILL or line.word(found.end) != "," or found.numeral.low <= _HOURS:
        return False
    while line.word(at) in _STILL:
        at -= 1
    if line.word(at) == "," and line.word(found.start - 1) == "now":
        return line.raw(at - 1)[:1].isupper()
    following = line.raw(found.end + 1)
    someone = following in ("he", "she") or (following[:1].isupper() and line.word(found.end + 1) != "the")
    return line.word(at) in ("", ".", '"', "“") and someone


def _predicated(line: Line, index: int) -> bool:
    """Whether a person is said to be of that age: "she was 91", "he would have been about 40", "who is 47"."""
    been = False
    for at in range(index - 1, index - 2 - _BETWEEN, -1):
        word = line.word(at)
        if word in neighbours("pronouns with is"):
            return True
        if word in ("he", "she", "who"):
            return been
        if word in ("youngest", "oldest", "eldest"):
            return True
        if been and _person(word):
            continue
        if word not in neighbours("before an age said of someone"):
            return False
        been = been or word in ("is", "was", "be", "been")
        if been and line.word(at - 1) == "one" and at < index - 1:  # "one was just 16"
            return True
    return False


def _begun(line: Line, index: int) -> bool:
    """Whether somebody did "at" the age at `index` what people do at some age: "she left school at 15"."""
    before = [line.word(at) for at in range(index - 2, index - 2 - _EXPECTED, -1)]
    clause = before[: next((at for at, word in enumerate(before) if word in (".", ";", ",")), len(before))]
    return bool(neighbours("begun at an age").intersection(clause[:5])) and bool({"he", "she", "who"} & set(clause))


def _said_of_name(line: Line, found: Measure) -> bool:
    """Whether a sentence says of somebody by a whole name, and no more, how old he is: "Ana Ruiz was 33"."""
    names = [line.raw(at) for at in range(found.start - 3, found.start - 1)]
    told = line.word(found.start - 1) in ("is", "was") and line.word(found.end) in (".", "")
    named = all(name[:1].isupper() and name.lower() not in neighbours("no name of a person") for name in names)
    return told and named and found.numeral.form == "digits" and line.word(found.start - 4) in (".", "", '"', "”")


def _said_of_several(line: Line, found: Measure) -> bool:
    """Whether people are said to be of two ages: "the victims were 19 and 22"."""
    before, after = (line.word(found.start - 1), line.word(found.start - 2)), (line.word(found.end), found.end + 1)
    told = before[0] in ("are", "were") and _person(before[1]) and before[1].endswith("s")
    return told and after[0] == "and" and line[after[1]].kind == "digits" and uncounting(line, after[1] + 1)


def _bounded(line: Line, index: int) -> bool:
    """Whether people are told by the ages that they are over, under or between: "children under five"."""
    if line.word(index - 1) == "than" and line.word(index - 2) in ("older", "younger"):
        return True
    at = index - (line.word(index - 1) in ("over", "under", "between"))
    if line.word(at - 1) in ("are", "were") and line.word(at) in ("over", "under"):  # "most victims were under 25"
        return uncounting(line, index + 1) and any(_person(line.word(near)) for near in range(at - 4, at - 1))
    return line.word(at) in ("over", "under", "between") and line.word(at - 1) in neighbours("people of an age")


def _expected(line: Line, index: int) -> bool:
    """Whether the number is how many years a life is expected to last: "life expectancy fell to 76.1"."""
    if line.word(hedges.before(line, index, 0)[1] - 1) not in ("is", "was", "to", "at", "of", "from", "reached", "hit"):
        return False
    for at in range(index - 1, index - 2 - _EXPECTED, -1):
        if line[at].kind not in ("word", "digits"):
            return False
        if line.word(at) == "expectancy":
            return True
    return False
