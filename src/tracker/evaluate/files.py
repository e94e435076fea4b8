"""Small files, read and written with an error that a user understands."""

import json
from pathlib import Path
from typing import Any

from tracker.errors import UsageError


def read_json(path: Path) -> Any:
    """What a UTF-8 file of JSON holds.

    Raises:
        UsageError: It cannot be read, or is something else; the message says where.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8 text: byte {error.start}") from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise UsageError(f"{path}: not JSON: {error.msg.lower()} at {place}") from error


def write_text(path: Path, content: str) -> None:
    """Write a UTF-8 file, and the folder for it where there is none.

    Raises:
        UsageError: It cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error}") from error


def write_json(path: Path, content: Any) -> None:
    """Write plain values as JSON that people and version control can read.

    Raises:
        UsageError: It cannot be written.
    """
    write_text(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")
