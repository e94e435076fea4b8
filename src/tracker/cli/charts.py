"""``tracker charts``: the tables as pictures."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.charts import save_all
from tracker.cli.options import DEFAULT_DATA, CoupName, Data, coup_of
from tracker.errors import UsageError
from tracker.pipeline import load


def charts(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the pictures.")],
    data: Data = DEFAULT_DATA,
    coup: CoupName = None,
) -> None:
    """Draw the tables: each chart as PNG and SVG.

    \b
    Example:
      tracker charts --out charts
    """  # noqa: D301
    claims, reports, wanted = load("claims", data), load("reports", data), coup_of(coup)
    try:
        written = save_all(claims, reports, out, wanted)
    except OSError as error:
        raise UsageError(f"{error.filename or out}: cannot write there: {error.strerror}") from error
    for path in written:
        typer.echo(str(path))
