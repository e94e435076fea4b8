"""UNHCR's Refugee Data Finder: asylum applications and decisions.

Read are the columns of the API and of the R package ``refugees`` (they are the same) and those of the CSV
download. What UNHCR's codes mean is from its "Data content" methodology page and the package's help.
Countries are joined on the ISO columns only, since UNHCR's own codes look like ISO codes and are not.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from tracker.errors import ReadError
from tracker.official.bounds import Bounds, of_unhcr_applications, of_unhcr_decisions
from tracker.official.codes import is_country
from tracker.official.files import Row, Sheet, whole_number
from tracker.official.periods import first_half, period
from tracker.official.reading import Reading
from tracker.official.record import Official
from tracker.official.vocabulary import (
    HALF_YEAR,
    UNKNOWN_LENGTH,
    OfficialMeasure,
    Outcome,
    ProcedureKind,
    Source,
    Unit,
)

_K = ProcedureKind
V = TypeVar("V")

# Column of the CSV download (in lower case) to column of the API.
_DOWNLOAD = {
    "year": "year",
    "country of origin (iso)": "coo_iso",
    "country of asylum (iso)": "coa_iso",
    "authority": "procedure_type",
    "application type": "app_type",
    "stage of procedure": "dec_level",
    "applied": "applied",
    "recognized decisions": "dec_recognized",
    "complementary protection": "dec_other",
    "rejected decisions": "dec_rejected",
    "otherwise closed": "dec_closed",
    "total decisions": "dec_total",
}
_UNIT_OF_DOWNLOAD = "cases / persons"

_UNITS = {"P": Unit.PERSONS, "C": Unit.CASES}

_APPLICATION_KINDS = {
    "N": _K.NEW,
    "R": _K.REPEAT,
    "RA": _K.REPEAT,  # no page says what it is; where it appears it takes the place of earlier R rows
    "A": _K.APPEAL,
    "J": _K.COURT,
    "NA": _K.NEW_AND_APPEAL,
    "NR": _K.NEW_AND_REPEAT,
    "FA": _K.FIRST_AND_APPEAL,
}
_UNEXPLAINED = {"RA"}

_DECISION_KINDS = {
    "FI": _K.FIRST_INSTANCE,
    "NA": _K.NEW,
    "RA": _K.REPEAT,
    "AR": _K.APPEAL,
    "JR": _K.COURT,
    "FA": _K.FIRST_AND_APPEAL,
    "IN": _K.FIRST_INSTANCE,  # USCIS, which decides first on who asks for asylum by themselves
    "EO": _K.IMMIGRATION_COURT,
    "TA": _K.TEMPORARY_PROTECTION,
    "TP": _K.TEMPORARY_PROTECTION,
    "SP": _K.SUBSIDIARY_PROTECTION,
}

_OUTCOMES = {
    "dec_recognized": Outcome.RECOGNISED,
    "dec_other": Outcome.COMPLEMENTARY,
    "dec_rejected": Outcome.REJECTED,
    "dec_closed": Outcome.CLOSED,
    "dec_total": Outcome.TOTAL,
}
_PARTS = ("dec_recognized", "dec_other", "dec_rejected", "dec_closed")

_KEY = ("year", "coo_iso", "coa_iso", "procedure_type", "dec_level")
_RELEASE = re.compile(r"(\d{4})\.(\d{1,2})(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Table:
    """One of UNHCR's two tables."""

    dataset: str
    measure: OfficialMeasure
    unit_column: str
    code_columns: tuple[str, ...]
    value_columns: tuple[str, ...]
    kind_column: str
    kinds: dict[str, ProcedureKind]
    bounds: Callable[[int], Bounds]


_APPLICATIONS = _Table(
    dataset="asylum-applications",
    measure=OfficialMeasure.APPLICATIONS,
    unit_column="app_pc",
    code_columns=("procedure_type", "app_type", "dec_level", "app_pc"),
    value_columns=("applied",),
    kind_column="app_type",
    kinds=_APPLICATION_KINDS,
    bounds=of_unhcr_applications,
)
_DECISIONS = _Table(
    dataset="asylum-decisions",
    measure=OfficialMeasure.DECISIONS,
    unit_column="dec_pc",
    code_columns=("procedure_type", "dec_level", "dec_pc"),
    value_columns=tuple(_OUTCOMES),
    kind_column="dec_level",
    kinds=_DECISION_KINDS,
    bounds=of_unhcr_decisions,
)


def fits(header: tuple[str, ...]) -> bool:
    """Whether a file with these columns is one of UNHCR's asylum tables."""
    names = {name.lower() for name in header}
    return "coa_iso" in names or "country of asylum (iso)" in names


