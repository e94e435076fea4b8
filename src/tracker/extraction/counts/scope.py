"""What a quantity is read in."""

from dataclasses import dataclass

from tracker.extraction.counts.lexicon import CountsLexicon
from tracker.extraction.words import Words


@dataclass(slots=True)
class Scope(Words):
    """A sentence and the words of its language.

    Attributes:
        lexicon: The words of the language.
        floor: Index after the last quantity found; the words of the next do not reach back further.
    """

    lexicon: CountsLexicon
    floor: int = 0

    def is_numeral_at(self, i: int) -> bool:
        """Whether a number begins at ``i``."""
        word = self.word(i)
        return word[:1].isdecimal() or word in self.lexicon.numbers
