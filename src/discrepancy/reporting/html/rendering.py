"""Filling the page's template."""

import base64
import hashlib
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from discrepancy.model import Report
from discrepancy.reporting.html.view import MEANINGS, SIGNS, view
from discrepancy.reporting.safe import one_line, web_address


def render(report: Report) -> str:
    """The page: one file, style, plots and script within.

    Whatever an article says is escaped, and the page's own policy (a Content-Security-Policy) lets nothing run or show
    but the style and the script that were written here, and forbids every connection.
    """
    environment = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"one_line": one_line, "web_address": web_address}
    environment.globals |= {"signs": SIGNS, "meanings": MEANINGS}
    style, script = (_source(name) for name in ("page.css", "filters.js"))
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    page = environment.get_template("page.html").render(
        view=view(report),
        policy=policy,
        style=Markup(style),  # noqa: S704 - both are our own files, into which nothing is filled
        script=Markup(script),  # noqa: S704
    )
    return page + "\n"


def _source(name: str) -> str:
    """A file of the templates' folder, as it stands there."""
    return (files(__package__) / "templates" / name).read_text("utf-8")


def _hash(source: str) -> str:
    digest = base64.b64encode(hashlib.sha256(source.encode("utf-8")).digest())
    return f"'sha256-{digest.decode('ascii')}'"
