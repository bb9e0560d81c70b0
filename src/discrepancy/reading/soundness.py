"""Whether a string is text that the rest of the way can work with."""

import re

_NUL = "\0"
_SURROGATE = re.compile("[\ud800-\udfff]")


def fault(text: str) -> str | None:
    """What is wrong with `text` as an article's text, in words that follow "it"; nothing where it is sound."""
    if not text.strip():
        return "holds no text"
    if _NUL in text:
        return f"holds a NUL byte at character {text.index(_NUL)}, so it is not plain text; save it as text in UTF-8"
    return broken(text)


def broken(text: str) -> str | None:
    """The half of a character that `text` holds, if any: JSON can escape one, and no file can store it."""
    half = _SURROGATE.search(text)
    return (
        f"holds half a character (\\u{ord(half[0]):04x}) at character {half.start()}; write the whole character"
        if half
        else None
    )
