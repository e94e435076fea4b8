"""What a rule is that ties several columns of a table together, or one table to another."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that every row of a table keeps by itself.

    Attributes:
        name: What a reject calls it.
        doc: The rule in words.
        holds: From a typed frame to one boolean a row.
    """

    name: str
    doc: str
    holds: Callable[[pd.DataFrame], "pd.Series[bool]"]


@dataclass(frozen=True, slots=True)
class Link:
    """A rule that every row of a table keeps towards another table.

    Attributes:
        name: What a reject calls it.
        doc: The rule in words.
        to: The other table.
        holds: From a typed frame and the other table's frame to one boolean a row.
    """

    name: str
    doc: str
    to: str
    holds: Callable[[pd.DataFrame, pd.DataFrame], "pd.Series[bool]"]


def known(frame: pd.DataFrame, *names: str) -> "pd.Series[bool]":
    """Where none of some columns is null."""
    return frame[list(names)].notna().all(axis="columns")


def at_most(lower: str, upper: str) -> Callable[[pd.DataFrame], "pd.Series[bool]"]:
    """The rule that one column is at most another.

    It holds where either is null, so that each failure is reported by the check that it belongs to.
    """

    def holds(frame: pd.DataFrame) -> "pd.Series[bool]":
        return ~known(frame, lower, upper) | (frame[lower] <= frame[upper]).fillna(False).astype(bool)

    return holds


def exists_in(column: str) -> Callable[[pd.DataFrame, pd.DataFrame], "pd.Series[bool]"]:
    """The rule that a column's values are found in the column of the same name of the other table."""
    return lambda frame, other: frame[column].isna() | frame[column].isin(other[column])
