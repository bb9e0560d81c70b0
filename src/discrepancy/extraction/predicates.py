"""What is said of the thing counted: the predicate, and the property that its family names."""

from collections.abc import Iterable, Iterator

from discrepancy.extraction.descriptions import clauses, describes, own_words
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.phrases import Phrase
from discrepancy.extraction.predicate import Predicate, adjective, state
from discrepancy.extraction.token import Token, text_of
from discrepancy.extraction.tree import SUBJECTS, is_noun, joined, those, word
from discrepancy.extraction.verbs import AUXILIARY, STATIVE, among, governing
from discrepancy.extraction.victims import died_at
from discrepancy.lexicon.grammar import apart, constituents, empty
from discrepancy.lexicon.properties import Properties, properties
from discrepancy.lexicon.taxonomy import names_people

_UNMEASURED = frozenset(
    {"count", "percent", "fraction", "percentage point", "basis point", "point", "times", "magnitude"}
)
"""Units of what is neither so long nor so far away: "down 3 points from May" is no distance."""

OF = frozenset({"of", "to"})
"""Prepositions after a noun before those of whom it is said: "the deaths of 40", but not "deaths in 40 towns"."""


_RESTATING = frozenset({"(", "[", "/", "or", ","})
"""What stands before a measure that is the one before it in another unit: "20 km (12 miles)"."""


def predicate_of(parsed: Parsed, place: int, phrase: Phrase) -> Predicate | None:
    """The predicate of a figure's phrase.

    It is the first candidate that a family knows, else what the unit alone measures, else the verb that governs the
    phrase, else null.
    """
    families = properties()
    unit = parsed.figures[place][0].quantity.unit
    implying = unit == "count" and phrase.heads and phrase.last < parsed.figures[place][1]
    if implying and {word(head) for head in phrase.heads} <= apart():
        return None
    if unit in families.units:
        return Predicate(phrase.anchor, families.units[unit], known=True)
    if died_at(parsed.token(place)):
        return Predicate(parsed.token(place), "age", known=True)
    candidates = [*_following(parsed, place, families), *_candidates(parsed, place, phrase, families)]
    if not parsed.money(place):
        candidates = [*_without(candidates, families.money)]
    if families.measures.get(unit) != "duration":
        candidates = [one for one in candidates if one.property not in families.times]
    base = unit.partition(" per ")[0]
    lasting = families.measures.get(unit) == "duration" and "-" not in parsed.figures[place][0].quantity.text
    if base not in {"count", "fraction", "percent"} and not lasting:  # "held for six days", but "a 16-hour siege"
        candidates = [*_without(candidates, families.people)]
    known = [one for one in candidates if one.known]
    if known:
        return _both(known[0], families)
    measured = families.measures.get("currency" if parsed.money(place) else unit)
    if measured is not None and phrase.direct:
        return Predicate(phrase.anchor, measured, known=True)
    telling = [candidate for candidate in candidates if candidate.property not in AUXILIARY]
    return next(iter(telling or candidates), None)


def _both(found: Predicate, families: Properties) -> Predicate:
    """The family of two words that "or" joins of the same people: "killed or wounded"."""
    for other in joined(found.token):
        if "VBG" in {found.token.tag_, other.tag_} and found.token.tag_ != other.tag_:
            continue  # "leaving nine dead and wounding 15"
        told = families.object_of.get(word(other)) or families.adjectives.get(other.lower_)
        family = families.joined.get(frozenset({found.property, told or ""}))
        first, last = sorted((found.token, other), key=lambda one: one.i)
        if family is not None and all(one.tag_ == "CC" for one in found.token.doc[first.i + 1 : last.i]):
            return Predicate(found.token, family, known=True)
    return found


def _without(candidates: Iterable[Predicate], barred: frozenset[str]) -> Iterator[Predicate]:
    """The candidates; where a family cannot be said of the figure its verb by its lemma, and no other word."""
    for one in candidates:
        if not (one.known and one.property in barred):
            yield one
        elif one.token.tag_.startswith(("VB", "NN")):
            yield Predicate(one.token, word(one.token), known=False)


def _following(parsed: Parsed, place: int, families: Properties) -> Iterator[Predicate]:
    """A word right after a measure: "10 km deep", "six years old", "three years ago"."""
    figure = parsed.figures[place][0]
    lasting = parsed.token(place).head.head.lower_ == "for"  # "jailed for six years after ..." tells how long
    if figure.quantity.unit in _UNMEASURED or parsed.money(place) or lasting:
        return
    after = next(_behind(parsed, place), None)
    if after is None:
        return
    both = f"{word(after)} {text_of(parsed.doc[after.i + 1 : after.i + 2]).lower()}"
    barred = families.lengths if families.measures.get(figure.quantity.unit) == "duration" else frozenset()
    found = families.after.get(both) or families.after.get(word(after), ())
    yield from (Predicate(after, family, known=True) for family in found if family not in barred)


