"""Official files of any known layout as the ``official`` table."""

from pathlib import Path

import pandas as pd

from tracker import tables
from tracker.errors import ReadError, UsageError
from tracker.lexicon.countries import country_name
from tracker.official import eurostat, unhcr
from tracker.official.codes import is_country
from tracker.official.files import read_sheet
from tracker.official.reading import Reading
from tracker.official.record import Official
from tracker.official.releases import published
from tracker.records import Reject
from tracker.vocabulary import RejectReason, RejectScope

_COLUMNS_NAMED, _LETTERS_NAMED = 12, 200
_SUFFIXES = (".csv", ".tsv", ".json", ".csv.gz", ".tsv.gz", ".json.gz")


def read_file(path: Path, *, origin: str | None = None) -> Reading:
    """The figures of one file of UNHCR's or Eurostat's.

    Args:
        path: CSV, TSV or JSON, gzipped or not; ``sources.toml`` beside it can name its release.
        origin: Only this nationality (ISO alpha-3); all without it.

    Raises:
        ReadError: The file cannot be read, or has none of the known layouts.
    """
    sheet = read_sheet(path)
    release = published(path).release
    if eurostat.fits(sheet.header):
        return eurostat.read(sheet, path.name, release, origin)
    if unhcr.fits(sheet.header):
        return unhcr.read(sheet, path.name, release, origin)
    columns = ", ".join(sheet.header[:_COLUMNS_NAMED])[:_LETTERS_NAMED]
    raise ReadError(
        f"{path.name}: neither a table of UNHCR's Refugee Data Finder nor one of Eurostat's; "
        f"its columns begin with {columns}"
    )


def read_official(source: str | Path, *, origin: str | None = None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Official figures of one file or of all files in a folder.

    Args:
        source: A file, or a folder with files of UNHCR's and Eurostat's (see ``read_file``).
        origin: Only this nationality (ISO alpha-3), such as that of a coup file; all without it.

    Returns:
        The table ``official``, validated and typed, and a table of ``rejects``: the files and rows that could
        not be read or did not validate, with the reason.

    Raises:
        UsageError: There is nothing to read, or ``origin`` is no country's code.
    """
    if origin is not None and not is_country(origin):
        raise UsageError(f"origin '{origin}' is not an ISO 3166-1 alpha-3 code, such as TUR")
    paths = official_files(Path(source))
    if not paths:
        raise UsageError(f"{source}: no file of official statistics ({', '.join(_SUFFIXES)})")
    readings = [_reading(path, origin) for path in paths]
    _keep_once(readings)
    rows = tables.frame("official", [row for reading in readings for row in reading.rows])
    good, invalid = tables.validate("official", rows)
    rejects = tables.frame("rejects", [reject for reading in readings for reject in reading.rejects])
    kept = [frame for frame in (rejects, invalid) if len(frame)]
    return good.reset_index(drop=True), pd.concat(kept, ignore_index=True) if kept else rejects


def official_files(source: Path) -> list[Path]:
    """The file itself, or the files of a folder that can be official tables by their suffix."""
    if source.is_file():
        return [source]
    return sorted(path for path in source.glob("*") if path.name.lower().endswith(_SUFFIXES))


def _reading(path: Path, origin: str | None) -> Reading:
    try:
        reading = read_file(path, origin=origin)
    except ReadError as error:
        return Reading(rejects=[_file_reject(path.name, RejectReason.MALFORMED, str(error))])
    if not reading.rows and not reading.rejects:
        reading.rejects.append(
            _file_reject(path.name, RejectReason.EMPTY, _nothing(reading, path.name, origin))
        )
    return reading


def _keep_once(readings: list[Reading]) -> None:
    """Take out the figures that stand in an earlier file, and say so once a file."""
    first: dict[str, Official] = {}
    for reading in readings:
        again = [row for row in reading.rows if first.setdefault(row.official_id, row) is not row]
        if again:
            reading.rows[:] = [row for row in reading.rows if first[row.official_id] is row]
            reading.rejects.append(_twice(again, first))


def _twice(again: list[Official], first: dict[str, Official]) -> Reject:
    file = again[0].file
    others = sorted({first[row.official_id].file for row in again})
    differing = sum(first[row.official_id].value != row.value for row in again)
    figures = "1 figure stands" if len(again) == 1 else f"{len(again):,} figures stand"
    values = f", {differing:,} of them with another value" if differing else ""
    message = (
        f"{file}: {figures} in {', '.join(others)} already{values}; what stands first is kept. Keep each "
        "figure once, or name the releases of the files in sources.toml"
    )
    return _file_reject(file, RejectReason.DUPLICATE_ID, message)


def _file_reject(file: str, reason: RejectReason, message: str) -> Reject:
    return Reject(file, RejectScope.FILE, reason, message, source_sha256=None)


def _nothing(reading: Reading, name: str, origin: str | None) -> str:
    """What to say of a file without a figure that is asked for: it must not vanish without a word."""
    wanted = f"no figure of nationals of {country_name(origin)}" if origin else "no figure"
    found = ", ".join(f"{number:,} {why}" for why, number in sorted(reading.left_out.items()))
    return f"{name}: {wanted}; left out: {found}" if found else f"{name}: {wanted}"
