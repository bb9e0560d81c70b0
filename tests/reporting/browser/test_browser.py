"""The page in a real Chromium: it renders, links land, filters filter, and nothing in an article acts."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from selenium.common.exceptions import TimeoutException
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from discrepancy import Report

Open = Callable[[Report], Chrome]
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


def shown(browser: Chrome, selector: str) -> list[WebElement]:
    return [element for element in browser.find_elements(By.CSS_SELECTOR, selector) if element.is_displayed()]


def until(browser: Chrome, read: Callable[[], object], expected: object) -> None:
    """Wait until what is read is as expected: what a link or key sets off may come after the call that sent it."""
    with suppress(TimeoutException):
        WebDriverWait(browser, 10).until(lambda _: read() == expected)
    assert read() == expected


def follow(browser: Chrome, link: WebElement) -> str:
    """Follow a link as the keyboard does; the id of where it leads, which has to be in sight."""
    leads = (link.get_attribute("href") or "").partition("#")[2]
    link.send_keys(Keys.ENTER)
    until(browser, lambda: browser.execute_script("return location.hash.slice(1)"), leads)
    until(browser, browser.find_element(By.ID, leads).is_displayed, True)
    return leads


def log(browser: Chrome, kind: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = browser.get_log(kind)  # type: ignore[no-untyped-call]
    return entries


def requests(browser: Chrome) -> list[str]:
    """The addresses that the page asked for since the last call, without what its policy stopped."""
    events = [json.loads(entry["message"])["message"] for entry in log(browser, "performance")]
    sent, failed = (
        [event["params"] for event in events if event["method"] == f"Network.{method}"]
        for method in ("requestWillBeSent", "loadingFailed")
    )
    stopped = {one["requestId"] for one in failed if one.get("blockedReason") == "csp"}
    ours = [one for one in sent if one["documentURL"].startswith("file:")]  # a new tab of the browser asks for its own
    return [one["request"]["url"] for one in ours if one["requestId"] not in stopped]


def emulate(browser: Chrome, width: int = 1280, scheme: str = "light", media: str = "") -> None:
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})


@pytest.fixture(params=["report", "dated", "very_hostile"])
def given(request: pytest.FixtureRequest) -> Report:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Report)
    return found


def test_it_renders_without_a_complaint_and_asks_for_nothing(opened: Open, given: Report) -> None:
    browser = opened(given)
    assert len(shown(browser, ".finding")) == len(given.findings)
    assert len(shown(browser, ".source")) == len(given.documents)
    assert log(browser, "browser") == []
    asked = requests(browser)
    assert browser.current_url in asked
    assert [url for url in asked if url != browser.current_url and not url.startswith("data:")] == []


def test_the_plot_stands_beside_each_source(opened: Open, dated: Report) -> None:
    browser = opened(dated)
    tracks = shown(browser, "#finding-1 .plot tbody .track > svg")
    assert len(tracks) == 4
    assert all(track.size["width"] > 200 and track.size["height"] >= 26 for track in tracks)
    dots = shown(browser, "#finding-1 .plot .track use")
    places = [dot.rect["x"] for dot in dots]
    assert places[0] < places[1] < places[2] < places[3]  # at least nine, 19, fewer than 30, 1,900
    assert len(shown(browser, "#finding-1 .timeline use")) == 4


@pytest.mark.parametrize("width", [1360, 820, 360])
def test_nothing_sticks_out_at_any_width(opened: Open, given: Report, width: int) -> None:
    browser = opened(given)
    emulate(browser, width=width)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_can_be_read(opened: Open, dated: Report, report: Report, scheme: str) -> None:
    for one in (dated, report):
        browser = opened(one)
        emulate(browser, scheme=scheme)
        paper = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
        assert (paper == "rgb(20, 22, 26)") == (scheme == "dark")
        assert browser.execute_script(CONTRAST) == []


def test_links_land(opened: Open, dated: Report) -> None:
    browser = opened(dated)
    assert follow(browser, shown(browser, "#finding-1 .plot a")[3]) == "figure-4"
    assert browser.find_element(By.ID, "figure-4").text.startswith("1,900")
    assert follow(browser, shown(browser, "#finding-1 .places a")[0]) == "figure-1"
    assert follow(browser, browser.find_element(By.ID, "figure-4")) == "finding-1"
    assert follow(browser, shown(browser, "nav a")[-1]) == "articles"


def test_the_figure_that_a_link_leads_to_stands_out_and_no_other(opened: Open, report: Report) -> None:
    browser = opened(report)
    for number, words in ((3, "Two"), (4, "four"), (5, "Two")):  # the fifth is the sum of the third and the fourth
        browser.execute_script(f"location.hash = 'figure-{number}'")
        outlined = [
            one for one in shown(browser, ".words .figure") if one.value_of_css_property("outline-style") == "solid"
        ]
        assert [one.text.split("≠")[0].strip() for one in outlined] == [words]


def test_a_link_into_what_is_folded_unfolds_it(opened: Open, report: Report) -> None:
    browser = opened(report)
    assert shown(browser, "#single .entries") == []
    assert follow(browser, shown(browser, ".words .single")[0]).startswith("alignment-")
    assert len(shown(browser, "#single .entries")) == 1


def test_filters_filter(opened: Open, dated: Report) -> None:
    browser = opened(dated)

    def choose(name: str, words: str) -> list[str]:
        Select(browser.find_element(By.NAME, name)).select_by_visible_text(words)
        return [finding.get_attribute("id") or "" for finding in shown(browser, ".finding")]

    said = browser.find_element(By.ID, "shown")
    assert said.text == "2 of 2 findings shown"
    assert choose("kind", "update") == ["finding-2"]
    assert said.text == "1 of 2 findings shown"
    assert choose("severity", "high") == []
    assert choose("kind", "all") == ["finding-1"]
    assert choose("severity", "all") == ["finding-1", "finding-2"]
    assert choose("outlet", "Wire") == ["finding-1"]
    assert choose("outlet", "Harbour Post") == ["finding-1", "finding-2"]
    assert choose("kind", "update") == ["finding-2"]
    browser.find_element(By.CSS_SELECTOR, "#filters button").click()
    assert len(shown(browser, ".finding")) == 2


def test_a_link_to_a_finding_that_is_filtered_out_shows_it(opened: Open, dated: Report) -> None:
    browser = opened(dated)
    Select(browser.find_element(By.NAME, "kind")).select_by_visible_text("update")
    assert follow(browser, browser.find_element(By.ID, "figure-4")) == "finding-1"
    assert len(shown(browser, ".finding")) == 2


def test_without_script_all_can_be_read(opened: Open, browser: Chrome, dated: Report) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    page = opened(dated)
    assert shown(page, "#filters") == []
    assert len(shown(page, ".finding")) == 2
    words = page.find_element(By.ID, "finding-1").text
    for said in ("19 (Lighthouse) or 1,900", "The ministry put the dead at 1,900.", "story/all.jsonl, line 4"):
        assert said in words
    page.find_element(By.CSS_SELECTOR, "#finding-1 summary").send_keys(Keys.ENTER)
    assert "No value lets both figures be true." in page.find_element(By.ID, "finding-1").text


def test_hostile_words_are_words(opened: Open, very_hostile: Report) -> None:
    browser = opened(very_hostile)
    assert browser.title == "1 conflict in 3 articles"
    assert len(browser.find_elements(By.CSS_SELECTOR, "script")) == 1
    assert browser.find_elements(By.CSS_SELECTOR, "img, iframe, object, embed, base") == []
    words = browser.find_element(By.CSS_SELECTOR, ".words").text
    assert "<script>document.title = 'owned'</script>" in words
    assert "{{ 7 * 7 }}" in words


def test_even_a_script_that_got_in_could_not_speak_to_anyone(opened: Open, report: Report) -> None:
    browser = opened(report)
    requests(browser)
    blocked = browser.execute_async_script(
        """
        const done = arguments[arguments.length - 1];
        const violations = [];
        addEventListener("securitypolicyviolation", (event) => {
          violations.push(event.effectiveDirective);
          if (violations.length === 4) done(violations.sort());
        });
        fetch("http://127.0.0.1:9/").catch(() => {});
        for (const [name, properties] of [
          ["img", { src: "http://127.0.0.1:9/" }],
          ["script", { textContent: "document.title = 'owned'" }],
          ["style", { textContent: "body { display: none }" }],
        ]) document.body.append(Object.assign(document.createElement(name), properties));
        """
    )
    assert blocked == ["connect-src", "img-src", "script-src-elem", "style-src-elem"]
    assert browser.title == "1 conflict in 3 articles"
    assert requests(browser) == []


def test_the_keyboard_reaches_the_report_first(opened: Open, report: Report) -> None:
    browser = opened(report)
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    focused = browser.switch_to.active_element
    assert (focused.text, focused.is_displayed()) == ("Skip to the report", True)
    assert focused.value_of_css_property("outline-style") == "solid"
    focused.send_keys(Keys.ENTER)
    until(browser, lambda: browser.switch_to.active_element.get_attribute("id"), "main")


def test_every_control_and_drawing_has_a_name(opened: Open, dated: Report) -> None:
    tree = opened(dated).execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    named = {"link", "button", "combobox", "img", "table", "article", "region", "navigation", "form", "heading"}
    nameless = [
        node["role"]["value"]
        for node in tree
        if not node["ignored"] and node["role"]["value"] in named and not node.get("name", {}).get("value", "").strip()
    ]
    assert nameless == []


def test_paper_has_no_controls(opened: Open, dated: Report) -> None:
    browser = opened(dated)
    emulate(browser, media="print", scheme="dark")
    assert shown(browser, "nav, #filters, .skip") == []
    assert len(shown(browser, ".finding")) == 2
    assert browser.execute_script("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert browser.execute_script(CONTRAST) == []
