"""What the parser gets wrong again and again, put right in its trees."""

from collections.abc import Sequence

from discrepancy.extraction.grafting import exchange, hang
from discrepancy.extraction.lemmas import lemma
from discrepancy.extraction.mending_speech import counted, gapped, inverted, run_on
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import SUBJECTS, word
from discrepancy.lexicon.causes import cause_verbs
from discrepancy.lexicon.grammar import moving_verbs
from discrepancy.lexicon.properties import properties

_AT = frozenset({"at", "to", "by"})
_LOOSE = frozenset({"npadvmod", "advmod", "dep", "prep"})
SOME = "dep"
"""How a bare number hangs on the verb of those of whom it tells some: "12 were hurt, one badly"."""
_DASHES = frozenset({"-", "–", "—", "--"})


def mend(doc: Sequence[Token]) -> None:
    """Change a sentence's tree where the parser joined what does not belong together."""
    _small(doc)
    for token in doc:
        if token.tag_ == "CD":
            _part(doc, token)
            _cut(doc, token)
            _verb(token)
            _acting(token)
            _fronted(doc, token)
            _actors(doc, token)
            _badly(doc, token)
            _apposed(doc, token)
            _listed(token)
            _clause(doc, token)
        elif token.lower_ in {"age", "ages"}:
            _ages(doc, token)
        elif token.lower_ == "more":
            _subject(token)
        elif token.lower_ == "said":
            inverted(doc, token)
            run_on(doc, token)
            counted(doc, token)
        elif token.tag_ == "JJ":
            _deed(token)
        elif token.tag_ == "NNS":
            _moving(doc, token)
        elif token.tag_ == "IN":
            gapped(doc, token)
        if token.dep_ in SUBJECTS:
            _lift(token)
            _joint(token)
            _name(doc, token)
            _befallen(token)


def _small(doc: Sequence[Token]) -> None:
    """Give a common noun that begins a sentence the small letter that it has inside one: it is no name."""
    if doc and doc[0].tag_ in {"NN", "NNS"} and doc[0].text.istitle():
        doc[0].text = doc[0].lower_


def _part(doc: Sequence[Token], token: Token) -> None:
    """Part two numbers that a preposition stands between: "at 16 after two more died"."""
    before, after = doc[max(0, token.i - 1)], doc[min(token.i + 1, len(doc) - 1)]
    joined = token.dep_ == after.dep_ == "quantmod" and token.head is after.head and after.tag_ == "IN"
    if joined and before.lower_ in _AT and token not in (before, *before.ancestors):
        hang(token, before, "pobj")


def _cut(doc: Sequence[Token], token: Token) -> None:
    """Part a number from a noun behind a dash, and let it stand in that noun's stead: "war has killed 900 - UN"."""
    noun = token.head
    if token.dep_ != "nummod" or noun.tag_ != "NNP" or noun.i < token.i or noun.head is noun:
        return
    dash = doc[token.i + 1]
    if token.whitespace_ and dash.text in _DASHES and dash.whitespace_:
        hang(token, noun.head, noun.dep_)
        hang(noun, token, "dep")


def _verb(token: Token) -> None:
    """Make a verb of a headline's word that the tagger held for a noun: "kills 12, wounds 40", "carrying 300 sinks"."""
    noun = token.head
    if token.dep_ != "nummod" or noun.tag_ != "NNS":
        return
    if noun.i == token.i - 1 and lemma(noun.text, "VBZ") in properties().object_of:
        noun.tag_, token.dep_ = "VBZ", "dobj"
    if noun.i == token.i + 1 and noun.head.tag_ == "VBG" and lemma(noun.text, "VBZ") in cause_verbs():
        hang(token, noun.head, noun.dep_)
        noun.tag_, noun.dep_ = "VBZ", "dep"


def _moving(doc: Sequence[Token], token: Token) -> None:
    """Make a verb of a word that leads to a level and that the tagger held for a noun: "toll climbs to 45"."""
    before, after = doc[max(0, token.i - 1)], doc[min(token.i + 1, len(doc) - 1)]
    alone = token.head is token and before.head is token and before.tag_.startswith("NN")
    if alone and after.lower_ in _AT and lemma(token.text, "VBZ") in moving_verbs():
        token.tag_, before.dep_ = "VBZ", "nsubj"


