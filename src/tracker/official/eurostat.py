r"""Eurostat: asylum applicants and first-instance decisions, in the layouts of its dissemination API.

Bulk TSV: the first column packs the dimensions ("freq,unit,citizen,sex,age,applicant,geo\TIME_PERIOD"; in
older files "citizen,sex,unit,age,asyl_app,geo\time"), each further column is a period, and a cell is a figure
and its flags ("485 p"), or ":" where there is none.
SDMX-CSV: one row a figure, with OBS_VALUE and OBS_FLAG; versions 1.0 and 2.0 differ in their first columns.

Written from the published format and tested on small tables of that layout, not on Eurostat's own files.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.errors import ReadError
from tracker.official.bounds import of_eurostat
from tracker.official.codes import from_eurostat
from tracker.official.eurostat_codes import APPLICANTS, DECISIONS, FLAGS
from tracker.official.files import Row, Sheet, whole_number
from tracker.official.periods import period
from tracker.official.reading import Reading
from tracker.official.record import Official
from tracker.official.vocabulary import OfficialMeasure, Outcome, ProcedureKind, Source, Unit

_DATASET = re.compile(r"migr_asy(?:appctz[amq]|dcfst[aq])", re.IGNORECASE)
_BULK = re.compile(r"\\(?:TIME_PERIOD|time)$")
_CELL = re.compile(r"(:|[0-9.]+)\s*([a-z ]*)")
_DIMENSIONS = ("unit", "citizen", "sex", "age", "decision", "geo", *APPLICANTS)
_NAMING = ("DATAFLOW", "STRUCTURE_ID")
"""Columns of SDMX-CSV that name the dataset."""
_UNITS = {"PER", "PERS"}


@dataclass(frozen=True, slots=True)
class _Cell:
    """One figure as the file has it."""

    period: str
    value: str
    flags: str
    release: str | None


@dataclass(frozen=True, slots=True)
class _Series:
    """The figures of one row of the file.

    Attributes:
        line: Its number.
        dimensions: Code by dimension.
        number: How many figures there are.
        cells: Each of them, taken apart when it is asked for.
    """

    line: int
    dimensions: Row
    number: int
    cells: Iterator[_Cell]


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What the dimensions of a row say of its figures."""

    country: str
    origin: str
    kind: ProcedureKind
    outcome: Outcome | None
    code: str


def fits(header: tuple[str, ...]) -> bool:
    """Whether a file with these columns is in one of Eurostat's two layouts."""
    return bool(header) and (_is_bulk(header) or "OBS_VALUE" in header)


def _is_bulk(header: tuple[str, ...]) -> bool:
    return _BULK.search(header[0]) is not None


def read(sheet: Sheet, file: str, release: str | None, origin: str | None) -> Reading:
    """The figures of one file: totals over sex and age, of countries, in persons.

    Args:
        sheet: Its cells.
        file: Its name, which must name the dataset where the file itself does not ("migr_asyappctza.tsv.gz").
        release: The day of its last update, where the file does not say it (bulk TSV).
        origin: Only this nationality (ISO alpha-3); all without it.

    Raises:
        ReadError: The dataset is not one of the four, or a dimension is missing.
    """
    dataset = _dataset(sheet, file)
    reading = Reading()
    every = _bulk_series(sheet, release) if _is_bulk(sheet.header) else _sdmx_series(sheet, release, file)
    for series in every:
        try:
            reason = _why_not(series.dimensions, origin)
            meaning = None if reason else _meaning(series.dimensions)
        except ReadError as error:
            reading.reject(file, series.line, str(error))
            continue
        if meaning is None:
            reading.left_out[str(reason)] += series.number
            continue
        for cell in series.cells:
            try:
                reading.rows.append(_figure(cell, meaning, dataset, file))
            except ReadError as error:
                reading.reject(file, series.line, str(error))
    return reading


def _dataset(sheet: Sheet, file: str) -> str:
    _, first = next(sheet.rows(), (0, ()))
    cells = dict(zip(sheet.header, first, strict=False))
    for name in (*(cells.get(column, "") for column in _NAMING), file):
        match = _DATASET.search(name)
        if match:
            return match[0].lower()
    raise ReadError(
        f"{file}: neither the file nor its name says which of Eurostat's datasets it is; "
        "read are migr_asyappctza, migr_asyappctzm, migr_asydcfsta and migr_asydcfstq"
    )


def _bulk_series(sheet: Sheet, release: str | None) -> Iterator[_Series]:
    key, *labels = sheet.header
    names = _BULK.sub("", key).split(",")
    for line, (packed, *values) in sheet.rows():
        dimensions = dict(zip(names, packed.strip().split(","), strict=False))
        yield _Series(line, dimensions, len(values), _bulk_cells(labels, values, release))


