"""Official statistics that are kept beside reports.

The folder ``official`` directly below the input of a run holds tables of UNHCR's and Eurostat's where a file
``.not-reports`` in it says that it holds no news. Without that file it is read like any other folder.
"""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from tracker import tables
from tracker.official.read import official_files, read_official
from tracker.readers.sources import MARKER

FOLDER = "official"


@dataclass(frozen=True, slots=True)
class OfficialFigures:
    """What stands beside the reports of a run.

    Attributes:
        files: All that the figures depend on, with ``sources.toml``.
        rows: The table ``official``.
        rejects: What could not be read, sources relative to the input of the run.
    """

    files: tuple[Path, ...]
    rows: pd.DataFrame
    rejects: pd.DataFrame


def official_beside(root: Path, origin: str | None) -> OfficialFigures:
    """The official figures beside the reports of a folder; none where there is no such folder.

    Args:
        root: The input folder of a run.
        origin: Only this nationality (ISO alpha-3); all without it.
    """
    folder = root / FOLDER
    if not (folder / MARKER).is_file() or not official_files(folder):
        return OfficialFigures((), tables.frame("official", []), tables.frame("rejects", []))
    rows, rejects = read_official(folder, origin=origin)
    files = sorted(path for path in folder.iterdir() if path.is_file())
    return OfficialFigures(tuple(files), rows, rejects.assign(source=f"{FOLDER}/" + rejects["source"]))
