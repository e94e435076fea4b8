"""Official figures for the tests: the rows that ship, and small tables in the layouts of the sources."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from tracker.official.read import read_official

SHIPPED = Path(__file__).parents[2] / "data/raw/official"

Write = Callable[[str, str], Path]


@pytest.fixture(scope="package")
def official() -> pd.DataFrame:
    """The figures that ship with the project."""
    frame, rejects = read_official(SHIPPED)
    assert rejects.empty
    return frame


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
