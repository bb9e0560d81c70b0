"""What is said of the items of wires and feeds."""

from collections.abc import Iterator

from discrepancy.reading.met import Note

USABLE = "usable"


def without_text(count: int, path: str) -> Iterator[Note]:
    """A note where items hold no text."""
    if count:
        yield Note(
            f"{count} {'item holds' if count == 1 else 'items hold'} no text; what stands elsewhere is not read", path
        )


def withdrawn(status: str | None, path: str, line: int | None = None) -> Iterator[Note]:
    """A note where the provider withholds an item or has cancelled it: `status` is a code of IPTC's pubstatus."""
    code = (status or USABLE).rpartition(":")[2]
    if code != USABLE:
        yield Note(f"its provider has marked it {code[:40]}; do not rely on its figures", path, line)
