"""A small story, judged by hand."""

import re
from collections.abc import Sequence

import pytest

from discrepancy import (
    Alignment,
    Assertion,
    Attribution,
    Document,
    Finding,
    Position,
    Quantity,
    Report,
    Span,
    Subject,
    Tool,
)

DOCUMENTS = (
    Document(
        id="d1",
        publisher="Harbour Post",
        text="Ferry sinks off cape\n\nThe coast guard said 11 passengers drowned. Some 40 were saved.",
    ),
    Document(
        id="d2",
        publisher="Lighthouse",
        text="Two sailors and four students drowned, the harbour master said. The ferry was 30 years old.",
    ),
    Document(id="d3", text="About 40 people were saved. The harbour master said six passengers drowned."),
)


def assertion(
    name: str, document: Document, figure: str, low: int, *, said_by: str | None = None, parts: Sequence[str] = ()
) -> Assertion:
    """The assertion whose figure stands at the first place where `document` has the words `figure`."""
    start = document.text.index(figure)
    begin = start - len(re.split(r"[.\n]", document.text[:start])[-1].lstrip())
    end = document.text.index(".", start) + 1
    speaker = document.text.index(said_by) if said_by else 0
    return Assertion(
        id=name,
        document=document.id,
        span=Span(start=start, end=start + len(figure)),
        sentence=Span(start=begin, end=end),
        quantity=Quantity(stated=(low, low), low=low, high=low, text=figure),
        subject=Subject(property="drowned"),
        attribution=Attribution(source=said_by, cue="said", span=Span(start=speaker, end=speaker + len(said_by)))
        if said_by
        else None,
        derived_from=tuple(parts),
    )


@pytest.fixture(scope="session")
def report() -> Report:
    d1, d2, d3 = DOCUMENTS
    return Report(
        tool=Tool(version="0", model="none"),
        documents=DOCUMENTS,
        assertions=(
            assertion("a1", d1, "11", 11, said_by="The coast guard"),
            assertion("a2", d1, "Some 40", 40),
            assertion("b1", d2, "Two", 2, said_by="the harbour master"),
            assertion("b2", d2, "four", 4, said_by="the harbour master"),
            assertion("b3", d2, "Two sailors and four", 6, said_by="the harbour master", parts=("b1", "b2")),
            assertion("b4", d2, "30", 30),
            assertion("c1", d3, "About 40", 40),
            assertion("c2", d3, "six", 6, said_by="The harbour master"),
        ),
        alignments=(
            Alignment(
                id="l1",
                label="drowned",
                assertions=("a1", "b3", "c2"),
                positions=(
                    Position(assertions=("a1",), low=11, high=11),
                    Position(assertions=("b3", "c2"), low=6, high=6),
                ),
                outcome="conflict",
            ),
            Alignment(
                id="l2",
                label="saved",
                assertions=("a2", "c1"),
                positions=(Position(assertions=("a2", "c1"), low=36, high=44),),
                outcome="agree",
            ),
            Alignment(id="l3", label="age of the ferry", assertions=("b4",), outcome="single"),
        ),
        findings=(
            Finding(
                code="C201",
                name="disjoint",
                kind="conflict",
                severity="high",
                alignment="l1",
                assertions=("a1", "b3", "c2"),
                message="drowned: 11 (the coast guard, in Harbour Post) or six (the harbour master)",
                reasons=("No value lets both figures be true.",),
            ),
        ),
    )