def _subject(token: Token) -> None:
    """Make a verb's subject of a "more" that the parser held for an adverb: "seven died there and five more died"."""
    if token.dep_ != "advmod" or all(child.tag_ != "CD" for child in token.children):
        return
    verb, relations = token.head, {child.dep_ for child in token.head.children}
    if verb.i > token.i and verb.tag_.startswith("VB") and not relations & SUBJECTS:
        token.dep_ = "nsubjpass" if "auxpass" in relations else "nsubj"


def _acting(token: Token) -> None:
    """Make a verb's subject of a number that the parser held for its own: "4,000 arrive each day"."""
    verb = token.head
    numbered = token.dep_ == "nummod" and verb.i > token.i and verb.tag_ in {"VBP", "VBD", "VBZ"}
    if numbered and all(child.dep_ not in SUBJECTS for child in verb.children):
        token.dep_ = "nsubj"


def _fronted(doc: Sequence[Token], token: Token) -> None:
    """Make a verb's subject of a number that the parser gave to the place before it: "in Arn 12 were killed"."""
    place, after = token.head, doc[min(token.i + 1, len(doc) - 1)]
    if token.dep_ != "nummod" or place.i != token.i - 1 or place.dep_ != "pobj":
        return
    verb = after.head if after.dep_ in {"aux", "auxpass"} else after
    relations = {child.dep_ for child in verb.children}
    if after.tag_.startswith("VB") and after.tag_ != "VBG" and not relations & SUBJECTS and verb not in token.subtree:
        hang(token, verb, "nsubjpass" if "auxpass" in relations else "nsubj")


def _actors(doc: Sequence[Token], token: Token) -> None:
    """Make a noun of a verb that stands between a number and its own verb: "12 inmates overpowered two guards"."""
    noun, verb = token.head, doc[min(token.i + 2, len(doc) - 1)]
    if token.dep_ != "nsubj" or noun.i != token.i + 1 or noun.tag_ != "VBZ" or verb.tag_ not in {"VBN", "VBD"}:
        return
    victim = verb.head
    if verb.dep_ == "amod" and victim.dep_ == "dobj" and victim.head is noun:
        hang(verb, noun, "ccomp")
        exchange(noun, verb)
        for child in [child for child in noun.children if child is not token]:
            hang(child, verb, child.dep_)
        verb.tag_, noun.dep_ = "VBD", "nsubj"
    if noun.dep_ in SUBJECTS:
        noun.tag_, token.dep_ = "NNS", "nummod"


def _badly(doc: Sequence[Token], token: Token) -> None:
    """Part some of the hurt from a later verb: "four were shot, one of them badly, at a fair attended by hundreds"."""
    how, before = doc[min(token.right_edge.i + 1, len(doc) - 1)], doc[max(0, token.i - 1)]
    how = how if how.tag_ == "RB" else doc[token.right_edge.i]
    after = doc[min(how.i + 1, len(doc) - 1)]
    own = how.tag_ == "RB" and how.head in (token, token.head)
    if token.dep_ not in SUBJECTS or not own or before.text != ",":
        return
    verb = _stated(token.head, token)
    if verb is not None and after.text == ",":
        hang(token, verb, SOME)
        hang(how, token, "advmod")


def _stated(verb: Token, token: Token) -> Token | None:
    """The verb of what a verb behind a word states before it: "four were shot, two badly, police said"."""
    return next((one for one in verb.children if one.dep_ == "ccomp" and one.i < token.i), None)


def _ages(doc: Sequence[Token], token: Token) -> None:
    """Let the people, and not their ages, be what a clause speaks of: "five people ages 14 to 19 were shot"."""
    people = doc[max(0, token.i - 1)]
    if people.dep_ == "compound" and people.head is token and any(one.tag_ == "CD" for one in doc[token.i + 1 :][:1]):
        hang(people, token, "appos")
        exchange(token, people)
        for child in [child for child in token.children if child.i < token.i]:
            hang(child, people, child.dep_)
        token.dep_ = "appos"


def _lift(token: Token) -> None:
    """Hang a subject on its verb and not on the auxiliary: "people" of "people are missing" on "missing"."""
    if token.head.dep_ in {"aux", "auxpass"} and token.head.head is not token.head:
        hang(token, token.head.head, token.dep_)


def _joint(token: Token) -> None:
    """Join two subjects of one verb that "and" stands between: "two women, aged 34 and 29, and a boy died".

    Or the second to what the first has: "a boat carrying 210 passengers and 18 crew capsized".
    """
    before = [one for one in token.head.children if one.dep_ == token.dep_ and one.i < token.i < token.head.i]
    joined = (
        (one for one in before[-1].subtree if one.dep_ == "cc" and one.i == token.left_edge.i - 1) if before else ()
    )
    noun = next((one.head for one in joined), None)
    within = noun is not None and noun.dep_ in {"dobj", "pobj"} and noun.i < token.left_edge.i
    described = before and any(one.dep_ in {"acl", "relcl"} for one in before[-1].subtree)
    if noun is not None and (within if described else noun is before[-1]):
        hang(token, noun, "conj")


