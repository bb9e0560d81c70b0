"""Articles are hostile: no character of one may steer a terminal, hide words, or turn the reading direction."""

import re

_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_HIDDEN = "\u2061-\u2065\u206a-\u206f\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff"
_EMPTY = "\u00ad\u200b\u2060\ufeff"
"""Soft hyphens and characters without width, which web pages are full of."""
_SPACES = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_LINE_ENDS = re.compile("\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
_EMPTIES = re.compile(f"[{_EMPTY}]+")
_UNSAFE = re.compile(f"[\x00-\x1f\x7f-\x9f{_DIRECTION}{_HIDDEN}]")
_UNSAFE_IN_JSON = re.compile(f"[\x7f-\x9f\u2028\u2029{_DIRECTION}{_HIDDEN}{_EMPTY}]")

_WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f<>\"'`\\^{|}]+", re.IGNORECASE)


def one_line(text: str) -> str:
    """`text` on one line; a character that would steer or hide shows as U+FFFD, one without width is left out."""
    return _UNSAFE.sub("\ufffd", _EMPTIES.sub("", _SPACES.sub(" ", text)))


def lines(text: str) -> str:
    """`text` as `one_line` makes it, line by line."""
    return "\n".join(map(one_line, _LINE_ENDS.split(text)))


def escaped(json: str) -> str:
    r"""JSON text with each steering character as a \u escape; what it means does not change.

    Such characters stand only within strings, where JSON allows escapes; any writer escapes those below U+0020.
    """
    return _UNSAFE_IN_JSON.sub(_escape, json)


def web_address(url: str | None) -> str | None:
    """`url` where it is a plain address of the web, which a reader may follow; else nothing, as for `javascript:`."""
    return url if url and _WEB_ADDRESS.fullmatch(url) else None


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
