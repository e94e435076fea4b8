"""Rows of the case tables as the charts draw them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from tracker.charts.stated import days, texts
from tracker.charts.words import bounds_text
from tracker.errors import UsageError


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a case.

    Attributes:
        start: First day within which it happened; None where only a day is known on which it was so.
        end: Last day.
        number: The people, as bounds.
        reported: Days of the reports behind it.
    """

    status: str
    country: str | None
    start: dt.date | None
    end: dt.date | None
    number: str
    reported: tuple[dt.date, ...]
    claims: int


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case with its steps, and how deep it stands below the case that is drawn."""

    case_id: str
    name: str
    country: str | None
    status: str
    since: dt.date | None
    reports: int
    outlets: int
    questions: str | None
    steps: tuple[StepRow, ...]


def case_with_parts(case_id: str, tables: Mapping[str, pd.DataFrame]) -> list[CaseRow]:
    """A case and all that was split off it, each part after its whole.

    Args:
        case_id: The case.
        tables: ``cases``, ``case_steps``, ``case_claims``, ``claims`` and ``reports`` by their names.

    Raises:
        UsageError: There is no such case.
    """
    cases = tables["cases"]
    if case_id not in set(cases["case_id"]):
        raise UsageError(f"no case is called '{case_id}'; the table cases has {len(cases):,} of them")
    children: dict[str, list[str]] = defaultdict(list)
    for child, parent in zip(texts(cases["case_id"]), texts(cases["parent_id"]), strict=True):
        if child and parent:
            children[parent].append(child)
    ordered = _below(case_id, children)
    steps = _steps(ordered, tables["case_steps"], _reported(tables))
    rows = {str(row["case_id"]): row for row in cases.to_dict("records")}
    return [_case(rows[one], steps[one]) for one in ordered]


def _reported(tables: Mapping[str, pd.DataFrame]) -> dict[tuple[str, int], set[dt.date]]:
    """Case and step to the days of the reports behind it."""
    told = tables["case_claims"][["claim_id", "case_id", "step"]].dropna(subset=["case_id"])
    told = told.merge(tables["claims"][["claim_id", "report_id"]], on="claim_id")
    told = told.merge(tables["reports"][["report_id", "published"]], on="report_id")
    found: dict[tuple[str, int], set[dt.date]] = defaultdict(set)
    for case_id, step, day in zip(told["case_id"], told["step"], days(told["published"]), strict=True):
        if day is not None:
            found[str(case_id), int(step)].add(day)
    return found


def _below(case_id: str, children: dict[str, list[str]]) -> list[str]:
    return [case_id, *(one for child in children[case_id] for one in _below(child, children))]


def _steps(
    wanted: list[str], case_steps: pd.DataFrame, reported: Mapping[tuple[str, int], set[dt.date]]
) -> dict[str, tuple[StepRow, ...]]:
    chosen = case_steps[case_steps["case_id"].isin(wanted)].sort_values(["case_id", "step"])
    found: dict[str, list[StepRow]] = defaultdict(list)
    starts, ends = days(chosen["date_start"]), days(chosen["date_end"])
    for row, start, end in zip(chosen.to_dict("records"), starts, ends, strict=True):
        key = str(row["case_id"]), int(row["step"])
        found[key[0]].append(
            StepRow(
                status=str(row["legal_status"]),
                country=_text(row["country"]),
                start=start,
                end=end,
                number=bounds_text(_number(row["low"]), _number(row["high"])),
                reported=tuple(sorted(reported.get(key, ()))),
                claims=int(row["claims"]),
            )
        )
    return {case_id: tuple(rows) for case_id, rows in found.items()}


def _case(row: dict[Any, Any], steps: tuple[StepRow, ...]) -> CaseRow:
    return CaseRow(
        case_id=str(row["case_id"]),
        name=str(row["name"]),
        country=_text(row["country"]),
        status=str(row["current_status"]),
        since=None if pd.isna(row["since"]) else pd.Timestamp(row["since"]).date(),
        reports=int(row["reports"]),
        outlets=int(row["outlets"]),
        questions=_text(row["questions"]),
        steps=steps,
    )


def _text(value: object) -> str | None:
    return None if pd.isna(value) else str(value)  # type: ignore[call-overload]


def _number(value: object) -> int | None:
    return None if pd.isna(value) else int(str(value))  # type: ignore[call-overload]
