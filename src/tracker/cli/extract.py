"""``tracker extract``: the claims of one file, on the terminal."""

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.console import console
from tracker.cli.options import Columns, CoupName, coup_of
from tracker.errors import ReadError, UsageError
from tracker.extraction import extract_claims
from tracker.readers import parse_columns, read_source, report_from_text
from tracker.records import Claim, Report
from tracker.show import ReportView

_STDIN = "-"


def extract(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="A report, or - for text on standard input.")],
    coup: CoupName = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="With -: the day of publication, as 2016-11-18.")
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="With -: the headline.")] = None,
    columns: Columns = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print the claims as a JSON array.")] = False,
) -> None:
    """Show what one report claims, each claim with its sentence.

    \b
    Examples:
      tracker extract report.html
      tracker extract - --published 2016-11-18 --title "Officers seek asylum" < report.txt
      tracker extract report.html --json | jq '.[].quote'
      tracker extract archive.csv --columns title=Headline,text=Body
    """  # noqa: D301
    if file == _STDIN and columns:
        raise UsageError("--columns goes with a CSV or TSV file, not with standard input")
    if file != _STDIN and (published or title):
        raise UsageError(
            f"--published and --title go with standard input: tracker extract - --published … < {file}"
        )
    reports = (
        [_stdin_report(title, published)]
        if file == _STDIN
        else _file_reports(Path(file), parse_columns(columns))
    )
    wanted = coup_of(coup)
    coded = [(report, extract_claims(report, wanted)) for report in reports]
    if as_json:
        typer.echo(_as_json([claim for _, claims in coded for claim in claims]))
        return
    terminal = console()
    for number, (report, claims) in enumerate(coded):
        if number:
            terminal.print()
        terminal.print(ReportView(report, claims))


def _stdin_report(title: str | None, published: str | None) -> Report:
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError(f"standard input: not UTF-8 at byte {error.start}") from error
    if not text.strip():
        raise ReadError("standard input: no text")
    return report_from_text(text, title=title, published=published, source="stdin")


def _file_reports(path: Path, columns: Mapping[str, str] | None) -> list[Report]:
    if path.is_dir():
        raise UsageError(f"{path}: a folder; for folders there is `tracker run`")
    if not path.exists():
        raise UsageError(f"{path}: no such file")
    if not path.is_file():
        raise UsageError(f"{path}: not a file; text from a pipe is read as tracker extract - < {path}")
    found = list(read_source(path, path.parent, columns))
    reports = [item for item in found if isinstance(item, Report)]
    problems = [f"{path}: {item.message}" for item in found if not isinstance(item, Report)]
    if not reports:
        raise ReadError("; ".join(problems))
    for problem in problems:
        typer.echo(problem, err=True)
    return reports


def _as_json(claims: list[Claim]) -> str:
    return json.dumps([asdict(claim) for claim in claims], ensure_ascii=False, indent=2, default=str)
