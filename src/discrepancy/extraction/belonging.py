"""What a counted or measured thing belongs to: its modifiers, its owner, who has or does it, by another name."""

from collections.abc import Iterable, Iterator, Sequence

from discrepancy.extraction.adjacent import listed
from discrepancy.extraction.antecedents import PRONOUNS, antecedent
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.phrases import Phrase
from discrepancy.extraction.token import Token, text_of
from discrepancy.extraction.tree import clause_subject, clause_verb, is_noun, subject, word
from discrepancy.lexicon.grammar import empty
from discrepancy.lexicon.properties import properties
from discrepancy.lexicon.speech import speech

PREMODIFIERS = frozenset({"amod", "compound", "poss", "nmod"})
OWNING = frozenset({"of", "for", "to", "across", "on", "among", "between", "within", "in", "at", "from", "with"})
"""Prepositions after a noun before what it belongs to: "growth across Asia", "a fee for customers"."""
HOLDING = frozenset({"of", "on", "with"})
"""Prepositions before a counted noun, after what it is a part of or is done to: "a tax on 40 goods"."""
AFTER = frozenset({"for", "from", "with"})
"""Prepositions after a figure before whom or what it is for, or whence it comes: "$3 million from fares"."""
PROPER = frozenset({"NNP", "NNPS"})
_JOINTS = frozenset({"-", "–", "/"})


def belonging(parsed: Parsed, place: int, phrase: Phrase, family: str | None) -> tuple[str, ...]:
    """The words of what the thing counted or measured belongs to, each once, nearest first.

    They are its nouns' modifiers and the phrases after them; the noun that names what is measured of it ("net profit");
    another name for it; and the owner or doer that its clause names, unless that only reports it, or does it to people.

    Args:
        parsed: the sentence.
        place: the figure's place in it.
        phrase: the figure's phrase.
        family: the property said of it.
    """
    return tuple(dict.fromkeys(_words(parsed, _tokens(parsed, place, phrase, family))))


def _tokens(parsed: Parsed, place: int, phrase: Phrase, family: str | None) -> Iterator[Token]:
    name = listed(parsed, place)
    if name is not None:
        yield from (*_modifiers(name), name)
        return
    measures = [phrase.measure] if phrase.measure is not None else []
    for noun in (*phrase.heads, *measures):
        yield from (token for token in _around(parsed, noun) if not _says(token, family))
    yield from (noun for noun in measures if not _says(noun, family))
    if phrase.within is not None:
        yield from (token for token in _around(parsed, phrase.within) if token not in phrase.heads)
        yield phrase.within
        return
    if _span(parsed, phrase):
        return
    yield from _after(parsed, place, phrase)
    yield from _recipients(phrase.anchor)
    held = list(_holder(phrase))
    yield from held
    if not held and (family not in properties().people or family in properties().owned):
        for noun in _doers(phrase):
            yield from _named(noun)


def _says(token: Token, family: str | None) -> bool:
    """Whether a word only says over again what befell people: the "death toll" of those killed."""
    families = properties()
    return family in families.people and family in {
        families.nouns.get(word(token)),
        families.adjectives.get(word(token)),
    }


def _after(parsed: Parsed, place: int, phrase: Phrase) -> Iterator[Token]:
    """What follows the figure or its noun, wherever the parser hung it: "a fine of $3 million for delays"."""
    end = parsed.figures[place][0].span.end
    last = max(index for index in parsed.inside if parsed.offsets[index][0] < end)
    for index in sorted({_past(parsed, last + 1), _past(parsed, max(last, phrase.last) + 1)}):
        following = parsed.doc[min(index, len(parsed.doc) - 1)]
        if following.lower_ in AFTER and not _aside(parsed, following):
            yield from within_clause(following)


def _past(parsed: Parsed, index: int) -> int:
    """The index after what restates a figure in brackets: "paid $3 million (2 million euros) for delays"."""
    while index < len(parsed.doc) and (parsed.doc[index].text in {"(", ")"} or parsed.in_figure(index)):
        index += 1
    return index


