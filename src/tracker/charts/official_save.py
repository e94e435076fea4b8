"""Every chart of official statistics as PNG and SVG in one folder."""

from pathlib import Path
from typing import Literal

import pandas as pd

from tracker.charts.official_decisions import decisions
from tracker.charts.official_news import news_beside_register
from tracker.charts.official_ranks import host_ranks
from tracker.charts.official_years import applications_by_host
from tracker.charts.style import rendered
from tracker.coups import Coup

_KINDS: tuple[Literal["png", "svg"], ...] = ("png", "svg")


def save_official(
    claims: pd.DataFrame, reports: pd.DataFrame, official: pd.DataFrame, out: Path, coup: Coup
) -> list[Path]:
    """Draw the charts of official statistics and write each as PNG (800 pixels wide) and SVG.

    Args:
        claims: The claims table.
        reports: The reports table.
        official: The ``official`` table; one source and one release.
        out: Folder; made if it is not there.
        coup: Its nationals, before and since its day.

    Returns:
        The files, in order.

    Raises:
        OSError: The folder or a file cannot be written.
        UsageError: The official table holds several sources or releases.
    """
    charts = {
        "5-applications-by-host": applications_by_host(official, coup),
        "6-host-ranks": host_ranks(official, coup),
        "7-decisions": decisions(official, coup),
        "8-news-beside-register": news_beside_register(claims, reports, official, coup),
    }
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for name, chart in charts.items():
        for kind in _KINDS:
            path = out / f"{name}.{kind}"
            path.write_bytes(rendered(chart, kind))
            written.append(path)
    return written
