"""A sentence as words with offsets."""

import re
from dataclasses import dataclass

# Numbers keep their separators (1,043 and 3.5), words keep inner hyphens, apostrophes and dots
# (co-pilot, o'clock, U.S.), a possessive 's is a token of its own, anything else is one character.
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:[-‑’'](?!s\b)[^\W_]+)*"
    r"|['’]s\b"
    r"|\S"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one sentence; four parallel lists, since columns are fast to look through.

    ``starts`` and ``ends`` count characters of the report's text, not of the sentence.
    """

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)


def tokenize(text: str, start: int, end: int) -> Tokens:
    """The tokens of ``text[start:end]``.

    >>> tokenize("In 2016 some 1,043 of Turkey's officers fled.", 0, 45).lower
    ['in', '2016', 'some', '1,043', 'of', 'turkey', "'s", 'officers', 'fled', '.']
    """
    spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
    words = [text[a:b] for a, b in spans]
    return Tokens(
        words=words,
        lower=[word.lower().replace("’", "'") for word in words],
        starts=[a for a, _ in spans],
        ends=[b for _, b in spans],
    )
