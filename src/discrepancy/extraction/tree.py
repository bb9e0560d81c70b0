"""Questions that one asks of a syntax tree: what a word modifies, whose subject it is, what it is of."""

from collections.abc import Iterator, Sequence

from discrepancy.extraction.lemmas import lemma
from discrepancy.extraction.token import Token
from discrepancy.lexicon.grammar import empty, level_verbs, moving_verbs, passing_verbs, rising_verbs
from discrepancy.lexicon.properties import properties

INSIDE = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "det", "advmod", "npadvmod", "predet", "punct"})
"""Relations by which a numeral or a unit stands inside another word's phrase."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_SHARING = frozenset({"conj", "xcomp", "advcl", "aux", "pcomp", "prep", "dobj"})
"""Relations by which a verb without a subject shares the one above it: "shares rose after losing 5%"."""


def is_noun(token: Token) -> bool:
    """Whether the tagger holds it for a common or proper noun."""
    return token.tag_.startswith("NN")


def is_time(token: Token) -> bool:
    """Whether a word only names a time: "wounded 40 Tuesday" counts no Tuesdays."""
    return token.lower_ in empty("time")


def word(token: Token) -> str:
    """The token's lemma."""
    return lemma(token.text, token.tag_)


def modified(token: Token) -> Token | None:
    """The noun that the numeral or unit stands before: "six people", "a 3,000-strong force", "a six-week war"."""
    if token.dep_ == "nummod" and token.head.i < token.i:
        return following(token) or (token.head if is_noun(token.head) and measurable(token.head) else None)
    seen = token
    while seen.dep_ in INSIDE and seen.head.i != seen.i:
        seen = seen.head
        if is_noun(seen) and (word(seen) in properties().after or is_time(seen) or _compared(seen)):
            return None
        if is_noun(seen) and not (seen.dep_ == "compound" and seen.head.i > seen.i and seen.head.i <= token.i):
            return _compounded(_possessed(token, seen))
        if not seen.tag_.startswith(("CD", "JJ", "RB", "VBN", "$", "SYM", "HYPH", "LS", "NFP")):
            return None
    return None


def _compared(noun: Token) -> bool:
    """Whether a period is only compared with the one before it: "fell 2% year on year"."""
    after = [one.lower_ for one in noun.doc[noun.i + 1 : noun.i + 3]]
    return len(after) > 1 and after[0] in {"on", "over"} and after[1] == noun.lower_


def _possessed(token: Token, noun: Token) -> Token:
    """What one owner in the singular has several of: "two sheriff's deputies" are deputies."""
    several = token.tag_ == "CD" and token.text != "1" and noun.tag_ == "NN" and noun.dep_ == "poss"
    return noun.head if several and noun.head.tag_ == "NNS" else noun


def _compounded(noun: Token) -> Token:
    """The last noun of the compound that `noun` begins: of "a 5 kWh lithium battery" the battery."""
    while noun.dep_ == "compound" and noun.head.i == noun.i + 1 and is_noun(noun.head):
        noun = noun.head
    return noun


def compounded(token: Token) -> tuple[Token, Token] | None:
    """The noun that a hyphen joins to a numeral, and what that stands before: of "a 12-nation bloc" nation and bloc."""
    noun, between = token.head, token.doc[token.i + 1 : token.i + 2]
    if token.dep_ != "nummod" or noun.i != token.i + 2 or between[0].tag_ != "HYPH" or not is_noun(noun):
        return None
    within = noun.head if noun.dep_ in {"compound", "nmod"} and noun.head.i > noun.i else following(noun)
    return (noun, within) if within is not None and is_noun(within) else None


def following(token: Token) -> Token | None:
    """The last noun of the words that run on from `token`: for where the parser hung a figure on the word before it."""
    run = []
    for after in token.doc[token.i + 1 :]:
        if not after.tag_.startswith(("NN", "JJ", "HYPH", "VBG", "VBN")) or is_time(after):
            break
        run.append(after)
    return next((after for after in reversed(run) if is_noun(after)), None)


