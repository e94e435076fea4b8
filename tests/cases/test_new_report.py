"""A new report changes only the cases that it touches; the order of reports changes nothing."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tracker import store, tables
from tracker.cases import CaseTables, link
from tracker.catalogue import TABLES
from tracker.diff import Reason, compare
from tracker.records import Claim, Report

CASE_TABLES = ("cases", "case_steps", "case_claims", "series")

Input = tuple[list[Claim], list[Report]]


@pytest.fixture(scope="module")
def whole(gold_input: Input) -> CaseTables:
    return link(*gold_input)


def without(report_id: str, given: Input) -> Input:
    claims, reports = given
    return (
        [claim for claim in claims if claim.report_id != report_id],
        [report for report in reports if report.report_id != report_id],
    )


def owners(linked: CaseTables, claims: Iterable[Claim]) -> set[str]:
    """The cases and series of some claims."""
    wanted = {claim.claim_id for claim in claims}
    return {row.case_id or row.series_id or "" for row in linked.case_claims if row.claim_id in wanted}


def test_cases_and_series_without_claims_of_a_report_are_the_same_without_it(
    gold_input: Input, whole: CaseTables
) -> None:
    claims, reports = gold_input
    for report in reports:
        its = [claim for claim in claims if claim.report_id == report.report_id]
        touched = owners(whole, its)
        fewer = link(*without(report.report_id, gold_input))
        # Parts name their whole, whose id is another one where the report was the first of it.
        touched |= {case.case_id for case in whole.cases if case.parent_id in touched}
        others = {case for case in whole.cases if case.case_id not in touched}
        totals = {point for point in whole.series if point.series_id not in touched}
        assert others <= set(fewer.cases)
        assert totals <= set(fewer.series)


def test_the_comparison_of_two_runs_names_the_report_behind_every_change(
    gold_input: Input, tmp_path: Path
) -> None:
    report_id = "novinite-2017-01-26-supreme-court"
    old = written(tmp_path / "old", without(report_id, gold_input))
    new = written(tmp_path / "new", gold_input)
    comparison = compare(old, new)
    assert {(change.reason, change.because) for change in comparison.changes} == {
        (Reason.NEW_REPORT, report_id)
    }
    (eight,) = {change.row for change in comparison.changes if change.table == "cases"}
    assert comparison.names[eight] == "8 soldiers from Türkiye in Greece"


def test_the_same_claims_in_any_order_give_the_same_bytes(gold_input: Input, tmp_path: Path) -> None:
    claims, reports = gold_input
    one, other = (
        written(tmp_path / "one", gold_input),
        written(tmp_path / "other", (claims[::-1], reports[::-1])),
    )
    for name in CASE_TABLES:
        assert (one / f"{name}.parquet").read_bytes() == (other / f"{name}.parquet").read_bytes()


def written(out: Path, given: Input) -> Path:
    """A folder of tables as a run writes it."""
    claims, reports = given
    linked = link(claims, reports)
    with (
        store.locked(out),
        store.new_tables(out, tuple(TABLES), {"tracker_version": "0.1.0", "coup": "none"}) as new,
    ):
        new.write("reports", tables.frame("reports", reports))
        new.write("claims", tables.frame("claims", claims))
        for name in CASE_TABLES:
            new.write(name, tables.frame(name, getattr(linked, name)))
    return out
