"""What the project promises about itself: its commands, its links, its layers, and what may not stand in it."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "discrepancy"
NOT_OURS = {".git", "build", "dist", "node_modules"}
CHECKS = ("ruff format --check .", "ruff check .", "mypy", "lint-imports")


def project_files() -> list[Path]:
    """Every text file of the project, without virtual environments, caches and other folders that begin with a dot."""
    kept = {".ci", ".github"}
    return [
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file()
        and path.suffix not in {".pyc", ".png", ".gz", ".whl"}
        and not path.name.startswith(".coverage")  # what a run that measures it is writing just now
        and not any(
            part in NOT_OURS or part == "__pycache__" or (part.startswith(".") and part not in kept)
            for part in path.relative_to(ROOT).parts[:-1]
        )
    ]


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks of one language, without their fences."""
    return re.findall(rf"^```{language}\n(.*?)^```$", (ROOT / page).read_text(encoding="utf-8"), re.M | re.S)


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def test_readme_has_two_commands_each_complete_by_itself() -> None:
    first, second = blocks("README.md", "sh")
    for command in (first, second):
        assert command.count("\n") == 1
        assert command.startswith("python3 -m venv .venv && .venv/bin/python -m pip install ")
    assert "-m discrepancy scan examples/" in first
    assert second.rstrip().endswith("-m pytest")


def test_readme_shows_what_its_first_command_prints() -> None:
    folder = re.search(r"scan (examples/\w+)", blocks("README.md", "sh")[0])
    assert folder
    printed = run(sys.executable, "-m", "discrepancy", "scan", folder[1])
    assert printed.returncode == 1, printed.stderr
    parts = [part for part in blocks("README.md", "text")[0].split("...\n") if part]
    assert len(parts) > 1
    assert [part for part in parts if part not in printed.stdout] == []


def test_readme_import_example_runs() -> None:
    done = run(sys.executable, "-c", blocks("README.md", "python")[0])
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_ci_runs_what_readme_and_the_hooks_run() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"readme (\d)\)\" </dev/null", script)[:2] == ["1", "2"]
    for check in CHECKS:
        assert f'"{check}"' in script
        assert f"entry: {check}\n" in hooks


def anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


@pytest.mark.parametrize(
    "page", [path for path in project_files() if path.suffix == ".md"], ids=lambda path: str(path.relative_to(ROOT))
)
def test_links_within_the_project_resolve(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, part = target.partition("#")
        file = page.parent / name if name else page
        assert file.exists(), f"{target} leads nowhere"
        if part:
            headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.M)
            assert part in {anchor(heading) for heading in headings}, f"{target} names no heading"


def test_index_names_every_page() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {"index.md"}
    assert {page for page in pages if f"]({page})" not in index} == set()


def test_layers_name_every_module() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = {module for contract in settings["contracts"] for module in contract["layers"]}
    modules = {
        f"discrepancy.{path.stem}"
        for path in PACKAGE.iterdir()
        if (path.suffix == ".py" and not path.stem.startswith("__")) or (path / "__init__.py").exists()
    }
    assert modules == layers


def imported_names(path: Path) -> set[str]:
    """The top-level modules that a file imports, at its head or within a function."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    direct = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {name.partition(".")[0] for name in plain | direct}


def test_every_import_is_a_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    lines = [*project["dependencies"], *(line for name in extras.keys() - {"dev"} for line in extras[name])]
    declared = {re.split(r"[^\w-]", line)[0].lower() for line in lines} | {"discrepancy"}
    names = set[str]().union(*(imported_names(path) for path in PACKAGE.rglob("*.py"))) - set(sys.stdlib_module_names)
    distributions = packages_distributions()
    missing = {name for name in names if not {one.lower() for one in distributions.get(name, [name])} & declared}
    assert missing == set()


def test_contributing_names_every_floor() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    floors = [path for path in PACKAGE.iterdir() if not path.name.startswith("__") and path.suffix in {"", ".py"}]
    assert [path.name for path in floors if f"| `{path.name}{'/' * path.is_dir()}` |" not in page] == []


def test_tests_mirror_the_source() -> None:
    floors = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    rooms = {path.name for path in (ROOT / "tests").iterdir() if any(path.glob("**/test_*.py"))}
    assert floors - rooms == set()
    assert rooms - floors <= {"hostile", "fuzz"}  # inputs that go the whole way, and should go no further


# Paths of somebody's machine, and hosts of package registries. Written in halves, so as not to be found themselves.
FORBIDDEN = re.compile(
    r"(?<![\w.])/(?:wo"
    r"rk|ro"
    r"ot|Us"
    r"ers|ho"
    r"me/\w+)/|[A-Z]:\\\\?Us"
    r"ers|py"
    r"pi\.org|pythonhos"
    r"ted|npm"
    r"js\.|crates\."
    r"io"
)


def test_no_machine_path_and_no_registry_host() -> None:
    found = {
        str(path.relative_to(ROOT)): sorted({hit[0] for hit in FORBIDDEN.finditer(path.read_text(encoding="utf-8"))})
        for path in project_files()
    }
    assert {path: hits for path, hits in found.items() if hits} == {}


def test_help_imports_neither_the_parser_nor_the_units() -> None:
    done = run(sys.executable, "-X", "importtime", "-m", "discrepancy", "--help")
    assert done.returncode == 0
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "discrepancy" in imported
    assert imported.isdisjoint({"spacy", "quantulum3", "pint", "thinc"})


def test_import_of_the_library_loads_no_parser_and_configures_no_logging() -> None:
    code = (
        "import sys, logging, discrepancy, discrepancy.model;"
        "assert not {'spacy', 'quantulum3', 'pint', 'thinc', 'typer', 'rich'} & set(sys.modules);"
        "assert not logging.getLogger().handlers"
    )
    done = run(sys.executable, "-c", code)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def runs_of_words(text: str, length: int = 9) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W\d_]+", text.lower())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def test_no_sentence_of_a_real_article_stands_in_the_project() -> None:
    corpora = Path(os.environ.get("DISCREPANCY_SHARED", ROOT.parent / "shared")) / "corpora"
    if not corpora.is_dir():
        pytest.skip("the labelled articles are kept outside the project")
    theirs = set[tuple[str, ...]]()
    for path in sorted(corpora.rglob("*")):
        if path.is_file():
            theirs |= runs_of_words(path.read_text(encoding="utf-8"))
    shared = {
        str(path.relative_to(ROOT)): sorted(" ".join(run) for run in hits)
        for path in project_files()
        if (hits := runs_of_words(path.read_text(encoding="utf-8", errors="strict")) & theirs)
    }
    assert shared == {}
