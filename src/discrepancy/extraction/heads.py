"""The lemmas of what is counted, where the text says them, and where it leaves them to be understood."""

from collections.abc import Sequence

from discrepancy.extraction.figures.multiples import occasions
from discrepancy.extraction.lemmas import lemma
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.phrases import Phrase
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import SUBJECTS, is_noun, those, word
from discrepancy.lexicon.grammar import empty, implied
from discrepancy.lexicon.properties import properties
from discrepancy.lexicon.taxonomy import names_living

PERSON = ("person",)
MONEY = ("money",)
OCCASION = ("time",)
PERSONAL = frozenset({"he", "she", "we", "who"})
NOBODY = frozenset({"nobody", "no one", "no-one"})


def heads_of(
    parsed: Parsed, place: int, phrase: Phrase, family: str | None, before: Sequence[tuple[str, ...]]
) -> tuple[str, ...]:
    """The lemmas of the nouns that the figure at `place` counts or measures.

    Args:
        parsed: the sentence.
        place: the figure's place in it.
        phrase: the figure's phrase.
        family: the property said of it.
        before: the lemmas of the counts before it in its paragraph, the nearest last.
    """
    unit = parsed.figures[place][0].quantity.unit
    often = unit == "count" and parsed.token(place).lower_ in occasions()  # "twice" is "two times"
    named = OCCASION if often else tuple(dict.fromkeys(_lemma(head) for head in phrase.heads))
    blank = empty("stand-in") | (empty("counter") - properties().nouns.keys() if unit == "count" else frozenset())
    blank -= {_lemma(head) for head in phrase.heads if _numbered(parsed, place, head)}
    telling = tuple(lemma for lemma in named if lemma not in blank)
    measures = unit.partition(" per ")[0] not in {"count", "fraction", "percent"}
    borne = () if measures and family in properties().people else _borne(telling, family)
    if borne:
        again = phrase.whole is not None or _goes_on(parsed, place, before)
        return before[-1] if before and again and not telling else borne
    if parsed.money(place) and (not telling or all(parsed.in_figure(head.i) for head in phrase.heads)):
        return MONEY
    if telling:
        several = parsed.token(place).text != "1" and all(head.tag_ == "NN" for head in phrase.heads)
        implies = unit == "count" and (several or phrase.last < parsed.figures[place][1])  # "12 of one family"
        return tuple(implied().get(lemma, lemma) for lemma in telling) if implies else telling
    followed = any(after.lower_ == "who" for after in parsed.doc[phrase.anchor.i + 1 : phrase.anchor.i + 2])
    if followed or set(named) & PERSONAL or parsed.figures[place][0].quantity.text.casefold() in NOBODY:
        return PERSON
    if not before and not phrase.heads and _crowd(parsed, place):
        return PERSON
    pointing = named if any(is_noun(head) for head in phrase.heads) else ()
    return before[-1] if unit == "count" and before else pointing


def _numbered(parsed: Parsed, place: int, head: Token) -> bool:
    """Whether the figure counts a noun that elsewhere only introduces what is counted: "four counts of murder"."""
    token = parsed.token(place)
    return head.tag_ == "NNS" and word(head) in empty("counter") and token.dep_ == "nummod" and token.head is head


def _goes_on(parsed: Parsed, place: int, before: Sequence[tuple[str, ...]]) -> bool:
    """Whether a bare number is the subject of a verb joined to that of people before: "nine rebels fled, two died"."""
    token = parsed.token(place)
    if place == 0 or not before or token.dep_ not in SUBJECTS or token.head.dep_ != "conj":
        return False
    return token.head.head in parsed.token(place - 1).ancestors and all(map(names_living, before[-1]))


def _crowd(parsed: Parsed, place: int) -> bool:
    """Whether a number that names no thing does something, as people do: "thousands refused", "a trio robbed"."""
    quantity, token = parsed.figures[place][0].quantity, parsed.token(place)
    group = quantity.modifier == "vague" or quantity.text.split()[-1].casefold() in empty("group")
    return group and quantity.unit == "count" and token.dep_ == "nsubj" and token.head.tag_.startswith("VB")


def _borne(telling: Sequence[str], family: str | None) -> tuple[str, ...]:
    """What bears the property where the nouns only say it over again, or can be no bearer of it; else none."""
    families = properties()
    bearers = [lemma for lemma in telling if not _says(lemma, family)]
    if family in families.people:
        return () if bearers else PERSON
    bearer = families.bearers.get(family or "")
    kinds = families.kinds.get(family or "", frozenset(bearers))
    return (bearer,) if bearer is not None and not kinds & set(bearers) else ()


def _lemma(head: Token) -> str:
    """A noun's lemma; a participle used as a noun names people, "nine of the injured", or stays as it is written."""
    if those(head) and properties().adjectives[head.lower_] in properties().people:
        return PERSON[0]
    if head.tag_ == "VBZ":
        return lemma(head.text, "NNS")
    return word(head) if is_noun(head) or head.lower_ not in properties().adjectives else head.lower_


def _says(lemma: str, family: str | None) -> bool:
    """Whether a noun only says the property over again: the toll, the number, the deaths."""
    families = properties()
    return lemma in empty("counter") or lemma in families.adjectives or families.nouns.get(lemma) == family