def by_name(noun: Token) -> Token:
    """Somebody's full name, where that follows what they are: of "the star, Ada Obi, died" Obi."""
    names = (child for child in noun.children if child.dep_ == "appos" and child.tag_ == "NNP" and child.i > noun.i)
    named = any(child.dep_ == "compound" and child.tag_ == "NNP" for child in noun.children)
    full = (name for name in names if any(child.dep_ == "compound" for child in name.children))
    return noun if named else next(full, noun)


def joined(token: Token) -> Iterator[Token]:
    """The words coordinated with `token`: "dead" for "wounded" in "the dead and wounded"."""
    first = token
    while first.dep_ == "conj" and first.head is not first:
        first = first.head
    waiting = [first]
    for seen in waiting:
        waiting += (child for child in seen.children if child.dep_ == "conj" and child.i > seen.i)
    return (found for found in waiting if found is not token)


def complement(token: Token) -> Token | None:
    """What a partitive is of: "two of them", "six weeks of fighting"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((grand for grand in child.children if grand.dep_ in {"pobj", "pcomp"}), None)
    return None


def named(token: Token) -> Token | None:
    """The noun that a figure gives the size of: "a population of 120,000", "the toll rose to 31", "Toll: 31"."""
    if token.dep_ == "pobj" and token.head.dep_ == "prep":
        return _levelled(token.head)
    if token.dep_ in {"attr", "dobj", "npadvmod", "oprd", "acomp"}:
        return _level_of(token.head)
    if token.dep_ == "appos" and is_noun(token.head):
        return token.head
    return None


def _level_of(verb: Token) -> Token | None:
    """What has the level that stands behind a verb: "the toll is 31"; for some verbs only what is measured."""
    found = subject(verb)
    if word(verb) in level_verbs():
        if verb.tag_ == "VBG" and (beside := _noun_before(verb)) is not None:
            return beside
        return found if found is not None and found.tag_ != "EX" else None
    led = word(verb) in passing_verbs() | rising_verbs()  # "climbed above 31", "passed 31"
    return found if led and any(child.dep_ in SUBJECTS and measurable(child) for child in verb.children) else None


def sized(noun: Token) -> Token | None:
    """What a counted noun completes the size of: of "the toll rose to 32 people", "reached 32 people" the toll."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"to", "at", "from"}:
        return subject(noun.head) if noun.dep_ in {"dobj", "attr"} and word(noun.head) in passing_verbs() else None
    owner = noun.head.head
    while owner.dep_ == "prep":
        owner = owner.head
    if owner.dep_ == "pobj" and owner.head.lower_ == "of":
        owner = owner.head.head
    verb = owner.head if is_noun(owner) else owner
    if word(verb) not in moving_verbs():
        return None
    return introduced(owner) if is_noun(owner) else moved(verb)


def _noun_before(participle: Token) -> Token | None:
    """The noun right before a participle: "two quakes, measuring 7.6 and 7.4"."""
    index = participle.i - 1
    if index > 0 and participle.doc[index].text == ",":
        index -= 1
    return participle.doc[index] if index >= 0 and is_noun(participle.doc[index]) else None


def _levelled(preposition: Token) -> Token | None:
    """What stands before the preposition of a level: the noun, or through its verb what that brings to the level.

    A noun that names nothing measurable may only stand between: "put the toll from the conflict at 31".
    """
    owner = preposition.head
    level = preposition.lower_ in {"to", "at", "by", "from"}
    while owner.dep_ == "prep" and owner.tag_ == "IN":
        owner = owner.head
    while is_noun(owner) and owner.dep_ in {"pobj", "prep"} and (is_time(owner) or (level and not measurable(owner))):
        level = level or is_time(owner)
        owner = owner.head.head
    if is_noun(owner):
        return introduced(owner)
    if not (level and owner.tag_.startswith("VB")):
        return None
    return _brought_as_well(preposition) or moved(owner)


