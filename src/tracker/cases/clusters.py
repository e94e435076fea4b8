"""Union-find: sets that grow together, the first member standing for its set."""


class UnionFind:
    """Disjoint sets of the numbers below ``size``.

    >>> sets = UnionFind(3)
    >>> sets.union(2, 1)
    1
    >>> sets.find(2), sets.find(0)
    (1, 0)
    """

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, member: int) -> int:
        """The smallest member of the set."""
        root = member
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[member] != root:
            self._parent[member], member = root, self._parent[member]
        return root

    def union(self, one: int, other: int) -> int:
        """Joins two sets, whatever the order of the arguments, and gives the smallest member."""
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low
        return low
