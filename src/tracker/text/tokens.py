"""A sentence as words with offsets."""

import re
from dataclasses import dataclass

from tracker.text.lazy import lazy

# Numbers keep their separators (1,043 and 3.5), words keep inner hyphens, apostrophes and dots
# (co-pilot, o'clock, U.S.), a possessive 's is a token of its own, anything else is one character.
# The first line is for speed alone: most words are of plain letters, and what follows cannot be theirs.
# Groups are atomic, "(?>(...)*)", and not possessive, "(...)*+": CPython before 3.11.5 stays behind one that
# failed, and makes "15," of "15, 2016" (https://github.com/python/cpython/issues/106052).
_TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,])"
    r"|\d++(?>(?:[.,]\d++)*)(?>(?:st|nd|rd|th)?)(?![^\W\d_])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:[-‑’'](?!s\b)[^\W_]+)*"
    r"|['’]s\b"
    r"|\S"
)

POSSESSIVE = ("'s", "’s")
"""The tokens that mark an owner."""
_IN_COMPOUNDS = ("-", "'S", "’S")


@dataclass(eq=False)
class Tokens:
    """The tokens of ``text[start:end]``; parallel lists, since columns are fast to look through.

    Offsets count characters of the report's text, not of the sentence. Few sentences are asked for them, so
    they are counted when they are.
    """

    text: str
    start: int
    end: int

    def __len__(self) -> int:
        return len(self.words)

    @lazy
    def words(self) -> list[str]:
        """The words as they are written."""
        words: list[str] = _TOKEN.findall(self.text, self.start, self.end)
        return words

    @lazy
    def lower(self) -> list[str]:
        """The words in lower case, with plain apostrophes."""
        # No token holds white space, so that all are made lower in one step.
        return " ".join(self.words).lower().replace("’", "'").split(" ") if self.words else []

    @lazy
    def has_compounds(self) -> bool:
        """Whether some word may have parts that are words: "Turkish-born", "TURKEY'S"."""
        text = self.text[self.start : self.end]
        return any(mark in text for mark in _IN_COMPOUNDS)

    @lazy
    def capitals(self) -> list[int]:
        """Where words stand that have a capital, or no letter with a case."""
        return [i for i, word in enumerate(self.words) if not word.islower()]

    @lazy
    def figures(self) -> list[int]:
        """Where words stand that may tell a number in digits, or have parts: "40", "20th", "two-thirds"."""
        return [  # digits sort between "0" and ":"
            i for i, word in enumerate(self.lower) if "0" <= word < ":" or ("-" in word and len(word) > 1)
        ]

    @lazy
    def starts(self) -> list[int]:
        """Where each token begins."""
        text, at, starts = self.text, self.start, list[int]()
        for word in self.words:  # nothing but white space stands between two
            at = text.index(word, at)
            starts.append(at)
            at += len(word)
        return starts

    @lazy
    def ends(self) -> list[int]:
        """Where each token ends, its last character excluded."""
        return [start + len(word) for start, word in zip(self.starts, self.words, strict=True)]


def tokenize(text: str, start: int, end: int) -> Tokens:
    """The tokens of ``text[start:end]``.

    >>> tokenize("In 2016 some 1,043 of Turkey's officers fled.", 0, 45).lower
    ['in', '2016', 'some', '1,043', 'of', 'turkey', "'s", 'officers', 'fled', '.']
    """
    return Tokens(text, start, end)
