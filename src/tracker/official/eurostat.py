r"""Eurostat: asylum applicants and first-instance decisions, in the layouts of its dissemination API.

Bulk TSV: the first column packs the dimensions ("freq,unit,citizen,sex,age,asyl_app,geo\TIME_PERIOD"), each
further column is a period, and a cell is a figure and its flags ("485 p"), or ":" where there is none.
SDMX-CSV: one row a figure, with OBS_VALUE and OBS_FLAG; versions 1.0 and 2.0 differ in their first columns.

Written from the published format and tested on small tables of that layout, not on Eurostat's own files.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.errors import ReadError
from tracker.official.bounds import of_eurostat
from tracker.official.codes import from_eurostat
from tracker.official.files import Row, Sheet
from tracker.official.periods import period
from tracker.official.reading import Reading
from tracker.official.record import Official
from tracker.official.vocabulary import OfficialMeasure, Outcome, ProcedureKind, Source, Unit

_APPLICANTS = {
    "FRST": ProcedureKind.NEW,  # "applicant" since 2023
    "NASY_APP": ProcedureKind.NEW,  # "asyl_app" before
    "ASY_APP": ProcedureKind.NEW_AND_REPEAT,
}
_DECISIONS = {
    "TOTAL": Outcome.TOTAL,
    "TOTAL_POS": Outcome.POSITIVE,
    "GENCONV": Outcome.RECOGNISED,
    "SUB_PROT": Outcome.SUBSIDIARY,
    "HUMSTAT": Outcome.HUMANITARIAN,
    "TEMP_PROT": Outcome.TEMPORARY,
    "REJECTED": Outcome.REJECTED,
}

# Eurostat's code list OBS_FLAG; a cell can carry several.
_FLAGS = {
    "b": "break_in_series",
    "c": "confidential",
    "d": "definition_differs",
    "e": "estimated",
    "f": "forecast",
    "i": "see_metadata",
    "m": "missing",
    "n": "not_significant",
    "p": "provisional",
    "r": "revised",
    "s": "estimated_by_eurostat",
    "u": "low_reliability",
    "z": "not_applicable",
}

_DATASET = re.compile(r"migr_asy(?:appctz[amq]|dcfst[aq])", re.IGNORECASE)
_CELL = re.compile(r"(:|\d+(?:\.0+)?)\s*([a-z]*)")
_KINDS_OF_APPLICANT = ("applicant", "asyl_app")
_NOT_DIMENSIONS = {"DATAFLOW", "LAST UPDATE", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME"}


@dataclass(frozen=True, slots=True)
class _Cell:
    """One figure as the file has it."""

    line: int
    dimensions: Row
    period: str
    value: str
    flags: str
    release: str | None


def fits(header: tuple[str, ...]) -> bool:
    """Whether a file with these columns is in one of Eurostat's two layouts."""
    return bool(header) and (header[0].endswith("\\TIME_PERIOD") or "OBS_VALUE" in header)


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
    is_bulk = sheet.header[0].endswith("\\TIME_PERIOD")
    dataset = _dataset(sheet, file)
    cells = _bulk_cells(sheet, release) if is_bulk else _sdmx_cells(sheet, release, file)
    reading = Reading()
    for cell in cells:
        try:
            reason = _why_not(cell.dimensions, origin)
            if reason is None:
                reading.rows.append(_figure(cell, dataset, file))
            else:
                reading.left_out[reason] += 1
        except ReadError as error:
            reading.reject(file, cell.line, str(error))
    return reading


def _dataset(sheet: Sheet, file: str) -> str:
    first = next((row for _, row in sheet.rows), {})
    named = [first.get("DATAFLOW", ""), first.get("STRUCTURE_ID", ""), file]
    for name in named:
        match = _DATASET.search(name)
        if match:
            return match[0].lower()
    raise ReadError(
        f"{file}: neither the file nor its name says which of Eurostat's datasets it is; "
        "read are migr_asyappctza, migr_asyappctzm, migr_asydcfsta and migr_asydcfstq"
    )


