"""One writer at a time for a folder of tables."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.errors import LockedError, UsageError

HIDDEN = ".tracker"
"""The folder, inside a folder of tables, that holds everything but the links."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Makes the folder where it is not there, and keeps other writers out of it.

    The system drops the lock when the process ends, however it ends.

    Raises:
        LockedError: Another process is writing there.
        UsageError: The folder cannot be made or written to.
    """
    path = folder / HIDDEN / "lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise UsageError(f"{folder}: cannot write tables there: {error.strerror}") from error
    try:
        _take(handle, folder)
        yield
    finally:
        os.close(handle)


def _take(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        holder = os.pread(handle, 20, 0).decode("ascii", "replace").strip()
        raise LockedError(
            f"{folder}: another run (process {holder or 'unknown'}) is writing here; "
            "wait until it ends, or choose another folder"
        ) from error
    os.ftruncate(handle, 0)
    os.pwrite(handle, str(os.getpid()).encode("ascii"), 0)
