"""The project's checks, each in an environment of its own: `nox` runs them all, `nox -s tests-3.12` one of them.

What is tested stands in the files that the sessions run; here stands only with which Python and which libraries.
"""

import re
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import nox

ROOT = Path(__file__).parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
"""Those of them that the machine has are used, the others skipped."""

nox.options.default_venv_backend = "venv"


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The tests."""
    session.install(".[dev]")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """The style, and the layers."""
    session.install(".[dev]")
    for check in ("ruff format --check .", "ruff check .", "lint-imports"):
        session.run(*check.split())


@nox.session
def types(session: nox.Session) -> None:
    """The types."""
    session.install(".[dev]")
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation's pages, with every warning an error: open build/site/docs/index.html."""
    session.install(".[docs,hypothesis]")
    session.run("sphinx-build", "--fail-on-warning", "--keep-going", "--fresh-env", "-c", "docs", ".", "build/site")


@nox.session
def wheel(session: nox.Session) -> None:
    """The wheel, built from the source distribution, and README's examples run from it, away from the work tree."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (scan,) = re.findall(r"\.venv/bin/python (-m discrepancy scan \S+)$", readme, re.M)
    (program,) = re.findall(r"^```python\n(.*?)^```$", readme, re.M | re.S)
    session.install("build")
    with TemporaryDirectory() as folder:
        session.run("python", "-m", "build", "--outdir", folder, silent=True)
        (built,) = Path(folder).glob("*.whl")
        _holds_the_source(session, built)
        session.install(f"{built}[readers]")
        copytree(ROOT / "examples", Path(folder, "examples"))
        with session.chdir(folder):
            session.run("python", *scan.split(), success_codes=[1])  # it finds conflicts
            session.run("python", "-c", program)


def _holds_the_source(session: nox.Session, built: Path) -> None:
    """Fail unless the wheel holds every file of the source: words, weights, templates, hashes, py.typed."""
    source = {path for path in (ROOT / "src").rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    wanted = {path.relative_to(ROOT / "src").as_posix() for path in source}
    with ZipFile(built) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    if wanted != held:
        session.error(f"{built.name} lacks {sorted(wanted - held)}, and holds {sorted(held - wanted)} besides")
    session.log(f"{built.name} holds all {len(held)} files of src")
