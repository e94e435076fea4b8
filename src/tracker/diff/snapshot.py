"""One state of the tables: a folder that a run has written, an export, or a release."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from tracker import store
from tracker.catalogue import TABLES
from tracker.corrections import LineInShort, read_summary
from tracker.errors import TableError, UsageError
from tracker.export import read_cells
from tracker.store import read_parquet

PACKAGE = "datapackage.json"
ORIGIN = "provenance"
"""The property of a release's data package that says what Parquet files say in their metadata."""

_NEEDED = ("reports", "claims")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Tables as text, so that a CSV and a Parquet file of the same rows are equal.

    Attributes:
        folder: Where they are.
        tables: Table name to its rows; every cell is text or null.
        origin: What the tables say of their making: tracker_version, coup, corrections.
    """

    folder: Path
    tables: Mapping[str, pd.DataFrame]
    origin: Mapping[str, str]

    @property
    def corrections(self) -> list[LineInShort]:
        """The lines of the ledger that went into them."""
        return read_summary(self.origin.get("corrections", "{}"))


def read_snapshot(folder: Path | str) -> Snapshot:
    """Reads all tables of a folder, in Parquet or CSV; they may be of another version of the codebook.

    Raises:
        UsageError: The folder has no reports or no claims.
        TableError: A table cannot be read.
    """
    folder = Path(folder)
    tables = {name: rows for name in TABLES if (rows := _read(folder, name)) is not None}
    for name in _NEEDED:
        if name not in tables:
            raise UsageError(f"{folder}: no table {name} here ({name}.parquet or {name}.csv)")
    return Snapshot(folder, tables, _origin(folder))


def _read(folder: Path, name: str) -> pd.DataFrame | None:
    parquet, csv = folder / f"{name}.parquet", folder / f"{name}.csv"
    if parquet.is_file():
        return _as_text(read_parquet(parquet))
    return read_cells(csv).astype(object) if csv.is_file() else None


def _as_text(frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({name: _text_column(frame[name]) for name in frame.columns}, index=frame.index)


def _text_column(values: "pd.Series[Any]") -> "pd.Series[Any]":
    """The cells as the CSV export writes them, before any escape."""
    if pd.api.types.is_datetime64_any_dtype(values.dtype):
        text = values.dt.strftime("%Y-%m-%d")
    elif pd.api.types.is_float_dtype(values.dtype):
        text = values.map(repr, na_action="ignore")
    else:
        text = values.astype(object).map(str, na_action="ignore")
    return pd.Series(text.astype(object).where(values.notna(), None))


def _origin(folder: Path) -> dict[str, str]:
    if (folder / "claims.parquet").is_file():
        return store.provenance(folder)
    try:
        package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
        return dict(package.get(ORIGIN) or {"tracker_version": str(package.get("version", ""))})
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise TableError(f"{folder / PACKAGE}: cannot be read: {error}") from error
