"""The rules of ``official``: bounds after masking and rounding, periods, and which rows have an outcome."""

import pandas as pd

from tracker.official.vocabulary import OfficialMeasure
from tracker.tables.rules import Check, at_most


def _bounds_hold(rows: pd.DataFrame) -> "pd.Series[bool]":
    inside = (rows["low"] <= rows["value"]) & (rows["value"] <= rows["high"])
    known = rows[["low", "value", "high"]].notna()
    return known.all(axis="columns") & inside.fillna(False).astype(bool) | ~known.any(axis="columns")


def _outcome_fits_measure(rows: pd.DataFrame) -> "pd.Series[bool]":
    return rows["outcome"].notna() == (rows["measure"] == OfficialMeasure.DECISIONS)


OFFICIAL_CHECKS = (
    Check("bounds_hold", "low, value and high are all null, or low <= value <= high", _bounds_hold),
    Check("period_holds", "period_start is not after period_end", at_most("period_start", "period_end")),
    Check("outcome_fits_measure", "decisions have an outcome, applications none", _outcome_fits_measure),
)