def _befallen(token: Token) -> None:
    """Let a participle tell of those numbered, and not of their number: "the number of people killed rose to 90"."""
    told = next((child for child in token.children if child.dep_ == "acl" and child.tag_ in {"VBN", "VBD"}), None)
    inner = (child for child in token.children if child.dep_ == "prep" and child.lower_ == "of")
    people = next((one for prep in inner for one in prep.children if one.dep_ == "pobj"), None)
    if told is not None and people is not None and people.right_edge.i == told.i - 1 == told.left_edge.i - 1:
        hang(told, people, "acl")


def _name(doc: Sequence[Token], token: Token) -> None:
    """Give a name to the noun right before it, and not to the verb: "the toll from the ferry Alder has reached 44"."""
    noun = doc[max(0, token.left_edge.i - 1)]
    before = [one for one in token.head.children if one.dep_ == token.dep_ and one.i < token.i < token.head.i]
    joined = before and token.tag_ == "NNP" and noun.tag_ == "NN" and noun.dep_ == "pobj" and noun.head.dep_ == "prep"
    if joined and noun.head.head is before[-1]:
        hang(token, noun, "appos")


def _apposed(doc: Sequence[Token], token: Token) -> None:
    """Join a number behind a comma with what is told of it: "six in hospital, two in intensive care", "one fatally"."""
    some_of_them = token.dep_ == "appos" and [one.lower_ for one in doc[token.i + 1 :][:2]] == ["of", "them"]
    if not (token.dep_ in _LOOSE or some_of_them) or doc[max(0, token.i - 1)].text != ",":
        return
    own = next((child for child in token.children if _tells(child) and child.i > token.i), None)
    told = own or doc[min(token.right_edge.i + 1, len(doc) - 1)]
    verb = next((above for above in token.ancestors if above is not told and above.tag_.startswith("VB")), None)
    if verb is not None and told.head in (verb, token) and _tells(told):
        hang(token, verb if verb.i < token.i else _stated(verb, token) or verb, SOME)
        hang(told, token, told.dep_)


def _tells(token: Token) -> bool:
    """Whether a word tells how or where some are: "badly", "in hospital"."""
    return token.tag_ == "RB" or (token.dep_ == "prep" and token.lower_ != "of")


def _clause(doc: Sequence[Token], token: Token) -> None:
    """Part a clause from the object before it: "the quake killed 31 people and 400 homes were destroyed"."""
    noun, helper = token.head, doc[min(token.head.right_edge.i + 1, len(doc) - 1)]
    joined = token.dep_ == "nummod" and noun.dep_ == "conj" and noun.head.dep_ in {"dobj", "pobj"}
    verb = helper.head if helper.dep_ in {"aux", "auxpass"} else helper
    finite = helper.tag_ in {"VBD", "VBP", "VBZ", "MD"} and (verb is not helper or word(helper) == "be")
    if not joined or not finite or verb.i < noun.i or any(child.dep_ in SUBJECTS for child in verb.children):
        return
    hang(noun, verb, "nsubjpass" if helper.dep_ == "auxpass" else "nsubj")
    if verb.dep_ == "ccomp" and verb.head.i < verb.i:
        verb.dep_ = "conj"


def _deed(token: Token) -> None:
    """Make a verb of an adjective that has an object, joined to the verb before: "cut jobs, and close two mills"."""
    if token.dep_ != "conj" or all(child.dep_ != "dobj" for child in token.children):
        return
    verb = next((above for above in token.ancestors if above.tag_.startswith("VB")), None)
    if verb is not None:
        token.tag_ = "VB"
        hang(token, verb, "conj")


def _listed(token: Token) -> None:
    """Join the numbers of a list, and none to the name before it: "$14 million for Arn, $60 million for Velm"."""
    name, above = token.head, token.head.head.head
    inside = token.dep_ == "appos" and name.dep_ == "pobj" and name.head.dep_ == "prep"
    if not inside:
        return
    first = above if above.tag_ == "CD" else next((child for child in above.children if child.dep_ == "dobj"), above)
    if first.tag_ == "CD" and first.i < token.i:
        hang(token, first, "conj")
