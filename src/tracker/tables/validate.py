"""Frames against the codebook: pandera models, and what becomes of the rows that fail."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import pandas as pd
import pandera.pandas as pa

from tracker.records import Column, Kind, Reject
from tracker.tables.arrow import columns
from tracker.tables.checks import CHECKS, LINKS
from tracker.tables.frames import frame as frame_of
from tracker.tables.frames import typed
from tracker.vocabulary import RejectReason, RejectScope

Failures = dict[int, list[str]]
"""Row position to what is wrong with the row."""

_NAMES = {"not_nullable": "not_null", "field_uniqueness": "unique"}
_NO_TABLES: Mapping[str, pd.DataFrame] = MappingProxyType({})
_QUOTED = 60


@cache
def model(name: str) -> pa.DataFrameSchema:
    """The pandera model of a table, for typed frames (see ``typed``); it checks each column and ``CHECKS``.

    Raises:
        TableError: There is no table of that name.

    >>> model("rejects").validate(frame_of("rejects", [])).empty
    True
    """
    return pa.DataFrameSchema(
        {column.name: _pandera_column(name, column) for column in columns(name)},
        checks=[
            pa.Check(check.holds, name=check.name, error=check.name, ignore_na=False)
            for check in CHECKS.get(name, ())
        ],
        strict=True,
        name=name,
    )


def _pandera_column(table: str, column: Column) -> pa.Column:
    checks = []
    if column.pattern is not None:
        checks.append(pa.Check.str_matches(rf"^(?:{column.pattern})$", error="pattern"))
    if column.minimum is not None:
        checks.append(pa.Check.ge(column.minimum, error="minimum"))
    if column.maximum is not None:
        checks.append(pa.Check.le(column.maximum, error="maximum"))
    return pa.Column(
        frame_of(table, []).dtypes[column.name],
        checks=checks,
        nullable=column.nullable,
        unique=column.unique,
        report_duplicates="exclude_first",
        description=column.doc,
    )


def validate(
    name: str, frame: pd.DataFrame, others: Mapping[str, pd.DataFrame] = _NO_TABLES
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Parts the rows of a frame into those that hold to the codebook and those that do not.

    Args:
        name: A table of ``catalogue.TABLES``.
        frame: Its rows, typed or as ``pandas.read_csv`` gives them.
        others: Further tables by name, typed; ``LINKS`` to tables that are not given are not checked.

    Returns:
        The good rows, typed, under their own index; and one row of ``rejects`` for each other row, whose
        message names every check that it failed.

    Raises:
        TableError: There is no table of that name, or a column is missing, or one is too many.
    """
    cast, unfit = typed(name, frame.reset_index(drop=True))
    failures = _unfit_cells(name, frame, unfit)
    _add_model_failures(failures, name, cast, unfit)
    _add_link_failures(failures, name, cast, others)
    bad = sorted(failures)
    good = cast.drop(index=bad)
    good.index = frame.index.delete(bad)
    return good, frame_of("rejects", _rejects(name, cast, failures, others))


def _unfit_cells(name: str, frame: pd.DataFrame, unfit: pd.DataFrame) -> Failures:
    wanted = {
        Kind.INTEGER: "not a whole number",
        Kind.NUMBER: "not a number",
        Kind.DATE: "not a date such as 2016-07-15",
        Kind.CATEGORY: "not a value of the codebook",
    }
    failures: Failures = defaultdict(list)
    for column in columns(name):
        for row in unfit.index[unfit[column.name]]:
            value = frame[column.name].iloc[row]
            failures[row].append(f"{column.name}: {wanted[column.kind]}: {_shown(value)}")
    return failures


def _add_model_failures(failures: Failures, name: str, cast: pd.DataFrame, unfit: pd.DataFrame) -> None:
    try:
        model(name).validate(cast, lazy=True)
    except pa.errors.SchemaErrors as error:
        cases = error.failure_cases
    else:
        return
    docs = {check.name: check.doc for check in CHECKS.get(name, ())}
    for case in cases.itertuples():
        if case.check in docs:
            message = f"{case.check}: {docs[case.check]}"
        elif unfit.loc[case.index, case.column]:
            continue  # null only because it could not be read, which is said already
        else:
            message = f"{case.column}: {_NAMES.get(case.check, case.check)}: {_shown(case.failure_case)}"
        if message not in failures[case.index]:
            failures[case.index].append(message)


def _add_link_failures(
    failures: Failures, name: str, cast: pd.DataFrame, others: Mapping[str, pd.DataFrame]
) -> None:
    for link in LINKS.get(name, ()):
        if link.to in others:
            holds = link.holds(cast, others[link.to])
            for row in cast.index[~holds]:
                failures[row].append(f"{link.name}: {link.doc}")


def _rejects(
    name: str, cast: pd.DataFrame, failures: Failures, others: Mapping[str, pd.DataFrame]
) -> list[Reject]:
    key = columns(name)[0].name
    bad = cast.loc[sorted(failures)]
    files = _files_of(bad, others)
    rejects = []
    for row, value, source, sha256 in zip(
        bad.index, bad[key], files["source"], files["source_sha256"], strict=True
    ):
        which = f"{key} {_shown(value)}" if pd.notna(value) else f"row {row + 1}"
        rejects.append(
            Reject(
                source=str(source) if pd.notna(source) else name,
                scope=RejectScope.ROW,
                reason=RejectReason.INVALID_ROW,
                message=f"{name}, {which}: {'; '.join(failures[row])}",
                source_sha256=str(sha256) if pd.notna(sha256) else None,
            )
        )
    return rejects


def _files_of(rows: pd.DataFrame, others: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The file that each row comes from, by the row itself or by its report; null where neither tells."""
    wanted = ["source", "source_sha256"]
    if "file" in rows:
        return pd.DataFrame({"source": rows["file"]}, columns=wanted)
    if "source" in rows or "report_id" not in rows or "reports" not in others:
        return rows.reindex(columns=wanted)
    by_report = others["reports"].drop_duplicates("report_id").set_index("report_id")[wanted]
    return by_report.reindex(rows["report_id"])


def _shown(value: Any) -> str:
    text = repr(str(value)) if pd.notna(value) else "null"
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"
