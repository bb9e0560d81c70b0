"""The command that explains rules."""

from collections.abc import Iterable
from difflib import get_close_matches
from textwrap import fill
from typing import Annotated

import typer

from discrepancy.cli import exits, streams
from discrepancy.errors import OptionError


def rule(code: Annotated[str | None, typer.Argument(metavar="CODE", help="The rule to explain.")] = None) -> int:
    """Explain the rule with this code, or list all rules."""
    from discrepancy.reconciliation.rules import RULES  # noqa: PLC0415 - --help does without

    if code is None:
        streams.out("".join(f"{rule.code}  {rule.kind:<14}  {rule.name}\n" for rule in RULES))
        return exits.CLEAN
    (wanted,) = known_codes([code])
    found = next(rule for rule in RULES if rule.code == wanted)
    streams.out(f"{found.code}  {found.name} ({found.kind})\n\n{fill(found.explanation, streams.width())}\n")
    return exits.CLEAN


def known_codes(codes: Iterable[str]) -> frozenset[str]:
    """The codes as the rules write them.

    Raises:
        OptionError: when there is no such rule.
    """
    from discrepancy.reconciliation.rules import RULES  # noqa: PLC0415 - --help does without

    known = [rule.code for rule in RULES]
    for code in codes:
        if code.upper() not in known:
            near = get_close_matches(code.upper(), known, n=1, cutoff=0)
            nearest = f"; the nearest is {near[0]}" if near else ""
            raise OptionError(f'there is no rule "{code}"{nearest}; `discrepancy rule` lists them')
    return frozenset(code.upper() for code in codes)
