"""The notebooks run from a clean clone: on the sample reports alone, from the folder that they stand in."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with the sample reports and an empty place for notebooks, and nothing that a run has left."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "raw").symlink_to(ROOT / "data" / "raw")
    (tmp_path / "notebooks").mkdir()
    return tmp_path


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs(path: Path, clone: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    run = NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": clone / "notebooks"}}
    )
    run.execute()
    kinds = {
        kind for cell in notebook.cells for out in cell.get("outputs", ()) for kind in out.get("data", ())
    }
    assert "image/png" in kinds, "no chart is shown"
    warned = [
        out.text for cell in notebook.cells for out in cell.get("outputs", ()) if out.get("name") == "stderr"
    ]
    assert warned == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_kept_without_outputs(path: Path) -> None:
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in cells)
