"""What units measure, and figures told in another unit."""

import subprocess
import sys
import tomllib
from importlib.resources import files
from itertools import permutations

import pytest

from discrepancy.alignment.units import convert, converted, convertible, dimension, shared


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("count", "count"),
        ("percent", "share"),
        ("fraction", "share"),
        ("USD", "currency"),
        ("kilometre", "length"),
        ("mile", "length"),
        ("week", "time"),
        ("hectare", "area"),
        ("furlongs per zeppelin", "furlongs per zeppelin"),
        ("kilometre per second", "speed"),
        ("litre per minute", "volumetric flow"),
        ("USD per barrel", "USD per barrel"),
    ],
)
def test_dimension(unit: str, expected: str) -> None:
    assert dimension(unit) == expected


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [
        ("kilometre", "mile", True),
        ("percent", "fraction", True),
        ("decade", "year", True),
        # A magnitude is often given without the word beside it.
        ("magnitude", "count", True),
        ("square kilometre", "hectare", True),
        ("USD", "EUR", False),
        ("count", "percent", False),
        ("kilometre", "week", False),
        ("furlongs per zeppelin", "mile", False),
        ("USD", "USD", True),
        # Units that quantulum3's table lacks, and two that pint has by other names.
        ("pound-force foot", "newton metre", True),
        ("nautical mile", "kilometre", True),
        ("megajoule", "kilowatt hour", True),
        ("microsievert", "millisievert", True),
        ("acre foot", "cubic metre", True),
        ("pound per square inch", "kilopascal", True),
        ("light-year", "kilometre", True),
        # Rates composed of two units.
        ("barrel per day", "cubic metre per second", True),
        ("kilometre per second", "mile per hour", True),
        ("kilometre per litre", "mile per gallon", True),
        ("barrel per day", "mile per hour", False),
        ("USD per barrel", "USD per gallon", False),
    ],
)
def test_convertible(unit: str, other: str, expected: bool) -> None:
    assert convertible(unit, other) is expected
    assert convertible(other, unit) is expected


def test_convert() -> None:
    assert convert(37, "mile", "kilometre") == pytest.approx(59.5, abs=0.1)
    assert convert(0.5, "fraction", "percent") == 50
    assert convert(3, "week", "day") == pytest.approx(21)
    assert convert(5, "USD", "USD") == 5
    assert convert(3, "decade", "year") == 30
    assert convert(30, "year", "decade") == 3
    assert convert(332, "pound-force foot", "newton metre") == pytest.approx(450, abs=0.5)
    assert convert(32, "pound per square inch", "kilopascal") == pytest.approx(220.6, abs=0.1)
    assert convert(12, "nautical mile", "kilometre") == pytest.approx(22.2, abs=0.1)
    assert convert(1, "cubic metre per second", "cubic foot per second") == pytest.approx(35.3, abs=0.1)


def test_shared_units_bring_together_what_converts() -> None:
    found = shared(["mile", "kilometre", "USD", "EUR", "count"])
    assert found["mile"] == found["kilometre"]
    assert len(set(found.values())) == 4


TABLE = tomllib.loads(files("discrepancy.alignment").joinpath("conversions.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("unit", "other"), [pair for units in TABLE.values() for pair in permutations(units, 2)])
def test_what_stands_in_the_table_is_what_pint_says(unit: str, other: str) -> None:
    """But for the acre: from 0.26 on pint takes the international foot for it, before the surveyors' longer one."""
    assert convertible(unit, other)
    for value in (1, 7, 0.3, 12_345.678, 3_000_000):
        assert convert(value, unit, other) == pytest.approx(converted(value, unit, other), rel=1e-5)


def test_units_that_news_has_load_no_pint() -> None:
    program = """
import sys
from discrepancy.alignment.units import convert, convertible
assert convertible("kilometre", "mile") and convertible("decade", "week") and not convertible("mile", "day")
convert(3, "decade", "month")
print("pint" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
