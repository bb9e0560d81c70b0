"""The syntax model is the one that this version was built on, or nothing is read with it."""

import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from shutil import copytree

import pytest

from discrepancy.errors import ModelError
from discrepancy.extraction import syntax


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    syntax.model_folder.cache_clear()
    yield
    syntax.model_folder.cache_clear()


def test_the_installed_model_is_the_right_one() -> None:
    assert (syntax.model_folder() / "config.cfg").is_file()


def test_a_missing_model_is_named_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syntax, "DISTRIBUTIONS", ("no-such-distribution",))
    with pytest.raises(
        ModelError, match=r"en_core_web_sm-3\.8\.0 is not installed; install no-such-distribution==3\.8\.0"
    ):
        syntax.model_folder()


def test_a_damaged_model_is_refused_by_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copytree(syntax.model_folder(), tmp_path / "model")
    (folder / "parser" / "model").write_bytes(b"other weights")

    found = distribution(next(name for name in syntax.DISTRIBUTIONS if _installed(name)))
    listed = [file for file in found.files or () if file.name == "config.cfg"]
    assert listed
    monkeypatch.setattr(type(listed[0]), "locate", lambda _: folder / "config.cfg")
    syntax.model_folder.cache_clear()
    with pytest.raises(ModelError, match=r"\(parser/model\); reinstall"):
        syntax.model_folder()


def _installed(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def test_spacy_comes_without_its_http_clients_and_whole_for_others() -> None:
    program = """
import sys
from discrepancy import Document, extract
extract([Document(id="a", text="Ferry Sinks, Six Drown\\n\\nSix people drowned.")])
print([name for name in ("requests", "httpx", "urllib3", "spacy.cli") if name in sys.modules])
import spacy
print(spacy.info(silent=True)["spacy_version"] == spacy.__version__)
import spacy.cli
print(spacy.cli.download.__module__)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "True", "spacy.cli.download"]
