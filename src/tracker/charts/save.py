"""Every chart as PNG and SVG in one folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import pandas as pd
from matplotlib.figure import Figure

from tracker.charts import style
from tracker.charts.asylum import asylum_requests
from tracker.charts.case_path import case_path
from tracker.charts.coverage import coverage
from tracker.charts.crackdown import crackdown
from tracker.charts.official_decisions import decisions
from tracker.charts.official_news import news_beside_register
from tracker.charts.official_ranks import host_ranks
from tracker.charts.official_years import applications_by_host
from tracker.charts.series_told import totals_told
from tracker.charts.series_totals import running_totals
from tracker.charts.sheet import no_data
from tracker.charts.stated import coup_of
from tracker.charts.status import people_by_status
from tracker.coups import Coup
from tracker.official.vocabulary import Source

TABLES = ("claims", "reports", "cases", "case_steps", "case_claims", "series", "official")
"""The tables that all charts together need."""

_KINDS: tuple[Literal["png", "svg"], ...] = ("png", "svg")


def save_all(tables: Mapping[str, pd.DataFrame], out: Path, coup: Coup | None = None) -> list[Path]:
    """Draw all charts and write each as PNG (800 pixels wide) and SVG.

    Of the cases, and of the running totals as they were told, the one with most reports is drawn. Charts of
    official statistics are drawn where there are some on the nationals of the coup; where two sources count
    the same applications, those of UNHCR.

    Args:
        tables: The tables of a run by their names, those of ``TABLES``.
        out: Folder; made if it is not there.
        coup: As in each chart; without one, the shipped coup that fits most claims.

    Returns:
        The files, in order.

    Raises:
        OSError: The folder or a file cannot be written.
        UsageError: The official table holds several releases of one source.
    """
    coup = coup or coup_of(tables["claims"])
    charts = _of_news(tables, coup) | _of_register(tables, coup) | _of_cases(tables, coup)
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for name, chart in charts.items():
        for kind in _KINDS:
            path = out / f"{name}.{kind}"
            path.write_bytes(style.rendered(chart, kind))
            written.append(path)
    return written


def _of_news(tables: Mapping[str, pd.DataFrame], coup: Coup | None) -> dict[str, Figure]:
    claims, reports = tables["claims"], tables["reports"]
    return {
        "1-asylum-requests": asylum_requests(claims, reports, coup),
        "2-people-by-status": people_by_status(claims, reports, coup),
        "3-crackdown": crackdown(claims, reports, coup),
        "4-coverage": coverage(claims, reports, coup),
    }


def _of_register(tables: Mapping[str, pd.DataFrame], coup: Coup | None) -> dict[str, Figure]:
    if coup is None:
        return {}
    official = _of_nationals(tables["official"], coup)
    sources = [source for source in Source if (official["source"] == source).any()]
    if not sources:
        return {}
    official = official[official["source"] == sources[0]]
    return {
        "5-applications-by-host": applications_by_host(official, coup),
        "6-host-ranks": host_ranks(official, coup),
        "7-decisions": decisions(official, coup),
        "8-news-beside-register": news_beside_register(tables["claims"], tables["reports"], official, coup),
    }


def _of_cases(tables: Mapping[str, pd.DataFrame], coup: Coup | None) -> dict[str, Figure]:
    cases, series = _of_nationals(tables["cases"], coup), _of_nationals(tables["series"], coup)
    case = _most_reported(cases[cases["parent_id"].isna()], "case_id")
    total = _most_reported(series[series["window"] == "running"], "series_id")
    return {
        "9-case-path": _nothing("The path of a case", "No case was found.")
        if case is None
        else case_path(case, tables),
        "10-running-totals": running_totals(series, "asylum_sought", coup),
        "11-total-as-told": _nothing("A running total as it was told", "No report gives a running total.")
        if total is None
        else totals_told(total, tables, coup),
    }


def _of_nationals(rows: pd.DataFrame, coup: Coup | None) -> pd.DataFrame:
    return rows if coup is None else rows[rows["origin"] == coup.origin]


def _most_reported(rows: pd.DataFrame, name: str) -> str | None:
    """The id with most reports behind its rows, the first by name among equals."""
    if rows.empty:
        return None
    reports = rows.groupby(name)["reports"].sum().sort_index()
    return str(reports.sort_values(ascending=False, kind="stable").index[0])


def _nothing(title: str, why: str) -> Figure:
    with style.house_style():
        return no_data(title, why, "")
