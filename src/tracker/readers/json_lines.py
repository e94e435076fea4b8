"""JSON Lines: one report a line, read a line at a time."""

import json
import re
from collections.abc import Iterator

from tracker.readers.encoding import encoding_of_mark
from tracker.readers.fields import kind_of, reports_of
from tracker.readers.inputs import Input
from tracker.records import Reject, Report
from tracker.vocabulary import RejectReason, RejectScope

_LONGEST = 1 << 26
_TWO_OBJECTS = re.compile(r"\s*\{[^\n]*\}[ \t\r]*\n\s*\{")


def looks_like_json_lines(head: str) -> bool:
    r"""Whether a file begins with two objects, each on its line.

    >>> looks_like_json_lines('{"id": 1}\n{"id": 2}'), looks_like_json_lines('{\n "id": 1\n}')
    (True, False)
    """
    return _TWO_OBJECTS.match(head) is not None


def read_json_lines(source: Input) -> Iterator[Report | Reject]:
    """The reports of a file; a line that cannot be read gives a reject, and the next is read."""
    number = 0
    for line, (data, offset, whole) in enumerate(_lines(source), start=1):
        if not data.strip():
            continue
        number += 1
        place = f"line {line}"
        if len(data) > _LONGEST:
            message = f"{place}: longer than {_LONGEST >> 20} MiB; the rest of the file was not read"
            yield source.reject(RejectReason.MALFORMED, message, number, RejectScope.REST)
            return
        try:
            record = json.loads(data.decode("utf-8").rstrip("\r\n"))
        except UnicodeDecodeError as error:
            message = f"{place}: UTF-8 broken at byte {offset + error.start:,} of the file"
            yield source.reject(RejectReason.ENCODING, message, number)
            continue
        except (ValueError, RecursionError) as error:
            reason = RejectReason.MALFORMED if whole else RejectReason.TRUNCATED
            what = "not JSON" if whole else "the file ends within it"
            yield source.reject(reason, f"{place}: {what}: {_fault(error)}", number)
            continue
        if not isinstance(record, dict):
            message = f"{place}: expected an object, found {kind_of(record)}"
            yield source.reject(RejectReason.MALFORMED, message, number)
            continue
        yield from reports_of(record, source, number, place)
    if not number:
        yield source.reject(RejectReason.EMPTY, "nothing but white space")


def _lines(source: Input) -> Iterator[tuple[bytes, int, bool]]:
    """Each line as UTF-8, the offset of its first byte, and whether a newline ends it."""
    mark = encoding_of_mark(source.head(1 << 12))
    with source.open() as stream:
        if mark not in {None, "utf-8-sig"}:
            # JSON Lines are UTF-8 by definition; UTF-16 comes out of spreadsheets, and is small enough.
            yield from _converted(stream.read().decode(mark or ""))
            return
        offset = len(stream.read(3)) if mark else 0
        while data := stream.readline(_LONGEST + 1):
            yield data, offset, data.endswith(b"\n")
            offset += len(data)


def _converted(text: str) -> Iterator[tuple[bytes, int, bool]]:
    offset = 0
    for line in text.splitlines(keepends=True):
        data = line.encode("utf-8", "replace")
        yield data, offset, data.endswith(b"\n")
        offset += len(data)


def _fault(error: ValueError | RecursionError) -> str:
    """What is wrong and in which column; the line is told already."""
    return f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
