"""What the exported files say of a column: its key, its references and the meaning of its values.

All of it follows from ``records.py`` and from ``meanings.toml``; nothing is declared twice.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tracker.records import TABLES, Column, columns_of


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that holds keys of another table."""

    column: str
    table: str


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


@cache
def meanings() -> dict[str, dict[str, str]]:
    """Column name to value to meaning, for every column whose values the codebook lists.

    >>> meanings()["measure"]["cumulative"]
    'So many in all, over a period or up to a day. Never sum cumulative figures.'
    """
    text = files(__package__).joinpath("meanings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def meaning(column: Column, value: str) -> str:
    """What a value of a column means."""
    return meanings()[column.name][value]
