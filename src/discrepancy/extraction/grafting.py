"""Words moved in a syntax tree."""

from discrepancy.extraction.token import Token


def hang(token: Token, head: Token, relation: str) -> None:
    """Let a token hang on `head`, in the order of the text."""
    token.head.children.remove(token)
    head.children.append(token)
    head.children.sort(key=lambda child: child.i)
    token.head, token.dep_ = head, relation


def exchange(above: Token, below: Token) -> None:
    """Let a verb stand above the one that it hung on, which becomes what it says."""
    head, relation = above.head, above.dep_
    above.children.remove(below)
    if head is above:
        below.head, below.dep_ = below, relation
    else:
        head.children[head.children.index(above)] = below
        below.head, below.dep_ = head, relation
    above.head, above.dep_ = below, "ccomp"
    below.children = sorted([above, *below.children], key=lambda child: child.i)
