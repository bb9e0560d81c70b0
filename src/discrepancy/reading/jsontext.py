"""JSON as its standard has it: no NaN, no key twice, in UTF-8."""

import json
from collections import Counter
from typing import NoReturn

from discrepancy.reading.found import UnreadableError

NAMES = {str: "a string", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
"""What a value is called in a message."""


def parsed(raw: bytes, mend: str) -> object:
    """The value of a JSON text.

    Raises:
        UnreadableError: when it is none, with `mend` as the advice.
    """
    try:
        return json.loads(raw.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_not_json)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"is not UTF-8 at byte {error.start}; JSON is exchanged in UTF-8, save it so") from error
    except json.JSONDecodeError as error:
        where = f"is not valid JSON at column {error.colno} ({error.msg})"
        raise UnreadableError(f"{where}; {mend}", error.lineno) from error
    except RecursionError as error:
        raise UnreadableError("is nested too deeply; no article needs that") from error
    except ValueError as error:  # an integer of thousands of digits
        raise UnreadableError("holds a number too long to read; write it as a string") from error


def named(value: object) -> str:
    """What kind of value it is, in words."""
    return NAMES.get(type(value), "null")


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) < len(pairs):
        twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise UnreadableError(f"has the key {json.dumps(twice[:60])} twice; write it once")
    return record


def _not_json(word: str) -> NoReturn:
    raise UnreadableError(f"holds {word}, which is not JSON; write null")
