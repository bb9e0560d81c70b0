"""Hostile texts, records, Markdown and web pages: each is refused in one line, or does no harm."""

from collections.abc import Callable

import pytest

BIG = "; raise the option limits.{} if it is meant to be read"
NO_ARTICLE = ": holds no text that can be told from its menus; save the article's text as .txt"
NUL = "holds a NUL byte at character 3, so it is not plain text; save it as text in UTF-8"


@pytest.mark.parametrize(
    ("name", "raw", "line"),
    [
        # nothing, or nothing to read
        ("a.txt", b"", ": holds no text"),
        ("a.txt", b" \n\t\r\n", ": holds no text"),
        ("a.md", b"![](x.png)\n\n<!-- six died -->\n", ": holds no text"),
        ("a.html", b"<html><head><title>Six</title></head><body><img src=x></body></html>", NO_ARTICLE),
        # lines without end
        ("a.txt", b"x" * 50_000_000, ": has more than 20,000,000 bytes" + BIG.format("file_bytes")),
        ("a.html", b"<p>" * 10_000_000, ": has more than 20,000,000 bytes" + BIG.format("file_bytes")),
        ("a.html", b"<p>" * 2_000_000, ": has more than 5,000,000 bytes" + BIG.format("page_bytes")),
        (
            "a.jsonl",
            b'{"id": "a", "text": "' + b"x" * 50_000_000 + b'"}',
            ":1: has more than 4,000,000 characters of text" + BIG.format("article_characters"),
        ),
        # bytes that are no text
        ("a.txt", b"Six\0 people died.", f": {NUL}"),
        ("a.html", b"<p>\0Six people died.", f": {NUL}"),
        ("a.md", b"Six\0 people died.", f": {NUL}"),
        ("a.txt", bytes(range(0x80, 0x100)) * 100, ": is in no encoding that can be told; save it as UTF-8"),
        (
            "a.jsonl",
            b'{"id": "a", "text": "Six\xff"}',
            ":1: is not UTF-8 at byte 24; JSON is exchanged in UTF-8, save it so",
        ),
        # half characters, in every place
        (
            "a.jsonl",
            rb'{"id": "a", "text": "Six \ud800 died."}',
            ':1: has a "text" that holds half a character (\\ud800) at character 4; write the whole character',
        ),
        (
            "a.jsonl",
            rb'{"id": "\udfff", "text": "Six died."}',
            ':1: has a "id" that holds half a character (\\udfff) at character 0; write the whole character',
        ),
        (
            "a.json",
            rb'{"uri": "u", "headlines": [{"value": "\ud800"}], "bodies": [{"value": "Six died."}]}',
            ": has a title that holds half a character (\\ud800) at character 0; write the whole character",
        ),
        (
            "a.json",
            rb'{"uri": "\u0000", "bodies": [{"value": "Six died."}]}',
            ": has a name that holds a NUL byte at character 0, so it is not plain text; save it as text in UTF-8",
        ),
        # JSON that is nested, long, double or not JSON
        ("a.jsonl", b"[" * 1_000_000, ":1: is nested too deeply; no article needs that"),
        ("a.json", b'{"a":' * 1_000_000, ": is nested too deeply; no article needs that"),
        ("a.jsonl", b'{"id": ' + b"9" * 10_000 + b"}", ":1: holds a number too long to read; write it as a string"),
        (
            "a.jsonl",
            b'{"id": 1e999999, "text": "Six."}',
            ':1: has a number as its "id"; write a string in quotation marks',
        ),
        ("a.jsonl", b'{"id": NaN, "text": "Six."}', ":1: holds NaN, which is not JSON; write null"),
        ("a.jsonl", b'{"id": "a", "id": "b", "text": "Six."}', ':1: has the key "id" twice; write it once'),
        (
            "a.json",
            b'{"__proto__": {"uri": "u"}}',
            ': is no ninjs item, which has a "uri" and "bodies"; '
            "write records of your own to a .jsonl file, one a line",
        ),
    ],
)
def test_refused(refused: Callable[..., None], name: str, raw: bytes, line: str) -> None:
    refused(name, raw, line)