def _behind(parsed: Parsed, place: int) -> Iterator[Token]:
    """The words behind a measure and the same in another unit, as far as a comma: "20 km, or 12 miles, deep, ...".

    Behind a further measure they are that one's: "at a depth of 20 km (12 miles) 40 km from the town".
    """
    restated, index = False, parsed.figures[place][1]
    ends = [parsed.at_offset(figure.span.start - 1).text for figure, _ in parsed.figures[place + 1 :]]
    further = (at for (_, at), mark in zip(parsed.figures[place + 1 :], ends, strict=True) if mark not in _RESTATING)
    stop = next(further, len(parsed.doc))
    for token, after in zip(parsed.doc[index + 1 :], parsed.doc[index + 2 :], strict=False):
        if token.i >= stop or (token.text == "," and not (restated or after.lower_ == "or")):
            return
        restated = restated or token.text == ","
        if not parsed.in_figure(token.i) and not token.is_punct and token.lower_ != "or":
            yield token


def _candidates(parsed: Parsed, place: int, phrase: Phrase, families: Properties) -> Iterator[Predicate]:
    """Candidates, the surest first."""
    own = list(own_words(parsed, phrase, families))
    if phrase.within is not None and not {word(head) for head in phrase.heads} & constituents():
        yield from own
        return
    bearers = [phrase.anchor] if phrase.direct or not phrase.heads else [phrase.anchor, phrase.heads[0]]
    bearers = [] if _has_parts(parsed, place, phrase.anchor) else bearers
    bare = not phrase.heads
    governors = [found for bearer in bearers for found in _governors(bearer, families, bare=bare)]
    some = _of_those(phrase)
    idle = (AUXILIARY | STATIVE) - ({"have"} if some else set())  # "nine of the injured had burns"
    telling = any(one.known or one.property not in idle for one in governors)
    none = some and parsed.figures[place][0].quantity.stated == (0, 0)
    dead = not none and any(one.known and one.property == "killed" for one in own)
    if _some_of(phrase) and not dead:  # "two of the survivors were in intensive care"
        yield from (one for one in governors if one.known)
    if telling and any(describes(one, families) for one in own):  # "ten trapped miners were rescued"
        yield from (one for one in own if not describes(one, families))
        yield from (one for one in governors if one.known)
    share = parsed.figures[place][0].quantity.unit in {"percent", "fraction"} and _some_of(phrase)
    yield from () if none or (telling and not dead and (some or share)) else own
    before = parsed.doc[max(0, parsed.figures[place][1] - 1) :][:1]
    if text_of(before).lower() == "all":  # "all 40 people on board fled"
        yield from (one for head in phrase.heads for one in state(head, families))
    yield from (candidate for candidate in governors if candidate.known)
    yield from clauses(phrase, families)
    yield from (one for head in phrase.heads for one in among(head, families))
    for head in phrase.heads or (phrase.anchor,):
        yield from state(head, families)
    yield from governors


def _of_those(phrase: Phrase) -> bool:
    """Whether a figure counts some of those of whom something is said: "nine of the injured"."""
    numbered = phrase.anchor.tag_ == "CD" or phrase.anchor.lower_ == "none"
    return numbered and any(head.head.head is phrase.anchor and those(head) for head in phrase.heads)


def _some_of(phrase: Phrase) -> bool:
    """Whether a figure counts some of those whom a noun names: "nine of the survivors"."""
    return phrase.anchor.tag_ == "CD" and any(head.head.head is phrase.anchor for head in phrase.heads)


def _has_parts(parsed: Parsed, place: int, anchor: Token) -> bool:
    """Whether the verb speaks of some of those counted alone: "nine of the 12 left", "two of a 12-strong team left"."""
    above, partitive = anchor.head.head, anchor.dep_ == "pobj" and anchor.head.lower_ == "of"
    strong = [token.lower_ for token in parsed.doc[parsed.token(place).i + 1 :][:2]] == ["-", "strong"]
    some = parsed.in_figure(above.i) or above.lower_ in empty("some") or (strong and parsed.counted(above))
    if partitive and not is_noun(above) and anchor.head.i < above.i:  # "of the 12 guests, nine left"
        return any(parsed.in_figure(child.i) for child in above.children if child.dep_ in SUBJECTS)
    within = place > 0 and parsed.figures[place - 1][1] == parsed.figures[place][1] - 1  # "nine of 12", as it is parsed
    return within or (partitive and some and above.i < anchor.head.i < parsed.token(place).i)


def _governors(anchor: Token, families: Properties, *, bare: bool) -> Iterator[Predicate]:
    """The words above the phrase, inner before outer."""
    token, below = anchor, False
    for _ in range(12):
        head = token.head
        if head.i == token.i:
            return
        if token.dep_ == "conj" or token.dep_ in {"appos", "nummod", "compound", "amod", "nmod", "quantmod"}:
            token = head
            continue
        below = below or (is_noun(head) and token.dep_ == "prep" and token.lower_ not in OF)
        if head.tag_.startswith("VB"):
            told = governing(token, head, families, bare=bare)
            yield from _without(told, families.people) if below else told
            return
        holder = f"{word(head)} {token.lower_}"
        held = families.holders.get(f"{holder} {word(anchor)}")
        if held is None and (not is_noun(anchor) or names_people(word(anchor))):
            held = families.holders.get(holder)
        if held is not None:
            yield Predicate(head, held, known=True)
            return
        if is_noun(head) and word(head) in families.nouns:
            if not (below and families.nouns[word(head)] in families.people):
                yield Predicate(head, families.nouns[word(head)], known=True)
            return
        if head.tag_.startswith("JJ") and word(head) in families.adjectives:
            yield from adjective(head, families)
            return
        token = head
