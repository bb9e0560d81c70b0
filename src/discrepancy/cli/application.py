"""The application: its commands, and how whatever goes wrong becomes one line and an exit code."""

import sys
import threading
from _thread import interrupt_main
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from typing import Annotated, NoReturn

import typer

from discrepancy.cli import acceptance, articles, drafts, exits, rules, schemas, settings, streams
from discrepancy.errors import DiscrepancyError

app = typer.Typer(
    name="discrepancy",
    help="Tells which figures disagree between articles on one story, in whose words, and why.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # a traceback must not show the words of a confidential draft
    context_settings={"help_option_names": ["--help", "-h"]},
)
_AGAIN = 0.01
"""Seconds until an interrupt that was swallowed is raised again."""

app.command()(articles.scan)
app.command()(articles.extract)
app.command()(drafts.check)
app.command()(acceptance.accept)
app.command()(rules.rule)
app.command()(schemas.schema)
app.command()(settings.config)


def _version(*, asked: bool) -> None:
    if asked:
        streams.out(f"discrepancy {version('discrepancy')}\n")
        raise typer.Exit


@app.callback()
def _options(
    *, version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show it.")] = False
) -> None:
    pass


@contextmanager
def _no_interrupt_lost() -> Iterator[None]:
    """Raise an interrupt again that a callback of the interpreter swallowed, as those of imports do."""
    before = sys.unraisablehook

    def heard(unraisable: "sys.UnraisableHookArgs") -> None:
        if unraisable.exc_type is KeyboardInterrupt:
            threading.Timer(_AGAIN, interrupt_main).start()  # once the callback is over
        else:
            before(unraisable)

    sys.unraisablehook = heard
    try:
        yield
    finally:
        sys.unraisablehook = before


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command with `arguments`, by default those of the process, and leave with its exit code."""
    try:
        with _no_interrupt_lost():
            code = app(arguments, prog_name="discrepancy", standalone_mode=False)
    except KeyboardInterrupt:  # where typer was not yet, or no longer, waiting for it
        code = exits.INTERRUPTED
    except DiscrepancyError as error:
        streams.error(error)
        code = exits.ERROR
    except typer.TyperException as error:
        if message := error.format_message():  # none where help was shown instead
            said = message.replace("Value error, ", "").removesuffix(".")  # pydantic's words, which typer passes on
            streams.error(f"{said}; see discrepancy --help")
        code = exits.ERROR
    if code == exits.INTERRUPTED:
        streams.note("interrupted")
    sys.exit(code)
