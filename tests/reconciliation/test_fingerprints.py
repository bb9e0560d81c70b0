"""The name of a finding: what it changes with, and what leaves it as it was."""

import pytest

from discrepancy import Document, check, scan

ONE, OTHER = "Six people were killed in the Tolm fire.", "Nine people were killed in the Tolm fire."


def name(*texts: str, ids: str = "abc") -> str:
    (finding,) = scan([Document(id=one, text=text) for one, text in zip(ids, texts, strict=False)]).findings
    return finding.fingerprint


@pytest.mark.parametrize(
    "texts",
    [
        # words, places in the text, and who else prints a figure
        ("6 people were killed in the Tolm fire.", OTHER),
        (f"It rained.\n\n{ONE}", OTHER),
        (ONE, OTHER, OTHER.replace("were", "had been")),
        (OTHER, ONE),
    ],
)
def test_what_leaves_it_as_it_was(texts: tuple[str, ...]) -> None:
    assert name(*texts) == name(ONE, OTHER) == name(ONE, OTHER, ids="xyz")


@pytest.mark.parametrize(
    "texts",
    [
        # a value, a hedge, a unit, what is said, or of whom
        (ONE, OTHER.replace("Nine", "Ten")),
        (ONE, OTHER.replace("Nine", "About nine")),
        (ONE.replace("people", "soldiers"), OTHER.replace("people", "soldiers")),
        (ONE.replace("killed", "wounded"), OTHER.replace("killed", "wounded")),
        ("The bridge at Tolm is 6 miles long.", "The bridge at Tolm is 9 miles long."),
    ],
)
def test_what_it_changes_with(texts: tuple[str, ...]) -> None:
    assert name(*texts) != name(ONE, OTHER)
    assert len(name(*texts)) == 10


def test_a_draft_and_its_source_are_not_exchanged() -> None:
    (one,), (other,) = (
        check(Document(id="draft", text=draft), [Document(id="a", text=source)]).findings
        for draft, source in ((ONE, OTHER), (OTHER, ONE))
    )
    assert one.fingerprint != other.fingerprint
