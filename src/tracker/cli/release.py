"""``tracker release``: the tables frozen as one version of the data."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from tracker import release as releases
from tracker.cli.options import DEFAULT_DATA, Corrections, Data


def release(
    version: Annotated[
        str,
        typer.Option("--version", metavar="X", help="The version, as 1.0 or 2026.11.", show_default=False),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder of all releases.")] = Path(
        "releases"
    ),
    data: Data = DEFAULT_DATA,
    author: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help='"Family, Given" or an organisation; may be repeated.  [default: those of the last release]',
        ),
    ] = None,
    *,
    corrections: Corrections = None,
    with_text: Annotated[
        bool,
        typer.Option("--with-text", help="Include the texts of the reports. They may be under copyright."),
    ] = False,
) -> None:
    """Freeze the tables as one version: a folder for Zenodo, Dataverse or another repository.

    It holds the tables as CSV, codebook, data package, corrections, what changed since the last release,
    citation and checksums. A release that is there does not change any more.

    \b
    Examples:
      tracker release --version 1.0 --author "Family, Given"
      tracker release --version 1.1
    """  # noqa: D301
    today = dt.datetime.now(tz=dt.UTC).date()
    folder = releases.release(
        version,
        data,
        out,
        released=today,
        authors=author or (),
        corrections=corrections,
        with_text=with_text,
    )
    typer.echo((folder / "CHANGES.md").read_text(encoding="utf-8").rstrip())
    typer.echo(f"\nreleased in {folder}")
