"""The rules of ``reports`` and ``claims``: the codebook's bounds, dates, quotes and ids."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from tracker.tables.rules import Check, Link, at_most, exists_in, known

# Which bounds each qualifier gives (codebook, count_qualifier): low known, high known, both equal.
_BOUNDS: dict[str, tuple[bool, bool, bool]] = {
    "exact": (True, True, True),
    "at_least": (True, False, False),
    "at_most": (False, True, False),
    "about": (True, True, True),
    "range": (True, True, False),
    "vague": (True, False, False),
    "unstated": (False, False, False),
}


def _counts_fit_qualifier(claims: pd.DataFrame) -> "pd.Series[bool]":
    low, high = claims["count_low"], claims["count_high"]
    equal = (low == high).fillna(False).astype(bool)
    fits = pd.Series(False, index=claims.index)
    for qualifier, (has_low, has_high, same) in _BOUNDS.items():
        bounds = (low.notna() == has_low) & (high.notna() == has_high)
        fits |= (claims["count_qualifier"] == qualifier) & bounds & (equal if same else True)
    return fits | claims["count_qualifier"].isna()


def _dated(claims: pd.DataFrame) -> "pd.Series[bool]":
    return claims[["date_start", "date_end"]].notna().any(axis="columns")


def _known_where_dated(column: str) -> Callable[[pd.DataFrame], "pd.Series[bool]"]:
    return lambda claims: claims[column].notna() == _dated(claims)


def _event_has_both_dates(claims: pd.DataFrame) -> "pd.Series[bool]":
    both_or_none = claims["date_start"].notna() == claims["date_end"].notna()
    return both_or_none | (claims["measure"] != "event")


def _span_not_empty(claims: pd.DataFrame) -> "pd.Series[bool]":
    return ~known(claims, "char_start", "char_end") | (claims["char_start"] < claims["char_end"]).fillna(
        False
    ).astype(bool)


def _quote_fills_span(claims: pd.DataFrame) -> "pd.Series[bool]":
    length = claims["quote"].str.len().astype("Int64")
    fits = (claims["char_end"] - claims["char_start"] == length).fillna(False).astype(bool)
    return fits | ~known(claims, "quote", "char_start", "char_end")


def _id_of_its_report(claims: pd.DataFrame) -> "pd.Series[bool]":
    pairs = zip(claims["claim_id"], claims["report_id"], strict=True)
    starts = [str(claim).startswith(f"{report}:") for claim, report in pairs]
    return pd.Series(starts, index=claims.index, dtype=bool)


def _body_in_text(reports: pd.DataFrame) -> "pd.Series[bool]":
    length = reports["text"].str.len().astype("Int64")
    return (reports["body_start"] <= length).fillna(True).astype(bool)


def _text_not_blank(reports: pd.DataFrame) -> "pd.Series[bool]":
    return reports["text"].isna() | (reports["text"].str.strip() != "")


def _quote_stands_in_text(claims: pd.DataFrame, reports: pd.DataFrame) -> "pd.Series[bool]":
    there = reports["text"].notna()  # a release may leave texts out: nothing to compare with
    texts = dict(zip(reports["report_id"][there], reports["text"][there], strict=True))
    rows: Any = zip(
        claims["report_id"], claims["char_start"], claims["char_end"], claims["quote"], strict=True
    )
    present = known(claims, "report_id", "char_start", "char_end", "quote") & claims["report_id"].isin(
        list(texts)
    )
    same = [
        not known or texts[report][start:end] == quote
        for known, (report, start, end, quote) in zip(present, rows, strict=True)
    ]
    return pd.Series(same, index=claims.index, dtype=bool)


REPORT_CHECKS = (
    Check("text_not_blank", "text holds more than white space", _text_not_blank),
    Check("body_in_text", "body_start lies within text", _body_in_text),
)

CLAIM_CHECKS = (
    Check("id_of_its_report", "claim_id begins with report_id and a colon", _id_of_its_report),
    Check("counts_ordered", "count_low is at most count_high", at_most("count_low", "count_high")),
    Check(
        "counts_fit_qualifier",
        "count_low and count_high are as count_qualifier wants: exact and about both, alike; range both; "
        "at_least and vague low alone; at_most high alone; unstated none",
        _counts_fit_qualifier,
    ),
    Check("dates_ordered", "date_start is not after date_end", at_most("date_start", "date_end")),
    Check(
        "date_precision_where_dated",
        "date_precision is null just where both dates are",
        _known_where_dated("date_precision"),
    ),
    Check(
        "date_basis_where_dated",
        "date_basis is null just where both dates are",
        _known_where_dated("date_basis"),
    ),
    Check(
        "event_has_both_dates",
        "an event has a first and a last day (date_start and date_end, alike for a single day) or none; "
        "only a running total (measure cumulative) may have one alone",
        _event_has_both_dates,
    ),
    Check("span_not_empty", "char_start is before char_end", _span_not_empty),
    Check("quote_fills_span", "quote is char_end - char_start characters long", _quote_fills_span),
)

CLAIM_LINKS = (
    Link("report_exists", "report_id is one of reports", "reports", exists_in("report_id")),
    Link(
        "quote_stands_in_text",
        "text[char_start:char_end] of the report is quote",
        "reports",
        _quote_stands_in_text,
    ),
)
