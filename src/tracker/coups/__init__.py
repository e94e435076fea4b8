"""Coup files: what the tracker must know of one coup to date and place the reports on it.

A coup file is one page of TOML; ``turkey-2016.toml`` beside this module is the pattern to follow.
"""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from tracker.errors import CoupFileError

_REQUIRED: dict[str, type] = {"name": str, "origin": str, "day": dt.date}
_OPTIONAL: dict[str, type] = {"terms": list, "names": list}


@dataclass(frozen=True, slots=True)
class Coup:
    """One coup.

    Attributes:
        id: Name of the file without suffix.
        name: How a chart or a title calls it.
        origin: ISO 3166-1 alpha-3 code of the country it happened in.
        day: Its first day; running totals "since the coup" count from here.
        names: What reports call it, beside "coup", "putsch" and the like ("15 July").
        terms: Words that only reports on it and its aftermath use ("Gülen", "FETÖ").
    """

    id: str
    name: str
    origin: str
    day: dt.date
    names: tuple[str, ...]
    terms: tuple[str, ...]


def read_coup(path: Path) -> Coup:
    """The coup that a file describes.

    Raises:
        CoupFileError: The file is missing, is not TOML, lacks a field or has one too many.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CoupFileError(f"{path}: {error}") from error
    return _coup(path.stem, table, str(path))


@cache
def shipped_coups() -> tuple[Coup, ...]:
    """The coups that come with the tracker, in order of their ids."""
    found = [entry for entry in files(__name__).iterdir() if entry.name.endswith(".toml")]
    return tuple(
        _coup(entry.name.removesuffix(".toml"), tomllib.loads(entry.read_text(encoding="utf-8")), entry.name)
        for entry in sorted(found, key=lambda entry: entry.name)
    )


def find_coup(name_or_path: str) -> Coup:
    """A shipped coup by its id, or the coup of a file.

    Raises:
        CoupFileError: Neither is there.

    >>> find_coup("turkey-2016").day
    datetime.date(2016, 7, 15)
    """
    for coup in shipped_coups():
        if coup.id == name_or_path:
            return coup
    path = Path(name_or_path)
    if not path.is_file():
        known = ", ".join(coup.id for coup in shipped_coups())
        raise CoupFileError(f"{name_or_path}: no such coup file, and not one that is shipped ({known})")
    return read_coup(path)


def _coup(stem: str, table: dict[str, Any], where: str) -> Coup:
    for name, kind in _REQUIRED.items():
        if not isinstance(table.get(name), kind):
            raise CoupFileError(f"{where}: '{name}' is missing or is not a {kind.__name__}")
    for name, value in table.items():
        expected = (_REQUIRED | _OPTIONAL).get(name)
        if expected is None:
            raise CoupFileError(f"{where}: unknown field '{name}'")
        if not isinstance(value, expected):
            raise CoupFileError(f"{where}: '{name}' is not a {expected.__name__}")
    if isinstance(table["day"], dt.datetime):
        raise CoupFileError(f"{where}: 'day' has a time of day; write a date such as 2016-07-15")
    if len(table["origin"]) != 3 or not table["origin"].isupper():
        raise CoupFileError(f"{where}: 'origin' is not an ISO 3166-1 alpha-3 code such as TUR")
    return Coup(
        id=stem,
        name=table["name"],
        origin=table["origin"],
        day=table["day"],
        names=tuple(table.get("names", ())),
        terms=tuple(table.get("terms", ())),
    )
