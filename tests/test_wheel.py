"""The wheel alone is enough: built from the checkout, installed elsewhere, it reads, writes and draws.

Nothing is fetched: setuptools comes with the development extras, and the libraries are those of this
environment, which the other one is told of by a path file.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REPORT = """title: A Wednesday in Athens
published: 2016-07-21

Eight Turkish officers applied for asylum in Greece on Wednesday.
"""

Tracker = Callable[..., str]


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel, and of the checkout nothing but the libraries that it needs."""
    place = tmp_path_factory.mktemp("elsewhere")
    source = place / "source"
    shutil.copytree(ROOT / "src", source / "src", ignore=shutil.ignore_patterns("*.egg-info", "__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    _pip("wheel", source, "--no-build-isolation", "--no-deps", "--no-index", "--wheel-dir", place)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", place / "venv"], check=True)  # noqa: S603
    (wheel,) = place.glob("*.whl")
    _pip("--python", place / "venv/bin/python", "install", "--no-deps", "--no-index", wheel)
    (packages,) = (place / "venv/lib").glob("*/site-packages")
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    shutil.rmtree(source)
    return place


def _pip(*arguments: object) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *map(str, arguments)]
    subprocess.run(command, check=True, cwd="/")  # noqa: S603


def _output(command: list[str | Path], cwd: Path) -> str:
    """What a command prints where the path of this process, which may name the checkout, does not reach."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=cwd, env=clean).stdout  # noqa: S603


@pytest.fixture
def tracker(elsewhere: Path, tmp_path: Path) -> Tracker:
    def call(*arguments: str) -> str:
        return _output([elsewhere / "venv/bin/tracker", *arguments], tmp_path)

    return call


def test_it_is_the_installed_package_that_runs(elsewhere: Path, tmp_path: Path) -> None:
    command = [elsewhere / "venv/bin/python", "-c", "import tracker; print(tracker.__file__)"]
    assert Path(_output(command, tmp_path)).is_relative_to(elsewhere / "venv")


def test_it_goes_the_whole_way(tracker: Tracker, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "report.txt").write_text(REPORT, encoding="utf-8")
    assert "tracker run data/raw" in tracker("--help")
    assert "claims    1\n" in tracker("run", "reports", "--out", "tables")
    assert "claims: 1 rows, all hold" in tracker("check", "tables")
    assert "1-asylum-requests.png" in tracker("charts", "--data", "tables", "--out", "charts")
