"""The words of a sentence, to be asked for at places that may lie outside it."""

from dataclasses import dataclass

from tracker.text.tokens import Tokens


@dataclass(slots=True)
class Words:
    """A sentence as quantities and dates are read in it.

    Attributes:
        tokens: The sentence.
        lower: Its words in lower case.
    """

    tokens: Tokens
    lower: list[str]

    def word(self, i: int) -> str:
        """The word at ``i`` in lower case; empty outside the sentence."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""
