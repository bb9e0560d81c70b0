"""Write alignment/conversions.toml: how many of each other unit one of a unit is, as pint has it, of those news has.

Usage:  python bench/conversions.py
"""

from pathlib import Path

from discrepancy.alignment.units import converted

TOML = Path(__file__).parents[1] / "src" / "discrepancy" / "alignment" / "conversions.toml"
UNITS = {
    "length": ("millimetre", "centimetre", "metre", "kilometre", "inch", "foot", "yard", "mile"),
    "time": ("second", "minute", "hour", "day", "week", "month", "year"),
    "mass": ("gram", "kilogram", "tonne", "ounce", "pound-mass", "ton"),
    "area": ("square metre", "square kilometre", "hectare", "square foot", "square mile", "acre"),
    "volume": ("litre", "cubic metre", "cubic foot", "gallon", "barrel"),
    "speed": ("metre per second", "kilometre per hour", "mile per hour", "knot"),
    "power": ("watt", "kilowatt", "megawatt", "gigawatt"),
}
HEAD = """\
# How many of each unit of a table one of the unit before the sign is, in the order of the table's rows, as pint has it.
# Written by bench/conversions.py; a test holds every figure against pint.
"""


def main() -> None:
    lines = [HEAD]
    for dimension, units in UNITS.items():
        rows = (f'"{unit}" = {[converted(1, unit, other) for other in units]}' for unit in units)
        lines.append("\n".join([f"[{dimension}]", *rows, ""]))
    TOML.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
