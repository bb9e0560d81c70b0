"""Inputs that are nearly right: seeds taken to pieces and put together wrongly."""

import re
from collections.abc import Sequence
from random import Random

_PIECE = re.compile(rb"[A-Za-z]+|[0-9]+|[\x80-\xff]+|\s+|.", re.DOTALL)
ODD = (
    *(b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\x1b[2J", b"\r", b"\n\n", b"\\", b'"', b"'", b"]]>", b"<!--"),
    *(b"0", b"-1", b"9" * 40, b"1e999", b"1e-999", b"NaN", b"null", b"{", b"[", b"=", b"%", b"$", b"&#0;", b"&x;"),
    *(word.encode() for word in ("½", "٣", "３", "²", "–", "−", "…", "“", "”", "’", "\u00a0", "\u200f", "\u202e")),
    *(word.encode() for word in ("\u0301", "🙂", "\u0130", "ı", "ß", "ﬁ", "\u2028", "\x85", "\x1c", "\f", "Ⅷ", "十")),
)
"""What is rare in seeds and has surprised programs before."""


def pieces(seeds: Sequence[bytes]) -> list[bytes]:
    """The different words, numbers, marks and stretches of space of the seeds, and the odd ones."""
    return list(dict.fromkeys([*ODD, *(piece for seed in seeds for piece in _PIECE.findall(seed))]))


def spoilt(raw: bytes, known: Sequence[bytes], chance: Random) -> bytes:
    """`raw` with up to eight stretches of it left out, doubled, exchanged for known pieces, or repeated often."""
    kept = _PIECE.findall(raw)
    for _ in range(chance.randint(1, 8)):
        start = chance.randint(0, len(kept))
        end = start + chance.randint(0, 6)
        new = kept[start:end] if chance.random() < 0.5 else chance.choices(known, k=chance.randint(0, 3))
        kept[start:end] = new * chance.choice([0, 1, 1, 2, 60])
    return b"".join(kept)
