"""How the pages of the documentation are made: `nox -s docs`, or the command in CONTRIBUTING.md.

The source folder is the project's root, so that the pages' links to README, CONTRIBUTING and the examples hold. Nothing
in the pages is fetched from elsewhere, neither a script nor a font; search runs in the browser.
"""

import re
from importlib.metadata import version as installed

from sphinx.application import Sphinx

from discrepancy.reconciliation.rules import RULES

project = "discrepancy"
author = copyright = "the discrepancy contributors"  # noqa: A001 - Sphinx' own name
version = release = installed("discrepancy")

root_doc = "docs/index"
include_patterns = ["docs/*.md", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md"]
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_heading_anchors = 4
default_role = "literal"  # docstrings write `code` as Markdown does
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
maximum_signature_line_length = 80
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = "discrepancy"
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"footer_icons": []}

Told = tuple[str | None, str | None]
"""What a name takes, and what it gives."""
ANNOTATED = re.compile(r"[~\w.]*Annotated\[([^][]+?)(?:, [~\w.]+\([^()]*\))+]")
KINDS = {
    "not comparable": "They say why two figures of one quantity are not set against each other.",
    "tolerated": "They say why two figures that differ are both right, and nothing is reported.",
    "update": "A later article supersedes an earlier one.",
    "conflict": "No value lets both figures be true.",
    "subject": "The same figure is said of different people or things.",
    "arithmetic": "The figures of one article do not go together.",
    "draft": "What `check` says of a draft's figure.",
}


def rules() -> str:
    """Every rule by its kind, from the table of rules itself."""
    words = []
    for kind in dict.fromkeys(rule.kind for rule in RULES):
        words.append(f"\n## {kind.capitalize()}\n\n{KINDS[kind]}\n")
        words += [f"\n### {rule.code} {rule.name}\n\n{rule.explanation}\n" for rule in RULES if rule.kind == kind]
    return "".join(words)


def contents(index: str) -> str:
    """The tree of pages, as the index lists them: a part for each of its headings."""
    parts = []
    for part in re.split(r"^## ", index, flags=re.M)[1:]:
        pages = re.findall(r"^- \[(.*?)\]\((.*?)\.md\)", part, re.M)
        listed = [f"{title} <{page}>" for title, page in pages]
        parts += ["```{toctree}", ":hidden:", f":caption: {part.splitlines()[0]}", "", *listed, "```", ""]
    return "\n".join(["", *parts])


def completed(_: Sphinx, page: str, source: list[str]) -> None:
    """Append to a page what is made from elsewhere: to the rules' the rules, to the index the tree."""
    if page == "docs/rules":
        source[0] += rules()
    if page == "docs/index":
        source[0] += contents(source[0])


def plain(_: Sphinx, _kind: str, _name: str, _value: object, _how: object, told: str | None, gives: str | None) -> Told:
    """A signature without pydantic's validators, innermost first: "Annotated[int, Ge(ge=0)]" is an int."""
    while told and (plainer := ANNOTATED.sub(r"\1", told)) != told:
        told = plainer
    return told, gives


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("source-read", completed)
    app.connect("autodoc-process-signature", plain)
