"""``tracker export``: the tables as CSV."""

from pathlib import Path
from typing import Annotated

import typer

from tracker import export as exports
from tracker.cli.options import DEFAULT_DATA, Data


def export(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the files.")],
    data: Data = DEFAULT_DATA,
    excel: Annotated[
        bool, typer.Option("--excel", help="For a double click in Excel: byte order mark, CRLF, ids as text.")
    ] = False,
) -> None:
    """Write every table as CSV, with a codebook and a Frictionless data package.

    codebook.md in DIR explains each column and value, and how to read the files in Python, R and Stata.

    \b
    Examples:
      tracker export --out csv
      tracker export --out for-excel --excel
    """  # noqa: D301
    for path in exports.export(data, out, excel=excel):
        typer.echo(str(path))
