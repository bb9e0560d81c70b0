"""The command that explains rules."""

from collections.abc import Iterable, Sequence
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
    found = next((rule for rule in RULES if rule.code == code.upper()), None)
    if found is None:
        raise _unknown(code, [rule.code for rule in RULES])
    streams.out(f"{found.code}  {found.name} ({found.kind})\n\n{fill(found.explanation, streams.width())}\n")
    return exits.CLEAN


def known_codes(beginnings: Iterable[str]) -> frozenset[str]:
    """The codes that begin so, as the rules write them: "C2" and "c2" stand for C201, C202 and so on.

    Raises:
        OptionError: when there is no such rule.
    """
    from discrepancy.reconciliation.rules import RULES  # noqa: PLC0415 - --help does without

    known = [rule.code for rule in RULES]
    found: set[str] = set()
    for beginning in beginnings:
        codes = {code for code in known if code.startswith(beginning.upper())}
        if not codes:
            raise _unknown(beginning, known)
        found |= codes
    return frozenset(found)


def _unknown(code: str, known: Sequence[str]) -> OptionError:
    near = get_close_matches(code.upper(), known, n=1, cutoff=0)
    nearest = f"; the nearest is {near[0]}" if near else ""
    return OptionError(f'there is no rule "{code}"{nearest}; `discrepancy rule` lists them')