def _span(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether a span of time stands for itself, and so is nobody's: "it reopened for three weeks"."""
    return bool(phrase.heads) and all(parsed.in_figure(head.i) for head in phrase.heads)


def within_clause(token: Token) -> Iterator[Token]:
    """The tokens below `token` in the order of the text, without the clauses that only describe one of them."""
    below, waiting = [], [token]
    while waiting:
        below.append(waiting.pop())
        waiting.extend(child for child in below[-1].children if child.dep_ not in {"relcl", "acl"})
    yield from sorted(below, key=lambda one: one.i)


def _around(parsed: Parsed, noun: Token) -> Iterator[Token]:
    """The words that modify a noun: before it, after a preposition of owning, and in apposition."""
    yield from _modifiers(noun)
    if noun.dep_ == "appos" and noun.head.tag_ in PROPER and noun.tag_ not in PROPER:
        yield from (*_modifiers(noun.head), noun.head)
    for child in noun.children:
        owner = child.dep_ == "prep" and child.lower_ in OWNING and not _aside(parsed, child)
        again = child.dep_ == "appos" and is_noun(child) and (child.tag_ in PROPER) != (noun.tag_ in PROPER)
        if owner or again:
            yield from within_clause(child)


def _aside(parsed: Parsed, preposition: Token) -> bool:
    """Whether a phrase only says when ("revenue in the quarter"), or how much ("a loss of 63 cents")."""
    times = empty("time") | empty("period")
    inner = [child for child in preposition.children if child.dep_ == "pobj"]
    return any(word(child) in times or parsed.in_figure(child.i) for child in inner)


def _modifiers(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ == "poss" and child.lower_ in PRONOUNS:
            owner = clause_subject(noun)
            if owner is not None and is_noun(owner):
                yield from _named(owner)
        elif child.dep_ in PREMODIFIERS and child.i < noun.i:
            yield from within_clause(child)


def _recipients(given: Token) -> Iterator[Token]:
    """To whom the thing counted is given: "gave Obi 48% of the vote", "handed $3 million to the army"."""
    for child in given.head.children if given.dep_ == "dobj" else ():
        if child.dep_ == "dative":
            nouns = [child, *child.children] if child.lower_ == "to" else [child]
            yield from (token for noun in nouns if is_noun(noun) for token in _named(noun))


def _holder(phrase: Phrase) -> Iterator[Token]:
    """The nouns that the phrase itself is of: "a survey of seven countries", "a run of six games"."""
    token, own = phrase.anchor, {head.i for head in phrase.heads}
    while token.dep_ == "pobj" and token.head.lower_ in HOLDING and is_noun(token.head.head):
        token = token.head.head
        if token.i in own or word(token) in empty("counter") or word(token) in properties().nouns:
            return
        yield from _modifiers(token)
        yield token


def _doers(phrase: Phrase) -> Iterator[Token]:
    """The subject of the verb that governs the phrase, or of a passive one its agent."""
    verb = phrase.anchor.head if phrase.anchor.dep_ == "nsubjpass" else clause_verb(phrase.anchor)
    later = verb is not None and verb.i > phrase.anchor.i and word(verb) in speech().verbs
    if verb is None or later or word(verb) in speech().objects:
        return
    passive = any(child.dep_ == "nsubjpass" for child in verb.children)
    found = subject(verb) if not passive else None
    if found is not None and found.lower_ in PRONOUNS:
        found = antecedent(found)
    inside = {token.i for head in (phrase.anchor, *phrase.heads) for token in head.subtree}
    agent = next((grand for child in verb.children if child.dep_ == "agent" for grand in child.children), None)
    for noun in (found, agent):
        if noun is not None and _nominal(noun) and noun.i not in inside:
            yield noun


def _named(noun: Token) -> Iterator[Token]:
    """A noun with its modifiers, and those joined to it."""
    waiting = [noun]
    while waiting:
        one = waiting.pop()
        yield from _modifiers(one)
        yield one
        waiting.extend(child for child in reversed([*one.children]) if child.dep_ == "conj" and is_noun(child))


def _nominal(token: Token) -> bool:
    """Whether a token is a noun, or letters that the tagger did not know for a name."""
    return is_noun(token) or (token.text.isupper() and len(token.text) > 2 and token.tag_ not in {"CD", "PRP", "DT"})


def _words(parsed: Parsed, tokens: Iterable[Token]) -> Iterator[str]:
    """The telling words among `tokens`, whole where the tagger splits them ("e-commerce"), with a name's number."""
    for token in tokens:
        if not _telling(parsed, token):
            continue
        first, last = _joined(token)
        if not any(parsed.in_figure(index) for index in range(first, last + 1)):
            yield text_of(token.doc[first : last + 1])
        after = token.doc[last + 1 : last + 2]
        if token.tag_ == "NNP" and after and after[0].tag_ == "CD" and not parsed.in_figure(last + 1):
            yield after[0].text


def _joined(token: Token) -> tuple[int, int]:
    """The indices of the first and last token of the word that `token` is a piece of: "e-commerce", "5G"."""
    doc, first, last = token.doc, token.i, token.i
    while first > 1 and doc[first - 1].text in _JOINTS and not _spaced(doc[first - 2 : first]):
        first -= 2
    while last + 2 < len(doc) and doc[last + 1].text in _JOINTS and not _spaced(doc[last : last + 2]):
        last += 2
    if first > 0 and doc[first - 1].tag_ == "CD" and not doc[first - 1].whitespace_:
        first -= 1
    return first, last


def _spaced(tokens: Sequence[Token]) -> bool:
    return any(token.whitespace_ for token in tokens)


def _telling(parsed: Parsed, token: Token) -> bool:
    """Whether a token is a word that says something: no figure, no day of the week, no function word."""
    if parsed.in_figure(token.i) or token.lower_ in empty("time") | empty("modifier"):
        return False
    if token.tag_ == "CD":
        if not token.whitespace_:
            return False
        before, after = token.doc[max(0, token.i - 1)], token.doc[min(token.i + 1, len(token.doc) - 1)]
        return (is_noun(before) or after.tag_ == "NNP") and token.dep_ != "appos"
    open_class = _nominal(token) or token.tag_[:2] == "JJ" or (token.tag_[:2] == "VB" and token.dep_ in PREMODIFIERS)
    return open_class and any(c.isalpha() for c in token.text)
