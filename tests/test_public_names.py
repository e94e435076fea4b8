"""The names that ``import tracker`` gives."""

import inspect
import subprocess
import sys

import pytest

import tracker


def test_every_public_name_is_there_and_documented() -> None:
    assert [name for name in tracker.__all__ if not inspect.getdoc(getattr(tracker, name))] == []


@pytest.mark.parametrize(
    "before",
    [
        "import tracker",
        "import tracker.extraction",
        "import tracker.extraction.explain",
        "from tracker.extraction import extract_claims, explain",
        "import importlib; import tracker; importlib.import_module('tracker.extraction.scan')",
    ],
)
def test_extract_is_the_function_whatever_was_imported_first(before: str) -> None:
    """In a process of its own, since pytest binds the modules that it collects by itself."""
    code = f"{before}\nimport tracker\nprint(len(tracker.extract('Eight Turkish officers fled to Greece.')))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    assert done.stdout == "1\n"
