"""The pages of the documentation: made without a warning, with all that they promise and nothing from elsewhere."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

import discrepancy
from discrepancy import strategies
from discrepancy.reconciliation.rules import RULES

ROOT = Path(__file__).parents[1]
LOADING = {"script": "src", "link": "href", "img": "src", "source": "src", "iframe": "src", "object": "data"}
"""Elements by which a page loads something, and the attribute that says what."""


class Loaded(HTMLParser):
    """What a page loads by itself: not what it links to."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [value or "" for name, value in attrs if name == LOADING.get(tag)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-q",
        "--fail-on-warning",
        "--keep-going",
        "-c",
        "docs",
        ".",
        str(folder),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_every_page_is_there(site: Path) -> None:
    pages = {path.stem for path in (ROOT / "docs").glob("*.md")}
    assert pages <= {path.stem for path in (site / "docs").glob("*.html")}


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert pages
    for page in pages:
        loaded = Loaded()
        loaded.feed(page.read_text(encoding="utf-8"))
        assert [address for address in loaded.addresses if re.match(r"(?:\w+:)?//", address)] == []
        assert [name for name in loaded.addresses if not (page.parent / re.split("[?#]", name)[0]).exists()] == []
    for sheet in site.rglob("*.css"):
        assert re.findall(r"(?:@import|url\(\s*[\"']?(?:\w+:)?//)", sheet.read_text(encoding="utf-8")) == []


def test_every_rule_is_explained(site: Path) -> None:
    page = (site / "docs" / "rules.html").read_text(encoding="utf-8")
    assert [rule.code for rule in RULES if f">{rule.code} {rule.name}<" not in page] == []


def test_every_public_name_is_in_the_library_reference(site: Path) -> None:
    page = (site / "docs" / "library.html").read_text(encoding="utf-8")
    names = {f"discrepancy.{name}" for name in discrepancy.__all__}
    names |= {f"discrepancy.strategies.{name}" for name in strategies.__all__ if name not in {"Plant", "PLANTS"}}
    assert {name for name in names if f'id="{name}"' not in page} == set()


def test_search_needs_no_server(site: Path) -> None:
    assert "landmin" in (site / "searchindex.js").read_text(encoding="utf-8")
