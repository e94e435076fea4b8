"""What a run says of lines that it could not apply, or that have nothing more to do; all of them are kept."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.corrections.correction import Correction


class Finding(StrEnum):
    """What is the matter with a line."""

    REPORT_GONE = "report gone"
    CLAIM_GONE = "claim gone"
    QUOTE_CHANGED = "quote changed"
    QUOTE_NOT_FOUND = "quote not found"
    BREAKS_CODEBOOK = "breaks the codebook"
    NOT_NEEDED = "not needed"
    RUNNING_TOTAL = "running total"
    OVERRULED = "overruled"


@dataclass(frozen=True, slots=True)
class Note:
    """One line, and what is the matter with it.

    Attributes:
        correction: The line.
        finding: In which of a few ways.
        message: In words.
    """

    correction: Correction
    finding: Finding
    message: str

    def __str__(self) -> str:
        """The note as one line of text."""
        return f"{self.correction.name}: {self.correction.action}: {self.message}"
