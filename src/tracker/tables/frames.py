"""Frames whose dtypes are those of the codebook: from records, or from anyone's own frame."""

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from tracker.errors import TableError
from tracker.records import Column, Kind
from tracker.tables.arrow import columns, table

Cast = tuple["pd.Series[Any]", "pd.Series[bool]"]
"""A column with the right dtype, and which of its cells could not be read as that and are null now."""

_TEXT = pd.Series(["text"]).dtype
"""What this version of pandas takes for text by itself."""

_EXACT = 2**53
"""From here on a float does not hold every whole number."""


def frame(name: str, rows: Iterable[Any]) -> pd.DataFrame:
    """Records as a typed frame.

    Args:
        name: A table of ``catalogue.TABLES``.
        rows: Records of its type.

    Raises:
        TableError: There is no table of that name.

    >>> frame("rejects", []).dtypes["reason"].ordered
    True
    """
    result: pd.DataFrame = table(name, rows).to_pandas()
    return result


def typed(name: str, frame: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Any frame with the columns of a table, brought to the table's dtypes and order of columns.

    Whole numbers may come as floats or text, dates as ISO text, categories as text: what ``pandas.read_csv``
    makes of an export.

    Returns:
        The typed frame, and a frame of booleans of the same shape that marks the cells which could not be
        read as what their column holds (those are null in the first).

    Raises:
        TableError: There is no table of that name, or a column is missing, or one is too many.
    """
    declared = columns(name)
    _same_columns(name, frame, declared)
    cast = {column.name: _CASTS[column.kind](frame[column.name], column) for column in declared}
    result = pd.DataFrame({key: series for key, (series, _) in cast.items()}, index=frame.index)
    unfit = pd.DataFrame({key: bad for key, (_, bad) in cast.items()}, index=frame.index)
    return result, unfit


def _same_columns(name: str, frame: pd.DataFrame, declared: tuple[Column, ...]) -> None:
    names = [column.name for column in declared]
    missing = [column for column in names if column not in frame.columns]
    extra = [str(column) for column in frame.columns if column not in names]
    if missing:
        raise TableError(f"{name}: no column {', '.join(missing)}")
    if extra:
        raise TableError(f"{name}: the codebook has no column {', '.join(extra)}")
    if frame.columns.has_duplicates:
        raise TableError(f"{name}: a column stands twice")


def _cells(values: "pd.Series[Any]") -> Iterable[tuple[Any, bool]]:
    return zip(values, values.isna(), strict=True)


def _none(values: "pd.Series[Any]") -> "pd.Series[bool]":
    return pd.Series(False, index=values.index)


def _string(values: "pd.Series[Any]", _: Column) -> Cast:
    if isinstance(values.dtype, pd.StringDtype) and values.dtype == _TEXT:
        return values, _none(values)
    text: list[str | None] = [None if missing else str(value) for value, missing in _cells(values)]
    return pd.Series(text, index=values.index, dtype=_TEXT), _none(values)


def _integer(values: "pd.Series[Any]", _: Column) -> Cast:
    numbers = pd.to_numeric(values, errors="coerce")
    if pd.api.types.is_signed_integer_dtype(numbers.dtype):
        return numbers.astype("Int64"), values.notna() & numbers.isna()
    numbers = numbers.astype("Float64")
    whole = ((numbers % 1 == 0) & (numbers.abs() < _EXACT)).fillna(False).astype(bool)
    return numbers.where(whole).astype("Int64"), values.notna() & ~whole


def _number(values: "pd.Series[Any]", _: Column) -> Cast:
    numbers = pd.to_numeric(values, errors="coerce").astype("float64")
    return numbers, values.notna() & numbers.isna()


def _date(values: "pd.Series[Any]", _: Column) -> Cast:
    days = pd.to_datetime(values, errors="coerce", format="ISO8601").astype("datetime64[ms]")
    whole = days.notna() & (days == days.dt.normalize())
    return days.where(whole), values.notna() & ~whole


def _category(values: "pd.Series[Any]", column: Column) -> Cast:
    known = values.isin(column.categories)
    dtype = pd.CategoricalDtype(list(column.categories), ordered=True)
    return values.where(known).astype(dtype), values.notna() & ~known


_CASTS: dict[Kind, Callable[["pd.Series[Any]", Column], Cast]] = {
    Kind.STRING: _string,
    Kind.INTEGER: _integer,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.CATEGORY: _category,
}
