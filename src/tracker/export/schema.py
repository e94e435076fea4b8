"""What the exported files say of a column: its key, its references and the meaning of its values.

All of it follows from ``records.py`` and from ``meanings.toml``; nothing is declared twice.
"""

import tomllib
import typing
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from tracker.catalogue import TABLES
from tracker.records import Column, columns_of

TEXT_COLUMNS = frozenset({"text", "body_start"})
"""Columns of reports that an export may leave out, since texts belong to their publishers."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that holds keys of another table."""

    column: str
    table: str


def exported_columns(table: str, *, texts: bool = True) -> tuple[Column, ...]:
    """The columns that a CSV of a table has.

    Args:
        table: The table.
        texts: Whether reports have theirs.
    """
    columns = columns_of(TABLES[table])
    if texts or table != "reports":
        return columns
    return tuple(column for column in columns if column.name not in TEXT_COLUMNS)


def primary_key(table: str) -> str | None:
    """The column that names each row of a table; None where rows have no name.

    >>> primary_key("claims"), primary_key("rejects")
    ('claim_id', None)
    """
    return next((column.name for column in columns_of(TABLES[table]) if column.unique), None)


def references(table: str) -> list[Reference]:
    """The columns of a table that bear the name of another table's key.

    >>> references("claims")
    [Reference(column='report_id', table='reports')]
    """
    keys = {primary_key(other): other for other in TABLES if other != table}
    return [
        Reference(column.name, keys[column.name])
        for column in columns_of(TABLES[table])
        if column.name in keys
    ]


def title(table: str) -> str:
    """What one row of a table is: the first sentence on its record type.

    >>> title("reports")
    'One news report as it was read'
    """
    return (TABLES[table].__doc__ or table).partition(".")[0]


def meaning(table: str, column: str, value: str) -> str:
    """What a value of a category column means.

    >>> meaning("claims", "measure", "cumulative")
    'So many in all, over a period or up to a day. Never sum cumulative figures.'
    """
    return meanings()[enum_of(table, column)][value]


def enum_of(table: str, column: str) -> str:
    """The name of the enum that a category column takes its values from.

    >>> enum_of("rejects", "reason")
    'RejectReason'
    """
    hint = typing.get_type_hints(TABLES[table])[column]
    options = typing.get_args(hint) or (hint,)
    name: str = next(option.__name__ for option in options if issubclass(option, StrEnum))
    return name


@cache
def meanings() -> dict[str, dict[str, str]]:
    """Name of an enum to value to meaning, for every enum of the tables."""
    text = files(__package__).joinpath("meanings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
