"""What the parser gets wrong again and again, put right in its trees."""

from collections.abc import Sequence

from discrepancy.extraction.lemmas import lemma
from discrepancy.extraction.token import Token
from discrepancy.extraction.tree import SUBJECTS
from discrepancy.lexicon.causes import cause_verbs
from discrepancy.lexicon.grammar import moving_verbs
from discrepancy.lexicon.properties import properties
from discrepancy.lexicon.speech import speech

_AT = frozenset({"at", "to", "by"})
_LOOSE = frozenset({"npadvmod", "advmod", "dep", "prep"})
SOME = "dep"
"""How a bare number hangs on the verb of those of whom it tells some: "12 were hurt, one badly"."""
GAPPED = "orphan"
"""How a speaker hangs on the preposition of a level whose verb is left out, as Universal Dependencies names it."""
_APART = frozenset({",", ";", "and", "but", "while", "whereas"})
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
            _actors(doc, token)
            _badly(doc, token)
            _apposed(doc, token)
            _listed(token)
        elif token.lower_ in {"age", "ages"}:
            _ages(doc, token)
        elif token.lower_ == "more":
            _subject(token)
        elif token.lower_ == "said":
            _inverted(doc, token)
            _run_on(doc, token)
        elif token.tag_ == "JJ":
            _deed(token)
        elif token.tag_ == "NNS":
            _moving(doc, token)
        elif token.tag_ == "IN":
            _gapped(doc, token)
        if token.dep_ in SUBJECTS:
            _lift(token)
            _joint(token)


def _small(doc: Sequence[Token]) -> None:
    """Give a common noun that begins a sentence the small letter that it has inside one: it is no name."""
    if doc and doc[0].tag_ in {"NN", "NNS"} and doc[0].text.istitle():
        doc[0].text = doc[0].lower_


def _part(doc: Sequence[Token], token: Token) -> None:
    """Part two numbers that a preposition stands between: "at 16 after two more died"."""
    before, after = doc[max(0, token.i - 1)], doc[min(token.i + 1, len(doc) - 1)]
    joined = token.dep_ == after.dep_ == "quantmod" and token.head is after.head and after.tag_ == "IN"
    if joined and before.lower_ in _AT and token not in (before, *before.ancestors):
        _hang(token, before, "pobj")


def _cut(doc: Sequence[Token], token: Token) -> None:
    """Part a number from a noun behind a dash, and let it stand in that noun's stead: "war has killed 900 - UN"."""
    noun = token.head
    if token.dep_ != "nummod" or noun.tag_ != "NNP" or noun.i < token.i or noun.head is noun:
        return
    dash = doc[token.i + 1]
    if token.whitespace_ and dash.text in _DASHES and dash.whitespace_:
        _hang(token, noun.head, noun.dep_)
        _hang(noun, token, "dep")


def _verb(token: Token) -> None:
    """Make a verb of a headline's word that the tagger held for a noun: "kills 12, wounds 40", "carrying 300 sinks"."""
    noun = token.head
    if token.dep_ != "nummod" or noun.tag_ != "NNS":
        return
    if noun.i == token.i - 1 and lemma(noun.text, "VBZ") in properties().object_of:
        noun.tag_, token.dep_ = "VBZ", "dobj"
    if noun.i == token.i + 1 and noun.head.tag_ == "VBG" and lemma(noun.text, "VBZ") in cause_verbs():
        _hang(token, noun.head, noun.dep_)
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


def _actors(doc: Sequence[Token], token: Token) -> None:
    """Make a noun of a verb that stands between a number and its own verb: "12 inmates overpowered two guards"."""
    noun, verb = token.head, doc[min(token.i + 2, len(doc) - 1)]
    if token.dep_ != "nsubj" or noun.i != token.i + 1 or noun.tag_ != "VBZ" or verb.tag_ not in {"VBN", "VBD"}:
        return
    victim = verb.head
    if verb.dep_ == "amod" and victim.dep_ == "dobj" and victim.head is noun:
        _hang(verb, noun, "ccomp")
        _exchange(noun, verb)
        for child in [child for child in noun.children if child is not token]:
            _hang(child, verb, child.dep_)
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
        _hang(token, verb, SOME)
        _hang(how, token, "advmod")


def _stated(verb: Token, token: Token) -> Token | None:
    """The verb of what a verb behind a word states before it: "four were shot, two badly, police said"."""
    return next((one for one in verb.children if one.dep_ == "ccomp" and one.i < token.i), None)


def _ages(doc: Sequence[Token], token: Token) -> None:
    """Let the people, and not their ages, be what a clause speaks of: "five people ages 14 to 19 were shot"."""
    people = doc[max(0, token.i - 1)]
    if people.dep_ == "compound" and people.head is token and any(one.tag_ == "CD" for one in doc[token.i + 1 :][:1]):
        _hang(people, token, "appos")
        _exchange(token, people)
        for child in [child for child in token.children if child.i < token.i]:
            _hang(child, people, child.dep_)
        token.dep_ = "appos"


def _lift(token: Token) -> None:
    """Hang a subject on its verb and not on the auxiliary: "people" of "people are missing" on "missing"."""
    if token.head.dep_ in {"aux", "auxpass"} and token.head.head is not token.head:
        _hang(token, token.head.head, token.dep_)


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
        _hang(token, noun, "conj")


