"""A figure of a draft that is aligned with no source's: which one quantity of theirs it may still be set against."""

import pytest

from discrepancy import Document, check

MARKET = "A bomb wounded nine people in the market of Tolm on Tuesday."
EARLIER = "A week ago another bomb wounded 30 people in Sarn."
BOTH = f"{MARKET} {EARLIER}"
PORT = "A bomb wounded 20 people in the port of Sarn on Tuesday."

FITTING: list[tuple[str, tuple[str, ...], list[str]]] = [
    # the one that it fits best by far, and no other
    ("Seven people were wounded.", (BOTH,), ["contradicted: Seven people; the sources say nine people (s0)"]),
    ("Seven people were wounded.", (MARKET, PORT), ["contradicted: Seven people; the sources say nine people (s0)"]),
    (
        "Shelling wounded seven people, officials said.",
        (BOTH,),
        ["contradicted: seven people; the sources say nine people (s0)"],
    ),
    # two figures of the draft that fit one quantity are set against each other too
    (
        "Seven people were wounded. Eight people were wounded.",
        (BOTH,),
        [
            "contradicted: Seven people; the sources say nine people (s0)",
            "contradicted: Eight people; the sources say nine people (s0)",
            "inconsistent: Seven people; the draft also says Eight people (draft)",
        ],
    ),
    # what is said, of whom, where and in what order of size has to be the same, and the figure has to be stated
    *(
        (f"{said}.", (BOTH,), [f"unsupported: {figure}; no source gives such a figure"])
        for said, figure in (
            ("Seven people were killed", "Seven people"),
            ("Seven dogs were wounded", "Seven dogs"),
            ("900 people were wounded", "900 people"),
            ("Seven people were wounded in Velmora", "Seven people"),
            ("Seven people may have been wounded", "Seven people"),
        )
    ),
]


@pytest.mark.parametrize(("draft", "sources", "expected"), FITTING)
def test_what_a_draft_is_set_against(draft: str, sources: tuple[str, ...], expected: list[str]) -> None:
    documents = [Document(id=f"s{place}", text=text) for place, text in enumerate(sources)]
    report = check(Document(id="draft", text=draft), documents)
    assert [finding.message for finding in report.findings] == expected


def test_a_finding_names_the_alignment_of_its_figure() -> None:
    drafts = (*(row[0] for row in FITTING), MARKET, "Twelve people were wounded in the market of Tolm on Tuesday.")
    for draft in drafts:
        report = check(Document(id="draft", text=draft), [Document(id="a", text=BOTH)])
        home = {one: alignment.id for alignment in report.alignments for one in alignment.assertions}
        assert [finding.alignment for finding in report.findings] == [
            home[finding.assertions[0]] for finding in report.findings
        ]


MILL = Document(id="post", text="The mayor said 12 people died when the grain mill at Orl burned down.")


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        # what differs and nothing else, where others are counted or something else is said
        ("Twelve people were injured when the grain mill at Orl burned down.", "Different things are said of them."),
        ("Twelve people died when the grain mill at Orl burned down.", None),
        ("The mill employed 300 workers.", None),
    ],
)
def test_what_differs_is_a_reason(draft: str, expected: str | None) -> None:
    (finding,) = check(Document(id="draft", text=draft), [MILL]).findings
    assert finding.reasons[1:2] == ((expected,) if expected else ())
    assert all(not one[0].islower() and one.endswith(".") for one in finding.reasons)
