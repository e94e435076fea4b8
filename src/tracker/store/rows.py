"""Records as JSON values and back: how the harvest keeps them."""

import datetime as dt
import operator
import typing
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from tracker.records import Claim, Reject, Report, columns_of

Record = TypeVar("Record")
Convert = Callable[[Any], Any]


def _converters(record_type: type) -> list[Convert | None]:
    hints = typing.get_type_hints(record_type)
    return [_converter(hints[column.name]) for column in columns_of(record_type)]


def _converter(hint: Any) -> Convert | None:
    for option in typing.get_args(hint) or (hint,):
        if option is dt.date:
            return dt.date.fromisoformat
        if issubclass(option, StrEnum):
            return typing.cast("Convert", option)
    return None


_KEPT = (Report, Claim, Reject)
_VALUES: dict[type, Convert] = {
    kept: operator.attrgetter(*(column.name for column in columns_of(kept))) for kept in _KEPT
}
_CONVERTERS: dict[type, list[Convert | None]] = {kept: _converters(kept) for kept in _KEPT}


def pack(record: Any) -> list[Any]:
    """The values of a record in the order of its columns, dates as ISO text.

    >>> from tracker.records import Reject
    >>> from tracker.vocabulary import RejectReason, RejectScope
    >>> pack(Reject("a.txt", RejectScope.FILE, RejectReason.EMPTY, "no byte in it", None))
    ['a.txt', <RejectScope.FILE: 'file'>, <RejectReason.EMPTY: 'empty'>, 'no byte in it', None]
    """
    values = _VALUES[type(record)](record)
    return [value.isoformat() if isinstance(value, dt.date) else value for value in values]


def unpack(record_type: type[Record], values: list[Any]) -> Record:
    """The record that ``pack`` gave the values of.

    >>> from tracker.records import Reject
    >>> unpack(Reject, ["a.txt", "file", "empty", "no byte in it", None]).reason
    <RejectReason.EMPTY: 'empty'>
    """
    convert = zip(values, _CONVERTERS[record_type], strict=True)
    return record_type(*(value if value is None or to is None else to(value) for value, to in convert))
