"""Where configuration is looked for: upwards from the working folder, not beyond the repository."""

from pathlib import Path

import pytest

from discrepancy import OptionError
from discrepancy.configuration import find

OURS = "[tool.discrepancy]\ntolerance = 0.1\n"
THEIRS = "[tool.other]\nkey = 1\n"


@pytest.mark.parametrize(
    ("files", "start", "expected"),
    [
        # the nearest, here or above
        ({"discrepancy.toml": ""}, ".", "discrepancy.toml"),
        ({"discrepancy.toml": ""}, "desk/story", "discrepancy.toml"),
        ({"discrepancy.toml": "", "desk/discrepancy.toml": ""}, "desk/story", "desk/discrepancy.toml"),
        ({"discrepancy.toml": "", "desk/pyproject.toml": OURS}, "desk/story", "desk/pyproject.toml"),
        # of two in one folder the one that is only for it
        ({"desk/discrepancy.toml": "", "desk/pyproject.toml": OURS}, "desk", "desk/discrepancy.toml"),
        # a pyproject.toml that says nothing of it is passed by
        ({"pyproject.toml": OURS, "desk/pyproject.toml": THEIRS}, "desk", "pyproject.toml"),
        # the root of a repository is the last place
        ({"discrepancy.toml": "", "desk/.git/HEAD": ""}, "desk/story", None),
        ({"desk/discrepancy.toml": "", "desk/.git/HEAD": ""}, "desk/story", "desk/discrepancy.toml"),
        ({"discrepancy.toml": "", "desk/.git": "gitdir: elsewhere"}, "desk/story", None),
    ],
)
def test_the_nearest_within_the_repository(
    tmp_path: Path, files: dict[str, str], start: str, expected: str | None
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "desk" / "story").mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert find(tmp_path / start) == (tmp_path / expected if expected else None)


def test_a_pyproject_on_the_way_that_is_no_toml_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool")
    with pytest.raises(OptionError, match=r"^pyproject.toml:1: is not valid TOML"):
        find(tmp_path)
