"""What the parser gets wrong again and again, put right in its trees."""

from collections.abc import Sequence

from discrepancy.extraction.token import Token

_AT = frozenset({"at", "to", "by"})


def mend(doc: Sequence[Token]) -> None:
    """Change a sentence's tree where it joins two numbers that a preposition parts: "at 16 after two more died"."""
    for token in doc:
        before, after = doc[max(0, token.i - 1)], doc[min(token.i + 1, len(doc) - 1)]
        joined = token.dep_ == after.dep_ == "quantmod" and token.head is after.head and after.tag_ == "IN"
        if joined and before.lower_ in _AT and token not in (before, *before.ancestors):
            _hang(token, before, "pobj")


def _hang(token: Token, head: Token, relation: str) -> None:
    token.head.children.remove(token)
    head.children.append(token)
    head.children.sort(key=lambda child: child.i)
    token.head, token.dep_ = head, relation
