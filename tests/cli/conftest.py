"""Running the command in this process."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from discrepancy.cli import main


class Run(NamedTuple):
    """What a command did."""

    code: object
    out: str
    err: list[str]


Command = Callable[..., Run]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Command:
    def command(*arguments: str) -> Run:
        with pytest.raises(SystemExit) as left:
            main(arguments)
        said = capsys.readouterr()
        return Run(left.value.code, said.out, said.err.splitlines())

    return command
