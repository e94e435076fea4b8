"""``tracker correct``: lines for the ledger of corrections."""

import datetime as dt
import getpass
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.options import DEFAULT_DATA, Corrections, Data
from tracker.corrections import Action, enter, format_changes, ledger_beside, parse_pairs
from tracker.errors import UsageError

_Claim = Annotated[str, typer.Argument(metavar="CLAIM_ID", help="As in the column claim_id.")]
_One = Annotated[str, typer.Argument(metavar="ID", help="A claim, or a case: that means its first claim.")]
_Other = Annotated[str, typer.Argument(metavar="OTHER_ID", help="The other claim or case.")]
_Values = Annotated[
    list[str], typer.Argument(metavar="COLUMN=VALUE…", help="As count_low=8; country= makes it null.")
]
_Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason.", show_default=False)]
_WhyNot = Annotated[str, typer.Option("--why", metavar="TEXT", help="A remark.", show_default=False)]
_Who = Annotated[
    str, typer.Option("--who", metavar="NAME", help="Who says so.  [default: your login]", show_default=False)
]

correct = typer.Typer(name="correct", no_args_is_help=True, rich_markup_mode=None)


@correct.callback()
def about() -> None:
    """Correct the tables by hand, once and for all.

    Each correction is a line of corrections.csv beside the folder of tables, and is replayed by every run.
    The file may be edited in any spreadsheet.

    \b
    Examples:
      tracker correct confirm r1:15
      tracker correct set r1:15 count_low=8 count_high=8 --why "nine is said of another day"
      tracker correct drop r1:15 --why "about another coup"
      tracker correct add r1 legal_status=fled group=people --quote "Two fled." --why "missed"
      tracker correct join c-7063454d19 c-9a51a730be --why "the same eight"
      tracker correct split c-7063454d19 r9:33 --why "other officers"
      tracker run data/raw
    """  # noqa: D301


@correct.command()
def confirm(
    claim: _Claim,
    why: _WhyNot = "",
    who: _Who = "",
    data: Data = DEFAULT_DATA,
    corrections: Corrections = None,
) -> None:
    """Say that a claim is right as it is."""
    _enter({"action": Action.CONFIRM, "claim_id": claim, "why": why}, who, data, corrections)


@correct.command(name="set")
def set_columns(
    claim: _Claim,
    values: _Values,
    why: _Why,
    who: _Who = "",
    data: Data = DEFAULT_DATA,
    *,
    corrections: Corrections = None,
) -> None:
    """Give columns of a claim other values; those that go together must be set together."""
    changes = format_changes(parse_pairs(values))
    cells = {"action": Action.SET, "claim_id": claim, "changes": changes, "why": why}
    _enter(cells, who, data, corrections)


@correct.command()
def drop(
    claim: _Claim, why: _Why, who: _Who = "", data: Data = DEFAULT_DATA, corrections: Corrections = None
) -> None:
    """Take a claim out that the report does not make."""
    _enter({"action": Action.DROP, "claim_id": claim, "why": why}, who, data, corrections)


@correct.command()
def add(
    report: Annotated[str, typer.Argument(metavar="REPORT_ID", help="As in the column report_id.")],
    values: _Values,
    quote: Annotated[
        str,
        typer.Option("--quote", metavar="TEXT", help="The sentence, as in the report.", show_default=False),
    ],
    why: _Why,
    who: _Who = "",
    *,
    data: Data = DEFAULT_DATA,
    corrections: Corrections = None,
) -> None:
    """Put a claim in that the extractor has missed; legal_status and group must be given."""
    changes = format_changes(parse_pairs(values))
    cells = {"action": Action.ADD, "report_id": report, "changes": changes, "quote": quote, "why": why}
    _enter(cells, who, data, corrections)


@correct.command()
def join(
    claim: _One,
    other: _Other,
    why: _Why,
    who: _Who = "",
    data: Data = DEFAULT_DATA,
    *,
    corrections: Corrections = None,
) -> None:
    """Make two cases one: claims of both are about the same people."""
    cells = {"action": Action.JOIN, "claim_id": claim, "other_claim_id": other, "why": why}
    _enter(cells, who, data, corrections)


@correct.command()
def split(
    claim: _One,
    other: _Other,
    why: _Why,
    who: _Who = "",
    data: Data = DEFAULT_DATA,
    *,
    corrections: Corrections = None,
) -> None:
    """Make one case two: these claims of it are about different people."""
    cells = {"action": Action.SPLIT, "claim_id": claim, "other_claim_id": other, "why": why}
    _enter(cells, who, data, corrections)


def _enter(cells: dict[str, str], who: str, data: Path, corrections: Path | None) -> None:
    ledger = corrections or ledger_beside(data)
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    line = enter(cells | {"who": who or _login(), "when": today}, ledger, data)
    typer.echo(f"{line.id} in {ledger}; the next `tracker run` applies it")


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise UsageError("the system has no name for you: give one with --who") from error
