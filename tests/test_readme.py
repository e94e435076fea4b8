"""The README keeps its word: its examples run, its links lead somewhere, its version is the current one."""

import doctest
import re
from pathlib import Path

import matplotlib as mpl
import pytest

from tracker.version import __version__

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_examples_give_what_the_readme_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "raw").symlink_to(ROOT / "data" / "raw")
    monkeypatch.chdir(tmp_path)
    mpl.use("agg")
    examples = doctest.DocTestParser().get_doctest(README, {}, "README.md", "README.md", 0)
    assert len(examples.examples) >= 10
    assert doctest.DocTestRunner(optionflags=doctest.FAIL_FAST).run(examples).failed == 0
    assert (tmp_path / "asylum-requests.png").stat().st_size > 0


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!https?://)([^)#]+)", README))))
def test_every_file_that_the_readme_links_to_is_there(target: str) -> None:
    assert (ROOT / target).exists()


@pytest.mark.parametrize("path", sorted(set(re.findall(r"data/raw/\S+\.(?:txt|md)", README))))
def test_every_sample_that_the_readme_names_is_there(path: str) -> None:
    assert (ROOT / path).is_file()


def test_the_citation_and_the_changelog_are_of_this_version() -> None:
    assert f"\nversion: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\n## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
