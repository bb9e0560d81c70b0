"""Whether four digits are a year. A bare four-digit number is one only where its words make it one."""

from discrepancy.extraction.figures import hedges, money, units
from discrepancy.extraction.figures.neighbours import neighbours
from discrepancy.extraction.figures.tokens import Line


def is_year(line: Line, index: int) -> bool:
    """Whether the digits at `index` are a year: four bare ones from 1500 to 2199, with nothing after them to count.

    "1,500" and "2,020" have a comma and are none; "2000 farms", "1994 people" and "some 1901 farms" are counts; "the
    2020 war", "2018 sales", "around 2015 prices rose" and the first number of "in 1988 3000 Kurds" are years.
    Of two bounds the second tells: "between 1800 and 2200 fans", "between 1990 and 2005".
    """
    text = line.word(index)
    if not _four(text) or not 1500 <= int(text) <= 2199:
        return False
    following, before = line[index + 1], line.word(index - 1)
    if before in ("between", "from") and following.text in ("and", "to", "-", "–") and _four(line.word(index + 2)):
        return is_year(line, index + 2)
    if following.text == "%" or (
        following.text in ("million", "billion", "thousand", "hundred") and following.kind == "word"
    ):
        return False
    if following.text != "second" and (units.unit(line, index + 1) or money.after(line, index + 1)):
        return False
    people = following.text in neighbours("plural nouns without s")
    if following.kind == "word" and (people or following.text.endswith("s")):
        hedged = before not in ("around", "about", "circa") and bool(hedges.before(line, index, 0)[0])
        if int(text) % 50 == 0 or people or hedged:
            return before in ("in", "since", "the") and not (people and int(text) % 50 == 0)
    return before in neighbours("before a year") or 1900 <= int(text) <= 2099


def _four(text: str) -> bool:
    return len(text) == 4 and text.isdigit()
