"""What programs may rely on: the names, the signatures, the fields, the JSON, the commands, the codes.

tests/public.txt holds all of it, a line each. `python tests/test_public.py` writes it anew.
"""

import inspect
import re
from collections.abc import Callable, Iterator
from difflib import unified_diff
from json import dumps
from pathlib import Path
from typing import Any, get_type_hints

import pytest
import typer.main
from pydantic import BaseModel

import discrepancy
from discrepancy import strategies
from discrepancy.cli import exits
from discrepancy.cli.application import app
from discrepancy.reconciliation.rules import RULES
from discrepancy.reporting.schema import options_schema, report_schema

VERBS = ("read", "extract", "align", "reconcile", "scan", "check")
GROUP: Any = typer.main.get_command(app)
RECORD = Path(__file__).with_name("public.txt")
ANNOUNCE = """What programs may rely on has changed; the lines are above.
If that was not meant, undo it. If it was meant, announce it (docs/compatibility.md says how):
  1. python tests/test_public.py       # writes tests/public.txt
  2. a line in CHANGELOG.md: under Added, or for a removal or another meaning under Changed, with what to do instead
  3. schema_version raised, when a field of the JSON report was removed or means something else"""


def annotation(of: object) -> str:
    """A type by its name alone, and alike under every Python."""
    words = re.sub(r"\b(?:[a-z_]+\.)+(?=[A-Za-z])", "", inspect.formatannotation(of))
    return re.sub(r"^Optional\[(.*)\]$", r"\1 | None", words)


def default(value: object) -> str:
    return f" = {value!r}" if isinstance(value, (str, int, float, tuple, type(None))) else " = ..."


def signature(of: Callable[..., object]) -> str:
    told = inspect.signature(of)
    words = [
        f"{'*' * (one.kind is one.VAR_POSITIONAL)}{one.name}"
        + f": {annotation(one.annotation)}" * (one.annotation is not one.empty)
        + (default(one.default) if one.default is not one.empty else "")
        for one in told.parameters.values()
    ]
    return f"({', '.join(words)}) -> {annotation(told.return_annotation)}"


def members(name: str, kind: type) -> Iterator[str]:
    """A class: its fields, whose types the JSON tells, and its public methods and properties."""
    yield f"class {name}({', '.join(base.__name__ for base in kind.__bases__)})"
    plain = getattr(kind, "__pydantic_fields__", None) or dict.fromkeys(getattr(kind, "_fields", ()))
    fields = kind.model_fields if issubclass(kind, BaseModel) else plain
    for field, about in fields.items():
        yield f"  {name}.{field}" + ("" if about is None or about.is_required() else default(about.default))
    for member, value in vars(kind).items():
        if isinstance(value, property) and value.fget:
            yield f"  {name}.{member} -> {annotation(inspect.signature(value.fget).return_annotation)}"
        elif inspect.isfunction(value) and not member.startswith("_"):
            yield f"  {name}.{member}{signature(value)}"


def library() -> Iterator[str]:
    for module in (discrepancy, strategies):
        for name in sorted(module.__all__):
            value = getattr(module, name)
            if inspect.isclass(value):
                yield from members(name, value)
            elif inspect.isfunction(value):
                yield f"{name}{signature(value)}"
            else:
                yield f"{name} = {annotation(value)}"


def shape(schema: dict[str, Any]) -> str:
    """A JSON Schema without the words for readers, in one line."""
    kept = {key: value for key, value in schema.items() if key not in {"title", "description", "$defs", "properties"}}
    return dumps(kept, sort_keys=True)


def json() -> Iterator[str]:
    for name, schema in (("report", report_schema()), ("options", options_schema())):
        for kind, about in {name: schema, **schema.get("$defs", {})}.items():
            yield f"{kind} {shape(about)}"
            for field, value in about.get("properties", {}).items():
                yield f"  {kind}.{field} {shape(value)}"


def commands() -> Iterator[str]:
    for registered in app.registered_commands:
        assert registered.callback
        name = registered.callback.__name__
        defaults, types = inspect.signature(registered.callback).parameters, get_type_hints(registered.callback)
        for one in GROUP.commands[name].params:
            given = "/".join(one.opts) if one.opts[0].startswith("-") else one.name.upper()
            told = annotation(types[one.name])
            yield f"discrepancy {name} {given}: {told}{'' if one.required else default(defaults[one.name].default)}"


def codes() -> Iterator[str]:
    for name in ("CLEAN", "DISAGREES", "ERROR", "INTERRUPTED"):
        yield f"exit {getattr(exits, name)} {name.lower()}"
    yield f"scan exits with 1 for: {', '.join(sorted(exits.DISAGREEMENTS))}"
    yield f"check exits with 1 for: {', '.join(sorted(exits.CONTRADICTED))}"
    for rule in sorted(RULES, key=lambda rule: rule.code):
        yield f"{rule.code} {rule.kind}: {rule.name}"


def public() -> str:
    parts = {"The library": library, "The JSON": json, "The command line": commands, "Exit codes and rules": codes}
    return "\n".join(f"# {title}\n\n" + "".join(f"{line}\n" for line in lines()) for title, lines in parts.items())


def test_nothing_that_programs_rely_on_has_changed_unannounced() -> None:
    recorded = RECORD.read_text(encoding="utf-8").splitlines()
    changed = list(unified_diff(recorded, public().splitlines(), "announced", "now", n=0, lineterm=""))
    assert not changed, "\n".join(["", *changed, "", ANNOUNCE])


def test_the_verbs_are_functions() -> None:
    assert [name for name in VERBS if not inspect.isfunction(getattr(discrepancy, name))] == []


def test_everything_handed_out_is_there_and_documented() -> None:
    assert set(VERBS) <= set(discrepancy.__all__)
    assert dir(discrepancy) == discrepancy.__all__ == sorted(discrepancy.__all__)
    assert [name for name in discrepancy.__all__ if not inspect.getdoc(getattr(discrepancy, name))] == []


def test_every_error_is_of_one_tree() -> None:
    errors = [value for name in discrepancy.__all__ if name.endswith("Error") for value in [getattr(discrepancy, name)]]
    assert len(errors) == 6
    assert [error for error in errors if not issubclass(error, discrepancy.DiscrepancyError)] == []


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = discrepancy.nothing


if __name__ == "__main__":
    RECORD.write_text(public(), encoding="utf-8")