def _bulk_cells(sheet: Sheet, release: str | None) -> Iterator[_Cell]:
    key, *periods = sheet.header
    names = key.removesuffix("\\TIME_PERIOD").split(",")
    for line, row in sheet.rows:
        values = row[key].split(",")
        dimensions = dict(zip(names, values, strict=False))
        for label in periods:
            value, flags = _split(row[label])
            yield _Cell(line, dimensions, label, value, flags, release)


def _split(text: str) -> tuple[str, str]:
    match = _CELL.fullmatch(text)
    return (match[1], match[2]) if match else (text, "")


def _sdmx_cells(sheet: Sheet, release: str | None, file: str) -> Iterator[_Cell]:
    if "TIME_PERIOD" not in sheet.header:
        raise ReadError(f"{file}: looks like SDMX-CSV, but has no column TIME_PERIOD")
    for line, row in sheet.rows:
        dimensions = {name: cell for name, cell in row.items() if name not in _NOT_DIMENSIONS}
        value = row["OBS_VALUE"] or ":"
        flags = row.get("OBS_FLAG", "").lower() + row.get("CONF_STATUS", "").lower()
        yield _Cell(line, dimensions, row["TIME_PERIOD"], value, flags, row.get("LAST UPDATE") or release)


def _why_not(dimensions: Row, origin: str | None) -> str | None:
    """Why a cell is not asked for; None where it is."""
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
    if name not in dimensions:
        raise ReadError(f"there is no dimension '{name}'")
    return dimensions[name]


def _figure(cell: _Cell, dataset: str, file: str) -> Official:
    dimensions = cell.dimensions
    if _dimension(dimensions, "unit") not in {"PER", "PERS"}:
        raise ReadError(f"unit '{dimensions['unit']}' is not PER (persons)")
    start, end = period(cell.period)
    kind, outcome, code = _step(dimensions)
    value = _value(cell.value)
    bounds = None if value is None else of_eurostat(value)
    country, origin = from_eurostat(dimensions["geo"]), from_eurostat(dimensions["citizen"])
    identity = [Source.EUROSTAT, cell.release or "", dataset, origin or "", country or "", cell.period, code]
    return Official(
        official_id=":".join(identity),
        source=Source.EUROSTAT,
        release=cell.release,
        dataset=dataset,
        country=country or "",
        origin=origin or "",
        period_start=start,
        period_end=end,
        measure=OfficialMeasure.DECISIONS if outcome else OfficialMeasure.APPLICATIONS,
        kind=kind,
        unit=Unit.PERSONS,
        outcome=outcome,
        value=value,
        low=bounds.low if bounds else None,
        high=bounds.high if bounds else None,
        flag=_flag_words(cell.flags, missing=value is None),
        codes=code,
        file=file,
    )


def _step(dimensions: Row) -> tuple[ProcedureKind, Outcome | None, str]:
    """Step of the procedure, outcome and Eurostat's code for them."""
    if "decision" in dimensions:
        code = dimensions["decision"]
        if code not in _DECISIONS:
            raise ReadError(f"decision '{code}' is not a known code; known are {', '.join(_DECISIONS)}")
        return ProcedureKind.FIRST_INSTANCE, _DECISIONS[code], code
    for name in _KINDS_OF_APPLICANT:
        if name in dimensions:
            code = dimensions[name]
            if code not in _APPLICANTS:
                raise ReadError(f"{name} '{code}' is not a known code; known are {', '.join(_APPLICANTS)}")
            return _APPLICANTS[code], None, code
    raise ReadError("there is neither a dimension 'decision' nor 'applicant' nor 'asyl_app'")


def _value(text: str) -> int | None:
    if text == ":":
        return None
    if not re.fullmatch(r"\d+(?:\.0+)?", text):
        raise ReadError(f"'{text}' is neither a whole number nor ':'")
    return int(float(text))


def _flag_words(letters: str, *, missing: bool) -> str | None:
    words = [_FLAGS.get(letter, letter) for letter in dict.fromkeys(letters)]
    if missing and not letters:
        words.append(_FLAGS["m"])
    return "; ".join(words) or None
