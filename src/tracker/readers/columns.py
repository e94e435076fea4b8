"""Columns of CSV and TSV that have none of the usual names, as a user names them."""

from collections.abc import Mapping

from tracker.errors import UsageError
from tracker.readers.fields import FIELD_NAMES


def parse_columns(value: str | None) -> dict[str, str] | None:
    """Field name to column name, from "title=Headline,text=Body"; null where there is nothing.

    Raises:
        UsageError: It is written otherwise, or names a field that there is not.

    >>> parse_columns("title=Headline, text=Body")
    {'title': 'Headline', 'text': 'Body'}
    """
    if value is None:
        return None
    pairs = [part.partition("=") for part in value.split(",")]
    for field, equals, column in pairs:
        if not (field.strip() and equals and column.strip()):
            raise UsageError(f"--columns {value}: write it as title=Headline,text=Body")
    columns = {field.strip(): column.strip() for field, _, column in pairs}
    check_fields(columns)
    return columns


def check_fields(columns: Mapping[str, str]) -> None:
    """Refuses columns for a field that there is not.

    Raises:
        UsageError: There is one.
    """
    unknown = sorted(set(columns) - set(FIELD_NAMES))
    if unknown:
        raise UsageError(f"columns: no field {unknown[0]!r}; the fields are {', '.join(FIELD_NAMES)}")
