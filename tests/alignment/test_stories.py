"""A large folder falls into its stories, a small one does not."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from discrepancy.alignment.stories import FEW, stories
from discrepancy.model import Document

THEMES = (
    "The ferry Aurelia ran aground off Karsk harbour; rescuers from Karsk searched the Aurelia's flooded decks",
    "The Tamsin valley quake flattened Ardeva; Ardeva's schools and the Tamsin hospital stand roofless",
    "Quillmere bid for pharmacy chain Verdane; Verdane's shareholders met Quillmere's bankers on Monday",
)


def told(documents: list[Document]) -> list[list[Document]]:
    return [list(story.documents) for story in stories(documents, [])]


def written(each: int) -> list[Document]:
    return [
        Document(id=f"{theme}-{number}", text=f"{words} {'abc'[theme]}{'x' * number}.")
        for theme, words in enumerate(THEMES)
        for number in range(each)
    ]


def test_a_small_folder_is_one_story() -> None:
    documents = written(FEW // len(THEMES))
    assert told(documents) == [documents]


def test_a_large_folder_falls_into_its_stories() -> None:
    found = told(written(FEW))
    assert sorted("".join(sorted({document.id[0] for document in story})) for story in found) == ["0", "1", "2"]


def test_copies_stand_together() -> None:
    documents = written(FEW)
    copies = [document.model_copy(update={"id": f"copy of {document.id}"}) for document in documents]
    assert [len(story) for story in told([*documents, *copies])] == [2 * FEW] * 3


def test_nothing_is_one_empty_story() -> None:
    assert told([]) == [[]]


@given(st.randoms(use_true_random=False))
def test_order_makes_no_difference(random: Random) -> None:
    documents = written(FEW)
    before = {frozenset(document.id for document in story) for story in told(documents)}
    random.shuffle(documents)
    assert {frozenset(document.id for document in story) for story in told(documents)} == before
