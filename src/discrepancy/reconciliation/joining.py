"""Things that belong together, pair by pair, as sets."""


class Joined:
    """Places from 0 that are joined pair by pair; those that hang together have one root, the smallest of them."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def join(self, one: int, other: int) -> None:
        """Let two places, and all that hang on them, belong together."""
        low, high = sorted((self.root(one), self.root(other)))
        self._parent[high] = low

    def root(self, place: int) -> int:
        """The smallest place of those that this one hangs together with."""
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place
