"""docs/official.md shows what the code gives."""

import doctest
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "official.md").read_text(encoding="utf-8")


def test_the_examples_give_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "raw").symlink_to(ROOT / "data" / "raw")
    monkeypatch.chdir(tmp_path)
    examples = doctest.DocTestParser().get_doctest(PAGE, {}, "official.md", "official.md", 0)
    assert len(examples.examples) >= 10
    assert doctest.DocTestRunner(optionflags=doctest.FAIL_FAST).run(examples).failed == 0
