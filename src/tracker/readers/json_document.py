"""A JSON file: one report as an object, or many as an array or as an object that holds one.

The file is held in memory as a whole. Where there are many reports, JSON Lines are read a line at a time.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from tracker.readers.encoding import decode
from tracker.readers.fields import kind_of, reports_of
from tracker.readers.inputs import Input, UnusableInputError
from tracker.records import Reject, Report
from tracker.vocabulary import RejectReason

_BEGINS = re.compile(r"\s*(?:\[\s*)?\{\s*[\"}]")
# Under these names the answers of archives and feeds hold their list of articles.
_LISTS = (
    "articles",
    "reports",
    "items",
    "results",
    "documents",
    "docs",
    "entries",
    "stories",
    "data",
    "hits",
)


def looks_like_json(head: str) -> bool:
    """Whether a text begins as an object or as an array of objects.

    >>> looks_like_json('[{"title": "…"'), looks_like_json("[Photo: the border]")
    (True, False)
    """
    return _BEGINS.match(head) is not None


def read_json_document(source: Input) -> Iterator[Report | Reject]:
    """The reports of a file."""
    value = _parsed(decode(source.read()))
    records = _records(value)
    if records is None:
        yield from reports_of(value, source)
        return
    if not records:
        yield source.reject(RejectReason.EMPTY, "the array is empty: no report in it")
    for number, record in enumerate(records, start=1):
        if isinstance(record, dict):
            yield from reports_of(record, source, number, f"record {number}")
        else:
            message = f"record {number}: expected an object, found {kind_of(record)}"
            yield source.reject(RejectReason.MALFORMED, message, number)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        reason = RejectReason.TRUNCATED if cut else RejectReason.MALFORMED
        what = "the file ends too early" if cut else "not JSON"
        message = f"line {error.lineno}, column {error.colno}: {what}: {error.msg}"
        raise UnusableInputError(reason, message) from error
    except (ValueError, RecursionError) as error:
        raise UnusableInputError(RejectReason.MALFORMED, f"not JSON that can be read: {error}") from error


def _records(value: Any) -> list[Any] | None:
    """The list of records; None where the value is one record.

    Raises:
        UnusableInputError: MALFORMED, where it is neither.
    """
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        raise UnusableInputError(
            RejectReason.MALFORMED, f"expected an object or an array, found {kind_of(value)}"
        )
    lists = (value[name] for name in _LISTS if isinstance(value.get(name), list) and value[name])
    return next((found for found in lists if isinstance(found[0], dict)), None)
