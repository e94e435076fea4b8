"""``tracker charts``: the tables as pictures."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.charts import save_all
from tracker.charts.save import TABLES
from tracker.cli.options import DEFAULT_DATA, CoupName, Data, coup_of
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
    try:
        written = save_all(tables, out, coup_of(coup))
    except OSError as error:
        raise UsageError(f"{error.filename or out}: cannot write there: {error.strerror}") from error
    for path in written:
        typer.echo(str(path))
