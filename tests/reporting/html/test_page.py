"""The page: whole, safe, and the same as the report says."""

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from discrepancy import Report
from discrepancy.reporting.html import render

VOID = {"meta", "link", "br", "col"}


class Page(HTMLParser):
    """The elements of a page, their text, and whether each is closed."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"script", "style"}:
            self.text.append(data)

    @property
    def tags(self) -> Counter[str]:
        return Counter(tag for tag, _ in self.elements)

    @property
    def words(self) -> str:
        return re.sub(r"\s+", " ", "".join(self.text))

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(attribute)) is not None]


@pytest.fixture(params=["report", "dated"])
def given(request: pytest.FixtureRequest) -> Report:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Report)
    return found


def test_every_finding_is_on_the_page(given: Report) -> None:
    page = Page(render(given))
    alignments = {one.id: one.label for one in given.alignments}
    for number, finding in enumerate(given.findings, start=1):
        assert f"finding-{number}" in page.values("id")
        label = alignments[finding.alignment or ""]
        assert finding.message.removeprefix(f"{label}: ") in page.words
        assert label in page.words
        for words in (finding.code, finding.severity, *finding.reasons):
            assert words in page.words


def test_every_figure_can_be_linked_to_and_every_link_lands(given: Report) -> None:
    page = Page(render(given))
    ids = page.values("id")
    assert len(set(ids)) == len(ids)
    assert {f"figure-{number}" for number in range(1, len(given.assertions) + 1)} <= set(ids)
    links = [link for link in page.values("href") if link.startswith("#")]
    assert {link[1:] for link in links} - set(ids) == set()
    for attribute in ("aria-labelledby", "for"):
        assert set(page.values(attribute)) - set(ids) == set()


def test_every_article_is_there_word_for_word(given: Report) -> None:
    html = re.sub(r"<sup.*?</sup>|<span class=\"away\">.*?</span>", "", render(given))
    words = "".join(Page(html).text)
    for document in given.documents:
        assert document.text.replace("\r\n", "\n") in words


def test_every_mark_has_a_sign_beside_its_colour(given: Report) -> None:
    marks = re.findall(r'class="figure \w+"[^>]*>[^<]*(<sup aria-hidden="true">([^<]*)</sup>)?', render(given))
    assert len(marks) > len(given.documents)
    assert all(sign.strip() for _, sign in marks)


def test_an_inventory_lists_every_figure(report: Report) -> None:
    page = Page(render(report.model_copy(update={"alignments": (), "findings": ()})))
    assert "11 · drowned · The coast guard" in page.words
    assert "Findings" not in page.words


def test_nothing_found_is_no_all_clear(report: Report) -> None:
    assert "not as “checked”" in Page(render(report.model_copy(update={"findings": ()}))).words


def test_one_file_that_asks_for_nothing(given: Report) -> None:
    page = Page(render(given))
    assert page.values("src") == []
    assert [link for link in page.values("href") if not link.startswith("#")] == ["data:,"]
    assert "@import" not in render(given)
    assert "url(" not in render(given)


def test_the_policy_lets_only_our_style_and_script_act(given: Report) -> None:
    html = render(given)
    page = Page(html)
    policy = next(
        attributes["content"] for tag, attributes in page.elements if tag == "meta" and "http-equiv" in attributes
    )
    assert policy is not None
    for tag in ("style", "script"):
        (source,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert page.values("style") == []
    assert [name for _, attributes in page.elements for name in attributes if name.startswith("on")] == []


def test_an_article_adds_no_element_and_no_attribute(hostile: Report, report: Report) -> None:
    theirs, ours = Page(render(hostile)), Page(render(report))
    assert set(theirs.tags) == set(ours.tags)
    assert {name for _, attributes in theirs.elements for name in attributes} - {"rel"} <= {
        name for _, attributes in ours.elements for name in attributes
    }
    assert all(link.startswith(("#", "data:,", "https://", "http://")) for link in theirs.values("href"))


def test_an_article_is_linked_to_where_it_says_its_address(report: Report) -> None:
    documents = tuple(one.model_copy(update={"url": "https://example.org/a?b=1"}) for one in report.documents)
    page = Page(render(report.model_copy(update={"documents": documents})))
    links = [attributes for tag, attributes in page.elements if tag == "a" and "rel" in attributes]
    assert [link["href"] for link in links] == ["https://example.org/a?b=1"] * 3
    assert {link["rel"] for link in links} == {"noopener noreferrer external"}


def test_headings_go_down_by_one(given: Report) -> None:
    levels = [int(tag[1]) for tag, _ in Page(render(given)).elements if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_landmarks_and_language(given: Report) -> None:
    page = Page(render(given))
    assert (page.tags["main"], page.tags["nav"], page.tags["footer"]) == (1, 1, 1)
    assert page.elements[0] == ("html", {"lang": "en"})
    assert page.elements[next(i for i, (tag, _) in enumerate(page.elements) if tag == "a")][1]["href"] == "#main"


def test_the_same_report_gives_the_same_page(given: Report) -> None:
    assert render(given) == render(Report.model_validate_json(given.model_dump_json()))
