"""Rows of whole numbers, each packed into a single one, so that whole rows are added in one step."""

from collections.abc import Sequence
from struct import Struct

_BITS = 32
"""Width of a place; thousands of weights added stay far below."""
_HALF = 1 << (_BITS - 1)


class Packer:
    """Packs rows of so many numbers.

    >>> rows = Packer(2)
    >>> rows.unpack(rows.pack([3, -5]) + rows.pack([-4, 7]))
    [-1, 2]
    """

    def __init__(self, size: int) -> None:
        self._layout = Struct(f"<{size}I")
        self._raised = self.pack([_HALF] * size)  # makes negative numbers positive, to be cut apart

    def pack(self, row: Sequence[int]) -> int:
        """One number for a row."""
        return sum(number << (_BITS * place) for place, number in enumerate(row))

    def unpack(self, packed: int) -> list[int]:
        """The numbers of a row, or of the sum of several."""
        cut = self._layout.unpack((packed + self._raised).to_bytes(self._layout.size, "little"))
        return [number - _HALF for number in cut]
