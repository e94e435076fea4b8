"""The extractor as a coder: what it makes of the reports of a gold set."""

import dataclasses
from collections.abc import Callable, Iterable

from tracker.evaluate.codings import CodedReport, coding_of
from tracker.records import Claim, Report


def code_with(
    extract_claims: Callable[[Report], list[Claim]],
    build_report: Callable[[CodedReport], Report],
    gold: Iterable[CodedReport],
) -> list[CodedReport]:
    """Run an extractor over the texts of coded reports; those without text are left out."""
    return [
        dataclasses.replace(
            report, claims=tuple(coding_of(claim) for claim in extract_claims(build_report(report)))
        )
        for report in gold
        if report.text is not None
    ]