def read(sheet: Sheet, file: str, release: str | None, origin: str | None) -> Reading:
    """The figures of one file.

    Args:
        sheet: Its cells.
        file: Its name.
        release: The version that it is from, such as "2025.12.1"; a release of the months 1-6 holds half
            of its year under the label of the full year.
        origin: Only this nationality (ISO alpha-3); all without it.

    Raises:
        ReadError: A column is missing, or ``release`` is not one.
    """
    table = _APPLICATIONS if "applied" in _names(sheet.header) else _DECISIONS
    columns = _columns(sheet.header, table, file)
    reading = Reading()
    rows: list[tuple[int, Row]] = []
    latest = ""
    for line, cells in sheet.rows():
        row = {name: cells[place].strip() for name, place in columns.items()}
        latest = max(latest, row["year"])
        if origin is None or row["coo_iso"] == origin:
            rows.append((line, row))
        else:
            reading.left_out["another nationality"] += 1
    for line, row in rows:
        try:
            reading.rows.extend(_figures(row, table, file, release, latest))
        except ReadError as error:
            reading.reject(file, line, str(error))
    return reading


def _names(header: tuple[str, ...]) -> set[str]:
    return {name.lower() for name in header}


def _columns(header: tuple[str, ...], table: _Table, file: str) -> dict[str, int]:
    """Column of the API to its place in this file."""
    found = {}
    for place, name in enumerate(header):
        lower = name.lower()
        found[table.unit_column if lower == _UNIT_OF_DOWNLOAD else _DOWNLOAD.get(lower, lower)] = place
    wanted = {*_KEY, *table.code_columns, *table.value_columns}
    missing = sorted(wanted - found.keys())
    if missing:
        raise ReadError(f"{file}: looks like UNHCR's {table.dataset}, but has no column {', '.join(missing)}")
    return {name: found[name] for name in wanted}


def _figures(row: Row, table: _Table, file: str, release: str | None, latest: str) -> list[Official]:
    """The figures of one row: one for applications, one an outcome for decisions."""
    start, end, flags = _period(row["year"], release, latest)
    origin, host = (_country(row, column) for column in ("coo_iso", "coa_iso"))
    kind = _known(table.kinds, row, table.kind_column)
    unit = _known(_UNITS, row, table.unit_column)
    values = {column: whole_number(row[column], column) for column in table.value_columns}
    flags += _doubts(row, table, values)
    codes = "/".join(row[column] for column in table.code_columns)
    identity = [Source.UNHCR, release or "", table.dataset, origin, host, row["year"], codes]
    found = []
    for column, value in values.items():
        bounds = table.bounds(value)
        outcome = _OUTCOMES.get(column)
        found.append(
            Official(
                official_id=":".join([*identity, outcome] if outcome else identity),
                source=Source.UNHCR,
                release=release,
                dataset=table.dataset,
                country=host,
                origin=origin,
                period_start=start,
                period_end=end,
                measure=table.measure,
                kind=kind,
                unit=unit,
                outcome=outcome,
                value=value,
                low=bounds.low,
                high=bounds.high,
                flag="; ".join(["masked", *flags] if bounds.masked else flags) or None,
                codes=codes,
                file=file,
            )
        )
    return found


def _doubts(row: Row, table: _Table, values: dict[str, int]) -> list[str]:
    """What to mark of a row beside its period."""
    if table is _APPLICATIONS:
        return ["unexplained_code"] if row["app_type"] in _UNEXPLAINED else []
    adds_up = sum(values[part] for part in _PARTS) == values["dec_total"]
    return [] if adds_up else ["parts_differ_from_total"]


def _country(row: Row, column: str) -> str:
    if not is_country(row[column]):
        raise ReadError(f"{column} '{row[column]}' is not an ISO 3166-1 alpha-3 code")
    return row[column]


def _period(year: str, release: str | None, latest: str) -> tuple[dt.date, dt.date, list[str]]:
    """The days that a row counts, and what to mark: a mid-year release labels half a year as the year."""
    if not re.fullmatch(r"\d{4}", year):
        raise ReadError(f"year '{year}' is not one")
    start, end = period(year)
    if release is None:
        return start, end, [UNKNOWN_LENGTH] if year == latest else []
    released_year, released_month = _released(release)
    if int(year) > released_year:
        raise ReadError(f"year {year} lies after release {release}")
    if int(year) == released_year and released_month <= 6:
        return *first_half(int(year)), [HALF_YEAR]
    return start, end, []


def _released(release: str) -> tuple[int, int]:
    match = _RELEASE.fullmatch(release)
    if match is None:
        raise ReadError(f"'{release}' is not a release of UNHCR's such as 2025.12.1")
    return int(match[1]), int(match[2])


def _known(meanings: dict[str, V], row: Row, column: str) -> V:
    if row[column] not in meanings:
        raise ReadError(f"{column} '{row[column]}' is not a known code; known are {', '.join(meanings)}")
    return meanings[row[column]]
