"""The cell ``changes`` of a line: which columns of a claim get which values.

It is written as ``count_low=8; count_high=8; country=``. A column with nothing behind its sign becomes null.
A value that holds a semicolon or a quotation mark, or begins or ends with a blank, stands in quotation marks,
with each one inside it doubled. The text is of a kind that no spreadsheet re-formats: in cells of their own
the dates in it would be.
"""

import datetime as dt
import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType, UnionType
from typing import get_args, get_type_hints

from tracker.corrections.error import LedgerError
from tracker.lexicon.countries import countries
from tracker.records import Claim, Column, Kind, columns_of

Value = StrEnum | str | int | dt.date | None
Changes = Mapping[str, Value]

NOTHING: Changes = MappingProxyType({})

_NOT_SET_BY_HAND = {
    "claim_id",
    "report_id",
    "quote",
    "char_start",
    "char_end",
    "rule",
    "confidence",
    "review",
}
"""What names a claim, where it stands and who made it: where these are wrong, the claim is dropped."""

COLUMNS: Mapping[str, Column] = MappingProxyType(
    {column.name: column for column in columns_of(Claim) if column.name not in _NOT_SET_BY_HAND}
)
"""The columns of a claim that a person may set."""

_COUNTRIES = {"country", "origin"}

_PART = re.compile(
    r'\s*(?P<name>[^=;"]*?)\s*=\s*(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<plain>[^;"]*?))\s*(?:;|\Z)'
)
_NEEDS_QUOTES = re.compile(r'[;"]|^\s|\s$')


def parse_changes(text: str) -> Changes:
    """The columns and values of a cell.

    Raises:
        LedgerError: It is not written as above, a column is none that can be set, stands twice, or cannot
            hold its value.

    >>> parse_changes("count_low=8; country=")
    mappingproxy({'count_low': 8, 'country': None})
    """
    changes: dict[str, Value] = {}
    place = 0
    while place < len(text) and text[place:].strip(" ;\n"):
        part = _PART.match(text, place)
        if part is None:
            raise LedgerError(f"changes: cannot read {text[place:]!r}; write it as count_low=8; country=TUR")
        name = part["name"]
        if name in changes:
            raise LedgerError(f"changes: {name} stands twice")
        plain = part["plain"]
        changes[name] = parse_value(name, part["quoted"].replace('""', '"') if plain is None else plain)
        place = part.end()
    return MappingProxyType(changes)


def format_changes(changes: Changes) -> str:
    """The cell that ``parse_changes`` reads.

    >>> format_changes({"count_low": 8, "country": None, "attribution": "police; a minister"})
    'count_low=8; country=; attribution="police; a minister"'
    """
    return "; ".join(f"{name}={_quoted(value)}" for name, value in changes.items())


def parse_value(name: str, text: str) -> Value:
    """The value that a text stands for in a column of ``claims``; an empty text is null.

    Raises:
        LedgerError: It is no column that can be set, or cannot hold that value.

    >>> parse_value("legal_status", "detained")
    <LegalStatus.DETAINED: 'detained'>
    """
    column = COLUMNS.get(name)
    if column is None:
        raise LedgerError(f"{name!r} is no column that can be set; there are {', '.join(COLUMNS)}")
    if not text:
        if not column.nullable:
            raise LedgerError(f"{name} cannot be empty")
        return None
    match column.kind:
        case Kind.INTEGER:
            return _integer(name, text)
        case Kind.DATE:
            return parse_date(name, text)
        case Kind.CATEGORY:
            return _category(column, text)
        case _:
            return _text(column, text)


def parse_date(name: str, text: str) -> dt.date:
    """The day that a text names, as 2016-07-15 and in no other way: 03/04/2016 has two readings.

    Raises:
        LedgerError: It names none.
    """
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass  # the month or the day does not exist
    raise LedgerError(
        f"{name}: {text!r} is no date such as 2016-07-15; where a spreadsheet has re-formatted it, make the "
        "column text there and write the date again"
    )


def _integer(name: str, text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,18}", text):
        raise LedgerError(f"{name}: {text!r} is no whole number such as 1177")
    return int(text)


def _category(column: Column, text: str) -> StrEnum:
    if text not in column.categories:
        raise LedgerError(
            f"{column.name}: {text!r} is none of the codebook's values: {', '.join(column.categories)}"
        )
    return _ENUMS[column.name](text)


def _text(column: Column, text: str) -> str:
    if column.pattern is not None and not re.fullmatch(column.pattern, text):
        if column.name not in _COUNTRIES:
            raise LedgerError(f"{column.name}: {text!r} is no value of this column")
        code = _code_of(text)
        hint = f"; its code is {code}" if code else " such as TUR"
        raise LedgerError(f"{column.name}: {text!r} is no ISO 3166-1 alpha-3 code{hint}")
    return text


def _code_of(text: str) -> str | None:
    """The code of the country that a user means by a name, a nationality or another code.

    >>> _code_of("Austria"), _code_of("greek"), _code_of("de"), _code_of("Utopia")
    ('AUT', 'GRC', 'DEU', None)
    """
    wanted = text.strip().casefold()
    for code, country in countries().items():
        if wanted in map(str.casefold, (code, country.alpha2, *country.names, *country.adjectives)):
            return code
    return None


def _enum_of(hint: object) -> type[StrEnum] | None:
    options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return next(
        (option for option in options if isinstance(option, type) and issubclass(option, StrEnum)), None
    )


_ENUMS: dict[str, type[StrEnum]] = {
    name: enum for name, hint in get_type_hints(Claim).items() if (enum := _enum_of(hint)) is not None
}


def _quoted(value: Value) -> str:
    text = "" if value is None else str(value)
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text
