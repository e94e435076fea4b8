"""``tracker charts``: the tables as pictures."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.charts import save_all
from tracker.charts.official_save import save_official
from tracker.charts.stated import coup_of as coup_of_most
from tracker.cli.options import DEFAULT_DATA, CoupName, Data, coup_of
from tracker.errors import UsageError
from tracker.pipeline import load


def charts(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the pictures.")],
    data: Data = DEFAULT_DATA,
    coup: CoupName = None,
) -> None:
    """Draw the tables: each chart as PNG and SVG.

    Charts of official statistics are drawn where the run has found some on the nationals of the coup: of the
    one that is named or, without one, of the shipped coup that fits most claims.

    \b
    Example:
      tracker charts --out charts
    """  # noqa: D301
    claims, reports, official = (load(name, data) for name in ("claims", "reports", "official"))
    wanted = coup_of(coup)
    try:
        written = save_all(claims, reports, out, wanted)
        since = wanted or coup_of_most(claims)
        if since is not None and (official["origin"] == since.origin).any():
            written += save_official(claims, reports, official, out, since)
    except OSError as error:
        raise UsageError(f"{error.filename or out}: cannot write there: {error.strerror}") from error
    for path in written:
        typer.echo(str(path))
