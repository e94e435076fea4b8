"""Which rows and values changed, and why."""

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tracker import export
from tracker.cases.records import CaseClaim, JoinRule
from tracker.diff import Change, Comparison, Effect, Reason, changelog, compare, write_changes
from tracker.errors import UsageError
from tracker.records import Claim
from tracker.vocabulary import CountQualifier, Review

Folder = Callable[..., Path]
ClaimOf = Callable[[str, int], Claim]


def of_claims(comparison: Comparison) -> list[tuple[str, Effect, Reason, str]]:
    return [
        (change.row, change.effect, change.reason, change.because)
        for change in comparison.changes
        if change.table == "claims"
    ]


def test_equal_tables_have_no_differences(folder: Folder, claim: Claim) -> None:
    comparison = compare(folder("a", ["r1"], [claim]), folder("b", ["r1"], [claim]))
    assert comparison == Comparison((), {}, (), (), ())
    assert changelog(comparison) == "- nothing\n"


def test_an_export_equals_the_tables_that_it_was_made_from(
    folder: Folder, claim: Claim, tmp_path: Path
) -> None:
    claims = [
        replace(claim, attribution="=1+1", count_high=None),
        replace(claim, claim_id="r1:2", country=None),
    ]
    out = folder("a", ["r1"], claims)
    export.export(out, tmp_path / "csv")
    assert not compare(out, tmp_path / "csv").changes


def test_a_new_report_brings_its_claims(folder: Folder, claim: Claim, claim_of: ClaimOf) -> None:
    old = folder("a", ["r1"], [claim])
    new = folder("b", ["r1", "r2"], [claim, claim_of("r2", 15)])
    comparison = compare(old, new)
    assert of_claims(comparison) == [("r2:15", Effect.ADDED, Reason.NEW_REPORT, "r2")]
    assert of_claims(compare(new, old)) == [("r2:15", Effect.WITHDRAWN, Reason.REPORT_GONE, "r2")]
    assert changelog(comparison) == "- reports: 1 added (new report 1)\n- claims: 1 added (new report 1)\n"


def test_a_value_that_changed_by_itself_is_the_extractors(folder: Folder, claim: Claim) -> None:
    old = folder("a", ["r1"], [claim])
    new = folder("b", ["r1"], [replace(claim, count_high=None)], tracker_version="0.2.0")
    assert compare(old, new).changes == (
        Change(
            "claims", "r1:15", Effect.CHANGED, "count_high", "8", None, Reason.NEW_VERSION, "0.1.0 → 0.2.0"
        ),
    )


def test_another_coup_file_is_told_before_the_extractor(folder: Folder, claim: Claim) -> None:
    comparison = compare(folder("a", ["r1"], [claim]), folder("b", ["r1"], [], coup="turkey-2016"))
    because = "every shipped coup file → turkey-2016"
    assert of_claims(comparison) == [("r1:15", Effect.WITHDRAWN, Reason.OTHER_COUP, because)]


def test_a_report_whose_text_changed_is_told_before_the_extractor(folder: Folder, claim: Claim) -> None:
    old = folder("a", {"r1": "Eight officers fled to Greece. More."}, [claim])
    comparison = compare(old, folder("b", {"r1": "Eight officers fled to Greece."}, []))
    assert of_claims(comparison) == [("r1:15", Effect.WITHDRAWN, Reason.REPORT_CHANGED, "r1")]


def test_corrections_are_told_with_their_lines(folder: Folder, claim: Claim, claim_of: ClaimOf) -> None:
    old = folder("a", ["r1"], [claim, claim_of("r1", 2), claim_of("r1", 3)])
    corrected = [replace(claim, country="TUR", review=Review.CORRECTED), claim_of("r1", 3)]
    lines = {
        "c-1": ["set", ["r1:15"], "c-1"],
        "c-2": ["drop", ["r1:2"], "c-2"],
        "c-3": ["join", ["r1:3", "r1:15"], "c-3"],
    }
    comparison = compare(old, folder("b", ["r1"], corrected, lines))
    assert of_claims(comparison) == [
        ("r1:2", Effect.WITHDRAWN, Reason.CORRECTION, "c-2"),
        ("r1:15", Effect.CHANGED, Reason.CORRECTION, "c-1"),
        ("r1:15", Effect.CHANGED, Reason.CORRECTION, "c-1"),
    ]
    assert "  - r1:15: country GRC → TUR (correction: c-1)\n" in changelog(comparison)
    assert "- claims: 1 changed (correction 1)\n" in changelog(comparison)


def test_a_line_that_says_something_else_now_is_a_correction(folder: Folder, claim: Claim) -> None:
    old = folder("a", ["r1"], [replace(claim, country="TUR")], {"mine": ["set", ["r1:15"], "c-1"]})
    new = folder("b", ["r1"], [replace(claim, country="BGR")], {"mine": ["set", ["r1:15"], "c-2"]})
    assert of_claims(compare(old, new)) == [("r1:15", Effect.CHANGED, Reason.CORRECTION, "mine")]


def test_a_line_that_was_there_before_is_not_why_another_column_changed(folder: Folder, claim: Claim) -> None:
    lines = {"c-1": ["set", ["r1:15"], "c-1"]}
    new = folder("b", ["r1"], [replace(claim, attribution="police")], lines)
    comparison = compare(folder("a", ["r1"], [claim], lines), new)
    assert of_claims(comparison) == [("r1:15", Effect.CHANGED, Reason.NEW_VERSION, "0.1.0")]


