"""Words and how much they tell."""

import pytest

from discrepancy.alignment.words import NOTHING, Rarity, stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [("killed", "kills"), ("Explosions", "explosion"), ("bombing", "bombed"), ("rescue", "rescued"), ("boxes", "box")],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("press", "pre"), ("sing", "s"), ("red", "r"), ("mine", "man")])
def test_different_words_stay_two(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_figures_are_no_words() -> None:
    assert stems("In 2031, 11 of 12 boats sank_again") == {
        stem(word) for word in ("in", "of", "boats", "sank", "again")
    }


def test_a_rare_word_tells_more() -> None:
    rarity = Rarity(["the quake in Ardeva", "the quake in Tamsin", "the quake hit"])
    common, rare = rarity.weigh(stems("the quake")), rarity.weigh(stems("Ardeva"))
    assert rare.total > common.total
    assert rarity.weigh(stems("Ostrand")).total == rare.total


def test_overlap_is_a_share() -> None:
    rarity = Rarity(["one two three four"])
    left, right = rarity.weigh(stems("one two")), rarity.weigh(stems("two three"))
    assert left.overlap(left) == 1
    assert left.overlap(right) == right.overlap(left) == pytest.approx(0.5)
    assert left.overlap(NOTHING) == NOTHING.overlap(NOTHING) == 0


def test_a_copy_of_a_text_changes_no_weight() -> None:
    texts = ["the quake in Ardeva", "the quake in Tamsin"]
    words = stems("quake Ardeva")
    assert Rarity([*texts, texts[0]]).weigh(words) == Rarity(texts).weigh(words)
