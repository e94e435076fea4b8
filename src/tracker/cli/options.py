"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.coups import Coup, find_coup
from tracker.pipeline import DATA

Data = Annotated[Path, typer.Option("--data", metavar="DIR", help="Folder of tables that a run has written.")]
CoupName = Annotated[
    str | None,
    typer.Option("--coup", metavar="FILE", help="Keep to one coup: a coup file, or the id of a shipped one."),
]
Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="FIELD=NAME,…",
        help="Columns of CSV and TSV files whose names the tracker does not know.",
    ),
]
Corrections = Annotated[
    Path | None,
    typer.Option(
        "--corrections",
        metavar="FILE",
        help="Ledger of corrections.  [default: corrections.csv beside the folder of tables]",
    ),
]

DEFAULT_DATA = DATA


def coup_of(name: str | None) -> Coup | None:
    """The coup that an option names.

    Raises:
        CoupFileError: There is none of that name.
    """
    return None if name is None else find_coup(name)
