"""Saved web pages: the article without its surroundings, and what the page says of it."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from discrepancy import Document

ReadOne = Callable[[str, str | bytes], Document]

BODY = """
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather: 31 degrees</a></nav>
<article><h1>Ferry sinks off the northern cape</h1>
<p>The coast guard said <b>11</b> passengers drowned and a cargo worth £<b>5</b>m was lost on Monday.</p>
<script>document.write("99 passengers drowned")</script>
<p>Another 1<span>,200</span> were brought ashore<sup>1</sup> in the harbour, where the town hall gave them a roof.</p>
<p>Nobody aboard had been told of the storm, the harbour master said in the evening.</p>
</article>
<footer>Copyright 2019 &mdash; 14 more stories</footer>
"""


def page(head: str = "", body: str = BODY) -> str:
    return f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def test_the_article_is_read_without_menus_and_scripts(read_one: ReadOne) -> None:
    text = read_one("ferry.html", page()).text
    assert "The coast guard said 11 passengers drowned and a cargo worth £5m was lost on Monday.\n\n" in text
    assert "Another 1,200 were brought ashore" in text
    for outside in ("Sport", "31", "99", "2019"):
        assert outside not in text


LD = '<script type="application/ld+json">{}</script>'
ARTICLE = """{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry sinks off cape",
"datePublished": "2031-03-04T10:15:00+01:00", "publisher": {"@type": "Organization", "name": "Evening Lantern"}}"""


@pytest.mark.parametrize(
    ("head", "title", "publisher", "published", "url"),
    [
        ("", "Ferry sinks off the northern cape", None, None, None),
        # metadata
        (
            '<meta property="og:title" content="Ferry sinks"><meta property="og:site_name" content="Evening Lantern">'
            '<meta property="article:published_time" content="2031-03-04T10:15:00Z">'
            '<link rel="canonical" href="https://lantern.example/2031/ferry">',
            "Ferry sinks",
            "Evening Lantern",
            datetime(2031, 3, 4, 10, 15, tzinfo=UTC),
            "https://lantern.example/2031/ferry",
        ),
        # JSON-LD, alone, in a list or in a graph
        (
            LD.format(ARTICLE),
            "Ferry sinks off cape",
            "Evening Lantern",
            datetime.fromisoformat("2031-03-04T10:15:00+01:00"),
            None,
        ),
        (
            LD.format(f'[{{"@type": "WebSite", "name": "Evening Lantern"}}, {ARTICLE}]'),
            "Ferry sinks off cape",
            "Evening Lantern",
            datetime.fromisoformat("2031-03-04T10:15:00+01:00"),
            None,
        ),
        # a day stays a day; a broken script costs only itself
        (
            LD.format('{"@type": "NewsArticle", ') + '<meta name="date" content="2031-03-04">',
            "Ferry sinks off the northern cape",
            None,
            date(2031, 3, 4),
            None,
        ),
        # an address that is none
        ('<link rel="canonical" href="javascript:alert(1)">', "Ferry sinks off the northern cape", None, None, None),
    ],
)
def test_what_a_page_says_of_its_article(
    read_one: ReadOne, *, head: str, title: str, publisher: str | None, published: object, url: str | None
) -> None:
    found = read_one("ferry.html", page(head))
    assert (found.title, found.publisher, found.published, found.url) == (title, publisher, published, url)


def test_the_declared_encoding_is_used(read_one: ReadOne) -> None:
    text = (
        page()
        .replace("£", "€")
        .replace("charset=utf-8", "charset=windows-1250")
        .replace("town hall", "town hall of Łódź")
    )
    assert "town hall of Łódź" in read_one("ferry.htm", text.encode("windows-1250")).text


def test_rows_of_a_table_are_one_line_each(read_one: ReadOne) -> None:
    table = (
        "<table><tr><th>Town</th><th>Dead</th></tr><tr><td><p>Cove</p></td><td><p>11</p></td></tr></table></article>"
    )
    text = read_one("ferry.html", page(body=BODY.replace("</article>", table))).text
    assert "\n\nTown | Dead\n\nCove | 11" in text


@pytest.mark.parametrize("mark", ["hidden", 'hidden="until-found"', "style='display: none'"])
def test_what_a_page_hides_is_not_read(read_one: ReadOne, mark: str) -> None:
    """Least of all as the digits of a figure that is shown."""
    hidden = (
        f"<p>The ship was built in 1987.<span {mark}>99</span></p><div {mark}><p>Six died in 2001.</p></div></article>"
    )
    text = read_one("ferry.html", page(body=BODY.replace("</article>", hidden))).text
    assert "in 1987." in text
    assert "99" not in text.replace("1987", "")
    assert "2001" not in text


def test_a_page_without_an_article_is_one_line(complaint: Callable[..., str]) -> None:
    assert complaint("empty.html", "<html><body><script>x()</script></body></html>") == (
        ": holds no text that can be told from its menus; save the article's text as .txt"
    )
