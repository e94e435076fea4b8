"""Why cases changed: by their claims, and by the lines that join and split."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from tracker.corrections import Action, LineInShort
from tracker.diff.change import Reason
from tracker.diff.reasons import Reasons
from tracker.diff.rows import differences
from tracker.diff.snapshot import Snapshot

CASE = {"case_id": "GRC-1", "best": "8"}


def snapshot(
    reports: str, members: dict[str, str], corrections: str = "{}", wholes: dict[str, str] | None = None
) -> Snapshot:
    ids = reports.split()
    parts = wholes or {}
    return Snapshot(
        Path("a"),
        {
            "reports": pd.DataFrame(
                {
                    "report_id": ids,
                    "text": ["Eight fled."] * len(ids),
                    "source": [f"{name}.txt" for name in ids],
                    "source_sha256": [f"bytes of {name}" for name in ids],
                }
            ),
            "case_claims": pd.DataFrame({"claim_id": list(members), "case_id": list(members.values())}),
            "cases": pd.DataFrame({"case_id": list(parts), "parent_id": list(parts.values())}),
        },
        {"corrections": corrections, "tracker_version": "0.1.0"},
    )


def test_a_case_changes_for_the_reason_of_its_claims() -> None:
    reasons = Reasons(
        snapshot("r1", {"r1:0": "GRC-1"}), snapshot("r1 r2", {"r1:0": "GRC-1", "r2:0": "GRC-1"})
    )
    reasons.remember("r2:0", reasons.of("claims", {"claim_id": "r2:0", "report_id": "r2"}))
    assert reasons.of("cases", CASE) == (Reason.NEW_REPORT, "r2")
    assert reasons.of("case_steps", CASE | {"step": "1"}) == (Reason.NEW_REPORT, "r2")
    assert reasons.of("case_claims", {"claim_id": "r1:0", "case_id": "GRC-1"}) == (Reason.NEW_REPORT, "r2")


def test_a_case_that_a_person_has_joined_changes_by_correction() -> None:
    old = snapshot("r1", {"r1:0": "GRC-1", "r1:9": "GRC-2"})
    new = snapshot("r1", {"r1:0": "GRC-1", "r1:9": "GRC-1"}, '{"c-1": ["join", ["r1:0", "r1:9"], "c-1"]}')
    assert Reasons(old, new).of("cases", {"case_id": "GRC-2"}) == (Reason.CORRECTION, "c-1")


def test_a_case_whose_claims_are_the_same_changes_by_another_version() -> None:
    both = snapshot("r1", {"r1:0": "GRC-1"})
    assert Reasons(both, both).of("cases", CASE) == (Reason.NEW_VERSION, "0.1.0")


def test_a_case_that_went_into_another_is_gone_for_the_reason_of_the_other() -> None:
    old = snapshot("r1", {"r1:0": "GRC-1"})
    reasons = Reasons(old, snapshot("r1 r2", {"r1:0": "GRC-0", "r2:0": "GRC-0"}))
    reasons.remember("r2:0", reasons.of("claims", {"claim_id": "r2:0", "report_id": "r2"}))
    assert reasons.of("cases", CASE) == (Reason.NEW_REPORT, "r2")


def test_a_part_changes_for_the_reason_of_its_whole() -> None:
    old = snapshot("r1", {"r1:9": "GRC-2"})
    new = snapshot("r1 r2", {"r1:9": "GRC-2", "r2:0": "GRC-1"}, wholes={"GRC-2": "GRC-1"})
    reasons = Reasons(old, new)
    reasons.remember("r2:0", reasons.of("claims", {"claim_id": "r2:0", "report_id": "r2"}))
    assert reasons.of("cases", {"case_id": "GRC-2"}) == (Reason.NEW_REPORT, "r2")
    assert reasons.of("case_claims", {"case_id": "GRC-2", "claim_id": "r1:9"}) == (Reason.NEW_REPORT, "r2")


def test_a_part_changes_for_the_reason_of_a_whole_that_it_had() -> None:
    old = snapshot("r1 r2", {"r1:9": "GRC-2", "r2:0": "GRC-1"}, wholes={"GRC-2": "GRC-1"})
    reasons = Reasons(old, snapshot("r1", {"r1:9": "GRC-2"}))
    reasons.remember("r2:0", reasons.of("claims", {"claim_id": "r2:0", "report_id": "r2"}))
    assert reasons.of("cases", {"case_id": "GRC-2"}) == (Reason.REPORT_GONE, "r2")


def test_a_reject_of_a_file_with_other_bytes_is_told_so() -> None:
    both = snapshot("r1", {})
    other = snapshot("r1", {})
    other.tables["reports"]["source_sha256"] = "other bytes"
    assert Reasons(both, other).of("rejects", {"source": "r1.txt#2"}) == (Reason.REPORT_CHANGED, "r1.txt")


def test_a_case_whose_claims_are_the_same_may_have_changed_by_other_reports() -> None:
    old, new = snapshot("r1 r3", {"r1:0": "GRC-1"}), snapshot("r1 r2", {"r1:0": "GRC-1"})
    assert Reasons(old, new).of("cases", CASE) == (Reason.NEW_REPORT, "r2")
    assert Reasons(old, snapshot("r1", {"r1:0": "GRC-1"})).of("cases", CASE) == (Reason.REPORT_GONE, "r3")
    other = replace(new, origin={"tracker_version": "0.2.0"})
    assert Reasons(old, other).of("cases", CASE) == (Reason.NEW_VERSION, "0.1.0 → 0.2.0")


def test_of_many_reports_behind_a_change_some_are_named() -> None:
    members = {f"r{n}:0": "GRC-1" for n in range(2, 7)}
    reasons = Reasons(snapshot("r1", {}), snapshot("r1 r2 r3 r4 r5 r6", members))
    for claim_id in members:
        reasons.remember(claim_id, reasons.of("claims", {"claim_id": claim_id, "report_id": claim_id[:2]}))
    assert reasons.of("cases", CASE) == (Reason.NEW_REPORT, "r2; r3; r4; and 2 more")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("r2.txt#3", Reason.NEW_REPORT),
        ("r1.txt", Reason.REPORT_GONE),
        ("r0.txt", Reason.NEW_REPORT),  # that has its id, say
    ],
)
def test_a_reject_is_told_by_its_file(source: str, reason: Reason) -> None:
    reasons = Reasons(snapshot("r0 r1", {}), snapshot("r0 r2", {}))
    assert reasons.of("rejects", {"source": source})[0] is reason


def test_official_figures_change_with_their_files() -> None:
    both = snapshot("r1", {})
    assert Reasons(both, both).of("official", {"file": "unhcr.csv"}) == (Reason.NEW_FIGURES, "unhcr.csv")


def test_a_step_more_does_not_change_the_steps_behind_it() -> None:
    columns = ["case_id", "step", "legal_status", "country", "date_start"]
    old = pd.DataFrame([["GRC-1", "1", "asylum_sought", "GRC", "2016-07-19"]], columns=columns)
    new = pd.DataFrame(
        [["GRC-1", "1", "fled", "GRC", None], ["GRC-1", "2", "asylum_sought", "GRC", "2016-07-19"]],
        columns=columns,
    )
    found = differences("case_steps", old, new)
    assert found.added == ["GRC-1 · fled · GRC · "]
    assert not found.withdrawn
    assert not found.changed


def test_rows_with_the_same_key_are_told_apart_by_their_number() -> None:
    row = {"source": "a.txt", "reason": "empty", "message": "no bytes"}
    found = differences("rejects", pd.DataFrame([row]), pd.DataFrame([row, row]))
    assert found.added == ["a.txt · empty · no bytes · 2"]


def test_a_line_in_short_says_what_it_is_about() -> None:
    corrections = snapshot("r1", {}, '{"c-1": ["join", ["r1:0", "r1:9"], "c-9"]}').corrections
    assert corrections == [LineInShort("c-1", Action.JOIN, ("r1:0", "r1:9"), "c-9")]
