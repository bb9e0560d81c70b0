"""Markdown that says what the report says and nothing that an article would like it to."""

import pytest
from markdown_it import MarkdownIt

from discrepancy import Report
from discrepancy.reporting.markdown import render

EXPECTED = """\
# 1 conflict

8 figures in 3 articles: 1 conflict; 1 agreeing, 1 with a single source.

## conflict C201 (high): drowned: 11 (the coast guard, in Harbour Post) or six (the harbour master)

**11**

- The coast guard, in Harbour Post
  > The coast guard said **11** passengers drowned.

**Two sailors and four, six**

- the harbour master, in Lighthouse
  > **Two** sailors and **four** students drowned, the harbour master said.
- The harbour master, in d3
  > The harbour master said **six** passengers drowned.

Why: No value lets both figures be true.

## Agreeing

- saved: Some 40 (Harbour Post); About 40 (d3)

## With a single source

- age of the ferry: 30 (Lighthouse)
"""


def test_a_scan(report: Report) -> None:
    assert render(report) == EXPECTED


def test_an_inventory(report: Report) -> None:
    written = render(report.model_copy(update={"alignments": (), "findings": ()}))
    assert written.startswith(
        "# 8 figures in 3 articles\n\n## Harbour Post\n\n- 11 · drowned · The coast guard\n"
        "  > The coast guard said **11** passengers drowned.\n"
    )


@pytest.mark.parametrize(
    "message",
    [
        "# six",
        "- six",
        "+ six",
        "6. six",
        "2031) six",
        "=== six",
        "> six",
        "    six",
        "*six* _six_ ~~six~~ `six`",
        "[six](https://example.org) ![six](https://example.org/x.png) [six]: https://example.org",
        "<b>six</b> <https://example.org> &amp; &#x41;",
        "https://example.org www.example.org",
        "a | b | c",
        "$13.2bn and 6 \\ 7",
    ],
)
@pytest.mark.parametrize("preset", ["commonmark", "gfm-like"])
def test_words_of_an_article_are_only_words(report: Report, message: str, preset: str) -> None:
    alignment = report.alignments[1].model_copy(update={"label": message})
    written = render(report.model_copy(update={"alignments": (alignment,), "findings": ()}))
    reader = MarkdownIt(preset, {"linkify": False})
    inline = [token for token in reader.parse(written) if token.type == "inline"][-1]
    assert {child.type for child in inline.children or ()} <= {"text", "text_special"}
    said = "".join(child.content for child in inline.children or ())
    assert said == f"{message.strip()}: Some 40 (Harbour Post); About 40 (d3)"
    assert [token.type for token in reader.parse(written)][-5:] == [
        "paragraph_open",
        "inline",
        "paragraph_close",
        "list_item_close",
        "bullet_list_close",
    ]
