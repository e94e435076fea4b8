"""A fixture of each format gives exactly the rows of its golden, which a person writes."""

import dataclasses
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from tracker.readers import find_sources, read_source
from tracker.records import Reject, Report

HERE = Path(__file__).parent
FIXTURES = HERE / "fixtures"
GOLDENS = sorted((HERE / "golden").glob("*.json"))


def as_stored(row: Report | Reject) -> dict[str, Any]:
    values = {name: value for name, value in dataclasses.asdict(row).items() if name != "source_sha256"}
    return json.loads(json.dumps(values, default=str))


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda path: path.stem)
def test_a_fixture_reads_as_its_golden_says(golden: Path) -> None:
    rows = read_source(FIXTURES / golden.stem, FIXTURES)
    assert [as_stored(row) for row in rows] == json.loads(golden.read_text(encoding="utf-8"))


def test_every_fixture_has_a_golden() -> None:
    assert [path.name for path in find_sources(FIXTURES)] == [path.stem for path in GOLDENS]


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda path: path.stem)
def test_every_row_carries_the_hash_of_its_file(golden: Path) -> None:
    path = FIXTURES / golden.stem
    expected = hashlib.sha256(path.read_bytes()).hexdigest()
    assert {row.source_sha256 for row in read_source(path, FIXTURES)} == {expected}
