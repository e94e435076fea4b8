"""``tracker charts``: the tables as pictures."""

from pathlib import Path
from typing import Annotated, Any

import typer

from tracker.charts import save_all
from tracker.charts.save import TABLES
from tracker.charts.stated import coup_of as coup_of_most
from tracker.cli.options import DEFAULT_DATA, CoupName, Data, coup_of
from tracker.coups import Coup
from tracker.errors import UsageError
from tracker.pipeline import load


def charts(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the pictures.")],
    data: Data = DEFAULT_DATA,
    coup: CoupName = None,
) -> None:
    """Draw the tables: each chart as PNG and SVG.

    They keep to the coup that is named or, without one, to the shipped coup that fits most claims. Of the
    cases, and of the running totals as they were told, the one with most reports is drawn. Charts of official
    statistics are drawn where the run has found some on the nationals of the coup.

    \b
    Example:
      tracker charts --out charts
    """  # noqa: D301
    tables = {name: load(name, data) for name in TABLES}
    wanted = coup_of(coup) or coup_of_most(tables["claims"])
    try:
        written = save_all(tables, out, wanted)
    except OSError as error:
        raise UsageError(f"{error.filename or out}: cannot write there: {error.strerror}") from error
    for path in written:
        typer.echo(str(path))
    why = _why_without_official(tables["official"], wanted)
    if why:
        typer.echo(f"not drawn: the charts of official statistics (5 to 8), since {why}", err=True)


def _why_without_official(official: Any, coup: Coup | None) -> str | None:
    """Why there is nothing official to draw; None where there is."""
    if official.empty:
        return "the run has found none; docs/official.md says where to put them"
    if coup is None:
        return "the claims fit no coup that is shipped; name yours with --coup"
    if (official["origin"] == coup.origin).any():
        return None
    return f"none is about nationals of {coup.origin} ({coup.id})"
