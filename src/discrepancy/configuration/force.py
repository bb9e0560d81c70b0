"""What is in force: the command line before the file, the file before the defaults."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import ValidationError

from discrepancy.configuration.names import Keys, options_by_keys, tables_by_keys, value_at, wanted
from discrepancy.configuration.table import Table
from discrepancy.errors import OptionError
from discrepancy.options import Options

DEFAULT = "default"
SHOWN = 60
"""Characters of a wrong value or name that a message shows."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One option. `name` is dotted ("hedges.about"); `origin` is "--name", "path:line" or "default"."""

    name: str
    value: object
    origin: str


@dataclass(frozen=True, slots=True)
class InForce:
    """The options of a run, and each of them with where its value comes from, in the order of the model."""

    options: Options
    settings: tuple[Setting, ...]

    def tables(self) -> dict[str, object]:
        """The values, as tables within tables."""
        nested: dict[str, object] = {}
        for one in self.settings:
            nested = _laid_over(nested, _nested(one.name.split("."), one.value))
        return nested


def in_force(table: Table | None, given: Mapping[str, object]) -> InForce:
    """The options in force where the command line gives `given`, values by the dotted names of options.

    Raises:
        OptionError: when there is no such option, or its value is one that it cannot have; names the nearest option, or
            what can be given, and the file and line.
    """
    written = table.values if table else {}
    if table:
        _validated(written, lambda keys: f"{table.place(keys)}: ", _dotted)
    asked: dict[str, object] = {}
    for name, value in given.items():
        asked = _laid_over(asked, _nested(name.split("."), value))
    _validated(asked, lambda _: "", _flag)
    options = _validated(_laid_over(written, asked), lambda _: "", _dotted)
    return InForce(options, tuple(_settings(options, table, given)))


def _validated(values: Mapping[str, object], place: Callable[[Keys], str], named: Callable[[Keys], str]) -> Options:
    """Options as strict as JSON is: a string is no number, though a list is a set.

    Raises:
        OptionError: at the first wrong one, which `place` and `named` tell a user.
    """
    try:
        return Options.model_validate_json(json.dumps(values, default=str), strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        keys = tuple(key for key in first["loc"] if isinstance(key, str))
        if first["type"] == "extra_forbidden":
            near = get_close_matches(
                _dotted(keys), map(_dotted, (*options_by_keys(), *tables_by_keys())), n=1, cutoff=0
            )
            said = f'there is no option "{_dotted(keys)[:SHOWN]}"; the nearest is {near[0]}'
        elif first["type"] == "value_error":
            said = f"{named(keys)} {first['ctx']['error']}"
        else:
            shown = json.dumps(value_at(values, keys), default=str, ensure_ascii=False)[:SHOWN]
            said = f"{named(keys)} cannot be {shown}; give {wanted(keys)}"
        raise OptionError(place(keys) + said) from error


def _settings(options: Options, table: Table | None, given: Mapping[str, object]) -> Iterator[Setting]:
    values = options.model_dump()
    for keys in options_by_keys():
        if _dotted(keys) in given:
            origin = _flag(keys)
        elif table and value_at(table.values, keys) is not None:
            origin = table.place(keys)
        else:
            origin = DEFAULT
        value = value_at(values, keys)
        yield Setting(_dotted(keys), sorted(value) if isinstance(value, frozenset) else value, origin)


def _nested(keys: list[str], value: object) -> Mapping[str, object]:
    return {keys[0]: _nested(keys[1:], value) if keys[1:] else value}


def _laid_over(below: Mapping[str, object], above: Mapping[str, object]) -> dict[str, object]:
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        merged[key] = _laid_over(under, value) if isinstance(under, Mapping) and isinstance(value, Mapping) else value
    return merged


def _dotted(keys: Keys) -> str:
    return ".".join(keys)


def _flag(keys: Keys) -> str:
    return "--" + keys[-1].replace("_", "-")
