"""Shared by the tests of extraction.

Reports in files of one line each: a module that names their folder as ``CASES`` is run on all of them.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.extraction import when as when_package
from tracker.extraction.when import When


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    folder = getattr(metafunc.module, "CASES", None)
    if folder is not None and {"text", "expected"} <= set(metafunc.fixturenames):
        metafunc.parametrize(("text", "expected"), list(_cases(folder)))


def _cases(folder: Path) -> Iterator[object]:
    """The lines ``text => expected`` of a folder, named by file and line."""
    for file in sorted(folder.glob("*.txt")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                text, _, expected = line.partition(" => ")
                yield pytest.param(text, expected, id=f"{file.stem}-{number}")


@pytest.fixture
def by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dates as the hand-made rules choose them, whatever the learned weights make of their choice."""

    def chosen_by_rules(_: object, by_rules: When) -> When:
        return by_rules

    monkeypatch.setattr(when_package, "weighed", chosen_by_rules)