def _apposed(doc: Sequence[Token], token: Token) -> None:
    """Join a number behind a comma with what is told of it: "six in hospital, two in intensive care", "one fatally"."""
    some_of_them = token.dep_ == "appos" and [one.lower_ for one in doc[token.i + 1 :][:2]] == ["of", "them"]
    if not (token.dep_ in _LOOSE or some_of_them) or doc[max(0, token.i - 1)].text != ",":
        return
    own = next((child for child in token.children if _tells(child) and child.i > token.i), None)
    told = own or doc[min(token.right_edge.i + 1, len(doc) - 1)]
    verb = next((above for above in token.ancestors if above is not told and above.tag_.startswith("VB")), None)
    if verb is not None and told.head in (verb, token) and _tells(told):
        _hang(token, verb if verb.i < token.i else _stated(verb, token) or verb, SOME)
        _hang(told, token, told.dep_)


def _tells(token: Token) -> bool:
    """Whether a word tells how or where some are: "badly", "in hospital"."""
    return token.tag_ == "RB" or (token.dep_ == "prep" and token.lower_ != "of")


def _deed(token: Token) -> None:
    """Make a verb of an adjective that has an object, joined to the verb before: "cut jobs, and close two mills"."""
    if token.dep_ != "conj" or all(child.dep_ != "dobj" for child in token.children):
        return
    verb = next((above for above in token.ancestors if above.tag_.startswith("VB")), None)
    if verb is not None:
        token.tag_ = "VB"
        _hang(token, verb, "conj")


def _gapped(doc: Sequence[Token], preposition: Token) -> None:
    """Let a second speaker stand below the level that he puts it at: "the club put it at 90, the police at 25"."""
    speaker = doc[max(0, preposition.i - 1)]
    verb = next((above for above in preposition.ancestors if above.tag_.startswith("VB")), None)
    if verb is None or lemma(speaker.text, speaker.tag_) not in speech().people or preposition.dep_ != "prep":
        return
    levels = [one for one in verb.children if one.lower_ == preposition.lower_ and one.i < speaker.left_edge.i]
    apart = doc[max(0, speaker.left_edge.i - 1)].lower_ in _APART
    if (
        lemma(verb.text, verb.tag_) in speech().verbs
        and levels
        and apart
        and _number(preposition)
        and _number(levels[0])
    ):
        _hang(preposition, verb, "prep")
        _hang(speaker, preposition, GAPPED)


def _number(preposition: Token) -> bool:
    return any(child.tag_ == "CD" for child in preposition.children)


def _listed(token: Token) -> None:
    """Join the numbers of a list, and none to the name before it: "$14 million for Arn, $60 million for Velm"."""
    name, above = token.head, token.head.head.head
    inside = token.dep_ == "appos" and name.dep_ == "pobj" and name.head.dep_ == "prep"
    if not inside:
        return
    first = above if above.tag_ == "CD" else next((child for child in above.children if child.dep_ == "dobj"), above)
    if first.tag_ == "CD" and first.i < token.i:
        _hang(token, first, "conj")


def _inverted(doc: Sequence[Token], verb: Token) -> None:
    """Give "said" the speaker behind it, where a comma before it was lost: "fire killed 900 people said the agency".

    What the parser took for its subject goes back to the verb before, whose statement the whole is.
    """
    if verb.tag_ != "VBD" or not doc[verb.i - 1].tag_.startswith("NN"):
        return
    stated = verb.head if verb.dep_ == "conj" else next((one for one in verb.children if one.dep_ == "ccomp"), None)
    victim = next((one for one in verb.children if one.dep_ == "nsubj" and one.right_edge.i == verb.i - 1), None)
    speaker = _behind(doc, verb)
    if stated is None or speaker is None or not stated.i < verb.i or (victim is None and verb.dep_ != "conj"):
        return
    if victim is not None:
        before = next((one for one in stated.children if one.dep_ == "dobj" and one.i < victim.i), None)
        _hang(victim, before or stated, "conj" if before else "dobj")
    if verb.dep_ == "conj":
        _exchange(stated, verb)
    _hang(speaker, verb, "nsubj")


def _run_on(doc: Sequence[Token], verb: Token) -> None:
    """Part who says so from the last of what is counted: "killed 40, including six boys, the mayor and police said"."""
    noun = doc[verb.i - 1]
    if verb.tag_ != "VBD" or not noun.tag_.startswith("NN") or any(one.dep_ in SUBJECTS for one in verb.children):
        return
    while noun.dep_ == "conj" and all(child.tag_ != "CD" for child in noun.head.children):
        noun = noun.head
    comma = doc[max(0, noun.left_edge.i - 1)].text == "," and noun.dep_ == "conj"
    if comma and all(child.tag_ != "CD" for child in noun.children) and verb not in noun.subtree:
        _hang(noun, verb, "nsubj")


def _behind(doc: Sequence[Token], verb: Token) -> Token | None:
    """The noun right behind a verb, unless it is the subject of another verb than a participle."""
    behind = (one for one in doc[verb.i + 1 :] if one.tag_.startswith("NN") and one.dep_ in {"dobj", "nsubj"})
    noun = next((one for one in behind if one.left_edge.i == verb.i + 1), None)
    return noun if noun is not None and (noun.head is verb or noun.head.tag_ == "VBG") else None


def _exchange(above: Token, below: Token) -> None:
    """Let a verb stand above the one that it hung on, which becomes what it says."""
    head, relation = above.head, above.dep_
    above.children.remove(below)
    if head is above:
        below.head, below.dep_ = below, relation
    else:
        head.children[head.children.index(above)] = below
        below.head, below.dep_ = head, relation
    above.head, above.dep_ = below, "ccomp"
    below.children = sorted([above, *below.children], key=lambda child: child.i)


def _hang(token: Token, head: Token, relation: str) -> None:
    token.head.children.remove(token)
    head.children.append(token)
    head.children.sort(key=lambda child: child.i)
    token.head, token.dep_ = head, relation