def _bulk_cells(labels: list[str], values: list[str], release: str | None) -> Iterator[_Cell]:
    for label, text in zip(labels, values, strict=True):
        match = _CELL.fullmatch(text.strip())
        value, flags = (match[1], match[2]) if match else (text.strip(), "")
        yield _Cell(label, value, flags, release)


def _sdmx_series(sheet: Sheet, release: str | None, file: str) -> Iterator[_Series]:
    if "TIME_PERIOD" not in sheet.header:
        raise ReadError(f"{file}: looks like SDMX-CSV, but has no column TIME_PERIOD")
    for line, cells in sheet.rows():
        row = dict(zip(sheet.header, (cell.strip() for cell in cells), strict=True))
        flags = row.get("OBS_FLAG", "").lower() + row.get("CONF_STATUS", "").lower()
        value = row["OBS_VALUE"] or ":"
        cell = _Cell(row["TIME_PERIOD"], value, flags, row.get("LAST UPDATE") or release)
        dimensions = {name: row[name] for name in _DIMENSIONS if name in row}
        yield _Series(line, dimensions, 1, iter([cell]))


def _why_not(dimensions: Row, origin: str | None) -> str | None:
    """Why a row is not asked for; None where it is."""
    if _dimension(dimensions, "sex") != "T" or _dimension(dimensions, "age") != "TOTAL":
        return "a breakdown by sex or age"
    citizen = from_eurostat(_dimension(dimensions, "citizen"))
    if citizen is None:
        return "a group of nationalities"
    if origin is not None and citizen != origin:
        return "another nationality"
    if from_eurostat(_dimension(dimensions, "geo")) is None:
        return "a group of countries of asylum"
    return None


def _dimension(dimensions: Row, name: str) -> str:
    """A code; a file with labels ("T:Total") is not one with codes.

    Raises:
        ReadError: There is no such dimension, or it has labels.
    """
    if name not in dimensions:
        raise ReadError(f"there is no dimension '{name}'")
    code = dimensions[name]
    if ":" in code or " " in code:
        raise ReadError(f"{name} '{code}' is not a code; download the file with codes, without labels")
    return code


def _meaning(dimensions: Row) -> _Meaning:
    """What a row that is asked for counts.

    Raises:
        ReadError: A dimension is missing, or has a code that is not known.
    """
    unit = _dimension(dimensions, "unit")
    if unit not in _UNITS:
        raise ReadError(f"unit '{unit}' is not PER (persons)")
    country, origin = from_eurostat(dimensions["geo"]) or "", from_eurostat(dimensions["citizen"]) or ""
    if "decision" in dimensions:
        code = dimensions["decision"]
        if code not in DECISIONS:
            raise ReadError(f"decision '{code}' is not a known code; known are {', '.join(DECISIONS)}")
        return _Meaning(country, origin, ProcedureKind.FIRST_INSTANCE, DECISIONS[code], code)
    for name, kinds in APPLICANTS.items():
        if name in dimensions:
            code = dimensions[name]
            if code not in kinds:
                raise ReadError(f"{name} '{code}' is not a known code; known are {', '.join(kinds)}")
            return _Meaning(country, origin, kinds[code], None, code)
    raise ReadError(f"there is no dimension 'decision', nor {' nor '.join(APPLICANTS)}")


def _figure(cell: _Cell, meaning: _Meaning, dataset: str, file: str) -> Official:
    start, end = period(cell.period)
    value = None if cell.value == ":" else whole_number(cell.value, "the figure")
    bounds = None if value is None else of_eurostat(value)
    identity = (Source.EUROSTAT, cell.release or "", dataset, meaning.origin, meaning.country, cell.period)
    return Official(
        official_id=":".join([*identity, meaning.code]),
        source=Source.EUROSTAT,
        release=cell.release,
        dataset=dataset,
        country=meaning.country,
        origin=meaning.origin,
        period_start=start,
        period_end=end,
        measure=OfficialMeasure.DECISIONS if meaning.outcome else OfficialMeasure.APPLICATIONS,
        kind=meaning.kind,
        unit=Unit.PERSONS,
        outcome=meaning.outcome,
        value=value,
        low=bounds.low if bounds else None,
        high=bounds.high if bounds else None,
        flag=_flag_words(cell.flags, missing=value is None),
        codes=meaning.code,
        file=file,
    )


def _flag_words(letters: str, *, missing: bool) -> str | None:
    words = [FLAGS.get(letter, letter) for letter in dict.fromkeys(re.sub(r"[\s,;]", "", letters))]
    if missing and not words:
        words.append(FLAGS["m"])
    return "; ".join(words) or None