def _brought_as_well(preposition: Token) -> Token | None:
    """What a verb brings to a further level: of "put the dead at 40 and the missing at 12" the missing."""
    brought = preposition.doc[preposition.i - 1]
    while brought.dep_ in {"pobj", "prep"} and brought.head.i < brought.i:
        brought = brought.head
    return introduced(brought) if brought.dep_ == "conj" and (is_noun(brought) or those(brought)) else None


def measurable(noun: Token) -> bool:
    """Whether a noun names a property or only introduces what is counted: "toll", "depth", "number"."""
    return word(noun) in empty("counter") or word(noun) in properties().nouns


def moved(verb: Token) -> Token | None:
    """What a verb brings to a figure: its object ("put the toll at 31"), else its subject ("the toll rose to 31").

    The object may be the noun that its clause hangs on: "the toll, which the ministry put at 31".
    """
    if verb.dep_ == "relcl" and is_noun(verb.head):
        taken = (child for child in verb.children if child.dep_ == "dobj" and child.tag_ in {"WDT", "WP"})
        if any(child.i < verb.i for child in taken):
            return introduced(verb.head)
    brought = next(
        (child for child in verb.children if child.dep_ == "dobj" and (is_noun(child) or those(child))), None
    )
    return introduced(brought) if brought is not None else subject(verb)


def those(token: Token) -> bool:
    """Whether a word names those of whom it is said: "the dead", "the number of wounded"."""
    alone = token.dep_ in {"dobj", "pobj", "conj"} and (token.tag_[:2] in {"JJ", "VB"} or token.tag_ == "NN")
    return alone and token.lower_ in properties().adjectives


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause that `token` completes; null within the clause's subject."""
    seen = token
    while seen.head.i != seen.i and not seen.tag_.startswith("VB") and seen.dep_ not in SUBJECTS:
        seen = seen.head
    return seen if seen.tag_.startswith("VB") else None


def clause_subject(token: Token) -> Token | None:
    """The subject of the verb that a measure completes: "shares fell 5%", "it lasted six weeks"."""
    verb = clause_verb(token)
    return subject(verb) if verb is not None else None


def subject(verb: Token) -> Token | None:
    """A verb's subject, by way of the verbs that it shares one with; of a relative or reduced clause, its noun."""
    seen = verb
    while True:
        found = _nearest([child for child in seen.children if child.dep_ in SUBJECTS], seen)
        if found is not None and found.tag_ not in {"WDT", "WP"}:
            return introduced(found) if is_noun(found) or found.tag_ in {"CD", "DT", "JJS"} else found
        if seen.dep_ in {"relcl", "acl"} and not _purpose(seen):
            return seen.head
        shares = seen.dep_ in _SHARING or (seen.dep_ == "ccomp" and seen.tag_ == "VBG")
        if not (shares or _purpose(seen)) or seen.head.i == seen.i:
            return None
        seen = seen.head


def _nearest(subjects: Sequence[Token], verb: Token) -> Token | None:
    """The last subject before a verb: where the parser gave it two, the first is another's."""
    before = [child for child in subjects if child.i < verb.i]
    return next(iter([*reversed(before), *subjects]), None)


def _purpose(verb: Token) -> bool:
    """Whether a verb tells what an object is for, and shares its subject: "the firm announced plans to hire 40"."""
    return verb.dep_ == "acl" and verb.tag_ == "VB" and verb.head.dep_ == "dobj"


def introduced(noun: Token) -> Token:
    """What a counter or another figure introduces: of "the number of people", of "two of the people", the people."""
    counter = word(noun) in empty("counter") and word(noun) not in properties().nouns
    if counter or noun.tag_ in {"CD", "DT", "JJS"}:
        inner = complement(noun)
        if inner is not None and (is_noun(inner) or those(inner)):
            return inner
    return noun
