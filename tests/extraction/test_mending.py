"""Trees that the parser gets wrong, and what is made of them."""

from discrepancy.extraction.mending import mend
from discrepancy.extraction.token import Token


def tree(*rows: tuple[str, str, str, int]) -> list[Token]:
    """Words as (text, tag, relation, index of the head)."""
    doc: list[Token] = []
    for index, (text, tag, relation, _) in enumerate(rows):
        doc.append(Token(index, index, text, text.lower(), False, " ", tag, relation, doc))
    for token, (*_, head) in zip(doc, rows, strict=True):
        token.head = doc[head]
        if head != token.i:
            doc[head].children.append(token)
    return doc


def test_a_number_goes_back_to_its_own_preposition() -> None:
    doc = tree(
        ("at", "IN", "prep", 0), ("16", "CD", "quantmod", 3), ("after", "IN", "quantmod", 3), ("2", "CD", "nummod", 3)
    )
    mend(doc)
    assert (doc[1].head.text, doc[1].dep_, [child.text for child in doc[0].children]) == ("at", "pobj", ["16"])
    assert [child.text for child in doc[3].children] == ["after"]


def test_a_number_is_parted_from_a_name_behind_a_dash() -> None:
    doc = tree(
        ("has", "VBZ", "ROOT", 0), ("900", "CD", "nummod", 3), ("-", "HYPH", "punct", 3), ("UN", "NNP", "dobj", 0)
    )
    mend(doc)
    assert [(token.head.text, token.dep_) for token in (doc[1], doc[3])] == [("has", "dobj"), ("900", "dep")]


def test_a_verb_of_a_headline_is_no_noun() -> None:
    doc = tree(("kills", "VBZ", "ROOT", 0), ("wounds", "NNS", "conj", 0), ("40", "CD", "nummod", 1))
    mend(doc)
    assert (doc[1].tag_, doc[2].dep_) == ("VBZ", "dobj")


def test_more_is_the_subject_of_a_verb_without_one() -> None:
    doc = tree(("5", "CD", "nummod", 1), ("more", "RBR", "advmod", 2), ("died", "VBD", "ROOT", 2))
    mend(doc)
    assert doc[1].dep_ == "nsubj"


def test_a_subject_hangs_on_its_verb_not_on_an_auxiliary() -> None:
    doc = tree(("people", "NNS", "nsubj", 1), ("are", "VBP", "aux", 2), ("missing", "VBG", "ROOT", 2))
    mend(doc)
    assert doc[0].head.text == "missing"


# "nine were shot, two fatally", "six are in hospital, two in care", as the parser reads them
def test_what_is_told_of_some_hangs_on_their_number() -> None:
    for word, tag, relation in (("fatally", "RB", "advmod"), ("in", "IN", "prep")):
        doc = tree(
            ("shot", "VBN", "ROOT", 0), (",", ",", "punct", 0), ("2", "CD", "npadvmod", 0), (word, tag, relation, 0)
        )
        mend(doc)
        assert (doc[2].dep_, doc[3].head.text) == ("dep", "2")


# "will cut jobs and close two mills"
def test_an_adjective_with_an_object_is_a_verb() -> None:
    doc = tree(
        ("cut", "VB", "ROOT", 0),
        ("jobs", "NNS", "dobj", 0),
        ("close", "JJ", "conj", 1),
        ("mills", "NNS", "dobj", 2),
    )
    mend(doc)
    assert (doc[2].tag_, doc[2].head.text, [child.text for child in doc[1].children]) == ("VB", "cut", [])


def test_a_number_is_no_apposition_to_the_name_before_it_in_a_list() -> None:
    doc = tree(("4", "CD", "dobj", 0), ("for", "IN", "prep", 0), ("Arn", "NNP", "pobj", 1), ("5", "CD", "appos", 2))
    mend(doc)
    assert (doc[3].head.text, doc[3].dep_) == ("4", "conj")


# "two women, aged 34, and a boy died"
def test_two_subjects_of_a_verb_that_and_joins_are_one() -> None:
    doc = tree(
        ("women", "NNS", "nsubj", 4),
        ("and", "CC", "cc", 0),
        ("a", "DT", "det", 3),
        ("boy", "NN", "nsubj", 4),
        ("died", "VBD", "ROOT", 4),
    )
    mend(doc)
    assert (doc[3].head.text, doc[3].dep_) == ("women", "conj")


def test_a_number_right_before_a_verb_is_its_subject() -> None:
    doc = tree(("4,000", "CD", "nummod", 1), ("arrive", "VBP", "ROOT", 1))
    mend(doc)
    assert doc[0].dep_ == "nsubj"


# "fire killed 900 people said the agency", as the parser reads it with and without a subject for "said"
def test_a_speaker_stands_behind_said_where_a_comma_was_lost() -> None:
    doc = tree(
        ("fire", "NN", "nsubj", 1),
        ("killed", "VBD", "ccomp", 4),
        ("900", "CD", "nummod", 3),
        ("people", "NNS", "nsubj", 4),
        ("said", "VBD", "ROOT", 4),
        ("the", "DT", "det", 6),
        ("agency", "NN", "dobj", 4),
    )
    mend(doc)
    assert [(token.head.text, token.dep_) for token in (doc[3], doc[6])] == [("killed", "dobj"), ("said", "nsubj")]


def test_said_goes_above_the_verb_that_it_was_joined_to() -> None:
    doc = tree(
        ("fire", "NN", "nsubj", 1),
        ("killed", "VBD", "ROOT", 1),
        ("900", "CD", "nummod", 3),
        ("people", "NNS", "dobj", 1),
        ("said", "VBD", "conj", 1),
        ("the", "DT", "det", 6),
        ("agency", "NN", "dobj", 4),
    )
    mend(doc)
    assert [(token.head.text, token.dep_) for token in (doc[1], doc[4])] == [("said", "ccomp"), ("said", "ROOT")]


def test_said_with_a_clause_behind_it_is_left_alone() -> None:
    doc = tree(
        ("men", "NNS", "nsubj", 1),
        ("said", "VBD", "ROOT", 1),
        ("the", "DT", "det", 3),
        ("army", "NN", "nsubj", 4),
        ("fled", "VBD", "ccomp", 1),
    )
    mend(doc)
    assert [token.dep_ for token in doc] == ["nsubj", "ROOT", "det", "nsubj", "ccomp"]


# No word may come to stand below itself, whatever the parser made of a sentence.
def test_a_tree_stays_a_tree() -> None:
    doc = tree(
        ("at", "IN", "quantmod", 1), ("16", "CD", "quantmod", 3), ("after", "IN", "quantmod", 3), ("2", "CD", "ROOT", 3)
    )
    mend(doc)
    assert [token.head.i for token in doc] == [1, 3, 3, 3]


def test_an_open_range_is_left_alone() -> None:
    doc = tree(("40", "CD", "quantmod", 2), ("to", "TO", "quantmod", 2), ("60", "CD", "ROOT", 2))
    mend(doc)
    assert [token.head.i for token in doc] == [2, 2, 2]
