"""What a quantity is read in."""

from dataclasses import dataclass

from tracker.extraction.counts.lexicon import CountsLexicon
from tracker.text.tokens import Tokens


@dataclass(slots=True)
class Scope:
    """A sentence and the words of its language.

    Attributes:
        tokens: The sentence.
        lower: Its words in lower case.
        lexicon: The words of the language.
        floor: Index after the last quantity found; the words of the next do not reach back further.
    """

    tokens: Tokens
    lower: list[str]
    lexicon: CountsLexicon
    floor: int = 0

    def word(self, i: int) -> str:
        """The word at ``i`` in lower case; empty outside the sentence."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def is_numeral_at(self, i: int) -> bool:
        """Whether a number begins at ``i``."""
        word = self.word(i)
        return word[:1].isdecimal() or word in self.lexicon.numbers
