"""One input file: its name, its hash, and its bytes with gzip taken off."""

import gzip
import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import ReadError
from tracker.records import Reject
from tracker.vocabulary import RejectReason, RejectScope

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

    def open(self) -> io.BufferedReader | io.BytesIO:
        """The bytes from the start, gzip taken off (known by its first bytes, not by the name)."""
        raw = io.BytesIO(self.kept) if self.kept is not None else self.path.open("rb")
        zipped = raw.read(len(_GZIP_MAGIC)) == _GZIP_MAGIC
        raw.seek(0)
        return io.BufferedReader(gzip.GzipFile(fileobj=raw)) if zipped else raw

    def head(self, size: int) -> bytes:
        """The first ``size`` bytes; fewer where the file is shorter or its gzip data break off.

        Raises:
            EOFError: They break off before the first byte.
        """
        head = b""
        with self.open() as stream:
            try:
                # One step at a time: a longer read that meets the break would give nothing.
                while len(head) < size and (step := stream.read1(size - len(head))):
                    head += step
            except EOFError:
                if not head:
                    raise
        return head

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

    def reject(
        self,
        reason: RejectReason,
        message: str,
        number: int | None = None,
        scope: RejectScope | None = None,
    ) -> Reject:
        """A row of ``rejects``.

        Args:
            reason: Why.
            message: What is wrong and where.
            number: The how-manieth record of the file it is about; None for the file.
            scope: How much is lost; by default that record, or the file.
        """
        lost = scope or (RejectScope.FILE if number is None else RejectScope.REPORT)
        return Reject(self.name_of(number), lost, reason, message, self.sha256)

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
        what = (
            "a folder that cannot be listed" if path.is_dir() else "a pipe, a socket or a device, not a file"
        )
        raise UnusableInputError(RejectReason.UNREADABLE, what)
    with path.open("rb") as stream:
        kept = stream.read(_KEEP + 1)
        if len(kept) <= _KEEP:
            return Input(path, name, hashlib.sha256(kept).hexdigest(), kept)
        digest = hashlib.sha256(kept)
        while chunk := stream.read(_MEBIBYTE):
            digest.update(chunk)
    return Input(path, name, digest.hexdigest(), None)
