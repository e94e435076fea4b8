"""The commands ``evaluate``, ``agreement``, ``label-export``, ``label-import``, named by ``cli.commands``."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from tracker.errors import UsageError
from tracker.evaluate import floor as floors
from tracker.evaluate.agreement import agreement as agreement_of
from tracker.evaluate.agreement import describe_agreement
from tracker.evaluate.calibration import reliability_table
from tracker.evaluate.changes import by_key, changes, outcomes
from tracker.evaluate.evaluation import Evaluation, evaluate_extractor
from tracker.evaluate.evaluation import evaluate as evaluate_codings
from tracker.evaluate.files import write_json, write_text
from tracker.evaluate.gold import write_gold
from tracker.evaluate.labelinterface import labelling_interface
from tracker.evaluate.labelstudio import write_tasks
from tracker.evaluate.reading import read_codings, read_reports
from tracker.evaluate.report import Grouping, change_lines, headline, listing, table
from tracker.evaluate.results import full_result, read_result
from tracker.evaluate.score import score
from tracker.readers import parse_columns

_NOTES_SHOWN = 5

_Texts = Annotated[
    list[Path] | None,
    typer.Option(
        "--texts",
        metavar="FILE",
        help="JSON Lines file with the texts of codings that are kept without them.",
    ),
]
_Coder = Annotated[
    str | None,
    typer.Option(
        "--coder", metavar="WHO", help="Annotator (number or e-mail) of a Label Studio export to read."
    ),
]


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD", help="Hand-made codings: gold files, a claims table, a Label Studio export."
        ),
    ],
    coded: Annotated[
        Path | None,
        typer.Argument(
            metavar="CODED", help="What to score: a run's folder, or codings. Default: the extractor."
        ),
    ] = None,
    *,
    group_by: Annotated[
        list[Grouping] | None, typer.Option(help="Break the scores down; may be repeated.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only reports in this language (ISO 639-1).")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List the missed, spurious and wrong.")] = False,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="Show how often claims of each confidence are right.")
    ] = False,
    json: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write figures and codings to this file.")
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Claims gained and lost against this JSON. Default: the pinned floor."
        ),
    ] = None,
    pin: Annotated[bool, typer.Option("--pin", help="Make these figures the floor of this gold.")] = False,
    lower: Annotated[bool, typer.Option("--lower", help="Let --pin lower the floor.")] = False,
    texts: _Texts = None,
    coder: _Coder = None,
) -> None:
    """Score claims against hand-made codings, as the last section of the codebook says.

    \b
    Examples:
      tracker evaluate tests/gold --group-by status --errors
      tracker evaluate my-gold data/processed --json scores.json
    """  # noqa: D301
    floor = floors.floor_of(gold)
    comparable = gold.is_dir() and coded is None and language is None and not texts
    if pin and not comparable:
        raise UsageError(
            "--pin is for the extractor on all of a gold folder: leave CODED, --language, --texts out"
        )
    evaluation = _evaluation(gold, coded, language, texts or (), coder)
    if errors:
        _print(listing(evaluation.pairs))
    for grouping in group_by or ():
        typer.echo(table(evaluation.pairs, grouping) + "\n")
    if calibration:
        typer.echo(reliability_table(evaluation.pairs) + "\n")
    _print_headline(evaluation)
    if against or (comparable and floor.is_file()):
        _print_changes(evaluation, against or floor)
    if json is not None:
        write_json(json, full_result(evaluation.gold, evaluation.pairs))
    if pin:
        floors.pin(evaluation.gold, evaluation.pairs, floor, lower=lower)
        typer.echo(f"pinned in {floor}")


def agreement(
    first: Annotated[Path, typer.Argument(metavar="A", help="Codings of one coder.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="Codings of the same reports by another.")],
    errors: Annotated[bool, typer.Option("--errors", help="List where the two differ.")] = False,
) -> None:
    """Agreement of two coders: scores as in evaluate, and Cohen's kappa for status and group.

    \b
    Example:
      tracker agreement coder-a coder-b --errors
    """  # noqa: D301
    found = agreement_of(read_codings(first), read_codings(second))
    if errors:
        _print(listing(found.pairs))
    typer.echo(describe_agreement(found))


def label_export(
    source: Annotated[
        Path, typer.Argument(metavar="SOURCE", help="Reports to code: a file or folder of any format.")
    ],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Folder for tasks.json and labels.xml.")],
    codings: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="Codings to show: a run's folder, gold files, a claims table."),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(
            metavar="FIELD=NAME,…", help="Columns of CSV and TSV files whose names the tracker does not know."
        ),
    ] = None,
) -> None:
    """Write reports as Label Studio tasks, with the labelling interface for the project.

    What is in OUT already is not written over.

    \b
    Examples:
      tracker label-export data/raw to-label
      tracker label-export archive.csv to-label --columns title=Headline,text=Body
    """  # noqa: D301
    tasks = out / "tasks.json"
    if tasks.exists():
        raise UsageError(f"{tasks}: is there already; remove it, or name another folder")
    notes: list[str] = []
    reports = read_reports(source, notes, parse_columns(columns))
    if not reports:
        raise UsageError(f"{source}: no reports: {'; '.join(notes[:_NOTES_SHOWN]) or 'no file to read'}")
    written = write_tasks(reports, read_codings(codings) if codings else (), tasks)
    write_text(out / "labels.xml", labelling_interface())
    _print_notes(notes)
    typer.echo(f"{written} tasks in {tasks}; the labelling interface to paste is {out / 'labels.xml'}")


def label_import(
    export: Annotated[
        Path, typer.Argument(metavar="EXPORT", help="Codings: what Label Studio exported as JSON.")
    ],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Folder for the gold files, one a report.")],
    coder: _Coder = None,
    without_text: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Keep offsets, no text; the texts are in the JSON Lines file of this name."
        ),
    ] = None,
) -> None:
    """Turn a Label Studio export into gold files.

    \b
    Example:
      tracker label-import project-1.json my-gold
    """  # noqa: D301
    written = write_gold(read_codings(export, coder=coder), out, without_text)
    typer.echo(f"{len(written)} coded reports in {out}")


def _evaluation(
    gold: Path, coded: Path | None, language: str | None, texts: Iterable[Path], coder: str | None
) -> Evaluation:
    reports = [
        report
        for report in read_codings(gold, tuple(texts), coder)
        if language is None or report.language == language
    ]
    if not reports:
        raise UsageError(f"{gold}: no coded reports in language '{language}'")
    if coded is None:
        return evaluate_extractor(reports)
    return evaluate_codings(reports, read_codings(coded, tuple(texts), coder))


def _print_headline(evaluation: Evaluation) -> None:
    typer.echo(f"reports {len(evaluation.gold)}\n{headline(score(evaluation.pairs))}")
    _print_notes(evaluation.notes)


def _print_changes(evaluation: Evaluation, earlier: Path) -> None:
    changed = changes(read_result(earlier)["outcomes"], outcomes(evaluation.pairs))
    typer.echo(f"\nagainst {earlier}:")
    _print(change_lines(changed, by_key(evaluation.pairs)))


def _print_notes(notes: Iterable[str]) -> None:
    for note in notes:
        typer.echo(f"note: {note}", err=True)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        typer.echo(line)
