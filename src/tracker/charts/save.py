"""Every chart as PNG and SVG in one folder."""

from pathlib import Path
from typing import Literal

import pandas as pd

from tracker.charts.asylum import asylum_requests
from tracker.charts.coverage import coverage
from tracker.charts.crackdown import crackdown
from tracker.charts.status import people_by_status
from tracker.charts.style import rendered
from tracker.coups import Coup

_KINDS: tuple[Literal["png", "svg"], ...] = ("png", "svg")


def save_all(claims: pd.DataFrame, reports: pd.DataFrame, out: Path, coup: Coup | None = None) -> list[Path]:
    """Draw all charts and write each as PNG (800 pixels wide) and SVG.

    Args:
        claims: The claims table.
        reports: The reports table.
        out: Folder; made if it is not there.
        coup: As in each chart; without one, the shipped coup that fits most claims.

    Returns:
        The files, in order.

    Raises:
        OSError: The folder or a file cannot be written.
    """
    charts = {
        "1-asylum-requests": asylum_requests(claims, reports, coup),
        "2-people-by-status": people_by_status(claims, reports, coup),
        "3-crackdown": crackdown(claims, reports, coup),
        "4-coverage": coverage(claims, reports),
    }
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for name, chart in charts.items():
        for kind in _KINDS:
            path = out / f"{name}.{kind}"
            path.write_bytes(rendered(chart, kind))
            written.append(path)
    return written
