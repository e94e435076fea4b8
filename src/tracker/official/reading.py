"""What reading one official file gives."""

from collections import Counter
from dataclasses import dataclass, field

from tracker.official.record import Official
from tracker.records import Reject
from tracker.vocabulary import RejectReason, RejectScope


@dataclass(frozen=True, slots=True)
class Reading:
    """The figures of a file, what could not be read, and what was not asked for.

    Attributes:
        rows: The figures.
        rejects: Rows that could not be read, each with its line and the reason.
        left_out: Rows left out on purpose, by reason (other nationalities, breakdowns by sex or age).
    """

    rows: list[Official] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def reject(self, file: str, line: int, message: str) -> None:
        """Notes a row that could not be read."""
        source = f"{file}#{line}"
        reason = RejectReason.INVALID_ROW
        self.rejects.append(Reject(source, RejectScope.ROW, reason, message, source_sha256=None))