STEER = "Six\x1b[31m people\x1b]0;owned\x07 drowned\x9b2J, \u202eeleven\u202c were \u2066hurt\x08\x08 on the ferry."


@pytest.mark.parametrize(
    ("name", "raw", "shown"),
    [
        # escapes for terminals, and marks that turn the direction of writing
        ("a.txt", STEER.encode(), "�[31m people"),
        ("a.html", f"<p>{STEER} The coast guard said so on Monday.</p>".encode(), "�[31m people"),
        ("a.md", f"# {STEER}\n\n{STEER}".encode(), "�[31m people"),
        (
            "a.jsonl",
            b'{"id": "\\u001b[2J", "text": "Six people drowned.", "publisher": "\\u202ereltnuoC"}',
            "�reltnuoC",
        ),
        ("a.json", b'{"uri": "\\u001b[2J", "bodies": [{"value": "Six people drowned."}]}', "�[2J"),
        # scripts, styles, and pages that would load or move on
        (
            "a.html",
            b"<html><head><base href='http://x.example/'><meta http-equiv=refresh content='0;url=http://x.example'>"
            b"<link rel=stylesheet href=http://x.example><script>die()</script></head><body onload=die()><article>"
            b"<p>Six people drowned when the ferry sank.<iframe src=http://x.example></iframe><script>99</script></article>",
            "Six",
        ),
        ("a.md", b"<script>\nalert(99)\n</script>\n\nSix people [drowned](javascript:alert(7)).", "Six"),
        ("a.txt", b"<script>alert(1)</script> Six people drowned. {{ 7*7 }} [bold red]{% raw %}", "Six"),
        # ids and titles that are paths, markup or options
        ("a.jsonl", b'{"id": "../../../etc/passwd", "text": "Six people drowned."}', "../../../etc/passwd"),
        ("a.jsonl", b'{"id": "--output=x", "text": "Six people drowned."}', "--output=x"),
        ("a.jsonl", b'{"id": "[link=file:///x]a[/link]", "text": "Six people drowned."}', "[link=file:///x]a[/link]"),
        # nesting
        ("a.html", b"<div>" * 200 + b"<p>Six people drowned when the ferry sank on Monday.</p>", "Six"),
        ("a.html", b"<p>Six people drowned when the ferry sank on Monday." + b"<table><tr><td>" * 2_000, "Six"),
        ("a.md", b"Six people drowned.\n\n" + b"> " * 20_000 + b"Seven.", "Six"),
        ("a.md", b"Six people drowned.\n\n" + b"[" * 20_000, "Six"),
        # comments and tags without end
        ("a.html", b"<p>Six people drowned when the ferry sank on Monday.</p>" + b"<!-- " * 50_000, "Six"),
        ("a.html", b"<p " + b"a=b " * 100_000 + b">Six people drowned when the ferry sank.</p>", "Six"),
        # encodings that do more than map letters
        ("a.html", b"<html><meta charset=utf-7><p>Six people drowned when the +ADw-script+AD4- sank.", "+ADw-script"),
        ("a.html", b"<html><meta charset=zlib><p>Six people drowned when the ferry sank on Monday.", "Six"),
        # figures without end
        ("a.txt", b"Six people drowned. " + b"8" * 100_000, "Six"),
        ("a.txt", "Six people drowned.".encode("utf-16"), "Six"),
        ("a.txt", ("e\u0301\u0302" * 20_000 + " six people drowned.").encode(), "six"),
    ],
)
def test_harmless(harmless: Callable[[str, bytes], str], name: str, raw: bytes, shown: str) -> None:
    out = harmless(name, raw)
    assert shown in out
    for unseen in ("99", "alert(7)", "die()"):
        assert unseen not in out
