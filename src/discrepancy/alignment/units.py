"""What a unit measures, and figures of one dimension brought to one unit.

pint knows how, and takes as long to load as an article takes to read; so what it says of the units that news has stands
in `conversions.toml`, and it is asked only about others.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pint

CONVERSION = 0.08
"""The share by which a converted figure may be off: writers round, convert, and round again.

In the labelled stories the widest such pair, "75 kilometers (50 miles)", is off by 7.3%.
"""

_OWN = {
    "count": "count",
    "percent": "share",
    "fraction": "share",
    "cent": "currency",
    "penny": "currency",
    "sen": "currency",
    "paisa": "currency",
    "kobo": "currency",
    "pesewa": "currency",
    "magnitude": "count",
    "point": "count",
}
"""Units that are told in counts, shares and money."""

_RATES = {
    ("length", "time"): "speed",
    ("volume", "time"): "volumetric flow",
    ("mass", "time"): "mass flow",
    ("length", "volume"): "fuel economy",
}
"""What is measured by what one unit measures, taken by what another does."""


@cache
def dimension(unit: str) -> str:
    """The dimension of a unit: "count", "share", "currency", or the entity in quantulum3's unit table ("length").

    A unit taken by another has the dimension of such rates ("litre per minute" that of "barrel per day"); one that the
    table does not have is a dimension of its own.
    """
    if unit in _OWN:
        return _OWN[unit]
    if len(unit) == 3 and unit.isupper():
        return "currency"
    from discrepancy.extraction.figures.units import unit_table  # noqa: PLC0415 - the rules do without the extractor

    row = unit_table().get(_MULTIPLES.get(unit, (1, unit))[1])
    if row:
        return row.entity
    one, _, by = unit.partition(" per ")
    return _RATES.get((dimension(one), dimension(by)), unit) if by else unit


def shared(units: Iterable[str]) -> Mapping[str, str]:
    """For each unit the first in the alphabet that its figures can be told in; itself where there is none."""
    several = sorted(set(units))
    return {unit: next(other for other in several if convertible(unit, other)) for unit in several}


@cache
def convertible(unit: str, other: str) -> bool:
    """Whether figures in the one unit can be told in the other; two currencies never can."""
    if unit == other:
        return True
    if dimension(unit) != dimension(other) or dimension(unit) == "currency":
        return False
    if dimension(unit) in {"share", "count"}:
        return True
    one, two = (_MULTIPLES.get(name, (1, name))[1] for name in (unit, other))
    if one == two or two in _factors().get(one, {}):
        return True
    known, beside = _unit(one), _unit(two)
    return known is not None and beside is not None and known.dimensionality == beside.dimensionality


def convert(value: float, unit: str, other: str) -> float:
    """The value in the other unit; both are `convertible`."""
    if unit == other:
        return value
    if dimension(unit) == "share":
        return value * 100 if other == "percent" else value / 100
    if dimension(unit) == "count":
        return value
    if unit in _MULTIPLES:
        count, single = _MULTIPLES[unit]
        return convert(value * count, single, other)
    if other in _MULTIPLES:
        count, single = _MULTIPLES[other]
        return convert(value, unit, single) / count
    factor = _factors().get(unit, {}).get(other)
    return converted(value, unit, other) if factor is None else float(value * factor)


def converted(value: float, unit: str, other: str) -> float:
    """The value in the other unit as pint has it."""
    return float(_registry().Quantity(value, _unit(unit)).to(_unit(other)).magnitude)


@cache
def _factors() -> dict[str, dict[str, float]]:
    """How many of each other unit one of a unit is, of those that news has; `bench/conversions.py` writes them."""
    table = files("discrepancy.alignment").joinpath("conversions.toml").read_text(encoding="utf-8")
    return {
        unit: dict(zip(units, row, strict=True))
        for rows in tomllib.loads(table).values()
        for units in [list(rows)]
        for unit, row in rows.items()
    }


def slack(unit: str, other: str) -> float:
    """The share by which a figure told in another unit may be off: nought where telling it takes no rounding."""
    return 0.0 if unit == other or dimension(unit) in {"share", "count"} else CONVERSION


_MULTIPLES = {"decade": (10, "year"), **{f"{unit} of age": (1, unit) for unit in ("year", "month", "week", "day")}}
"""Units that pint has in another sense or not at all, as so many of one that it has in this."""


@cache
def _registry() -> "pint.UnitRegistry[float]":
    import pint  # noqa: PLC0415

    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


_AS_PINT_HAS = {"pound per square inch": "psi", "millimeter of mercury": "mmHg", "revolutions per minute": "rpm"}
"""Units by names that pint reads as something else, or not at all."""


@cache
def _unit(name: str) -> "pint.Unit | None":
    """The unit as pint has it, null when pint does not know it."""
    spelled = _AS_PINT_HAS.get(name) or " / ".join(f"({_power(part)})" for part in name.lower().split(" per "))
    one_word = spelled.replace(" ", "_")
    return _known(one_word) or _known(spelled)


def _power(name: str) -> str:
    """A unit's name as pint spells it: "square metre" is metre**2, "pound-force foot" pound_force foot."""
    plain = name.removeprefix("degree ").removesuffix("-mass").replace("-", "_")
    for word, power in (("square ", "**2"), ("cubic ", "**3")):
        if plain.startswith(word):
            return plain.removeprefix(word) + power
    return plain


def _known(spelled: str) -> "pint.Unit | None":
    import pint  # noqa: PLC0415

    try:
        return _registry().Unit(spelled)
    except (pint.PintError, ValueError, TypeError, AttributeError, AssertionError):
        return None
