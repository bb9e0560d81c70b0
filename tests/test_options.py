"""Options: frozen, strict, and all on their page."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from discrepancy.cli.rules import known_codes
from discrepancy.configuration import in_force, read_table
from discrepancy.configuration.names import options_by_keys, wanted
from discrepancy.options import HedgeWidths, Limits, Options

PAGE = (Path(__file__).parents[1] / "docs" / "options.md").read_text(encoding="utf-8")


def tables() -> list[type[BaseModel]]:
    return [Options, HedgeWidths, Limits]


def described(keys: tuple[str, ...]) -> tuple[object, str]:
    """An option's default as JSON has it, and its description."""
    model: type[BaseModel] = Options
    for key in keys[:-1]:
        inner = model.model_fields[key].annotation
        assert isinstance(inner, type)
        assert issubclass(inner, BaseModel)
        model = inner
    field = model.model_fields[keys[-1]]
    default = field.get_default(call_default_factory=True)
    return sorted(default) if isinstance(default, frozenset) else default, " ".join((field.description or "").split())


def test_the_page_has_a_row_for_every_option_and_no_other() -> None:
    rows = []
    for keys in options_by_keys():
        default, description = described(keys)
        assert description, f"{keys} says nothing of itself"
        rows.append(f"| `{'.'.join(keys)}` | {wanted(keys)} | `{json.dumps(default)}` | {description} |")
    assert re.findall(r"^\| `.*$", PAGE, re.M) == rows


@pytest.mark.parametrize("block", re.findall(r"^```toml\n(.*?)^```$", PAGE, re.M | re.S))
def test_the_files_on_the_page_can_be_used(tmp_path: Path, block: str) -> None:
    file = tmp_path / ("pyproject.toml" if "[tool." in block else "discrepancy.toml")
    file.write_text(block)
    options = in_force(read_table(file), {}).options
    assert tomllib.loads(block)
    assert options != Options()
    assert known_codes(options.ignore) == options.ignore


@pytest.mark.parametrize(
    "values", [{"tolerence": 1}, {"hedges": {"abuot": 1}}, {"limits": {"pages": 0}}, {"tolerance": -1}]
)
def test_unknown_and_wrong_ones_are_refused(values: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Options.model_validate(values)


@pytest.mark.parametrize("table", tables())
def test_options_are_frozen(table: type[BaseModel]) -> None:
    name = next(iter(table.model_fields))
    with pytest.raises(ValidationError):
        setattr(table(), name, getattr(table(), name))
