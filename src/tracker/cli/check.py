"""``tracker check``: tables held against the codebook."""

from pathlib import Path
from typing import Annotated

import typer

from tracker import check as checks
from tracker.cli.boundary import NEGATIVE


def check(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="A folder of tables, or one .parquet or .csv.")
    ],
) -> None:
    """Hold tables against the codebook, wherever they come from.

    Of a folder, it is also checked that each claim's report is there and that each quote stands in its text.
    Exit code 1 where a row breaks the codebook.

    \b
    Examples:
      tracker check data/processed
      tracker check edited/claims.csv
    """  # noqa: D301
    found = checks.check(path)
    for table in found:
        for violation in table.violations:
            typer.echo(f"{table.path}: {violation}")
    for table in found:
        state = f"{len(table.violations)} break the codebook" if table.violations else "all hold"
        blind = "" if table.texts else "; without texts, so that no quote was looked for in them"
        typer.echo(f"{table.table}: {table.rows} rows, {state}{blind}")
    if any(table.violations for table in found):
        raise typer.Exit(NEGATIVE)
