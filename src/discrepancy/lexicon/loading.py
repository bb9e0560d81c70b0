"""Reading lexicon files: arrays of TOML tables, checked against a pydantic model, once a process."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from discrepancy.errors import LexiconError


class Entry(BaseModel):
    """One word or family of words. The tests run every `examples` and `counterexamples` line of every entry."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


E = TypeVar("E", bound=Entry)


@cache
def _tables(file: str) -> dict[str, object]:
    return tomllib.loads(files("discrepancy.lexicon").joinpath("en", f"{file}.toml").read_text(encoding="utf-8"))


@cache
def entries(file: str, table: str, entry: type[E]) -> tuple[E, ...]:
    """The entries of `[[table]]` in `en/file.toml`, in the order in which they are written.

    Raises:
        LexiconError: when an entry has an unknown key, a value of the wrong kind, or a name that another entry has.
    """
    place = f"lexicon/en/{file}.toml [[{table}]]"
    reader: TypeAdapter[tuple[E, ...]] = TypeAdapter(tuple[entry, ...])  # type: ignore[valid-type]
    try:
        found = reader.validate_python(_tables(file).get(table, ()))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise LexiconError(f"{place} entry {where}: {first['msg']}") from error
    names = [item.name for item in found]
    for name in names:
        if names.count(name) > 1:
            raise LexiconError(f"{place}: {name!r} stands twice; names of entries are unique in their table")
    return found
