"""Which files of a folder are reports.

Passed over, at any depth, because they go along with reports but are none:

- hidden files and folders (the name begins with a dot);
- sidecars (``NAME.meta.json``), which are read with the report that they belong to;
- files named README, LICENSE, LICENCE, COPYING, NOTICE or CHANGELOG, with no suffix or .md, .txt or .rst;
- a folder ``NAME_files`` beside ``NAME.html`` or ``NAME.htm``: the pictures of a page saved by a browser;
- a folder that holds a file named ``.not-reports``, with all below it (other data kept beside the reports).

Everything else is handed to a reader, and gives reports or rejects.
"""

import os
from pathlib import Path, PurePath

from tracker.errors import UsageError

MARKER = ".not-reports"
SIDECAR_SUFFIX = ".meta.json"
_ABOUT = {"readme", "license", "licence", "copying", "notice", "changelog"}
_ABOUT_SUFFIXES = {"", ".md", ".txt", ".rst"}


def find_sources(root: Path) -> list[Path]:
    """The files to read under ``root``, sorted by their path relative to it, so that every run has one order.

    A folder that cannot be listed is among them, so that it gives a reject. Links to folders are not
    followed.

    Args:
        root: A folder, or one file, which is then taken whatever its name.

    Raises:
        UsageError: There is nothing at ``root``.
    """
    if root.is_file():
        return [root]
    if not root.is_dir():
        what = "neither a file nor a folder" if root.exists() else "no such file or folder"
        raise UsageError(f"{root}: {what}")
    found: list[Path] = []
    for folder, subfolders, names in os.walk(root, onerror=lambda error: found.append(Path(error.filename))):
        if MARKER in names:
            subfolders.clear()
            continue
        subfolders[:] = [name for name in subfolders if not _goes_along(name, set(names))]
        found.extend(Path(folder, name) for name in names if not _is_passed_over(name))
    return sorted(found, key=lambda path: path.relative_to(root).as_posix())


def sidecar_of(path: Path) -> Path:
    """Where the sidecar of a report would stand: ``a/report.txt`` has ``a/report.meta.json``.

    A ``.gz`` is not part of the name. The file need not exist.

    >>> sidecar_of(Path("a/report.txt.gz")).as_posix()
    'a/report.meta.json'
    """
    bare = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    return bare.with_suffix(SIDECAR_SUFFIX)


def _is_passed_over(name: str) -> bool:
    lower = name.lower()
    bare = PurePath(lower)
    about = bare.stem in _ABOUT and bare.suffix in _ABOUT_SUFFIXES
    return lower.startswith(".") or lower.endswith(SIDECAR_SUFFIX) or about


def _goes_along(folder: str, names: set[str]) -> bool:
    page = folder.removesuffix("_files")
    saved_with_page = page != folder and (f"{page}.html" in names or f"{page}.htm" in names)
    return folder.startswith(".") or saved_with_page
