"""The application: its commands, and what it does without one."""

from typing import Annotated

import typer

from tracker.cli.boundary import Boundary
from tracker.version import __version__

app = typer.Typer(
    cls=Boundary,
    name="tracker",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tracker {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def tracker(
    context: typer.Context,
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Turn news reports about a coup and its aftermath into a dataset.

    Who sought, got or was refused asylum, and who was detained, tried or dismissed: each figure traceable to
    the sentence that states it.

    \b
    Examples:
      tracker run data/raw                      read a folder, write the tables
      tracker extract report.html               try it on one report
      tracker explain CLAIM_ID                  why a row says what it says
      tracker correct drop CLAIM_ID --why …     correct a row, for this and all later runs
      tracker export --out csv                  tables as CSV, with a codebook
      tracker charts --out charts               tables as charts

    \b
    Exit codes:
      0    done
      1    done, and the answer is no: check found rows that break the codebook, run found no report
      2    a mistake that you can mend, said in one line on stderr
      130  interrupted
    """  # noqa: D301
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """What ``tracker`` on the command line starts."""
    app(prog_name="tracker")
