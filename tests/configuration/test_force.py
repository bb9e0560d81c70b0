"""What is in force: the command line before the file, the file before the defaults; what is wrong is one clear line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy import OptionError, Options
from discrepancy.configuration import in_force, read_table
from discrepancy.configuration.names import options_by_keys, wanted


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def written(text: str, name: str = "discrepancy.toml") -> Path:
    Path(name).write_text(text, encoding="utf-8")
    return Path(name)


def test_command_line_before_file_before_defaults() -> None:
    table = read_table(written("tolerance = 0.05\nrounding_from = 500\n\n[hedges]\n# wide\nabout = 0.2\n"))
    found = in_force(table, {"tolerance": 0.1})
    assert found.options == Options(tolerance=0.1, rounding_from=500, hedges={"about": 0.2})
    origins = {one.name: one.origin for one in found.settings}
    assert origins["tolerance"] == "--tolerance"
    assert origins["rounding_from"] == "discrepancy.toml:2"
    assert origins["hedges.about"] == "discrepancy.toml:6"
    assert origins["hedges.almost"] == "default"
    assert list(origins) == [".".join(keys) for keys in options_by_keys()]


def test_without_a_file_the_defaults_are_in_force() -> None:
    assert in_force(None, {}).options == Options()


def test_a_list_on_the_command_line_replaces_that_of_the_file() -> None:
    found = in_force(read_table(written('ignore = ["C201"]')), {"ignore": ["C202"]})
    assert found.options.ignore == {"C202"}


def test_pyproject_holds_a_table_for_it() -> None:
    text = "[project]\nname = 'desk'\n[tool.discrepancy]\ntolerance = 0.1\n[tool.discrepancy.hedges]\nabout = 0.3\n"
    found = in_force(read_table(written(text, "pyproject.toml")), {})
    assert (found.options.tolerance, found.options.hedges.about) == (0.1, 0.3)
    assert {one.origin for one in found.settings} == {"pyproject.toml:4", "pyproject.toml:6", "default"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # unknown names, with the nearest known
        ("tolerence = 0.1", '1: there is no option "tolerence"; the nearest is tolerance'),
        ("[hedges]\n# wide\nabuot = 0.2", '3: there is no option "hedges.abuot"; the nearest is hedges.about'),
        ("[hedge]\nabout = 0.2", '1: there is no option "hedge"; the nearest is hedges'),
        ("about = 0.2", '1: there is no option "about"; the nearest is hedges.about'),
        ("[tool.discrepancy]\ntolerance = 1", '1: there is no option "tool"; the nearest is '),
        # wrong values, with what can be given
        ('tolerance = "5%"', '1: tolerance cannot be "5%"; give a number of 0 or more'),
        ("tolerance = -1", "1: tolerance cannot be -1; give a number of 0 or more"),
        ("tolerance = inf", "1: tolerance cannot be Infinity; give a number of 0 or more"),
        ("tolerance = 2031-03-04", '1: tolerance cannot be "2031-03-04"; give a number of 0 or more'),
        ("rounding_from = 0", "1: rounding_from cannot be 0; give a whole number of 1 or more"),
        ("rounding_from = 1.5", "1: rounding_from cannot be 1.5; give a whole number of 1 or more"),
        ("rounding_from = true", "1: rounding_from cannot be true; give a whole number of 1 or more"),
        ("hedges = 0.1", "1: hedges cannot be 0.1; give a table"),
        ('ignore = "C201"', '1: ignore cannot be "C201"; give a list, each a string'),
        # the line is where the value begins, whatever stands before it
        ('text = """\ntolerance = 1\n"""', '1: there is no option "text"; the nearest is '),
        ("\n\nignore = [\n  'C201',\n  7,\n]\n", '3: ignore cannot be ["C201", 7]; give a list, each a string'),
        ("hedges = { about = 0.1,\n almost = 2, more_than = -1 }", "1: "),
        # no TOML
        ("tolerance = \n", "1: is not valid TOML ("),
        ("\ntolerance = 1\ntolerance = 2\n", "3: is not valid TOML ("),
        ("ignore = [\n'C201',\n", "2: is not valid TOML ("),
    ],
)
def test_what_is_wrong_is_one_line(text: str, line: str) -> None:
    with pytest.raises(OptionError) as error:
        in_force(read_table(written(text)), {})
    assert str(error.value).startswith(f"discrepancy.toml:{line}")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"\xff\xfe", "discrepancy.toml: is not UTF-8 at byte 0; TOML is written in UTF-8, save it so"),
        (b"a = " + b"[" * 100_000, "discrepancy.toml: holds a value nested too deeply, or a number too long to read"),
        (b"a = " + b"9" * 10_000, "discrepancy.toml: holds a value nested too deeply, or a number too long to read"),
        (b"a = 1\0", "discrepancy.toml:1: is not valid TOML "),
    ],
)
def test_a_file_that_is_no_configuration_is_one_line(raw: bytes, line: str) -> None:
    Path("discrepancy.toml").write_bytes(raw)
    with pytest.raises(OptionError) as error:
        read_table(Path("discrepancy.toml"))
    assert str(error.value).startswith(line)


def test_a_file_that_is_absent_or_a_folder_is_one_line() -> None:
    with pytest.raises(OptionError, match=r"^absent.toml: there is no such file; check its name$"):
        read_table(Path("absent.toml"))
    with pytest.raises(OptionError, match=r"^\.: cannot be read"):
        read_table(Path())


def test_pyproject_with_something_else_there_is_one_line() -> None:
    with pytest.raises(OptionError, match=r"^pyproject.toml: has something else than a table as \[tool.discrepancy\]$"):
        read_table(written("[tool]\ndiscrepancy = 1", "pyproject.toml"))


@pytest.mark.parametrize("keys", options_by_keys(), ids=".".join)
def test_every_option_can_say_what_it_may_be(keys: tuple[str, ...]) -> None:
    assert wanted(keys) != "a value"


@given(
    before=st.lists(st.sampled_from(["", "# tolerance = 1", "rounding_from = 2", "ignore = [\n'C201'\n]"]), unique=True)
)
def test_the_line_is_that_of_the_value(before: list[str]) -> None:
    text = "\n".join([*before, "tolerance = 0.25", "", "[hedges]", "about = 0.5"])
    table = read_table(written(text))
    lines = text.split("\n")
    for keys, value in ((("tolerance",), "tolerance = 0.25"), (("hedges", "about"), "about = 0.5")):
        assert table.place(keys) == f"discrepancy.toml:{lines.index(value) + 1}"
