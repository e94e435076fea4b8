"""What the reader tests share."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tracker.readers import read_source
from tracker.records import Reject, Report

Rows = list[Report | Reject]
Read = Callable[..., Rows]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write a file of this name with these bytes (text as UTF-8), and give the rows that are read from it."""

    def write_and_read(name: str, content: bytes | str, columns: Mapping[str, str] | None = None) -> Rows:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return list(read_source(path, tmp_path, columns))

    return write_and_read
