"""``tracker diff``: what changed between two folders of tables."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.diff import changelog, compare, write_changes


def diff(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="A folder of tables: of a run, an export or a release.")
    ],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Another one.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write every change to this CSV.")
    ] = None,
) -> None:
    """Show what changed between two folders of tables, and why.

    Rows added and withdrawn, and values from and to, each with the reason: a new report, a correction, a new
    version of the extractor, another coup file.

    \b
    Examples:
      tracker diff releases/1.0 data/processed
      tracker diff releases/1.0 releases/1.1 --out changes.csv
    """  # noqa: D301
    comparison = compare(old, new)
    typer.echo(changelog(comparison).rstrip())
    if out is not None:
        write_changes(comparison.changes, out)
        typer.echo(f"{len(comparison.changes)} changes in {out}")
