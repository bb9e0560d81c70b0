"""The box is right for whatever stories discrepancy's strategies write."""

from hypothesis import given, settings
from tollboard import Entry, box

from discrepancy import scan
from discrepancy.strategies import Article, Story, stories

thorough = settings(max_examples=20, deadline=None)


def toll(story: Story) -> Entry:
    """The line of the box that holds the toll with which the first article begins."""
    first = story.articles[0].assertions[0]
    return next(entry for entry in box(scan(story.documents)) if first.id in entry.figures)


def number(article: Article) -> str:
    """The toll with which an article begins, in digits."""
    return f"{article.assertions[0].quantity.low:,}"


@given(stories(["agreeing", "hedged", "parts", "trap"]))
@thorough
def test_a_toll_on_which_all_agree_is_printed_as_a_number(story: Story) -> None:
    entry = toll(story)
    assert (entry.words, entry.disputed) == (number(story.articles[0]), False)


@given(stories(["updated"]))
@thorough
def test_the_newest_toll_is_printed(story: Story) -> None:
    entry = toll(story)
    assert (entry.words, entry.disputed) == (number(story.articles[-1]), False)


@given(stories(["conflicting"]))
@thorough
def test_a_disputed_toll_is_given_in_everybodys_words(story: Story) -> None:
    entry = toll(story)
    assert entry.disputed
    for article in story.articles:
        assert f"{number(article)} ({article.document.publisher})" in entry.words


@given(stories(["parts", "trap"]))
@thorough
def test_every_toll_is_shown_and_nothing_that_is_only_feared(story: Story) -> None:
    shown = {figure for entry in box(scan(story.documents)) for figure in entry.figures}
    assert {one.id for one in story.assertions if one.status == "stated"} == shown
