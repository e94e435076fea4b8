"""What the publisher says of a file beside it: ``sources.toml`` in the same folder, one table a file.

["unhcr_asylum_applications_tur.csv"]
release = "2025.12.1"
credit = "UNHCR Refugee Population Statistics Database"
licence = "CC BY 4.0"
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import ReadError

NAME = "sources.toml"
_FIELDS = ("release", "credit", "licence", "changes")


@dataclass(frozen=True, slots=True)
class Published:
    """Where a file comes from; every field may be unknown."""

    release: str | None = None
    credit: str | None = None
    licence: str | None = None
    changes: str | None = None


def published(path: Path) -> Published:
    """What is known of a file.

    Raises:
        ReadError: ``sources.toml`` is not TOML, or has a field that is none of the above.
    """
    beside = path.with_name(NAME)
    if not beside.is_file():
        return Published()
    try:
        table = tomllib.loads(beside.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ReadError(f"{NAME}: {error}") from error
    entry = table.get(path.name, {})
    if not isinstance(entry, dict):
        raise ReadError(f'{NAME}: "{path.name}" is not a table; write ["{path.name}"] and its release below')
    for name, value in entry.items():
        if name not in _FIELDS or not isinstance(value, str):
            raise ReadError(f'{NAME}: ["{path.name}"] {name}: known are texts {", ".join(_FIELDS)}')
    return Published(**entry)
