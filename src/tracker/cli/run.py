"""``tracker run``: a folder of reports to a folder of tables."""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tracker import pipeline
from tracker.cli.boundary import NEGATIVE
from tracker.cli.options import DEFAULT_DATA, Columns, Corrections, CoupName, coup_of
from tracker.readers import parse_columns
from tracker.summary import RunSummary, Told
from tracker.vocabulary import RejectReason, RejectScope

_KEPT = "kept"
_REJECTS_SHOWN = 5
_SCOPES = {
    RejectScope.FILE: "file",
    RejectScope.REST: "rest of a file",
    RejectScope.REPORT: "report",
    RejectScope.ROW: "row",
    RejectScope.VALUE: "value (its report is kept)",
}


def run(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", help="A folder of reports, or one file.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the tables.")] = DEFAULT_DATA,
    coup: CoupName = None,
    columns: Columns = None,
    corrections: Corrections = None,
) -> None:
    """Read all reports of SOURCE and write what they claim.

    Text, HTML, JSON, JSON Lines, CSV and TSV are read, also as .gz; folders with all below them. A file that
    has not changed since the last run is not read again. What cannot be read is in the table "rejects".
    SOURCE/official, where a file .not-reports marks it, is read as official statistics.
    Corrections that a person has made are applied (see "tracker correct").

    \b
    Examples:
      tracker run data/raw
      tracker run archive.csv --columns title=Headline,text=Body
      tracker run data/raw --coup my-coup.toml --out my-tables
    """  # noqa: D301
    with _progress() as progress:
        summary = pipeline.run(
            source,
            out,
            coup=coup_of(coup),
            columns=parse_columns(columns),
            corrections=corrections,
            progress=progress,
        )
    _print_summary(summary)
    if not summary.rows["reports"]:
        raise typer.Exit(NEGATIVE)


@contextmanager
def _progress() -> Iterator[pipeline.Progress | None]:
    """A bar on stderr for as long as the block runs; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    parts = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*parts, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _print_summary(summary: RunSummary) -> None:
    """Counts, each with the parts that make it up."""
    rows = summary.rows
    parts = {"read": summary.read, "unchanged": summary.reused, "without a report": summary.rejected}
    _print_count("files", summary.sources, parts)
    kept = rows["reports"]
    parts = {_KEPT: kept, "duplicate": summary.copies, "rejected": summary.found - kept - summary.copies}
    _print_count("reports", summary.found, parts)
    _print_told(summary.told, kept)
    parts = {_KEPT: rows["claims"], "rejected": summary.told.claimed - rows["claims"]}
    _print_count("claims", summary.told.claimed, parts)
    if summary.told.other_events:
        _print_part(f"{summary.told.other_events:,} more concern other events; without --coup they are kept")
    _print_count("cases", rows["cases"])
    if rows["official"]:
        _print_count("official", rows["official"])
    _print_rejects(summary.out)
    if summary.corrections:
        typer.echo(f"{'corrected':<9} {summary.corrections:,} lines of the ledger")
    for note in summary.notes:
        typer.echo(str(note), err=True)
    typer.echo(f"tables    {summary.out}")


def _print_told(told: Told, kept: int) -> None:
    """What the reports of the table lack that claims need."""
    if told.undated:
        more = ", …" if told.undated > len(told.undated_first) else ""
        named = ", ".join(told.undated_first) + more
        _print_part(f"{told.undated:,} of {kept:,} without a day of publication: {named}")
    if told.unreadable:
        _print_part(f"{told.unreadable:,} of {kept:,} not in English, and not read for claims")
    if told.other_reports:
        _print_part(
            f"{told.other_reports:,} of {kept:,} do not speak of the coup, and were not read for claims; "
            "without --coup they are"
        )


def _print_part(words: str) -> None:
    """A line that says more of the count above it."""
    typer.echo(f"{'':<9} {words}")


def _print_count(name: str, count: int, parts: Mapping[str, int] = MappingProxyType({})) -> None:
    """A line such as "reports   58: 55 kept, 3 duplicate"; "reports   55" where all are kept."""
    told = ", ".join(f"{part:,} {words}" for words, part in parts.items() if part)
    typer.echo(f"{name:<9} {count:,}" + (f": {told}" if told and parts.get(_KEPT) != count else ""))


def _print_rejects(out: Path) -> None:
    rejects = pipeline.load("rejects", out)
    scopes = Counter(rejects["scope"].astype(str))
    _print_count("rejects", len(rejects), {words: scopes[scope] for scope, words in _SCOPES.items()})
    if lacking := int((rejects["reason"] == RejectReason.NO_COLUMN).sum()):
        _print_part(f"{lacking:,} not read for want of a column that --columns names")
    for row in rejects.head(_REJECTS_SHOWN).itertuples():
        typer.echo(f"  {row.source}: {row.reason}: {row.message}", err=True)
    if len(rejects) > _REJECTS_SHOWN:
        typer.echo(f"  … and {len(rejects) - _REJECTS_SHOWN:,} more in the table rejects", err=True)
