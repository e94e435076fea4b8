"""The formats, in the order in which they are tried, and the way from a path to its reports.

A new format is one file with a function from ``Input`` to reports and rejects, and one line in ``FORMATS``.
"""

import gzip
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.readers.columns import check_fields
from tracker.readers.delimited import read_delimited
from tracker.readers.encoding import encoding_of_mark
from tracker.readers.html import read_html
from tracker.readers.inputs import Input, UnusableInputError, open_input
from tracker.readers.json_document import looks_like_json, read_json_document
from tracker.readers.json_lines import looks_like_json_lines, read_json_lines
from tracker.readers.plain import read_plain
from tracker.records import Reject, Report
from tracker.vocabulary import RejectReason, RejectScope

_Reader = Callable[[Input, Mapping[str, str]], Iterator[Report | Reject]]
_HEAD = 1 << 16
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
# First bytes of what people drop into a folder of reports by mistake.
_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"RIFF": "a RIFF file (sound, film or WebP picture)",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x28\xb5\x2f\xfd": "a zstd archive",
    b"PAR1": "a Parquet file",
    b"SQLite format 3": "an SQLite database",
    b"\x7fELF": "a program",
}


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the suffixes that name it, how its content is known, and its reader."""

    name: str
    suffixes: frozenset[str]
    looks_right: Callable[[str], bool]
    read: _Reader


def _never(_head: str) -> bool:
    """For formats that content alone does not give away."""
    return False


FORMATS: tuple[Format, ...] = (
    Format(
        "JSON Lines",
        frozenset({".jsonl", ".ndjson"}),
        looks_like_json_lines,
        lambda source, _: read_json_lines(source),
    ),
    Format("JSON", frozenset({".json"}), looks_like_json, lambda source, _: read_json_document(source)),
    Format(
        "HTML",
        frozenset({".html", ".htm", ".xhtml"}),
        lambda head: _HTML.match(head) is not None,
        lambda source, _: read_html(source),
    ),
    Format("CSV or TSV", frozenset({".csv", ".tsv", ".tab"}), _never, read_delimited),
    Format(
        "plain text", frozenset({".txt", ".text", ".md", ""}), _never, lambda source, _: read_plain(source)
    ),
)
# Under these suffixes one finds other things than they say; the content is asked first.
_CONTENT_FIRST = {".json", ".txt", ".text", ".md", ""}


def read_source(
    path: Path, root: Path, columns: Mapping[str, str] | None = None
) -> Iterator[Report | Reject]:
    """The reports of one file, and a reject for whatever in it cannot be used; at least one of the two.

    Args:
        path: The file, as ``find_sources`` gives it.
        root: The input folder, or the file itself; ``source`` is named relative to it.
        columns: For CSV and TSV: field name (a key of ``FIELD_NAMES``) to column name.

    Raises:
        UsageError: ``columns`` names a field that there is not.
    """
    check_fields(columns or {})
    return _read(path, path.name if path == root else path.relative_to(root).as_posix(), columns or {})


def _read(path: Path, name: str, columns: Mapping[str, str]) -> Iterator[Report | Reject]:
    """The one boundary at which faults of an input become rejects."""
    sha256 = None
    lost = RejectScope.FILE
    try:
        source = open_input(path, name)
        sha256 = source.sha256
        for row in format_of(source).read(source, columns):
            lost = RejectScope.REST if isinstance(row, Report) else lost
            yield row
    except _FAULTS as error:
        reason, message = _fault(error)
        yield Reject(name, lost, reason, message, sha256)


_FAULTS = (UnusableInputError, EOFError, zlib.error, UnicodeDecodeError, OSError)


def _fault(error: Exception) -> tuple[RejectReason, str]:
    """The reason and the message of a reject."""
    match error:
        case UnusableInputError():
            return error.reason, str(error)
        case EOFError():
            return RejectReason.TRUNCATED, "the gzip data break off before their end"
        case gzip.BadGzipFile() | zlib.error():
            return RejectReason.MALFORMED, f"broken gzip data: {error}"
        case UnicodeDecodeError():
            return RejectReason.ENCODING, f"not valid as {error.encoding}: {error.reason}"
        case OSError():
            return RejectReason.UNREADABLE, error.strerror or str(error)
        case _:
            raise error


def format_of(source: Input) -> Format:
    """The format of an input, by suffix and content.

    Raises:
        UnusableInputError: EMPTY, BINARY or UNKNOWN_FORMAT.
    """
    head = source.head(_HEAD)
    mark = encoding_of_mark(head)
    text = head.decode(mark or "utf-8", "replace")
    if not text.strip("\ufeff \t\r\n"):
        raise UnusableInputError(
            RejectReason.EMPTY, "no byte in it" if not head else "nothing but white space"
        )
    _refuse_binary(head, mark)
    by_suffix = next((known for known in FORMATS if source.suffix in known.suffixes), None)
    by_content = next((known for known in FORMATS if known.looks_right(text.removeprefix("\ufeff"))), None)
    first_choice = by_content if by_suffix is None or source.suffix in _CONTENT_FIRST else by_suffix
    chosen = first_choice or by_suffix
    if chosen is None:
        raise UnusableInputError(
            RejectReason.UNKNOWN_FORMAT,
            f"the suffix {source.suffix!r} names no format that is read, nor does the content",
        )
    return chosen


def _refuse_binary(head: bytes, mark: str | None) -> None:
    kind = next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), None)
    if kind is not None:
        raise UnusableInputError(RejectReason.BINARY, f"{kind}, by its first bytes")
    if mark is None and b"\0" in head:
        raise UnusableInputError(RejectReason.BINARY, f"not text: zero byte at {head.index(0):,}")
