"""Arrow schemas of the tables, and what pandas makes of each type.

============ ============================ ==================== =====================================
kind         Arrow and Parquet            pandas               why
============ ============================ ==================== =====================================
string       string                       its string dtype     what ``pandas.read_parquet`` gives
integer      int64                        Int64                a count may be unknown
number       double                       float64
date         timestamp[ms], no time zone  datetime64[ms]       see below
category     dictionary<int8>, ordered    ordered categorical  the codebook's order
============ ============================ ==================== =====================================

A date is stored as midnight of its day, not as Parquet's DATE. From DATE pandas makes ``date`` objects or
``date32[pyarrow]``; neither can be compared with ``"2016-07-15"``, grouped by month or drawn. Milliseconds
are the coarsest unit that Parquet has, so a frame reads back with the very dtype that it was written with.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import pandas as pd
import pyarrow as pa

from tracker.catalogue import TABLES
from tracker.errors import TableError
from tracker.records import Column, Kind, columns_of

_PLAIN: dict[Kind, pa.DataType] = {
    Kind.STRING: pa.string(),
    Kind.INTEGER: pa.int64(),
    Kind.NUMBER: pa.float64(),
    Kind.DATE: pa.timestamp("ms"),
    Kind.CATEGORY: pa.dictionary(pa.int8(), pa.string(), ordered=True),
}

# pandas_type and numpy_type in the note that pandas looks for in a Parquet file.
_PANDAS: dict[Kind, tuple[str, str]] = {
    Kind.STRING: ("unicode", "object"),
    Kind.INTEGER: ("int64", "Int64"),
    Kind.NUMBER: ("float64", "float64"),
    Kind.DATE: ("datetime", "datetime64[ms]"),
    Kind.CATEGORY: ("categorical", "int8"),
}


def columns(name: str) -> tuple[Column, ...]:
    """The columns of a table.

    Raises:
        TableError: There is no table of that name.
    """
    if name not in TABLES:
        raise TableError(f"no table is called '{name}'; there are {', '.join(TABLES)}")
    return columns_of(TABLES[name])


@cache
def schema(name: str) -> pa.Schema:
    """The Arrow schema of a table, with each column's meaning and what pandas needs to restore its dtypes.

    Raises:
        TableError: There is no table of that name.

    >>> schema("claims").field("count_low").type
    DataType(int64)
    >>> schema("claims").field("report_id").nullable
    False
    """
    fields = [
        pa.field(column.name, _PLAIN[column.kind], column.nullable, {"description": column.doc})
        for column in columns(name)
    ]
    return pa.schema(fields, metadata={"pandas": json.dumps(_pandas_note(name))})


def _pandas_note(name: str) -> dict[str, Any]:
    """Written by hand, since the note that pandas itself writes changes with its version."""
    return {
        "index_columns": [],
        "column_indexes": [],
        "columns": [
            {
                "name": column.name,
                "field_name": column.name,
                "pandas_type": _PANDAS[column.kind][0],
                "numpy_type": _PANDAS[column.kind][1],
                "metadata": {"num_categories": len(column.categories), "ordered": True}
                if column.kind is Kind.CATEGORY
                else None,
            }
            for column in columns(name)
        ],
        "pandas_version": "2.2.0",
    }


def table(name: str, rows: Iterable[Any]) -> pa.Table:
    """Records as an Arrow table."""
    rows = list(rows)
    arrays = [_array(column, [getattr(row, column.name) for row in rows]) for column in columns(name)]
    return pa.Table.from_arrays(arrays, schema=schema(name))


def to_arrow(name: str, frame: pd.DataFrame) -> pa.Table:
    """A typed frame (of ``frame`` or ``typed``) as an Arrow table with exactly the schema of the table.

    Raises:
        TableError: The frame is not one of that table.
    """
    try:
        return pa.Table.from_pandas(frame, schema=schema(name), preserve_index=False).cast(schema(name))
    except (KeyError, pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise TableError(f"not a frame of {name}: {error}") from error


def _array(column: Column, values: Sequence[Any]) -> pa.Array:
    if column.kind is Kind.CATEGORY:
        place = {category: index for index, category in enumerate(column.categories)}
        codes = pa.array([None if value is None else place[value] for value in values], pa.int8())
        return pa.DictionaryArray.from_arrays(codes, pa.array(column.categories), ordered=True)
    if column.kind is Kind.DATE:
        return pa.array(values, pa.date32()).cast(pa.timestamp("ms"))
    return pa.array(values, _PLAIN[column.kind])
