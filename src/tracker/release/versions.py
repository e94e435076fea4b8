"""The releases that a folder holds, and which of them came last."""

import re
from pathlib import Path

from tracker.diff.snapshot import PACKAGE
from tracker.errors import UsageError

_VERSION = re.compile(r"\d+(\.\d+)*")


def folder_of(version: str, releases: Path) -> Path:
    """The folder for a new release.

    Raises:
        UsageError: The version is not made of numbers and dots, or has been released.
    """
    if not _VERSION.fullmatch(version):
        raise UsageError(f"--version {version}: write it with numbers and dots, as 1.0 or 2026.11")
    folder = releases / version
    if folder.exists():
        raise UsageError(f"{folder}: is released already and does not change; give a higher --version")
    return folder


def last_release(version: str, releases: Path) -> Path | None:
    """The folder of the highest version below ``version``; None for a first release."""
    if not releases.is_dir():
        return None
    earlier = [
        folder
        for folder in releases.iterdir()
        if _VERSION.fullmatch(folder.name)
        and (folder / PACKAGE).is_file()
        and _order(folder.name) < _order(version)
    ]
    return max(earlier, key=lambda folder: _order(folder.name), default=None)


def _order(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]
