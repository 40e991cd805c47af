"""Disjoint sets, for putting together what belongs together."""


class Groups:
    """Disjoint sets of numbers 0..n-1 (union-find); a set is named by its smallest member."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, member: int) -> int:
        """Return the smallest member of the set that holds `member`."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, one: int, other: int) -> None:
        """Make one set of the two sets that hold `one` and `other`."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first
