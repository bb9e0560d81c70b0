"""What kind of thing a unit measures: figures of different dimensions are never one quantity."""

import json
from functools import cache
from importlib.resources import files

_OWN = {"count": "count", "percent": "share", "percentage": "share", "fraction": "share", "magnitude": "count"}


@cache
def dimension(unit: str) -> str:
    """The dimension of a unit: "count", "share", "currency", or the entity in quantulum3's unit table ("length").

    A unit that the table does not have is a dimension of its own.
    """
    if unit in _OWN:
        return _OWN[unit]
    if len(unit) == 3 and unit.isupper():
        return "currency"
    table = _entities()
    stripped = next(
        (unit.removeprefix(p) for p in ("kilo", "centi", "milli", "mega", "giga") if unit.startswith(p)), unit
    )
    return table.get(unit) or table.get(stripped) or unit


@cache
def _entities() -> dict[str, str]:
    raw = json.loads(files("quantulum3").joinpath("units.json").read_text(encoding="utf-8"))
    return {name: entry["entity"] for name, entry in raw.items() if "entity" in entry}
