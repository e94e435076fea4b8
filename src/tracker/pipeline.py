"""The whole flow: read, extract, correct, validate, link, store.

    raw files --readers--> Report --extract--> Claim --corrections--> Claim --tables--> Parquet
    all claims --------------------------------cases--> cases, running totals --tables--> Parquet
    official statistics ------------------------------------official--------tables--> Parquet

A file that has not changed since the last run is not read again (``store.harvest``); the tables are always
written anew, all of one run.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pandas as pd

from tracker import store, tables
from tracker.cases import link
from tracker.catalogue import TABLES
from tracker.corrections import Ledger, Replay, ledger_beside, read_ledger, summary_of
from tracker.coups import Coup
from tracker.errors import UsageError
from tracker.extraction import all_claims, concerns, extract_claims
from tracker.official.folder import OfficialFigures, official_beside
from tracker.readers import find_sources, read_source, report_from_text
from tracker.records import Claim, Reject
from tracker.stamps import fingerprint, legible, maker, stamp_of
from tracker.summary import RunSummary, Told
from tracker.version import CODEBOOK_VERSION, __version__

DATA = Path("data/processed")
"""Where the tables are, unless told otherwise."""

Columns = Mapping[str, str]
Item = store.Found | Reject
Read = Callable[[Path], Iterator[Item]]
Progress = Callable[[int, int], object]
"""Is told after each input file how many are done, and how many there are."""


def run(
    source: str | Path,
    out: str | Path = DATA,
    *,
    coup: Coup | None = None,
    columns: Columns | None = None,
    corrections: str | Path | None = None,
    progress: Progress | None = None,
) -> RunSummary:
    """Reads all reports of a folder and writes what they claim.

    Args:
        source: A folder, with all below it, or one file. Its folder ``official``, where a file
            ``.not-reports`` marks it, holds official statistics (``docs/official.md``).
        out: The folder of tables; it is made where it is not there.
        coup: The coup to keep to. Without one, each report is read with the coups that are shipped, and the
            official figures of all nationalities are kept.
        columns: For CSV files with unusual headers: the name of a field to that of its column.
        corrections: The ledger of corrections. Without one, ``corrections.csv`` beside ``out`` if there.
        progress: Called after each input file.

    Raises:
        UsageError: There is nothing to read, or ``out`` cannot be written to.
        LedgerError: The ledger cannot be read, or two of its lines contradict each other.
        LockedError: Another run is writing to ``out``.
        TableError: The disk is full or fails.
    """
    out = Path(out)
    ledger_path = ledger_beside(out) if corrections is None else Path(corrections)
    ledger = Ledger() if corrections is None and not ledger_path.exists() else read_ledger(ledger_path)
    root, paths = _inputs(Path(source), out, ledger_path)
    replaying = Replay(ledger)
    with store.locked(out), store.open_harvest(out, maker(coup, columns)) as harvest:
        read = partial(_read, root=root, coup=coup, columns=columns)
        intake = _take_in(harvest, root, paths, read, progress or _silent)
        copies = harvest.settle()
        figures = official_beside(root, coup.origin if coup else None)
        intake.stamps.extend(stamp_of(path, root) for path in figures.files)
        with store.new_tables(out, TABLES, _provenance(intake, coup, columns, ledger)) as new:
            _write_official(new, figures)
            claims, told = _write_reports(new, harvest, coup, replaying)
            overruled = _write_cases(new, claims, harvest, replaying)
    return RunSummary(
        out=out,
        sources=len(paths),
        read=intake.read,
        reused=intake.reused,
        rejected=intake.rejected,
        found=intake.found,
        copies=copies,
        told=told,
        corrections=len(ledger.corrections),
        notes=tuple(replaying.notes(overruled)),
        rows=new.rows(),
    )


def load(name: str, data: str | Path = DATA) -> pd.DataFrame:
    """A table that a run has written, with the dtypes that ``tables.arrow`` describes.

    Raises:
        TableError: It is not there, or is not a table of this codebook.
    """
    return store.load(name, Path(data))


def extract_text(
    text: str,
    *,
    title: str | None = None,
    published: dt.date | str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    authors: str | None = None,
    coup: Coup | None = None,
) -> list[Claim]:
    """What one report claims.

    Args:
        text: The body of the report.
        title: Its headline.
        published: Its day of publication; relative dates are resolved against it.
        url: Its address.
        outlet: Who published it.
        language: A language tag or name ("en", "en-GB", "English").
        authors: The authors, separated by "; ".
        coup: The coup to keep to; without one, those that are shipped.

    Raises:
        UsageError: ``published`` or ``language`` cannot be read.
    """
    report = report_from_text(
        text,
        title=title,
        published=published,
        url=url,
        outlet=outlet,
        language=language,
        authors=authors,
    )
    return extract_claims(report, coup)


@dataclass(slots=True)
class _Intake:
    """The counts of the first half of a run."""

    stamps: list[store.Stamp]
    read: int = 0
    reused: int = 0
    rejected: int = 0
    found: int = 0


def _inputs(source: Path, out: Path, ledger: Path) -> tuple[Path, list[Path]]:
    """The folder that names are relative to, and the files to read: no table of a run, and not the ledger."""
    root = source.parent if source.is_file() else source
    written = out.resolve()
    inside = written != root.resolve() and written.is_relative_to(root.resolve())
    paths = [
        path
        for path in find_sources(source)
        if not store.is_table(path)
        and not (inside and path.resolve().is_relative_to(written))
        and path.resolve() != ledger.resolve()
    ]
    if not paths:
        raise UsageError(f"{source}: there is no file to read in this folder")
    return root, paths


def _take_in(
    harvest: store.Harvest, root: Path, paths: list[Path], read: Read, progress: Progress
) -> _Intake:
    """Has the harvest hold what each of the files gives, and nothing else."""
    intake = _Intake(stamps=[])
    for done, path in enumerate(paths, start=1):
        stamp = stamp_of(path, root)
        known = harvest.reports_of(stamp)
        reports = harvest.put(stamp, read(path)) if known is None else known
        intake.stamps.append(stamp)
        intake.found += reports
        intake.rejected += reports == 0
        intake.read += reports > 0 and known is None
        intake.reused += reports > 0 and known is not None
        progress(done, len(paths))
    harvest.keep_only({stamp.path for stamp in intake.stamps})
    return intake


def _read(path: Path, *, root: Path, coup: Coup | None, columns: Columns | None) -> Iterator[Item]:
    """What one file gives: reports with their claims, and rejects for what cannot be read of it."""
    for read in read_source(path, root, columns):
        item = replace(read, source=legible(read.source))
        yield item if isinstance(item, Reject) else (item, all_claims(item, coup))


def _silent(_done: int, _total: int) -> None:
    """Where nobody watches."""


def _write_reports(
    new: store.NewTables, harvest: store.Harvest, coup: Coup | None, replaying: Replay
) -> tuple[list[Claim], Told]:
    """Writes all reports and their claims, those that concern the coup, as corrected.

    Returns:
        The claims that hold to the codebook, and what to tell of the reports.
    """
    claims: list[Claim] = []
    told = Told()
    for batch in harvest.batches():
        for report in batch.reports:
            told.add(report, coup)
        kept = [claim for claim in batch.claims if coup is None or concerns(claim, coup)]
        told.other_events += len(batch.claims) - len(kept)
        corrected = replaying.apply(kept, batch.reports)
        told.claimed += len(corrected)
        claims += _write_valid(new, replace(batch, claims=corrected))
    return claims, told


def _write_valid(new: store.NewTables, batch: store.Batch) -> list[Claim]:
    """Writes the rows that hold to the codebook, and a reject for each of the others.

    Returns:
        The claims that hold.
    """
    reports, bad_reports = tables.validate("reports", tables.frame("reports", batch.reports))
    claims, bad_claims = tables.validate("claims", tables.frame("claims", batch.claims), {"reports": reports})
    new.write("reports", reports)
    new.write("claims", claims)
    for rejects in (tables.frame("rejects", batch.rejects), bad_reports, bad_claims):
        _write_all(new, "rejects", rejects)
    good = set(claims["claim_id"])
    return [claim for claim in batch.claims if claim.claim_id in good]


def _write_cases(
    new: store.NewTables, claims: list[Claim], harvest: store.Harvest, replaying: Replay
) -> Collection[str]:
    """Links all claims of the run; the reports are read again, since their texts may not fit in memory.

    Returns:
        The ids of lines that join what other lines split.
    """
    reports = (report for batch in harvest.batches() for report in batch.reports)
    linked = link(claims, reports, replaying.constraints())
    for name in ("cases", "case_steps", "case_claims", "series"):
        _write_all(new, name, tables.frame(name, getattr(linked, name)))
    return linked.overruled


def _write_all(new: store.NewTables, name: str, rows: pd.DataFrame) -> None:
    """Writes rows of which none may break the codebook: that would be a bug."""
    if len(rows):
        new.write(name, tables.model(name).validate(rows))


def _write_official(new: store.NewTables, figures: OfficialFigures) -> None:
    new.write("official", figures.rows)
    new.write("rejects", figures.rejects)


def _provenance(
    intake: _Intake, coup: Coup | None, columns: Columns | None, ledger: Ledger
) -> dict[str, str]:
    corrected = {"corrections": summary_of(ledger)} if ledger.corrections else {}
    return corrected | {
        "tracker_version": __version__,
        "codebook_version": CODEBOOK_VERSION,
        "inputs": fingerprint(intake.stamps, coup, columns),
        "coup": coup.id if coup else "every shipped coup file",
    }
