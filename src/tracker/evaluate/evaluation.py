"""One evaluation: which reports are compared, their pairs, and what the reader must know of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tracker.errors import UsageError
from tracker.evaluate.codings import CodedReport, coding_of
from tracker.evaluate.score import Pair, pair_reports
from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.records import Claim, Report


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcome of comparing codings with gold.

    Attributes:
        gold: The gold reports that were scored.
        pairs: Their claims, paired; missed and spurious ones included.
        notes: What was left out, and why, in words.
    """

    gold: list[CodedReport]
    pairs: list[Pair]
    notes: list[str]


def evaluate(gold: Sequence[CodedReport], coded: Sequence[CodedReport]) -> Evaluation:
    """Score a coding against gold; every gold report counts.

    Raises:
        UsageError: There is no gold, or no report is in both.
    """
    ours, theirs = {report.report_id for report in gold}, {report.report_id for report in coded}
    if not ours & theirs:
        raise UsageError("no report of the gold is among the coded ones (reports are matched by id)")
    notes = []
    if absent := sorted(ours - theirs):
        notes.append(
            f"not among the coded reports, so that all their claims count as missed: {_some(absent)}"
        )
    if extra := sorted(theirs - ours):
        notes.append(f"coded but not in the gold, and left out: {_some(extra)}")
    return Evaluation(list(gold), pair_reports(gold, coded), notes)


def evaluate_extractor(
    gold: Sequence[CodedReport], extract: Callable[[Report], list[Claim]] = extract_claims
) -> Evaluation:
    """Run an extractor over the texts of the gold and score it; reports without text are left out.

    Raises:
        UsageError: No report has a text.
    """
    with_text = [report for report in gold if report.text is not None]
    if not with_text:
        raise UsageError("no report of the gold has its text at hand (give the file that holds it: --texts)")
    notes = []
    if without := [report.report_id for report in gold if report.text is None]:
        notes.append(f"text not at hand (--texts), and left out: {_some(without)}")
    coded = [code_report(report, extract) for report in with_text]
    return Evaluation(with_text, pair_reports(with_text, coded), notes)


def code_report(
    report: CodedReport, extract: Callable[[Report], list[Claim]] = extract_claims
) -> CodedReport:
    """The same report as an extractor codes it."""
    return replace(report, claims=tuple(coding_of(claim) for claim in extract(report_of(report))))


def report_of(coded: CodedReport) -> Report:
    """The report, as the extractor gets it from any reader."""
    return report_from_text(
        coded.text or "",
        title=coded.title,
        published=coded.published,
        url=coded.url,
        outlet=coded.outlet,
        language=coded.language,
        report_id=coded.report_id,
    )


def _some(report_ids: Sequence[str]) -> str:
    shown = ", ".join(report_ids[:5])
    noun = "report" if len(report_ids) == 1 else "reports"
    return f"{len(report_ids)} {noun} ({shown}{', …' if len(report_ids) > 5 else ''})"
