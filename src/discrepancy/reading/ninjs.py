"""ninjs, IPTC's JSON for news, in its versions 1 to 3 (https://iptc.org/standards/ninjs)."""

from collections.abc import Iterator, Mapping

from discrepancy.reading.found import Found, UnreadableError, library, tidy
from discrepancy.reading.items import withdrawn, without_text
from discrepancy.reading.jsontext import named, parsed
from discrepancy.reading.markup import text_of_html
from discrepancy.reading.met import Note
from discrepancy.reading.stored import Stored

_DATES = ("versioncreated", "firstcreated", "contentcreated")
"""The date of the version comes first: its figures are those known by then."""
_NO_ITEM = 'is no ninjs item, which has a "uri" and "bodies"; write records of your own to a .jsonl file, one a line'

Item = Mapping[str, object]


def articles(stored: Stored) -> Iterator[Found | Note]:
    """The items of a file, which holds one or a list of them."""
    value = parsed(stored.raw.removeprefix(b"\xef\xbb\xbf"), "save it again, or as text")
    items = [_item(one) for one in (value if isinstance(value, list) else [value])]
    without = 0
    for number, item in enumerate(items, start=1):
        text = _body(item)
        without += not text
        if text:
            yield from withdrawn(tidy(item.get("pubstatus")), stored.path)
            yield Found(
                text=text,
                name=tidy(item.get("uri")),
                number=number,
                title=_headline(item),
                publisher=tidy(item.get("copyrightholder")) or _first(item, "infosources", "name"),
                published=next(filter(None, (tidy(item.get(key)) for key in _DATES)), None),
            )
    if without == len(items):
        raise UnreadableError("holds no item with text; what stands elsewhere is not fetched")
    yield from without_text(without, stored.path)


def _item(value: object) -> Item:
    """An item with its keys in small letters: version 3 writes "versionCreated" for "versioncreated"."""
    if not isinstance(value, dict):
        raise UnreadableError(f"holds {named(value)} where a ninjs item should be")
    item = {key.lower(): inner for key, inner in value.items()}
    if "uri" not in item:
        raise UnreadableError(_NO_ITEM)
    return item


def _headline(item: Item) -> str | None:
    return tidy(item.get("headline")) or _first(item, "headlines", "value")


def _body(item: Item) -> str:
    """Its text: plain where an item brings that, else of its HTML. Version 1 has a key for each kind."""
    bodies = [(str(one.get("contenttype", "")), one.get("value")) for one in _objects(item, "bodies")]
    bodies += [
        ("text/plain", item.get("body_text")),
        ("xhtml", item.get("body_xhtml")),
        ("html", item.get("body_html")),
    ]
    written = [(kind, words) for kind, words in bodies if isinstance(words, str) and words.strip()]
    plain = next((words for kind, words in written if not _is_html(kind, words)), None)
    if plain or not written:
        return (plain or "").strip()
    with library("an HTML body", "html"):
        return text_of_html(written[0][1])


def _is_html(kind: str, words: str) -> bool:
    return "html" in kind or (not kind and words.lstrip().startswith("<"))


def _first(item: Item, key: str, inner: str) -> str | None:
    """From a list of objects the first value, that of the main one before the others."""
    ranked = sorted(_objects(item, key), key=lambda one: one.get("role") != "main")
    return next(filter(None, (tidy(one.get(inner)) for one in ranked)), None)


def _objects(item: Item, key: str) -> list[Item]:
    value = item.get(key)
    objects = value if isinstance(value, list) else []
    return [{name.lower(): inner for name, inner in one.items()} for one in objects if isinstance(one, dict)]
