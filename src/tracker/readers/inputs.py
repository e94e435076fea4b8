"""One input file: its name, its hash, and its bytes with gzip taken off."""

import gzip
import hashlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tracker.errors import ReadError
from tracker.records import Reject
from tracker.vocabulary import RejectReason

_MEBIBYTE = 1 << 20
# Files up to this size are read once and kept while they are worked on; larger ones are read again.
_KEEP = 16 * _MEBIBYTE
# A format that must be in memory as a whole is refused above this, so that a gzip bomb cannot fill it.
_WHOLE = 512 * _MEBIBYTE
_GZIP_MAGIC = b"\x1f\x8b"


class UnusableInputError(ReadError):
    """An input, or the rest of it, cannot be used; becomes a row of ``rejects``."""

    def __init__(self, reason: RejectReason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Input:
    """A file: ``name`` is relative to the input folder, ``sha256`` is over the bytes as stored."""

    path: Path
    name: str
    sha256: str
    kept: bytes | None

    @property
    def suffix(self) -> str:
        """The suffix in lower case, without a final ``.gz``."""
        suffixes = [suffix.lower() for suffix in self.path.suffixes]
        if suffixes and suffixes[-1] == ".gz":
            suffixes.pop()
        return suffixes[-1] if suffixes else ""

    def open(self) -> BinaryIO:
        """The bytes from the start, gzip taken off (known by its first bytes, not by the name)."""
        raw: BinaryIO = io.BytesIO(self.kept) if self.kept is not None else self.path.open("rb")
        zipped = raw.read(len(_GZIP_MAGIC)) == _GZIP_MAGIC
        raw.seek(0)
        return io.BufferedReader(gzip.GzipFile(fileobj=raw)) if zipped else raw

    def head(self, size: int) -> bytes:
        """The first ``size`` bytes; fewer where the file is shorter or breaks off."""
        with self.open() as stream:
            try:
                return stream.read(size)
            except EOFError:
                # The reader of the format meets the break again and says where it is.
                return b""

    def read(self) -> bytes:
        """All bytes.

        Raises:
            UnusableInputError: It is larger than a format read as a whole may be.
        """
        with self.open() as stream:
            data = stream.read(_WHOLE + 1)
        if len(data) > _WHOLE:
            raise UnusableInputError(
                RejectReason.UNREADABLE,
                f"larger than {_WHOLE // _MEBIBYTE} MiB, too large for a file of this format; "
                "JSON Lines and CSV are read a record at a time and may have any size",
            )
        return data

    def reject(self, reason: RejectReason, message: str, number: int | None = None) -> Reject:
        """A row of ``rejects`` for this input, or for its ``number``-th record."""
        return Reject(self.name_of(number), reason, message, self.sha256)

    def name_of(self, number: int | None) -> str:
        """The value of ``source`` for the whole input, or for its ``number``-th record."""
        return self.name if number is None else f"{self.name}#{number}"


def open_input(path: Path, name: str) -> Input:
    """Hash a file, and keep its bytes where it is small.

    Raises:
        OSError: The file cannot be opened or read.
        UnusableInputError: It is not a regular file (a folder, a pipe, a device).
    """
    if path.exists() and not path.is_file():
        raise UnusableInputError(RejectReason.UNREADABLE, "not a file that can be read")
    with path.open("rb") as stream:
        kept = stream.read(_KEEP + 1)
        if len(kept) <= _KEEP:
            return Input(path, name, hashlib.sha256(kept).hexdigest(), kept)
        digest = hashlib.sha256(kept)
        while chunk := stream.read(_MEBIBYTE):
            digest.update(chunk)
    return Input(path, name, digest.hexdigest(), None)
