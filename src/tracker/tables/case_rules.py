"""The rules of the tables of cases that tie several columns together."""

import pandas as pd

from tracker.tables.rules import Check, Link, at_most, exists_in


def _case_or_series(rows: pd.DataFrame) -> "pd.Series[bool]":
    return rows["case_id"].isna() != rows["series_id"].isna()


def _once(rows: pd.DataFrame) -> "pd.Series[bool]":
    return ~rows["claim_id"].duplicated(keep=False)


def _best_where_bounds(rows: pd.DataFrame) -> "pd.Series[bool]":
    return rows["best"].notna() == rows[["low", "high"]].notna().any(axis="columns")


ESTIMATE_CHECKS = (
    Check("low_at_most_best", "low is at most best", at_most("low", "best")),
    Check("best_at_most_high", "best is at most high", at_most("best", "high")),
    Check("best_where_bounds", "best is null just where low and high are", _best_where_bounds),
)
"""Of every row with low, best and high."""

CASE_CHECKS = (
    *ESTIMATE_CHECKS,
    Check("reports_ordered", "first_report is not after last_report", at_most("first_report", "last_report")),
)

STEP_CHECKS = (
    *ESTIMATE_CHECKS,
    Check("dates_ordered", "date_start is not after date_end", at_most("date_start", "date_end")),
)

POINT_CHECKS = (
    *ESTIMATE_CHECKS,
    Check("days_ordered", "date_start is not after day", at_most("date_start", "day")),
)

CASE_CLAIM_CHECKS = (
    Check("case_or_series", "a claim is in a case or in a series, not in both", _case_or_series),
    Check("claim_once", "a claim stands in one row", _once),
)

CASE_CLAIM_LINKS = (
    Link("claim_exists", "claim_id is one of claims", "claims", exists_in("claim_id")),
    Link("case_exists", "case_id is one of cases", "cases", exists_in("case_id")),
    Link("series_exists", "series_id is one of series", "series", exists_in("series_id")),
)

STEP_LINKS = (Link("case_exists", "case_id is one of cases", "cases", exists_in("case_id")),)
