"""The ledger applied to what the extractor found.

Every line is about one report, a pair of claims about two; so claims may come in parts, as a run has them,
with all claims of a report in the same part. The outcome depends neither on the order of the lines nor on the
parts. Claims that earlier replays have corrected may be given, too: replaying twice equals once.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable

from tracker.corrections.constraints import CaseConstraint
from tracker.corrections.correction import PAIRS, Action, Correction
from tracker.corrections.ledger import Ledger
from tracker.corrections.notes import Finding, Note
from tracker.corrections.part import KEPT, apply_lines, gone
from tracker.records import Claim, Report
from tracker.vocabulary import Measure


def replay(
    ledger: Ledger, claims: Iterable[Claim], reports: Iterable[Report]
) -> tuple[list[Claim], list[Note]]:
    """Applies a ledger to all claims at once.

    Args:
        ledger: The lines.
        claims: What the extractor found.
        reports: The reports that it read.

    Returns:
        The claims, corrected ones in their place and added ones behind those of their report; and a note for
        each line that could not be applied or has nothing to do.
    """
    replaying = Replay(ledger)
    corrected = replaying.apply(claims, reports)
    return corrected, replaying.notes()


class Replay:
    """One replay, part by part."""

    def __init__(self, ledger: Ledger) -> None:
        self._lines = ledger.corrections
        self._about: dict[str, list[Correction]] = defaultdict(list)
        for line in self._lines:
            if line.action not in PAIRS:
                self._about[line.report_id].append(line)
        self._paired = {claim_id for line in self._pairs() for claim_id, _ in _claims_of(line)}
        self._quotes: dict[str, str] = {}
        self._totals: set[str] = set()
        self._waiting = set(self._about)
        self._notes: list[Note] = []

    def apply(self, claims: Iterable[Claim], reports: Iterable[Report]) -> list[Claim]:
        """The corrected claims of some reports.

        Args:
            claims: All claims of these reports.
            reports: Reports that no earlier part had.
        """
        reports = list(reports)
        ids = self._waiting.intersection(report.report_id for report in reports)
        self._waiting -= ids
        result = list(claims)
        if ids:
            lines = [line for report_id in sorted(ids) for line in self._about[report_id]]
            result, notes = apply_lines(lines, result, reports)
            self._notes += notes
        for claim in result:
            if claim.claim_id in self._paired:
                self._quotes[claim.claim_id] = claim.quote
                if claim.measure is Measure.CUMULATIVE:
                    self._totals.add(claim.claim_id)
        return result

    def notes(self, overruled: Collection[str] = ()) -> list[Note]:
        """What is the matter with which lines, in the ledger's order; to be asked after the last part.

        Args:
            overruled: Ids of the joins that linking found to be against a split.
        """
        against = [
            Note(line, Finding.OVERRULED, f"a split of other claims of the same people forbids it; {KEPT}")
            for line in self._lines
            if line.id in overruled
        ]
        absent = [
            Note(line, Finding.REPORT_GONE, f"no report {report_id} any more; the line is kept, not applied")
            for report_id in self._waiting
            for line in self._about[report_id]
        ]
        notes = {
            note.correction.id: note for note in (*self._notes, *absent, *self._notes_on_pairs(), *against)
        }
        return [notes[line.id] for line in self._lines if line.id in notes]

    def constraints(self) -> list[CaseConstraint]:
        """The joins and splits of claims that are there, sorted; to be asked after the last part."""
        troubled = {note.correction.id for note in self._notes_on_pairs()}
        return sorted(
            CaseConstraint(
                first=min(line.claim_id, line.other_claim_id),
                second=max(line.claim_id, line.other_claim_id),
                together=line.action is Action.JOIN,
                correction_id=line.id,
            )
            for line in self._pairs()
            if line.id not in troubled
        )

    def _pairs(self) -> list[Correction]:
        return [line for line in self._lines if line.action in PAIRS]

    def _notes_on_pairs(self) -> list[Note]:
        problems = (
            (line, self._problem(claim_id, quote))
            for line in self._pairs()
            for claim_id, quote in _claims_of(line)
        )
        return [Note(line, *problem) for line, problem in problems if problem is not None]

    def _problem(self, claim_id: str, quote: str) -> tuple[Finding, str] | None:
        if claim_id in self._totals:
            message = f"claim {claim_id} is a running total, which is in no case; {KEPT}"
            return Finding.RUNNING_TOTAL, message
        return gone(claim_id, quote, self._quotes)


def _claims_of(line: Correction) -> list[tuple[str, str]]:
    """The two claims of a pair, each with the quote that it had."""
    return [(line.claim_id, line.quote), (line.other_claim_id, line.other_quote)]
