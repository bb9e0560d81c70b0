"""A small story, judged by hand."""

import re
from collections.abc import Sequence
from datetime import date

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


def read_as(one: Assertion, **quantity: object) -> Assertion:
    """`one` with other fields of its quantity."""
    return one.model_copy(update={"quantity": one.quantity.model_copy(update=quantity)})


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


TOLLS = (
    Document(
        id="monday",
        publisher="Harbour Post",
        published=date(2031, 3, 3),
        path="story/monday.txt",
        text="Ferry sinks\n\nAt least nine people died, the coast guard said.\n",
    ),
    Document(
        id="tuesday",
        publisher="Lighthouse",
        published=date(2031, 3, 4),
        path="story/tuesday.txt",
        text="The toll of dead stands at 19.\r\nFewer than 30 people died, police said.\r\n",
    ),
    Document(
        id="wire",
        publisher="Wire",
        published=date(2031, 3, 6),
        path="story/all.jsonl",
        line=4,
        text="The ministry put the dead at 1,900. Some walked 12 miles to safety.",
    ),
)


@pytest.fixture(scope="session")
def dated() -> Report:
    """A toll over four days, with bounds on both sides, a slip that asks for a logarithmic scale, and a stray unit."""
    monday, tuesday, wire = TOLLS
    assertions = (
        read_as(assertion("m1", monday, "At least nine", 9, said_by="the coast guard"), high=None, modifier="at_least"),
        assertion("t1", tuesday, "19", 19),
        read_as(assertion("t2", tuesday, "Fewer than 30", 30, said_by="police"), low=None, modifier="less_than"),
        assertion("w1", wire, "1,900", 1900, said_by="The ministry"),
        read_as(assertion("w2", wire, "12 miles", 12), unit="mile"),
    )
    names = tuple(one.id for one in assertions)
    return Report(
        tool=Tool(version="0", model="none"),
        documents=TOLLS,
        assertions=assertions,
        alignments=(
            Alignment(
                id="l1",
                label="people killed",
                assertions=names,
                positions=(
                    Position(assertions=("m1", "t1", "t2"), low=19, high=19),
                    Position(assertions=("m1", "w1"), low=1900, high=1900),
                    Position(assertions=("w2",), low=12, high=12),
                ),
                outcome="conflict",
            ),
        ),
        findings=(
            Finding(
                code="C201",
                name="disjoint figures",
                kind="conflict",
                severity="high",
                alignment="l1",
                assertions=names,
                message="people killed: 19 (Lighthouse) or 1,900 (the ministry, in Wire)",
                reasons=("C201: No value lets both figures be true.",),
            ),
            Finding(
                code="U601",
                name="newer figure",
                kind="update",
                severity="low",
                alignment="l1",
                assertions=("m1", "t1"),
                message="people killed: At least nine (Harbour Post), then 19 (Lighthouse)",
            ),
        ),
    )


HOSTILE = (
    "<script>document.title = 'owned'</script>",
    '"><img src=x onerror="document.title=\'owned\'">',
    "'onmouseover='document.title=1'",
    "</style></script></title><h1>owned</h1>",
    "{{ 7 * 7 }}{% raw %}${7*7}<%= 7 * 7 %>",
    "[owned](javascript:alert(1)) ![owned](https://example.org/pixel.png) <https://example.org>",
    "| cell | `code` **bold** # heading",
    '=HYPERLINK("https://example.org")',
    "+1+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "-2+3",
    "\t=1+1",
    "::error file=x::owned%0A::set-output name=x::y",
    "one\n::stop-commands::owned\n##[error]owned",
    "\x1b]0;owned\x07\x1b[2Jowned",
    "abc\u202egnp.exe\u2066x\u2069",
    "a\x00b\x9bc\u2028d\u2029e\u200bf\U000e0041",
    "../../etc/passwd",
    "javascript:document.title='owned'",
    "owned\r\nContent-Type: text/html",
)
"""What an article may say to harm its reader."""


@pytest.fixture(scope="session", params=range(len(HOSTILE)), ids=lambda number: f"hostile{number}")
def hostile(request: pytest.FixtureRequest, report: Report) -> Report:
    """A report in which everything that comes from an article is hostile."""
    return poisoned(report, HOSTILE[request.param])


@pytest.fixture(scope="session")
def very_hostile(report: Report) -> Report:
    """The same with all of it at once."""
    return poisoned(report, " ".join(HOSTILE))


def poisoned(report: Report, words: str) -> Report:
    """`report` with `words` wherever an article's words can stand."""
    documents = tuple(
        one.model_copy(
            update={
                "text": f"{words} {one.text} {words}",
                "title": words,
                "publisher": words,
                "url": words,
                "path": f"{words}.txt",
            }
        )
        for one in report.documents
    )
    assertions = tuple(
        one.model_copy(
            update={
                "span": Span(start=0, end=len(words)),
                "sentence": Span(start=0, end=2 * len(words)),
                "quantity": one.quantity.model_copy(update={"text": words, "unit": words}),
                "subject": Subject(counted=words, property=words, head=(words,), of=(words,)),
                "attribution": Attribution(source=words, cue=words, span=Span(start=0, end=1), via=words),
            }
        )
        for one in report.assertions
    )
    return report.model_copy(
        update={
            "documents": documents,
            "assertions": assertions,
            "alignments": tuple(one.model_copy(update={"label": words}) for one in report.alignments),
            "findings": tuple(
                one.model_copy(update={"name": words, "message": words, "reasons": (words,)}) for one in report.findings
            ),
        }
    )
