"""Look-up of fixed phrases in a list of words, forwards and backwards, without searching."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from tracker.errors import LexiconError

V = TypeVar("V")


class PhraseTable(Generic[V]):
    """Phrases with a value each; of those that fit at a place the longest one is taken.

    Args:
        name: What the phrases are, for the message of an error.
        entries: Pairs of a phrase (words separated by blanks, in lower case) and its value.

    Raises:
        LexiconError: One phrase has two different values.

    >>> table = PhraseTable("bounds", [("more than", 1), ("no more than", 2)])
    >>> table.ending_at("hold no more than 40".split(), 4)
    (2, 1)
    >>> table.starting_at("more than 40".split(), 0)
    (1, 2)
    """

    __slots__ = ("_by_first", "_by_last", "first_words", "last_words")

    def __init__(self, name: str, entries: Iterable[tuple[str, V]]) -> None:
        values: dict[tuple[str, ...], V] = {}
        for phrase, value in entries:
            words = tuple(phrase.split())
            if not words or phrase != phrase.lower():
                raise LexiconError(f"{name}: '{phrase}' is empty or not in lower case")
            if words in values and values[words] != value:
                raise LexiconError(f"{name}: '{phrase}' means both {values[words]} and {value}")
            values[words] = value
        longest_first = sorted(values.items(), key=lambda item: -len(item[0]))
        self._by_first: dict[str, list[tuple[list[str], V]]] = {}
        self._by_last: dict[str, list[tuple[list[str], V]]] = {}
        for words, value in longest_first:
            self._by_first.setdefault(words[0], []).append((list(words), value))
            self._by_last.setdefault(words[-1], []).append((list(words), value))
        self.first_words = frozenset(self._by_first)
        self.last_words = frozenset(self._by_last)

    def starting_at(self, lower: list[str], i: int) -> tuple[V, int] | None:
        """The value of the phrase that starts at word ``i``, and the index after its last word."""
        if i < len(lower):
            for words, value in self._by_first.get(lower[i], ()):
                end = i + len(words)
                if lower[i:end] == words:
                    return value, end
        return None

    def ending_at(self, lower: list[str], end: int) -> tuple[V, int] | None:
        """The value of the phrase whose last word stands before ``end``, and the index of its first word."""
        if end > 0:
            for words, value in self._by_last.get(lower[end - 1], ()):
                i = end - len(words)
                if i >= 0 and lower[i:end] == words:
                    return value, i
        return None