def test_tables_and_columns_that_only_one_side_has_are_told(
    folder: Folder, claim: Claim, tmp_path: Path
) -> None:
    old = folder("a", ["r1"], [claim])
    new = tmp_path / "csv"
    export.export(old, new)
    (new / "rejects.csv").unlink()
    with (new / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = [row[:3] + row[4:] + ["x"] for row in csv.reader(file)]
    with (new / "claims.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    comparison = compare(old, new)
    assert not comparison.changes
    assert comparison.only_old == ("rejects",)
    assert comparison.columns == ("- claims.country", "+ claims.x")
    assert changelog(comparison) == (
        "- table rejects is gone\n- column claims.x is new\n- column claims.country is gone\n"
    )


def test_a_step_is_called_by_its_case_and_a_null_in_its_key_is_left_out() -> None:
    change = Change(
        "case_steps", "c-1 · fled · GRC · ", Effect.CHANGED, "claims", "1", "2", Reason.NEW_REPORT, "r1"
    )
    comparison = Comparison((change,), {"c-1": "8 soldiers in Greece"}, (), (), ())
    told = "  - 8 soldiers in Greece (c-1 · fled · GRC): claims 1 → 2 (new report: r1)\n"
    assert changelog(comparison).endswith(told)


def test_a_long_list_of_values_is_cut_in_the_text_and_whole_in_the_table(
    folder: Folder, claim_of: ClaimOf, tmp_path: Path
) -> None:
    claims = [claim_of("r1", place) for place in range(15)]
    new = [replace(claim, attribution="=a\nb") for claim in claims]
    comparison = compare(folder("a", ["r1"], claims), folder("b", ["r1"], new))
    text = changelog(comparison)
    assert "attribution nothing → =a b (new extractor version: 0.1.0)" in text
    assert text.endswith("  - and 5 more values\n")
    write_changes(comparison.changes, tmp_path / "out/changes.csv")
    with (tmp_path / "out/changes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 15
    assert rows[0] == {
        "table": "claims",
        "row": "r1:0",
        "effect": "changed",
        "column": "attribution",
        "old": "",
        "new": "'=a\nb",
        "reason": "new extractor version",
        "because": "0.1.0",
    }


def test_a_folder_without_tables_is_refused(tmp_path: Path, folder: Folder, claim: Claim) -> None:
    with pytest.raises(UsageError, match="no table reports here"):
        compare(folder("a", ["r1"], [claim]), tmp_path)


def member_of(case_id: str, claim_id: str) -> CaseClaim:
    return CaseClaim(
        claim_id=claim_id,
        case_id=case_id,
        series_id=None,
        step=1,
        published=None,
        date_end=None,
        count_low=8,
        count_high=8,
        count_qualifier=CountQualifier.EXACT,
        report_source="r1",
        rule=JoinRule.ALONE,
        why="no other claim agrees with it",
    )


def test_a_claim_that_goes_to_another_case_is_one_change(
    folder: Folder, claim: Claim, claim_of: ClaimOf
) -> None:
    claims = [claim, claim_of("r1", 16)]
    stays, goes = member_of("c-1", "r1:16"), member_of("c-1", "r1:15")
    old = folder("a", ["r1"], claims, members=[stays, goes])
    new = folder("b", ["r1"], claims, members=[stays, replace(goes, case_id="c-2", step=2)])
    assert [(change.row, change.column) for change in compare(old, new).changes] == [("r1:15", "case_id")]


def test_a_confirmed_claim_is_not_why_its_case_changed(
    folder: Folder, claim: Claim, claim_of: ClaimOf
) -> None:
    confirmed = replace(claim, review=Review.CONFIRMED)
    both = [member_of("c-1", "r1:15"), replace(member_of("c-2", "r1:16"))]
    joined = [both[0], replace(both[1], case_id="c-1")]
    old = folder("a", ["r1"], [claim, claim_of("r1", 16)], members=both)
    lines = {
        "fix-1": ["confirm", ["r1:15"], "fix-1"],
        "fix-2": ["join", ["r1:15", "r1:16"], "fix-2"],
    }
    new = folder("b", ["r1"], [confirmed, claim_of("r1", 16)], lines, joined)
    (change,) = [change for change in compare(old, new).changes if change.table == "case_claims"]
    assert (change.reason, change.because) == (Reason.CORRECTION, "fix-2")


def test_a_case_that_an_older_report_has_given_another_id_is_the_same_case(
    folder: Folder, claim: Claim, claim_of: ClaimOf
) -> None:
    older = claim_of("r0", 15)
    old = folder("a", ["r1"], [claim], members=[member_of("c-1", "r1:15")])
    members = [member_of("c-0", "r0:15"), member_of("c-0", "r1:15")]
    new = folder("b", ["r1", "r0"], [claim, older], members=members)
    changes = [change for change in compare(old, new).changes if change.table.startswith("case")]
    assert [(change.table, change.row, change.effect, change.reason) for change in changes] == [
        ("case_claims", "r0:15", Effect.ADDED, Reason.NEW_REPORT)
    ]
