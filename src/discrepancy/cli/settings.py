"""The options in force for a command, and the command that shows them."""

import json
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from discrepancy.cli import exits, streams
from discrepancy.cli.rules import known_codes
from discrepancy.configuration import InForce, Table, find, in_force, read_table
from discrepancy.errors import OptionError
from discrepancy.options import Options
from discrepancy.reporting.safe import escaped, one_line

ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Take options from this file instead of the discrepancy.toml or pyproject.toml found above.",
        show_default=False,
    ),
]


class Form(StrEnum):
    """The forms in which options are shown."""

    TEXT = "text"
    JSON = "json"
    TOML = "toml"


def options(config: str | None, select: Iterable[str] | None = None, **given: object) -> Options:
    """The options in force for a run: those `given` on the command line, unless null, before those of the file.

    Where `select` names rules, all others are ignored.

    Raises:
        OptionError: when there is no such option, rule or file, or an option has a value that it cannot have.
    """
    found = _in_force(config, given)[1].options
    if not select:
        return found
    return found.model_copy(update={"ignore": found.ignore | (known_codes([""]) - known_codes(select))})


def config(
    config: ConfigFile = None,
    form: Annotated[Form, typer.Option("--format", help="How to write the options.")] = Form.TEXT,
) -> int:
    """Show every option in force and where its value comes from.

    The command line comes before the file, the file before the defaults. The file is the nearest discrepancy.toml, or
    pyproject.toml with a table [tool.discrepancy], in this folder or one above it within the repository.
    """
    table, found = _in_force(config, {})
    shown = {Form.TEXT: _text, Form.JSON: _json, Form.TOML: _toml}[form](found, table)
    streams.out(shown)
    return exits.CLEAN


def _in_force(config: str | None, given: dict[str, object]) -> tuple[Table | None, InForce]:
    file = find(Path.cwd()) if config is None else Path(config)
    table = read_table(file) if file else None
    found = in_force(table, {name: value for name, value in given.items() if value is not None})
    return table, _with_known_rules(found)


def _with_known_rules(found: InForce) -> InForce:
    """The same with codes as the rules write them; the model below them knows no rules."""
    if not found.options.ignore:
        return found
    try:
        codes = known_codes(sorted(found.options.ignore))
    except OptionError as error:
        origin = next(one.origin for one in found.settings if one.name == "ignore")
        raise OptionError(str(error) if origin == "--ignore" else f"{origin}: {error}") from error
    return InForce(found.options.model_copy(update={"ignore": codes}), found.settings)


def _text(found: InForce, _: Table | None) -> str:
    rows = [(one.name, json.dumps(one.value, ensure_ascii=False), one.origin) for one in found.settings]
    widest = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "".join(
        one_line(f"{name:<{widest[0]}}  {value:<{widest[1]}}  {origin}") + "\n" for name, value, origin in rows
    )


def _json(found: InForce, table: Table | None) -> str:
    shown = {
        "file": table.path if table else None,
        "options": found.tables(),
        "from": {one.name: one.origin for one in found.settings},
    }
    return escaped(json.dumps(shown, ensure_ascii=False, indent=2)) + "\n"


def _toml(found: InForce, _: Table | None) -> str:
    """A discrepancy.toml that puts the same in force."""
    import tomlkit  # noqa: PLC0415 - the other forms do without

    document = tomlkit.item(found.tables())
    for one in found.settings:
        *above, name = one.name.split(".")
        table = document
        for key in above:
            table = table[key]
        value = table.value.item(name)  # table[name] is no item where the value is a boolean
        if isinstance(value, tomlkit.items.Item):
            value.comment(one_line(one.origin))
    return document.as_string()
