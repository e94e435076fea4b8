"""Records with named fields (a JSON object, a row of a table, front matter) to reports.

``FIELD_NAMES`` lists every name under which a field is looked for; case, spaces, hyphens and underscores do
not matter, so that "Publication Date", "publication_date" and "publicationDate" are one name. Of several,
the first with a value counts. Other fields of a record are left alone.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from tracker.errors import ReadError, UsageError
from tracker.readers.dates import parse_published
from tracker.readers.inputs import Input
from tracker.readers.reports import language_code, report_from_text
from tracker.records import Reject, Report
from tracker.vocabulary import RejectReason, RejectScope

FIELD_NAMES: dict[str, tuple[str, ...]] = {
    name: tuple(names.split())
    for name, names in {
        "id": "id reportid articleid docid documentid uuid guid",
        "url": "url canonicalurl link permalink href uri weburl address",
        "title": "title headline webtitle",
        "text": "text body content articlebody maintext fulltext bodytext contenttext plaintext articletext "
        "contenthtml bodyhtml article summary description",
        "published": "published date publishedat publisheddate datepublished publicationdate datepublish "
        "publishdate pubdate pubtime publishtime webpublicationdate publishedon",
        "outlet": "outlet publisher sitename sourcename newspaper publication medianame source domain "
        "sourcedomain",
        "language": "language lang inlanguage",
        "authors": "authors author byline creator",
    }.items()
}
_SEPARATORS = re.compile(r"[\s_.-]+")


def squash(name: str) -> str:
    """A field name as it is compared.

    >>> squash("Publication Date")
    'publicationdate'
    """
    return _SEPARATORS.sub("", name).lower()


def field_of(name: str) -> str | None:
    """The field that a name stands for.

    >>> field_of("pub-date"), field_of("colour")
    ('published', None)
    """
    wanted = squash(name)
    return next((field for field, names in FIELD_NAMES.items() if wanted in names), None)


def reports_of(
    record: Mapping[str, Any], source: Input, number: int | None = None, place: str = ""
) -> Iterator[Report | Reject]:
    """The report of one record, and a reject for each thing in it that had to be left out.

    A record without usable text gives one reject. A date or language that cannot be read leaves the report
    without it, and gives a reject of the scope VALUE that says so.

    Args:
        record: Field names and values.
        source: The file that it stands in.
        number: The how-manieth record of the file it is, from 1; None where the file is one report.
        place: Where it stands, for messages ("line 7").
    """
    where = f"{place}: " if place else ""
    try:
        values = {
            field: _value(record, names, _text_of if field == "text" else _words_of)
            for field, names in _own_names(tuple(record)).items()
        }
    except ReadError as error:
        yield source.reject(RejectReason.MALFORMED, f"{where}{error}", number)
        return
    text = values["text"]
    if text is None:
        named = ", ".join(name[:40] for name in list(record)[:12])
        yield source.reject(
            RejectReason.NO_TEXT, f"{where}no text; the fields are: {named or 'none'}", number
        )
        return
    lost = _unreadable(values)
    report = _report(text, {**values, **dict.fromkeys(lost)}, source, number)
    if not report.text[report.body_start :]:
        yield source.reject(
            RejectReason.NO_TEXT, f"{where}nothing but markup or the headline in the text", number
        )
        return
    yield report
    for message in lost.values():
        yield source.reject(RejectReason.MALFORMED, f"{where}{message}", number, RejectScope.VALUE)


def _report(text: str, values: Mapping[str, str | None], source: Input, number: int | None) -> Report:
    return report_from_text(
        text,
        title=values["title"],
        published=values["published"],
        url=values["url"],
        outlet=values["outlet"],
        language=values["language"],
        authors=values["authors"],
        report_id=values["id"],
        source=source.name_of(number),
        source_sha256=source.sha256,
    )


def kind_of(value: Any) -> str:
    """What JSON calls a value, for messages.

    >>> kind_of(["Eight fled."]), kind_of(8), kind_of(None)
    ('an array', 'a number', 'null')
    """
    match value:
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "a text"
        case list():
            return "an array"
        case dict():
            return "an object"
        case _:
            return "null"


def _unreadable(values: Mapping[str, str | None]) -> dict[str, str]:
    """Messages on the values that cannot be read, by field."""
    lost = {}
    if values["published"] is not None:
        try:
            parse_published(values["published"])
        except ReadError as error:
            lost["published"] = f"published: {error}; kept without a date"
    if values["language"] is not None:
        try:
            language_code(values["language"])
        except UsageError as error:
            lost["language"] = f"{error}; kept without a language"
    return lost


@lru_cache(maxsize=256)
def _own_names(names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Field to those of a record's own names that stand for it; the rows of a file mostly have the same."""
    own: dict[str, str] = {}
    for name in names:
        own.setdefault(squash(name), name)
    return {field: tuple(own[name] for name in usual if name in own) for field, usual in FIELD_NAMES.items()}


def _value(
    record: Mapping[str, Any], names: tuple[str, ...], as_text: Callable[[Any], str | None]
) -> str | None:
    for own in names:
        value = as_text(record[own])
        if value is None:
            raise ReadError(f"{own}: expected text, found {kind_of(record[own])}")
        if value.strip():
            return value
    return None


def _text_of(value: Any) -> str | None:
    """A body, or its paragraphs joined; "" for null, None for what is no text."""
    if isinstance(value, list) and all(isinstance(paragraph, str) for paragraph in value):
        return "\n\n".join(paragraph for paragraph in value if paragraph)
    return value or "" if value is None or isinstance(value, str) else None


def _words_of(value: Any) -> str | None:
    """Any other field as text; "" for null, None where it is of no form that can be read.

    Lists are joined; of an object, the "name" counts, as in {"source": {"id": null, "name": "Euronews"}}.
    """
    match value:
        case None | str():
            return value or ""
        case bool():
            return None
        case int() | float():
            return str(value)
        case dict():
            return _words_of(value.get("name"))
        case list():
            parts = [_words_of(item) for item in value]
            return None if None in parts else "; ".join(part for part in parts if part)
        case _:
            return None
