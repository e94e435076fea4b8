"""What tells whether a file must be read again: its state, and all else that its rows depend on."""

import hashlib
import json
import platform
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tracker.coups import Coup
from tracker.readers.sources import sidecar_of
from tracker.store.harvest import Stamp

_LIBRARIES = ("charset-normalizer", "google-re2", "htmldate", "justext", "lxml", "sentencex", "trafilatura")
"""Those whose next version may read a file differently."""

_CODE = {".py", ".toml", ".tsv"}
_UNREADABLE = "unreadable"


def stamp_of(path: Path, root: Path) -> Stamp:
    """The state of an input file and of the sidecar that is read with it.

    A file that cannot be opened has a stamp too, one that no readable file has. A pipe or a device is not
    opened: it would keep the run waiting.
    """
    name = legible(path.relative_to(root).as_posix())
    try:
        if not path.is_file():
            return Stamp(name, 0, _UNREADABLE)
        digest = _sha256(path)
        sidecar = sidecar_of(path)
        if sidecar.is_file():
            digest = hashlib.sha256(f"{digest} {_sha256(sidecar)}".encode()).hexdigest()
        return Stamp(name, path.stat().st_size, digest)
    except OSError:
        return Stamp(name, 0, _UNREADABLE)


def legible(name: str) -> str:
    r"""A file name as text: bytes of it that are not UTF-8, which file systems allow, are spelled out.

    >>> legible("caf\udce9.txt")
    'caf\\xe9.txt'
    """
    return name.encode(errors="surrogateescape").decode(errors="backslashreplace")


def fingerprint(stamps: Iterable[Stamp], coup: Coup | None, columns: Mapping[str, str] | None) -> str:
    """A hash of all that the user put into a run; independent of machine, folder and order.

    >>> a, b = Stamp("a.txt", 1, "00"), Stamp("b.txt", 1, "11")
    >>> fingerprint([a, b], None, None) == fingerprint([b, a], None, None)
    True
    """
    inputs = sorted((stamp.path, stamp.size, stamp.sha256) for stamp in stamps)
    return _hash_of({"inputs": inputs, "coup": repr(coup), "columns": dict(columns or {})})


def maker(coup: Coup | None, columns: Mapping[str, str] | None) -> str:
    """A hash of what rows depend on beside the input: options, this code, Python, the libraries that read."""
    package = Path(__file__).parent
    files = sorted(path for path in package.rglob("*") if path.suffix in _CODE)
    code = [(path.relative_to(package).as_posix(), _sha256(path)) for path in files]
    return _hash_of(
        {
            "code": code,
            "python": platform.python_version_tuple()[:2],
            "libraries": {name: _version(name) for name in _LIBRARIES},
            "coup": repr(coup),
            "columns": dict(columns or {}),
        }
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _hash_of(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
