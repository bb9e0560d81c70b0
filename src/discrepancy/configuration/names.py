"""The options by name, and what each may be, as the model has them."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from discrepancy.options import Options

Keys = tuple[str, ...]
_KINDS = {
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "string": "a string",
    "object": "a table",
}


def options_by_keys() -> tuple[Keys, ...]:
    """The keys of every option, such as ("hedges", "about"), in the order of the model."""
    return tuple(_below(Options, ()))


def tables_by_keys() -> tuple[Keys, ...]:
    """The keys of every table of options, such as ("hedges",)."""
    return tuple(dict.fromkeys(keys[:-1] for keys in options_by_keys() if keys[:-1]))


def wanted(keys: Sequence[str]) -> str:
    """What the option or table at `keys` may be: "a number of 0 or more"."""
    schema = Options.model_json_schema()
    found: Mapping[str, object] = schema
    for key in keys:
        found = found["properties"][key]  # type: ignore[index]
        if isinstance(name := found.get("$ref"), str):
            found = schema["$defs"][name.rpartition("/")[2]]
    return _said(found)


def value_at(table: object, keys: Sequence[str]) -> object:
    """What nested tables hold at `keys`; nothing where they do not."""
    for key in keys:
        table = table.get(key) if isinstance(table, Mapping) else None
    return table


def _below(model: type[BaseModel], above: Keys) -> Iterator[Keys]:
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from _below(field.annotation, (*above, name))
        else:
            yield (*above, name)


def _said(schema: Mapping[str, object]) -> str:
    if isinstance(items := schema.get("items"), dict):
        return f"a list, each {_said(items)}"
    kind = _KINDS.get(str(schema.get("type")), "a value")
    least, most = schema.get("minimum"), schema.get("maximum")
    if least is None:
        return kind
    return f"{kind} of {least:g} or more" if most is None else f"{kind} from {least:g} to {most:g}"
