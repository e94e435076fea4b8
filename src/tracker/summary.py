"""What a run did, in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tracker.corrections import Note
from tracker.coups import Coup
from tracker.extraction import is_readable
from tracker.extraction.scan import is_about
from tracker.records import Report

_NAMED = 5
"""Undated reports that a summary names."""


@dataclass(slots=True)
class Told:
    """What a run finds in the reports of the table.

    Attributes:
        claimed: Their claims, with corrections. Those not in ``claims`` are in ``rejects``.
        other_events: Their claims that do not concern the coup that the run keeps to, which are left out.
        other_reports: Reports that do not speak of that coup, and were not read for claims.
        undated: Reports whose day of publication is not known.
        undated_first: The sources of the first of those.
        unreadable: Reports in a language that the extractor does not read.
    """

    claimed: int = 0
    other_events: int = 0
    other_reports: int = 0
    undated: int = 0
    undated_first: list[str] = field(default_factory=list)
    unreadable: int = 0

    def add(self, report: Report, coup: Coup | None) -> None:
        """Counts one report."""
        if report.published is None:
            self.undated += 1
            self.undated_first += [report.source] if self.undated <= _NAMED else []
        if not is_readable(report):
            self.unreadable += 1
        elif coup is not None and not is_about(report, coup):
            self.other_reports += 1


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a run did.

    Attributes:
        out: The folder of tables.
        sources: Input files found: ``read + reused + rejected``.
        read: Files that were read now and gave reports.
        reused: Files that gave reports in an earlier run and have not changed since.
        rejected: Files that gave no report, now or earlier; ``rejects`` says why.
        found: Reports in all those files. Those not in ``reports`` are copies or in ``rejects``.
        copies: Reports whose text another source has; ``also_in`` of that one names them.
        told: What was found in the reports of the table.
        corrections: Lines of the ledger of corrections.
        notes: Those of them that could not be applied or have nothing to do, and why.
        rows: Table name to number of rows.
    """

    out: Path
    sources: int
    read: int
    reused: int
    rejected: int
    found: int
    copies: int
    told: Told
    corrections: int
    notes: tuple[Note, ...]
    rows: Mapping[str, int]
